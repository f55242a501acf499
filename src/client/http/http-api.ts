import { callPhase } from '../runs/call-phase.ts';
import type { Connection } from './connection.ts';
import type { GenerationApi, GenerationInput } from './generation-api.ts';
import { generationPath, httpAction, ifMatch, scenePath } from './http-action.ts';
import { streamEvents } from './stream-events.ts';

/** {@link GenerationApi} with events, as Scenecast has them. */
export type HttpApi = GenerationApi & Required<Pick<GenerationApi, 'streamEvents'>>;

/** The chunk protocol over HTTP: see docs/protocol.md. */
export function createHttpApi(connection: Connection = {}): HttpApi {
  const act = httpAction(connection);
  return {
    callPhase: (call) => callPhase(call, connection),
    createGeneration: (input, options) =>
      act({ method: 'POST', path: '/api/generations', body: toBody(input) }, options),
    loadGeneration: (id, options) => act({ method: 'GET', path: generationPath(id) }, options),
    runGeneration: (id, run, { budgetUsd, uncertain, retryUncertain, ...options } = {}) =>
      act(
        {
          method: 'POST',
          path: `${generationPath(id)}/run`,
          // What is undefined is left out.
          body: { run, budgetUsd, uncertain, retryUncertain },
        },
        options,
      ),
    cancelGeneration: (id, options) =>
      act({ method: 'POST', path: `${generationPath(id)}/cancel`, body: {} }, options),
    updateScene: (target, body, options) =>
      act({ method: 'PATCH', path: scenePath(target), body, ...ifMatch(options) }, options),
    insertScene: (id, body, options) =>
      act({ method: 'POST', path: `${generationPath(id)}/scenes`, body }, options),
    deleteScene: (target, options) =>
      act({ method: 'DELETE', path: scenePath(target), ...ifMatch(options) }, options),
    orderScenes: (id, body, options) =>
      act({ method: 'PUT', path: `${generationPath(id)}/scenes/order`, body, ...ifMatch(options) }, options),
    regenerateScene: (target, body, options) =>
      act({ method: 'POST', path: `${scenePath(target)}/regenerate`, body }, options),
    streamEvents: (id, options) => streamEvents(connection, `${generationPath(id)}/events`, options),
  };
}

function toBody(input: GenerationInput): unknown {
  if (!('file' in input)) return input;
  const form = new FormData();
  if (input.fileName === undefined) form.set('file', input.file);
  else form.set('file', input.file, input.fileName);
  form.set('options', JSON.stringify(input.options ?? {}));
  return form;
}
