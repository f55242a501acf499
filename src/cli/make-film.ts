import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { applyEvent, isResting, sendRequest, toHttpError, toNetworkError } from '../client/command-line.ts';
import {
  type Connection,
  createHttpApi,
  type GenerationApi,
  GenerationFailedError,
  HttpError,
} from '../client/index.ts';
import { GenerationError } from '../core/errors.ts';
import { type DocumentSource, type LoadedDocument, loadDocument } from '../documents/index.ts';
import type { GenerationOptions, GenerationView, RunRequest } from '../protocol/index.ts';
import type { Environment } from '../server/environment.ts';
import { programVersion } from '../server/program-version.ts';
import { downloadFilm } from './download-film.ts';
import { NOTHING_DONE, type Progress, ProgressEstimator } from './film-progress.ts';
import { describeMissingParts } from './missing-parts.ts';
import { type OutputFiles, planOutput } from './output-files.ts';
import type { ReachedServer } from './reach-server.ts';
import type { MusicFile } from './read-music-file.ts';
import { withServer } from './with-server.ts';

/** How many films one request can have over time, because server defaults that the request relies on can change. */
const MAX_VARIANTS = 20;

/** How long a stopped command waits for the server to stop the work. */
const MAX_CANCEL_MS = 5000;
/** Decoding included. */
const MAX_UPLOAD_MS = 120_000;

/** A topic to write about, without a document. */
export interface TopicSource {
  readonly kind: 'topic';
  readonly topic: string;
}

export interface MakeFilmRequest {
  readonly source: DocumentSource | TopicSource;
  /** The MP4 file to write. */
  readonly out: string;
  /** Replaces existing files. */
  readonly force: boolean;
  readonly settings: Omit<GenerationOptions, 'run'> & Pick<RunRequest, 'retryUncertain'>;
  /** Played instead of composed music. */
  readonly music?: MusicFile;
}

export interface MakeFilmOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called with warnings, each one plain sentence, once. */
  readonly onWarning?: (warning: string) => void;
}

/** The result. */
export interface MadeFilm {
  readonly title: string;
  readonly files: OutputFiles;
  readonly scenes: number;
  readonly durationMs: number;
  readonly sizeBytes: number;
  readonly warnings: readonly string[];
}

/**
 * Makes a film of a document or a topic, as a client of the server on the data folder. The same request continues the
 * same generation, whatever happened to it; finished work is not made again. All errors in the request are reported
 * before any scene is begun.
 *
 * @throws PipelineError if the film failed; the signal's reason when aborted, after the work was stopped.
 */
export async function makeFilm(request: MakeFilmRequest, options: MakeFilmOptions): Promise<MadeFilm> {
  const { environment, signal, onProgress = () => {} } = options;
  const { source, settings, music } = request;
  const captions = settings.captions !== 'none';
  const files = await planOutput(request.out, { force: request.force, captions });
  onProgress(source.kind === 'topic' ? { ...NOTHING_DONE, stage: 'scripting' } : NOTHING_DONE);
  const material = source.kind === 'topic' ? source : await loadDocument(source, { signal });
  return produceFilm(files, options, (api, connection) =>
    attach({ api, connection }, material, { settings, music, providers: environment.providers }),
  );
}

/**
 * Waits for a film, and writes its files.
 *
 * @param begin creates or finds its generation, and starts it; called again if the server ended
 */
export async function produceFilm(
  files: OutputFiles,
  options: MakeFilmOptions,
  begin: (api: GenerationApi, connection: Connection) => Promise<GenerationView>,
): Promise<MadeFilm> {
  const { environment, signal, onProgress = () => {}, onWarning = () => {} } = options;
  const judge = new ProgressEstimator();
  const warnings = new Set<string>();
  const onView = (view: GenerationView) => {
    if (!isResting(view.status)) onProgress(judge.judge(view));
    for (const warning of [...view.warnings, ...describeMissingParts(view)]) {
      if (!warnings.has(warning)) onWarning(warning);
      warnings.add(warning);
    }
  };
  return withServer(environment, signal, async (server) => {
    const connection = connectionTo(server);
    const api = createHttpApi(connection);
    const { id } = await begin(api, connection);
    const film = await follow(api, id, { signal, onView });
    const written = film.captions === 'none' ? withoutCaptions(files) : files;
    await downloadFilm(connection, id, { files: written, signal });
    const { size: sizeBytes } = await stat(files.video);
    return {
      title: film.title,
      files: written,
      scenes: film.scenes.length,
      durationMs: film.video.status === 'ready' ? (film.video.asset.durationMs ?? 0) : 0,
      sizeBytes,
      warnings: [...warnings],
    };
  });
}

function withoutCaptions({
  srt: _,
  vtt: __,
  secondSrt: ___,
  secondVtt: ____,
  ...files
}: OutputFiles): OutputFiles {
  return files;
}

export function connectionTo({ url, token }: ReachedServer) {
  return { baseUrl: url, ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }) };
}

/** Finds or creates the generation of this film, and resumes it. */
async function attach(
  { api, connection }: { readonly api: GenerationApi; readonly connection: Connection },
  material: LoadedDocument | TopicSource,
  {
    settings,
    music,
    providers,
  }: Pick<MakeFilmRequest, 'settings'> &
    Pick<Environment, 'providers'> & { readonly music: MusicFile | undefined },
): Promise<GenerationView> {
  // The budget does not shape the film: with a higher budget, the same generation continues.
  const { budgetUsd, uncertain, retryUncertain, ...shape } = settings;
  const { request, facts, bytes } = requestFor(material, { ...shape, run: 'client' });
  const servers = Object.entries(providers).map(([id, { baseUrl }]) => [id, baseUrl]);
  // Not abortable: otherwise a created generation would be unknown, and could not be stopped.
  const generation = await createOrFind(
    (idempotencyKey) => api.createGeneration(request, { idempotencyKey }),
    keyOf([programVersion(), ...facts, shape, servers, ...(music ? [hashOf(music.bytes)] : [])], bytes),
  );
  if (music) await putMusic(connection, generation.id, music);
  const isSame = generation.cost.budgetUsd === (budgetUsd ?? null);
  const isRunning = generation.run === 'background' && !isResting(generation.status);
  if (isRunning && isSame && !retryUncertain) return generation;
  // Complete generations are resumed too, because a new version of an engine would make another film.
  return api.runGeneration(generation.id, 'background', {
    ...(!isSame && { budgetUsd: budgetUsd ?? null }),
    ...(uncertain !== undefined && { uncertain }),
    ...(retryUncertain && { retryUncertain }),
  });
}

/** The request for a film, and what tells its material from another. */
function requestFor(material: LoadedDocument | TopicSource, options: GenerationOptions) {
  if ('topic' in material) {
    const { kind, topic } = material;
    return { request: { source: { topic }, ...options }, facts: [kind], bytes: Buffer.from(topic) };
  }
  const { bytes, name, mediaType, charset } = material;
  const type = [...(mediaType ? [mediaType] : []), ...(charset ? [`charset=${charset}`] : [])].join('; ');
  const file = new Blob([new Uint8Array(bytes)], { type });
  return { request: { file, fileName: name, options }, facts: [name, type], bytes };
}

/**
 * Defaults that the request leaves to the server, such as the voice, can change. Then the film is another one, and
 * gets the next key. Keys are tried in the same order, so that each film is found again.
 */
export async function createOrFind(
  create: (key: string) => Promise<GenerationView>,
  key: string,
): Promise<GenerationView> {
  for (let variant = 1; ; variant++) {
    try {
      return await create(variant === 1 ? key : `${key}-${variant}`);
    } catch (error) {
      const isReused = error instanceof HttpError && error.code === 'idempotency_key_reused';
      if (!isReused || variant === MAX_VARIANTS) throw error;
    }
  }
}

/** Sent again, it changes nothing. */
async function putMusic(connection: Connection, id: string, { name, mediaType, bytes }: MusicFile) {
  const path = `/api/generations/${encodeURIComponent(id)}/music?name=${encodeURIComponent(name)}`;
  const body = new Blob([bytes], { type: mediaType });
  const signal = AbortSignal.timeout(MAX_UPLOAD_MS);
  const response = await sendRequest(connection, { method: 'PUT', path, body }, signal).catch(
    (error: unknown) => {
      throw toNetworkError(error, signal);
    },
  );
  if (!response.ok) throw await toHttpError(response);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function keyOf(facts: unknown, bytes: Uint8Array): string {
  return `make-${createHash('sha256').update(JSON.stringify(facts)).update(bytes).digest('hex')}`;
}

/** Waits until the film is ready. If aborted, stops the work on it. */
async function follow(
  api: GenerationApi,
  id: string,
  options: { readonly signal: AbortSignal; readonly onView: (view: GenerationView) => void },
): Promise<GenerationView> {
  try {
    const view = await untilResting(api, id, options);
    if (view.status === 'complete' || view.status === 'partial') return view;
    if (view.failure) throw new GenerationFailedError(view.failure);
  } catch (error) {
    // A server that is gone has stopped its work.
    if (options.signal.aborted) {
      await api.cancelGeneration(id, { signal: AbortSignal.timeout(MAX_CANCEL_MS) }).catch(() => {});
    }
    throw error;
  }
  throw new GenerationError('generation_cancelled', 'Another program stopped or changed the video.', {
    advice: 'Run the same command again to resume.',
  });
}

async function untilResting(
  api: GenerationApi,
  id: string,
  { signal, onView }: { readonly signal: AbortSignal; readonly onView: (view: GenerationView) => void },
): Promise<GenerationView> {
  for (;;) {
    let view = await api.loadGeneration(id, { signal });
    onView(view);
    if (isResting(view.status)) return view;
    for await (const event of api.streamEvents(id, { lastEventId: view.revision, signal })) {
      view = applyEvent(view, event);
      // The last view is fetched in full.
      if (isResting(view.status)) break;
      onView(view);
    }
  }
}
