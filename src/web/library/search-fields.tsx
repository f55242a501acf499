import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GENERATION_STATUSES, type GenerationStatus } from '../../index.ts';
import { tagsQuery } from './tags.ts';

const SORTS = ['newest', 'oldest', 'changed', 'title'] as const;

export interface FilmSearch {
  /** Text to find in the title, or words to find in the narration. */
  readonly q: string;
  /** Empty for any status. */
  readonly status: GenerationStatus | '';
  /** Empty for any, also for none. */
  readonly tag: string;
  /** Empty for any, also for none. */
  readonly tenant: string;
  readonly sort: (typeof SORTS)[number];
}

/** Search by title, words, status and tag, and the order of what is found. */
export function SearchFields(props: {
  readonly search: FilmSearch;
  /** For whom the films are that were seen. */
  readonly tenants: readonly string[];
  readonly onChange: (search: FilmSearch) => void;
}) {
  const { t } = useTranslation();
  const { search, tenants, onChange } = props;
  return (
    <search className="flex w-full flex-wrap gap-3 sm:w-auto">
      <label className="relative min-w-0 flex-1 basis-48 sm:w-72">
        <span className="sr-only">{t('library.search')}</span>
        <Search aria-hidden className="text-soft absolute top-1/2 left-4 size-4 -translate-y-1/2" />
        <input
          type="search"
          value={search.q}
          maxLength={200}
          onChange={(event) => onChange({ ...search, q: event.target.value })}
          placeholder={t('library.search')}
          className="field rounded-full pl-10"
        />
      </label>
      <select
        aria-label={t('library.status')}
        value={search.status}
        onChange={(event) => onChange({ ...search, status: event.target.value as FilmSearch['status'] })}
        className="field w-auto min-w-0 flex-1 basis-40 rounded-full sm:flex-none"
      >
        <option value="">{t('library.anyStatus')}</option>
        {GENERATION_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </select>
      <TagField chosen={search.tag} onChoose={(tag) => onChange({ ...search, tag })} />
      {tenants.length > 0 && (
        <select
          aria-label={t('library.tenant')}
          value={search.tenant}
          onChange={({ target }) => onChange({ ...search, tenant: target.value })}
          className="field w-auto max-w-60 min-w-0 flex-1 basis-40 rounded-full sm:flex-none"
        >
          <option value="">{t('library.anyTenant')}</option>
          {tenants.map((tenant) => (
            <option key={tenant} value={tenant}>
              {tenant}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={t('library.sort')}
        value={search.sort}
        onChange={(event) => onChange({ ...search, sort: event.target.value as FilmSearch['sort'] })}
        className="field w-auto min-w-0 flex-1 basis-40 rounded-full sm:flex-none"
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`library.sorts.${sort}`)}
          </option>
        ))}
      </select>
    </search>
  );
}

/** Shown once there is a tag to choose. */
function TagField(props: { readonly chosen: string; readonly onChoose: (tag: string) => void }) {
  const { t } = useTranslation();
  const { data: known = [] } = useQuery(tagsQuery);
  const { chosen, onChoose } = props;
  if (known.length === 0 && chosen === '') return null;
  return (
    <select
      aria-label={t('tags.label')}
      value={chosen}
      onChange={({ target }) => onChoose(target.value)}
      className="field w-auto max-w-60 min-w-0 flex-1 basis-40 rounded-full sm:flex-none"
    >
      <option value="">{t('tags.any')}</option>
      {[...new Set([...known, ...(chosen === '' ? [] : [chosen])])].map((tag) => (
        <option key={tag} value={tag}>
          {tag}
        </option>
      ))}
    </select>
  );
}
