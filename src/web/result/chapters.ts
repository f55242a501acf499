import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod';
import { fetchFile } from '../api/studio-api.ts';

const manifestSchema = z.object({
  scenes: z.array(z.object({ id: z.string(), title: z.string(), startMs: z.number() })),
});

/** Where each scene begins in the film, as its manifest says. */
export function chaptersQuery(generationId: string, filmHash: string) {
  return queryOptions({
    queryKey: ['chapters', generationId, filmHash],
    queryFn: async ({ signal }) => {
      const response = await fetchFile(generationId, 'manifest.json', signal);
      return manifestSchema.parse(await response.json()).scenes;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
