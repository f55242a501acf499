import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The gap after a scene, in which another one can be written. */
export function NewScene(props: {
  readonly label: string;
  readonly onInsert: (narration: string) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const narration = String(new FormData(event.currentTarget).get('narration')).trim();
    if (narration === '') return;
    if (await props.onInsert(narration)) setIsOpen(false);
  };
  if (!isOpen) {
    return (
      <div className="group relative flex h-8 items-center justify-center before:absolute before:inset-x-0 before:h-px before:bg-line before:opacity-0 before:transition-opacity hover:before:opacity-100">
        <button
          type="button"
          aria-label={props.label}
          title={props.label}
          onClick={() => setIsOpen(true)}
          className="text-soft border-line hover:border-mark hover:text-mark bg-paper relative flex size-7 items-center justify-center rounded-full border transition-colors before:absolute before:-inset-2"
        >
          <Plus aria-hidden className="size-3.5" />
        </button>
      </div>
    );
  }
  return (
    <form onSubmit={save} className="sheet animate-rise my-3 flex flex-col gap-3 p-4">
      <label className="flex flex-col gap-1">
        <span className="label">{t('board.narration')}</span>
        <textarea
          name="narration"
          required
          rows={3}
          maxLength={20_000}
          // biome-ignore lint/a11y/noAutofocus: the user has just asked to write here.
          autoFocus
          placeholder={t('board.newNarration')}
          onKeyDown={(event) => event.key === 'Escape' && setIsOpen(false)}
          className="field field-sizing-content"
        />
      </label>
      <div className="flex gap-2">
        <button type="submit" className="button button-primary">
          {t('board.save')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => setIsOpen(false)}>
          {t('board.cancel')}
        </button>
      </div>
    </form>
  );
}
