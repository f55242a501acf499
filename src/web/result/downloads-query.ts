import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/server.ts';

/** Links work for twelve hours at least: a page that is left open asks for new ones long before. */
const FRESH_MS = 60 * 60 * 1000;

/** What of a film can be taken away, with links that work without the token. */
export function downloadsQuery(generationId: string, filmHash: string) {
  return queryOptions({
    queryKey: ['downloads', generationId, filmHash],
    queryFn: async ({ signal }) => (await api.listDownloads(generationId, { signal })).downloads,
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });
}

export type Download = Awaited<ReturnType<typeof api.listDownloads>>['downloads'][number];

export function urlOf(downloads: readonly Download[] | undefined, name: string): string | undefined {
  return downloads?.find((each) => each.name === name)?.url;
}
