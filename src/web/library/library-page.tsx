import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationSummary } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { Link } from '../shell/navigation.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { ImportState, useProjectImport } from '../shell/project-import.tsx';
import { QueryTrouble } from '../shell/query-trouble.tsx';
import { useDebounced } from '../shell/use-debounced.ts';
import { useDroppedFiles } from '../shell/use-dropped-files.ts';
import { FilmTile } from './film-tile.tsx';
import { ImportButton } from './import-button.tsx';
import { type FilmSearch, SearchFields } from './search-fields.tsx';
import { TagsDialog } from './tags-dialog.tsx';
import { useFilms } from './use-films.ts';

/** Delay between typing and searching, in milliseconds. */
const REST_MS = 250;
const EVERYTHING = { q: '', status: '', tag: '', tenant: '', sort: 'newest' } as const;

/** All films of this server. */
export function LibraryPage() {
  const { t } = useTranslation();
  usePageTitle(t('library.title'));
  const [wanted, setWanted] = useState<FilmSearch>(EVERYTHING);
  const search = { ...wanted, q: useDebounced(wanted.q.trim(), REST_MS) };
  const { films, query } = useFilms(search);
  const { error, isPending, isPlaceholderData } = query;
  const project = useProjectImport();
  useDroppedFiles((file) => void project.start(file));
  const tenants = useTenants(films, wanted.tenant);
  const { q, status, tag, tenant } = search;
  const isSearch = [q, status, tag, tenant].some((part) => part !== '');

  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-6 px-3 pt-8 pb-24 sm:px-6 2xl:max-w-[96rem]">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-4">
        <h1 className="mr-auto text-[clamp(2rem,4vw,3rem)]">{t('library.title')}</h1>
        <ImportButton isDisabled={project.name !== undefined} onFile={(file) => void project.start(file)} />
        <SearchFields search={wanted} tenants={tenants} onChange={setWanted} />
      </div>
      <ImportState {...project} />
      <QueryTrouble query={query} />
      {!error && films.length === 0 && !isPending && (
        <Nothing isSearch={isSearch} onShowAll={() => setWanted({ ...EVERYTHING, sort: wanted.sort })} />
      )}
      <Tiles
        films={isPending ? undefined : films}
        isOld={isPlaceholderData}
        onSearch={(part) => setWanted({ ...wanted, ...part })}
      />
      {query.hasNextPage && (
        <More isDisabled={query.isFetchingNextPage} onWanted={() => void query.fetchNextPage()} />
      )}
      <Link href="/trash" className="button button-quiet self-center">
        <Trash2 aria-hidden className="size-4" />
        {t('trash.title')}
      </Link>
      <Count isKnown={isSearch && !isPending && !isPlaceholderData} count={films.length} />
    </div>
  );
}

/** The films as tiles, on which their tags are edited. */
function Tiles(props: {
  /** Undefined until they are known. */
  readonly films: readonly GenerationSummary[] | undefined;
  /** Whether they belong to the search before, until there are those of the new one. */
  readonly isOld: boolean;
  readonly onSearch: (part: Partial<FilmSearch>) => void;
}) {
  const { films, isOld, onSearch } = props;
  const [tagged, setTagged] = useState<GenerationSummary>();
  return (
    <>
      <ul
        aria-busy={isOld}
        className="grid gap-5 transition-opacity aria-busy:opacity-60 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 2xl:grid-cols-5"
      >
        {films?.map((film) => (
          <FilmTile
            key={film.id}
            film={film}
            onTag={(tag) => onSearch({ tag })}
            onTenant={(tenant) => onSearch({ tenant })}
            onEditTags={() => setTagged(film)}
          />
        )) ??
          [1, 2, 3, 4].map((key) => (
            <li key={key} className="unexposed before:animate-scan aspect-[4/3] rounded-2xl" />
          ))}
      </ul>
      {tagged && <TagsDialog film={tagged} onClose={() => setTagged(undefined)} />}
    </>
  );
}

/** For whom the films are that the page has shown. Those of others are not shown while one is chosen. */
function useTenants(films: readonly GenerationSummary[], chosen: string): readonly string[] {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const now = films.flatMap(({ tenant }) => tenant ?? []);
  const all = [...new Set([...seen, ...now, ...(chosen === '' ? [] : [chosen])])].sort();
  if (all.length > seen.length) setSeen(all);
  return all;
}

/** Loads the next page when scrolled near, or when pressed. */
function More({ isDisabled, onWanted }: { readonly isDisabled: boolean; readonly onWanted: () => void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isDisabled || !button.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onWanted(), {
      rootMargin: '600px',
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  });
  return (
    <button
      ref={button}
      type="button"
      disabled={isDisabled}
      className="button button-quiet self-center"
      onClick={onWanted}
    >
      {t('library.more')}
    </button>
  );
}

/** Announces search results to screen readers. */
function Count({ isKnown, count }: { readonly isKnown: boolean; readonly count: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <p role="status" className="sr-only">
      {isKnown && t('library.found', { count, formatted: formats.number(count) })}
    </p>
  );
}

/** The empty library: no result, or no film yet. */
function Nothing(props: { readonly isSearch: boolean; readonly onShowAll: () => void }) {
  const { t } = useTranslation();
  if (props.isSearch) {
    return (
      <div className="flex flex-col items-center gap-4 py-16 text-center">
        <p className="font-display text-3xl">{t('library.nothing')}</p>
        <button type="button" className="button button-quiet" onClick={props.onShowAll}>
          {t('library.showAll')}
        </button>
      </div>
    );
  }
  return (
    <div className="flex flex-col items-center gap-3 py-6 text-center sm:py-12">
      <EmptyReel />
      <p className="font-display mt-6 text-3xl">{t('library.empty')}</p>
      <p className="text-soft">{t('library.emptyHint')}</p>
      <Link href="/" className="button button-primary mt-2">
        <Plus aria-hidden className="size-4" />
        {t('nav.new')}
      </Link>
    </div>
  );
}

/** Placeholder before the first picture is ready. */
function EmptyReel() {
  return (
    <div
      aria-hidden="true"
      className="film-stock grid w-full max-w-3xl -rotate-1 grid-cols-3 gap-1.5 rounded-xl px-1.5 sm:grid-cols-5"
    >
      {[1, 2, 3, 4, 5].map((key) => (
        <span key={key} className="aspect-video rounded-md bg-white/6 nth-[n+4]:max-sm:hidden" />
      ))}
    </div>
  );
}
