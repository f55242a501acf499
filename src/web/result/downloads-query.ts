import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/server.ts';

/** Links work for at least twelve hours. An open page renews them long before. */
const FRESH_MS = 60 * 60 * 1000;

/** Downloads of a film, with links that work without the token. */
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
