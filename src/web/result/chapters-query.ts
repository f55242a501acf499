import { queryOptions, skipToken } from '@tanstack/react-query';
import * as z from 'zod';
import { fetchJson } from '../api/studio-api.ts';

const manifestSchema = z.object({
  scenes: z.array(z.object({ id: z.string(), title: z.string(), startMs: z.number() })),
});

/** A scene of the film, and where it begins. */
export type Chapter = z.infer<typeof manifestSchema>['scenes'][number];

/** Where each scene begins in the film, as its manifest says. */
export function chaptersQuery(filmHash: string, manifestUrl: string | undefined) {
  return queryOptions({
    queryKey: ['chapters', filmHash],
    queryFn:
      manifestUrl === undefined
        ? skipToken
        : async ({ signal }) => manifestSchema.parse(await fetchJson(manifestUrl, signal)).scenes,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
