import type { FilmExport } from '../../protocol/export.ts';
import {
  capabilitiesShape,
  castListShape,
  changeEstimateShape,
  costsShape,
  downloadListShape,
  estimateShape,
  filmExportListShape,
  filmExportShape,
  keyTestShape,
  lostCallsReportShape,
  sceneTimelineShape,
  scriptDraftShape,
  settingsShape,
  shareShape,
  stockResultsShape,
  suggestionShape,
  tagListShape,
  trashListShape,
} from './api-shapes.ts';
import { type Connection, urlOf } from './connection.ts';
import type { ActionOptions, GenerationApi } from './generation-api.ts';
import { createHttpBackend, listing } from './http-backend.ts';
import {
  changer,
  changing,
  generationPath,
  lineOf,
  queryOf,
  type RequestLine,
  reader,
  scenePath,
  shotPath,
  toBody,
  trashPath,
} from './http-calls.ts';
import { httpRequest } from './http-request.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { generationShape } from './message-shapes.ts';
import { jsonAnswer } from './read-answer.ts';

/** As long as the server accepts one. */
const IMPORT_TIMEOUT_MS = 1_800_000;
/** As long as the server waits for a collection of photos or clips. */
const STOCK_TIMEOUT_MS = 300_000;

/**
 * Creates the API of a server over HTTP. Calls are retried if that can help, see {@link Connection.maxAttempts}.
 *
 * @example
 * const api = createHttpApi({ baseUrl: 'http://127.0.0.1:4317' });
 * const { generations } = await api.listGenerations({ status: 'complete' });
 * for (const { id, title } of generations) {
 *   const { downloads } = await api.listDownloads(id);
 *   console.log(title, downloads.find(({ name }) => name === 'video.mp4')?.url);
 * }
 */
export function createHttpApi(connection: Connection = {}): GenerationApi {
  const read = reader(connection);
  const change = changer(connection);
  const readFile = (line: RequestLine, options?: ActionOptions) =>
    httpRequest(connection, { ...lineOf(line), ...options, read: (response) => response.blob() });
  const remove = (path: string, options?: ActionOptions) =>
    changing(connection, `DELETE ${path}`, { ...options, read: async () => undefined });
  return {
    ...createHttpBackend(connection),
    getCapabilities: (options) => read('GET /api/capabilities', capabilitiesShape, options),
    estimate: (input, options) =>
      read('POST /api/estimate', estimateShape, { ...options, body: toBody(input) }),
    getCosts: (period, options) => read(`GET /api/costs${queryOf(period)}`, costsShape, options),
    getCostsFile: (period, options) => readFile(`GET /api/costs.csv${queryOf(period)}`, options),
    getSettings: (options) => read('GET /api/settings', settingsShape, options),
    updateSettings: (changes, options) =>
      read('PATCH /api/settings', settingsShape, { ...options, body: changes }),
    testKey: (provider, options) =>
      read(`POST /api/settings/keys/${encodeURIComponent(provider)}/test`, keyTestShape, {
        ...options,
        body: {},
      }),
    listGenerations: listing(connection),
    listTags: (options) => read('GET /api/tags', tagListShape, options),
    deleteGeneration: (id, options) => remove(generationPath(id), options),
    listTrash: (query, options) => read(`GET /api/trash${queryOf(query)}`, trashListShape, options),
    restoreGeneration: (id, options) => change(`POST ${trashPath(id)}/restore`, undefined, options),
    eraseGeneration: (id, options) => remove(trashPath(id), options),
    emptyTrash: (options) => remove('/api/trash', options),
    updateGeneration: (id, changes, options) => change(`PATCH ${generationPath(id)}`, changes, options),
    getDraft: (id, options) => read(`GET ${generationPath(id)}/draft`, scriptDraftShape, options),
    getCast: (id, options) => read(`GET ${generationPath(id)}/cast`, castListShape, options),
    estimateChange: (id, changes, options) =>
      read(`POST ${generationPath(id)}/estimate`, changeEstimateShape, { ...options, body: changes }),
    copyGeneration: (id, shape = {}, options) => change(`POST ${generationPath(id)}/copies`, shape, options),
    estimateCopy: (id, shape, options) =>
      read(`POST ${generationPath(id)}/copies/estimate`, estimateShape, { ...options, body: shape }),
    importProject: (archive, options) =>
      // Not one of the user's short actions, which wait for each other.
      httpRequest(connection, {
        ...lineOf('POST /api/generations/import'),
        idempotencyKey: newIdempotencyKey(),
        timeoutMs: IMPORT_TIMEOUT_MS,
        ...options,
        // Systems give ZIP archives different types.
        body: archive.slice(0, archive.size, 'application/zip'),
        read: jsonAnswer(generationShape, connection),
      }),
    async listDownloads(id, options) {
      const { downloads } = await read(`GET ${generationPath(id)}/downloads`, downloadListShape, options);
      return { downloads: downloads.map((each) => ({ ...each, url: urlOf(connection, each.url) })) };
    },
    async listExports(id, options) {
      const { exports } = await read(`GET ${generationPath(id)}/exports`, filmExportListShape, options);
      return { exports: exports.map((each) => reachable(connection, each)) };
    },
    async requestExport(id, name, options) {
      const line = `POST ${generationPath(id)}/exports/${name}` as const;
      return reachable(connection, await read(line, filmExportShape, { ...options, body: {} }));
    },
    getShare: (id, options) => read(`GET ${generationPath(id)}/share`, shareShape, options),
    shareGeneration: (id, options) => read(`PUT ${generationPath(id)}/share`, shareShape, options),
    unshareGeneration: (id, options) => read(`DELETE ${generationPath(id)}/share`, shareShape, options),
    checkLostCalls: (id, options) =>
      read(`POST ${generationPath(id)}/lost-calls/check`, lostCallsReportShape, { ...options, body: {} }),
    lookAtSuggestion: (target, request, options) =>
      read(`GET ${scenePath(target)}/suggestions${queryOf(request)}`, suggestionShape, options),
    suggest: (target, request, options) =>
      read(`POST ${scenePath(target)}/suggestions`, suggestionShape, { ...options, body: request }),
    splitScene: (target, at, options) => change(`POST ${scenePath(target)}/split`, { at }, options),
    mergeScene: (target, seen = {}, options) => change(`POST ${scenePath(target)}/merge`, seen, options),
    putPicture: (target, picture, options) => change(`PUT ${shotPath(target)}/picture`, picture, options),
    searchStock: (target, query = {}, options) =>
      read(`GET ${shotPath(target)}/stock${queryOf(query)}`, stockResultsShape, {
        timeoutMs: STOCK_TIMEOUT_MS,
        ...options,
      }),
    putStock: (target, choice, options) =>
      change(`PUT ${shotPath(target)}/stock`, choice, { timeoutMs: STOCK_TIMEOUT_MS, ...options }),
    putAudio: (target, recording, options) => change(`PUT ${scenePath(target)}/audio`, recording, options),
    getSceneTimeline: (target, options) =>
      read(`GET ${scenePath(target)}/timeline`, sceneTimelineShape, options),
    getTitleCard: (target, options) => readFile(`GET ${shotPath(target)}/card`, options),
  };
}

function reachable(connection: Connection, each: FilmExport): FilmExport {
  return { ...each, url: each.url === null ? null : urlOf(connection, each.url) };
}
