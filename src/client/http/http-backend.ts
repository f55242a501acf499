import { callPhase } from '../runs/call-phase.ts';
import type { Connection } from './connection.ts';
import type { GenerationApi, GenerationBackend } from './generation-api.ts';
import { changer, generationPath, queryOf, reader, scenePath, toBody } from './http-calls.ts';
import { generationListShape, generationShape } from './message-shapes.ts';
import { streamEvents } from './stream-events.ts';

/**
 * The part of the API that a store needs, over HTTP. Separate from the rest, so that a page loads only what it uses.
 */
export function createHttpBackend(connection: Connection): Required<GenerationBackend> {
  const read = reader(connection);
  const change = changer(connection);
  return {
    callPhase: (call) => callPhase(call, connection),
    createGeneration: (input, options) => change('POST /api/generations', toBody(input), options),
    loadGeneration: (id, options) => read(`GET ${generationPath(id)}`, generationShape, options),
    runGeneration: (id, run, { budgetUsd, uncertain, retryUncertain, ...options } = {}) =>
      change(`POST ${generationPath(id)}/run`, { run, budgetUsd, uncertain, retryUncertain }, options),
    cancelGeneration: (id, options) => change(`POST ${generationPath(id)}/cancel`, {}, options),
    updateScene: (target, changes, options) => change(`PATCH ${scenePath(target)}`, changes, options),
    insertScene: (id, scene, options) => change(`POST ${generationPath(id)}/scenes`, scene, options),
    deleteScene: (target, options) => change(`DELETE ${scenePath(target)}`, undefined, options),
    orderScenes: (id, order, options) => change(`PUT ${generationPath(id)}/scenes/order`, order, options),
    regenerateScene: (target, what, options) => change(`POST ${scenePath(target)}/regenerate`, what, options),
    streamEvents: (id, options) => streamEvents(connection, `${generationPath(id)}/events`, options),
  };
}

/** Lists the generations of a server. */
export function listing(connection: Connection): GenerationApi['listGenerations'] {
  const read = reader(connection);
  return (query, options) => read(`GET /api/generations${queryOf(query)}`, generationListShape, options);
}
