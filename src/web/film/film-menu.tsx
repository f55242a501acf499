import { Menu } from '@base-ui/react/menu';
import { Bell, Copy, Ellipsis, MonitorDown, Trash2 } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteLater } from '../library/delete-later.ts';
import { navigate } from '../shell/navigation.tsx';
import { describeError, notify } from '../shell/toasts.ts';
import { settingsOf } from '../start/film-settings.ts';
import type { FilmProps } from './film-header.tsx';
import { tellWhenDone } from './tell-when-done.ts';

export function FilmMenu({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const { step } = film.state;
  const isWorking = step === 'scripting' || step === 'visuals' || step === 'rendering';
  const toBackground = () => {
    film
      .makeInBackground()
      .then(() => notify({ text: t('film.inBackground') }))
      .catch((error: unknown) =>
        notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) }),
      );
  };
  const duplicate = () => {
    const text = generation.scenes.map(({ narration }) => narration).join('\n\n');
    navigate('/', { prefill: { text, settings: settingsOf(generation) } });
  };
  return (
    <Menu.Root>
      <Menu.Trigger className="icon-button border-line bg-sheet size-10 border" aria-label={t('film.more')}>
        <Ellipsis aria-hidden className="size-5" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="z-40">
          <Menu.Popup className="sheet w-72 max-w-[90vw] p-1.5 outline-none">
            {isWorking && generation.run === 'client' && (
              <Item icon={<MonitorDown aria-hidden className="size-4" />} onClick={toBackground}>
                {t('film.background')}
              </Item>
            )}
            {isWorking && (
              <Item
                icon={<Bell aria-hidden className="size-4" />}
                onClick={() => void tellWhenDone(generation.id, t)}
              >
                {t('film.notify')}
              </Item>
            )}
            {generation.scenes.length > 0 && (
              <Item icon={<Copy aria-hidden className="size-4" />} onClick={duplicate}>
                {t('film.duplicate')}
              </Item>
            )}
            <Item
              icon={<Trash2 aria-hidden className="size-4" />}
              onClick={() => {
                deleteLater(generation, t);
                navigate('/films');
              }}
            >
              {t('film.delete')}
            </Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Item({ icon, children, ...rest }: ComponentProps<typeof Menu.Item> & { readonly icon: ReactNode }) {
  return (
    <Menu.Item
      {...rest}
      className="data-highlighted:bg-well flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 font-medium outline-none select-none"
    >
      <span className="text-soft">{icon}</span>
      {children}
    </Menu.Item>
  );
}
