import type { GenerationView } from '../../protocol/generation.ts';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { clientSlots } from './client-slots.ts';
import type { Connection } from './connection.ts';
import type { ActionOptions, EditOptions, SceneTarget } from './generation-api.ts';
import { type HttpRequest, httpRequest } from './http-request.ts';
import { newIdempotencyKey } from './idempotency-key.ts';

/** Asks for something that is answered with a generation. */
export function httpAction(connection: Connection) {
  return (
    request: Pick<HttpRequest<unknown>, 'method' | 'path' | 'body' | 'headers'>,
    options: ActionOptions = {},
  ): Promise<GenerationView> =>
    httpRequest(connection, {
      ...request,
      schema: generationSchema,
      slots: clientSlots(connection).actions,
      signal: options.signal,
      // Reading is harmless to repeat; anything else must not be done twice when an answer was lost.
      idempotencyKey: request.method === 'GET' ? undefined : (options.idempotencyKey ?? newIdempotencyKey()),
    });
}

/** Says which revision the user saw. */
export function ifMatch({ ifRevision }: EditOptions = {}): { readonly headers?: Record<string, string> } {
  return ifRevision === undefined ? {} : { headers: { 'if-match': `"${ifRevision}"` } };
}

export function generationPath(generationId: string): string {
  return `/api/generations/${encodeURIComponent(generationId)}`;
}

export function scenePath({ generationId, sceneId }: SceneTarget): string {
  return `${generationPath(generationId)}/scenes/${encodeURIComponent(sceneId)}`;
}
