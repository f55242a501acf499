import { X } from 'lucide-react';
import { Fragment, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

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
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={headingId}
      onClose={onClose}
      className="sheet text-ink m-auto max-h-[92dvh] w-[min(34rem,94vw)] overflow-y-auto p-5 backdrop:bg-black/55 sm:p-7"
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id={headingId} className="text-3xl">
          {t('keys.title')}
        </h2>
        <button
          type="button"
          className="icon-button shrink-0"
          aria-label={t('keys.dismiss')}
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden className="size-5" />
        </button>
      </div>
      {SHORTCUTS.map(({ where, rows }) => (
        <section key={where} className="mt-5 flex flex-col gap-2">
          <h3 className="label font-sans">{t(`keys.${where}`)}</h3>
          <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-6 gap-y-2">
            {rows.map(([name, keys]) => (
              <Fragment key={name}>
                <dt>{t(`keys.${name}`)}</dt>
                <dd className="flex justify-end gap-1.5">
                  {keys.split(' ').map((key) => (
                    <kbd key={key} className="border-line bg-paper rounded-md border px-2 font-sans text-sm">
                      {key}
                    </kbd>
                  ))}
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  );
}
