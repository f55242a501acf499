import { useTranslation } from 'react-i18next';
import { Sheet } from './sheet.tsx';

/** What can be done with keys, by where: the keys as they are printed on them. */
const SHORTCUTS = [
  {
    where: 'everywhere',
    rows: [
      ['submit', 'Ctrl Enter'],
      ['help', '?'],
    ],
  },
  {
    where: 'storyboard',
    rows: [
      ['undo', 'Ctrl Z'],
      ['redo', 'Ctrl Shift Z'],
      ['close', 'Esc'],
      ['move', 'Space ↑ ↓'],
    ],
  },
  {
    where: 'preview',
    rows: [
      ['play', 'Space K'],
      ['seek', '← →'],
      ['scene', 'PageUp PageDown'],
      ['ends', 'Home End'],
    ],
  },
] as const;

/** The keys that the studio knows. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Sheet
      title={t('keys.title')}
      className="w-[min(34rem,94vw)]"
      dismiss={t('keys.dismiss')}
      onClose={onClose}
    >
      {() =>
        SHORTCUTS.map(({ where, rows }) => (
          <section key={where} className="flex flex-col gap-2">
            <h3 className="label font-sans">{t(`keys.${where}`)}</h3>
            <dl className="flex flex-col gap-2">
              {rows.map(([name, keys]) => (
                <div key={name} className="flex items-baseline justify-between gap-x-6">
                  <dt className="min-w-0">{t(`keys.${name}`)}</dt>
                  <dd className="flex shrink-0 gap-1.5">
                    {keys.split(' ').map((key) => (
                      <kbd
                        key={key}
                        className="border-line bg-paper rounded-md border px-2 font-sans text-sm"
                      >
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))
      }
    </Sheet>
  );
}
