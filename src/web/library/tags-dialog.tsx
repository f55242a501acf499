import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationSummary } from '../../index.ts';
import { Sheet } from '../shell/sheet.tsx';
import { describeError, notify } from '../shell/toasts.ts';
import { MAX_TAG_LENGTH, MAX_TAGS, saveTags, tagsQuery, withTag } from './tags.ts';

export interface TagsDialogProps {
  readonly film: GenerationSummary;
  readonly onClose: () => void;
}

/** Adds tags to a film and removes them. Each change is saved at once. */
export function TagsDialog({ film, onClose }: TagsDialogProps) {
  const { t } = useTranslation();
  const [tags, setTags] = useState<readonly string[]>(film.tags ?? []);
  const save = useMutation({
    mutationFn: (next: readonly string[]) => saveTags(film.id, next),
    // One after the other, so that the last one counts.
    scope: { id: `tags ${film.id}` },
    onError(failure) {
      setTags(film.tags ?? []);
      void notify({ kind: 'error', text: t('errors.title'), detail: describeError(failure) });
    },
  });
  const change = (next: readonly string[]) => {
    if (next === tags) return;
    setTags(next);
    save.mutate(next);
  };
  return (
    <Sheet
      title={t('tags.of', { title: film.title || t('film.untitled') })}
      className="w-[min(32rem,94vw)]"
      onClose={onClose}
    >
      {(close) => (
        <>
          {tags.length === 0 && <p className="text-soft">{t('tags.none')}</p>}
          <ul className="flex flex-wrap gap-2">
            {tags.map((tag) => (
              <li key={tag} className="bg-well inline-flex max-w-full items-center gap-1 rounded-full pl-3">
                <span className="min-w-0 break-words">{tag}</span>
                <button
                  type="button"
                  aria-label={t('tags.remove', { tag })}
                  className="icon-button"
                  onClick={() => change(tags.filter((each) => each !== tag))}
                >
                  <X aria-hidden className="size-4" />
                </button>
              </li>
            ))}
          </ul>
          {tags.length < MAX_TAGS ? (
            <NewTag tags={tags} onChange={change} />
          ) : (
            <p className="text-soft">{t('tags.full', { limit: MAX_TAGS })}</p>
          )}
          <button type="button" className="button button-primary self-start" onClick={close}>
            {t('tags.done')}
          </button>
        </>
      )}
    </Sheet>
  );
}

function NewTag(props: {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const { tags, onChange } = props;
  const { data: known = [] } = useQuery(tagsQuery);
  const [typed, setTyped] = useState('');
  const inputId = useId();
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(withTag(tags, typed, known));
        setTyped('');
      }}
    >
      <div className="min-w-0 flex-1 basis-48">
        <label htmlFor={inputId} className="label mb-1 block">
          {t('tags.new')}
        </label>
        <input
          id={inputId}
          className="field"
          value={typed}
          list={`${inputId}-known`}
          maxLength={MAX_TAG_LENGTH}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
        />
        <datalist id={`${inputId}-known`}>
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
      <button type="submit" disabled={typed.trim() === ''} className="button button-quiet">
        <Plus aria-hidden className="size-4" />
        {t('tags.add')}
      </button>
    </form>
  );
}
