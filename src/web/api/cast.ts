import { HttpError } from '../../index.ts';
import type { api } from './server.ts';
import { authorizedFetch } from './token.ts';

export type CastList = Awaited<ReturnType<typeof api.getCast>>;

/** The cast of a film, with the pictures that show how its members look. */
export async function castOf(generationId: string, signal?: AbortSignal): Promise<CastList> {
  const response = await authorizedFetch(`/api/generations/${generationId}/cast`, {
    ...(signal && { signal }),
  });
  const body = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as CastList;
  throw new HttpError(response.status, body === undefined ? {} : { problem: body });
}
