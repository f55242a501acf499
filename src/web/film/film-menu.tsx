import { Bell, Copy, Languages, MonitorDown, RectangleVertical, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteLater } from '../library/delete-later.ts';
import { Action, ActionMenu, ActionMenus } from '../shell/action-menu.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import { navigate } from '../shell/navigation.tsx';
import { describeError, notify } from '../shell/toasts.ts';
import { copyTitle } from './copy-title.ts';
import { askToNotify } from './notify-when-done.ts';
import { useCopy } from './use-copy.ts';
import type { FilmProps } from './use-film.ts';
import { isWorking } from './use-film.ts';

const CopyDialog = lazyPart(() => import('./copy-dialog.tsx').then((module) => module.CopyDialog));

const TranslateDialog = lazyPart(() =>
  import('./translate-dialog.tsx').then((module) => module.TranslateDialog),
);

/** Secondary actions of a film. */
export function FilmMenu({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Dialog>();
  const close = () => setOpened(undefined);
  const remove = () => {
    deleteLater(generation, t);
    navigate('/films');
  };
  return (
    <>
      <ActionMenus>
        <ActionMenu label={t('film.more')} className="border-line bg-sheet size-10 border">
          {isWorking(film.state.step) && <WorkActions film={film} generation={generation} />}
          {generation.scenes.length > 0 && <CopyActions generation={generation} onOpen={setOpened} />}
          <Action icon={<Trash2 aria-hidden />} onClick={remove}>
            {t('film.delete')}
          </Action>
        </ActionMenu>
      </ActionMenus>
      <Suspense>
        {opened === 'format' && <CopyDialog generation={generation} onClose={close} />}
        {opened === 'language' && <TranslateDialog generation={generation} onClose={close} />}
      </Suspense>
    </>
  );
}

type Dialog = 'format' | 'language';

/** For who does not want to wait on this page. */
function WorkActions({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const toBackground = async () => {
    try {
      await film.makeInBackground();
      await notify({ text: t('film.inBackground') });
    } catch (error) {
      await notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
    }
  };
  return (
    <>
      {generation.run === 'client' && (
        <Action icon={<MonitorDown aria-hidden />} onClick={() => void toBackground()}>
          {t('film.background')}
        </Action>
      )}
      <Action icon={<Bell aria-hidden />} onClick={() => void askToNotify(generation.id, t)}>
        {t('film.notify')}
      </Action>
    </>
  );
}

function CopyActions(props: Pick<FilmProps, 'generation'> & { readonly onOpen: (dialog: Dialog) => void }) {
  const { t } = useTranslation();
  const { generation, onOpen } = props;
  const { copy } = useCopy(generation);
  const duplicate = () => {
    const title = copyTitle(generation.title || t('film.untitled'), t('copy.duplicate'));
    // The copy is for editing.
    void copy({ title }, { make: false });
  };
  return (
    <>
      <Action icon={<RectangleVertical aria-hidden />} onClick={() => onOpen('format')}>
        {t('film.otherFormat')}
      </Action>
      <Action icon={<Languages aria-hidden />} onClick={() => onOpen('language')}>
        {t('film.otherLanguage')}
      </Action>
      <Action icon={<Copy aria-hidden />} onClick={duplicate}>
        {t('film.duplicate')}
      </Action>
    </>
  );
}
