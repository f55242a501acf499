import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GenerationSummary } from '../../index.ts';
import { api } from '../api/server.ts';
import { waitsForServer } from '../shell/query.ts';
import { useRemoved } from '../shell/undoable.ts';
import type { FilmSearch } from './search-fields.tsx';

/** Polling intervals of the library: while a film is being made, and otherwise. */
const REFRESH_MS = { busy: 4000, quiet: 30_000 };
const PAGE_SIZE = 50;

/** The films that a search finds, page by page, without those that were just deleted. */
export function useFilms(search: FilmSearch) {
  const query = useInfiniteQuery({
    ...waitsForServer,
    queryKey: ['films', search],
    queryFn: ({ pageParam, signal }) =>
      api.listGenerations(
        {
          q: search.q,
          status: search.status || undefined,
          tag: search.tag || undefined,
          tenant: search.tenant || undefined,
          // The default is not asked for: an older server does not know orders.
          sort: search.sort === 'newest' ? undefined : search.sort,
          cursor: pageParam,
          limit: PAGE_SIZE,
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => REFRESH_MS[state.data?.pages.some(isBusy) ? 'busy' : 'quiet'],
  });
  const { data } = query;
  const removed = useRemoved();
  const films = useMemo(() => {
    const all = data?.pages.flatMap(({ generations }) => generations) ?? [];
    return all.filter((film) => !removed.has(film.id));
  }, [data, removed]);
  return { films, query };
}

function isBusy({ generations }: { readonly generations: readonly GenerationSummary[] }): boolean {
  return generations.some(({ status }) => ['scripting', 'generating', 'rendering'].includes(status));
}
