import { Bell, Copy, Languages, MonitorDown, RectangleVertical, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/server.ts';
import { deleteLater } from '../library/delete-later.ts';
import { Action, ActionMenu } from '../shell/action-menu.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import { navigate } from '../shell/navigation.tsx';
import { describeError, notify } from '../shell/toasts.ts';
import { holdForReview } from '../start/review.ts';
import { copyTitle } from './copy-title.ts';
import { askToNotify } from './notify-when-done.ts';
import type { FilmProps } from './use-film.ts';
import { isWorking } from './use-film.ts';

const CopyDialog = lazyPart(() => import('./copy-dialog.tsx').then((module) => module.CopyDialog));

const TranslateDialog = lazyPart(() =>
  import('./translate-dialog.tsx').then((module) => module.TranslateDialog),
);

/** Secondary actions of a film. */
export function FilmMenu({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const [isCopying, setIsCopying] = useState(false);
  const [isTranslating, setIsTranslating] = useState(false);
  const isBusy = isWorking(film.state.step);
  const toBackground = async () => {
    try {
      await film.makeInBackground();
      await notify({ text: t('film.inBackground') });
    } catch (error) {
      await notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
    }
  };
  const duplicate = async () => {
    const title = copyTitle(generation.title || t('film.untitled'), t('copy.duplicate'));
    try {
      const copy = await api.copyGeneration(generation.id, { title });
      // The copy is for editing. Nothing is made until the user asks.
      holdForReview(copy.id);
      navigate(`/films/${copy.id}`);
    } catch (error) {
      await notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
    }
  };
  return (
    <>
      <ActionMenu label={t('film.more')} className="border-line bg-sheet size-10 border">
        {isBusy && generation.run === 'client' && (
          <Action icon={<MonitorDown aria-hidden />} onClick={() => void toBackground()}>
            {t('film.background')}
          </Action>
        )}
        {isBusy && (
          <Action icon={<Bell aria-hidden />} onClick={() => void askToNotify(generation.id, t)}>
            {t('film.notify')}
          </Action>
        )}
        {generation.scenes.length > 0 && (
          <Action icon={<RectangleVertical aria-hidden />} onClick={() => setIsCopying(true)}>
            {t('film.otherFormat')}
          </Action>
        )}
        {generation.scenes.length > 0 && (
          <Action icon={<Languages aria-hidden />} onClick={() => setIsTranslating(true)}>
            {t('film.otherLanguage')}
          </Action>
        )}
        {generation.scenes.length > 0 && (
          <Action icon={<Copy aria-hidden />} onClick={() => void duplicate()}>
            {t('film.duplicate')}
          </Action>
        )}
        <Action
          icon={<Trash2 aria-hidden />}
          onClick={() => {
            deleteLater(generation, t);
            navigate('/films');
          }}
        >
          {t('film.delete')}
        </Action>
      </ActionMenu>
      {isCopying && (
        <Suspense>
          <CopyDialog generation={generation} onClose={() => setIsCopying(false)} />
        </Suspense>
      )}
      {isTranslating && (
        <Suspense>
          <TranslateDialog generation={generation} onClose={() => setIsTranslating(false)} />
        </Suspense>
      )}
    </>
  );
}
