import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GENERATION_STATUSES, type GenerationStatus } from '../../index.ts';
import { RoundSelect } from '../shell/round-select.tsx';
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
    <search className="flex w-full flex-wrap gap-3 lg:w-auto lg:flex-nowrap">
      <label className="relative min-w-0 flex-1 basis-48 max-sm:basis-full lg:basis-56 xl:basis-80">
        <span className="sr-only">{t('library.search')}</span>
        <Search aria-hidden className="text-soft absolute top-1/2 left-4 size-4 -translate-y-1/2" />
        <input
          type="search"
          value={search.q}
          maxLength={200}
          onChange={(event) => onChange({ ...search, q: event.target.value })}
          placeholder={t('library.search')}
          className="field rounded-full pl-10 text-ellipsis"
        />
      </label>
      <RoundSelect
        label={t('library.status')}
        value={search.status}
        onChoose={(status) => onChange({ ...search, status: status as FilmSearch['status'] })}
      >
        <option value="">{t('library.anyStatus')}</option>
        {GENERATION_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </RoundSelect>
      <TagField chosen={search.tag} onChoose={(tag) => onChange({ ...search, tag })} />
      {tenants.length > 0 && (
        <RoundSelect
          label={t('library.tenant')}
          value={search.tenant}
          onChoose={(tenant) => onChange({ ...search, tenant })}
        >
          <option value="">{t('library.anyTenant')}</option>
          <Options values={tenants} />
        </RoundSelect>
      )}
      <RoundSelect
        label={t('library.sort')}
        value={search.sort}
        onChoose={(sort) => onChange({ ...search, sort: sort as FilmSearch['sort'] })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`library.sorts.${sort}`)}
          </option>
        ))}
      </RoundSelect>
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
    <RoundSelect label={t('tags.label')} value={chosen} onChoose={onChoose}>
      <option value="">{t('tags.any')}</option>
      <Options values={new Set([...known, ...(chosen === '' ? [] : [chosen])])} />
    </RoundSelect>
  );
}

/** Values that are shown as they are. */
function Options({ values }: { readonly values: Iterable<string> }) {
  return [...values].map((value) => (
    <option key={value} value={value}>
      {value}
    </option>
  ));
}
