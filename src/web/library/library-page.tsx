import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationSummary } from '../../index.ts';
import { listGenerations } from '../api/studio-api.ts';
import { Link } from '../shell/navigation.tsx';
import { describeError } from '../shell/toasts.ts';
import { useRemoved } from '../shell/undoable.ts';
import { FilmTile } from './film-tile.tsx';

const REFRESH_MS = 4000;

/** All films of this server, the newest first. */
export function LibraryPage() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const query = useDeferredValue(wanted);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['films'],
    queryFn: ({ pageParam, signal }) => listGenerations(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: REFRESH_MS,
  });
  const removed = useRemoved();
  const films = useMemo(() => {
    const all = data?.pages.flatMap(({ generations }) => generations) ?? [];
    return all.filter((film) => !removed.has(film.id) && matches(film, query));
  }, [data, removed, query]);

  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-6 px-3 pt-8 pb-24 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="text-[clamp(2rem,4vw,3rem)]">{t('library.title')}</h1>
        <label className="relative w-full sm:w-80">
          <span className="sr-only">{t('library.search')}</span>
          <Search aria-hidden className="text-soft absolute top-3 left-4 size-4" />
          <input
            type="search"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
            placeholder={t('library.search')}
            className="field rounded-full pl-10"
          />
        </label>
      </div>
      {error ? (
        <p role="alert" className="text-mark font-medium">
          {describeError(error)}
        </p>
      ) : (
        films.length === 0 && !isPending && <Nothing isSearch={query !== ''} />
      )}
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {isPending
          ? [1, 2, 3, 4].map((key) => (
              <li key={key} className="unexposed animate-scan aspect-[4/3] rounded-2xl" />
            ))
          : films.map((film) => <FilmTile key={film.id} film={film} />)}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          disabled={isFetchingNextPage}
          className="button button-quiet self-center"
          onClick={() => void fetchNextPage()}
        >
          {t('library.more')}
        </button>
      )}
    </div>
  );
}

function Nothing({ isSearch }: { readonly isSearch: boolean }) {
  const { t } = useTranslation();
  if (isSearch) return <p className="text-soft py-12 text-center">{t('library.nothing')}</p>;
  return (
    <div className="border-line flex flex-col items-center gap-3 rounded-3xl border-2 border-dashed px-4 py-20 text-center">
      <p className="font-display text-3xl">{t('library.empty')}</p>
      <p className="text-soft">{t('library.emptyHint')}</p>
      <Link href="/" className="button button-primary mt-2">
        <Plus aria-hidden className="size-4" />
        {t('nav.new')}
      </Link>
    </div>
  );
}

function matches({ title }: GenerationSummary, query: string): boolean {
  return title.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase());
}
