import { Bell, Copy, MonitorDown, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { deleteLater } from '../library/delete-later.ts';
import { Action, ActionMenu } from '../shell/action-menu.tsx';
import { navigate } from '../shell/navigation.tsx';
import { describeError, notify } from '../shell/toasts.ts';
import { settingsOf } from '../start/film-settings.ts';
import type { FilmProps } from './film-header.tsx';
import { tellWhenDone } from './tell-when-done.ts';
import { isWorking } from './use-film.ts';

/** What can be done to a film besides the one thing that comes next. */
export function FilmMenu({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const isBusy = isWorking(film.state.step);
  const toBackground = async () => {
    try {
      await film.makeInBackground();
      await notify({ text: t('film.inBackground') });
    } catch (error) {
      await notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
    }
  };
  const duplicate = () => {
    const text = generation.scenes.map(({ narration }) => narration).join('\n\n');
    navigate('/', { prefill: { text, settings: settingsOf(generation) } });
  };
  return (
    <ActionMenu label={t('film.more')} className="border-line bg-sheet size-10 border">
      {isBusy && generation.run === 'client' && (
        <Action icon={<MonitorDown aria-hidden />} onClick={() => void toBackground()}>
          {t('film.background')}
        </Action>
      )}
      {isBusy && (
        <Action icon={<Bell aria-hidden />} onClick={() => void tellWhenDone(generation.id, t)}>
          {t('film.notify')}
        </Action>
      )}
      {generation.scenes.length > 0 && (
        <Action icon={<Copy aria-hidden />} onClick={duplicate}>
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
  );
}
