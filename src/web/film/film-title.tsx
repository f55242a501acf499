import { Check, Pencil, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renameFilm } from './board-changes.ts';
import { useChanges } from './use-changes.ts';
import type { FilmProps } from './use-film.ts';

/** The title of the film, edited in place. */
export function FilmTitle({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const { attempt } = useChanges(film, generation);
  /** The film as it was when the user began to write. */
  const [seen, setSeen] = useState<typeof generation>();
  const pencil = useRef<HTMLButtonElement>(null);
  const { title } = generation;
  const close = () => {
    setSeen(undefined);
    // The edit button is rendered again in the next frame.
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (seen) {
    const save = async (written: string) => {
      close();
      if (written === '' || written === seen.title) return;
      await attempt(() => renameFilm(seen, written), t('film.renamed'));
    };
    return (
      <TitleForm
        shown={title || t('film.untitled')}
        title={seen.title}
        onSave={(written) => void save(written)}
        onCancel={close}
      />
    );
  }
  return (
    <div className="min-w-3/5 flex-1 pr-12 text-[clamp(1.9rem,4vw,3rem)] leading-[1.12] text-balance">
      <h1 className="inline break-words">{title || t('film.untitled')}</h1>
      {/* It stands behind the last word, and never alone on a line: to the lines it has no width. */}
      <button
        ref={pencil}
        type="button"
        className="icon-button -my-2 -mr-12 ml-1 align-middle"
        aria-label={t('film.rename')}
        onClick={() => setSeen(generation)}
      >
        <Pencil aria-hidden className="size-4" />
      </button>
    </div>
  );
}

function TitleForm(props: {
  /** What the page is called meanwhile. */
  readonly shown: string;
  readonly title: string;
  readonly onSave: (written: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { shown, title, onSave, onCancel } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSave(String(new FormData(event.currentTarget).get('title')).trim());
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form onSubmit={submit} onKeyDown={keys} className="flex min-w-3/5 flex-1 items-center gap-1">
      <h1 className="sr-only">{shown}</h1>
      <input
        name="title"
        required
        // biome-ignore lint/a11y/noAutofocus: the user has just asked to write here.
        autoFocus
        aria-label={t('board.titleField')}
        defaultValue={title}
        maxLength={200}
        className="field min-w-0 flex-1 text-xl"
      />
      <button type="submit" className="icon-button shrink-0" aria-label={t('board.save')}>
        <Check aria-hidden className="size-5" />
      </button>
      <button
        type="button"
        className="icon-button shrink-0"
        aria-label={t('board.cancel')}
        onClick={onCancel}
      >
        <X aria-hidden className="size-5" />
      </button>
    </form>
  );
}
