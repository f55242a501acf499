import { type GenerationView, generationSchema } from '../protocol/generation.ts';
import { callPhase } from './call-phase.ts';
import { clientSlots } from './client-slots.ts';
import type {
  ActionOptions,
  GenerationApi,
  GenerationInput,
  SceneTarget,
  UpdateSceneOptions,
} from './generation-api.ts';
import { type Connection, type HttpRequest, httpRequest } from './http-request.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { streamEvents } from './stream-events.ts';

export type HttpApi = GenerationApi & Required<Pick<GenerationApi, 'streamEvents'>>;

/** The chunk protocol over HTTP: see docs/protocol.md. */
export function createHttpApi(connection: Connection = {}): HttpApi {
  const act = (
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

  return {
    callPhase: (call) => callPhase(call, connection),
    createGeneration: (input, options) =>
      act({ method: 'POST', path: '/api/generations', body: toBody(input) }, options),
    loadGeneration: (id, options) => act({ method: 'GET', path: generationPath(id) }, options),
    runGeneration: (id, run, { budgetUsd, ...options } = {}) =>
      act(
        {
          method: 'POST',
          path: `${generationPath(id)}/run`,
          body: { run, ...(budgetUsd !== undefined && { budgetUsd }) },
        },
        options,
      ),
    cancelGeneration: (id, options) =>
      act({ method: 'POST', path: `${generationPath(id)}/cancel`, body: {} }, options),
    updateScene: (target, body, options) =>
      act({ method: 'PATCH', path: scenePath(target), body, ...ifMatch(options) }, options),
    insertScene: (id, body, options) =>
      act({ method: 'POST', path: `${generationPath(id)}/scenes`, body }, options),
    deleteScene: (target, options) => act({ method: 'DELETE', path: scenePath(target) }, options),
    orderScenes: (id, body, options) =>
      act({ method: 'PUT', path: `${generationPath(id)}/scenes/order`, body }, options),
    regenerateScene: (target, body, options) =>
      act({ method: 'POST', path: `${scenePath(target)}/regenerate`, body }, options),
    streamEvents: (id, options) => streamEvents(connection, `${generationPath(id)}/events`, options),
  };
}

function generationPath(generationId: string): string {
  return `/api/generations/${encodeURIComponent(generationId)}`;
}

function scenePath({ generationId, sceneId }: SceneTarget): string {
  return `${generationPath(generationId)}/scenes/${encodeURIComponent(sceneId)}`;
}

function ifMatch({ ifRevision }: UpdateSceneOptions = {}): { readonly headers?: Record<string, string> } {
  return ifRevision === undefined ? {} : { headers: { 'if-match': `"${ifRevision}"` } };
}

function toBody(input: GenerationInput): unknown {
  if (!('file' in input)) return input;
  const form = new FormData();
  if (input.fileName === undefined) form.set('file', input.file);
  else form.set('file', input.file, input.fileName);
  form.set('options', JSON.stringify(input.options ?? {}));
  return form;
}
