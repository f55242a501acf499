import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/server.ts';

/** How often the page looks while a film is being converted. */
const REFRESH_MS = 2000;

/** What a film can be converted to, looked at again and again while something is being made. */
export function exportsQuery(generationId: string, filmHash: string) {
  return queryOptions({
    queryKey: ['exports', generationId, filmHash],
    queryFn: async ({ signal }) => (await api.listExports(generationId, { signal })).exports,
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'running') ? REFRESH_MS : false,
  });
}

export type FilmExport = Awaited<ReturnType<typeof api.listExports>>['exports'][number];
