import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { CallLimits, Fallback, SpendingCaps } from '../core/limits.ts';
import type { TenantLimits } from '../core/tenant.ts';
import { isolateDocuments } from '../isolation/index.ts';
import { createEmbeddedIllustrator } from '../pictures/embedded-illustrator.ts';
import {
  createPipeline,
  measureWork,
  type Pipeline,
  type Stages,
  type StopOptions,
} from '../pipeline/index.ts';
import { ownModels } from '../providers/providers.ts';
import {
  clipDecoderOf,
  createFfmpegRenderer,
  createMusicDecoder,
  type Ffmpeg,
  findFfmpeg,
} from '../render/index.ts';
import { espeakModels } from '../speech/espeak-models.ts';
import { createFliteEngine } from '../speech/flite-engine.ts';
import { createNarrator } from '../speech/index.ts';
import { sherpaModels } from '../speech/sherpa-models.ts';
import { type DataLock, proveLock, requireFreeSpace } from '../store/data-folder.ts';
import { BlobFolder, type Database } from '../store/index.ts';
import { createWebhookSender, type WebhookTarget } from '../webhooks/index.ts';
import { createServerApp } from './app.ts';
import type { Diagnostic } from './diagnostic.ts';
import { runDiagnostics } from './diagnostics.ts';
import type { Environment } from './environment.ts';
import { createLogger, logFailures } from './http/log.ts';
import { createModels } from './models.ts';
import { openDatabase } from './open-data.ts';
import { loadOwnEngines } from './own-engines.ts';
import { readOwnPrices } from './own-prices.ts';
import { programVersion } from './program-version.ts';
import type { Service, ServiceOptions } from './public-types.ts';
import { requireTokenForPublicHost, startServer } from './serve.ts';
import { createLiveModels, type LiveModels } from './settings/live-models.ts';
import { LiveSettings } from './settings/live-settings.ts';
import { takeData } from './take-data.ts';

export type { Diagnostic } from './diagnostic.ts';

/** The engines of the stages, and a way to end their threads. */
interface Engines extends Pick<LiveModels, 'use'> {
  readonly stages: Omit<Stages, 'renderer'>;
  /** Loads what the first document needs. */
  warm(): void;
  close(): Promise<void>;
}

/** Its models can be used once settings are in use. */
async function createEngines(environment: Environment, finding: Promise<Ffmpeg>): Promise<Engines> {
  const ownPrices = readOwnPrices(environment);
  const own = (await loadOwnEngines(environment)).map((engine) => ownModels(engine, ownPrices));
  const speechEngine = createFliteEngine();
  const narrator = createNarrator({ reference: speechEngine });
  const illustrator = createEmbeddedIllustrator();
  const { documentConcurrency: concurrency, ...limits } = environment.bounds;
  const documents = isolateDocuments({ concurrency, limits });
  const { readDocument, warm } = documents;
  // Each version of the program may read and write otherwise.
  const writer = { ...documents.writer, version: programVersion() };
  const { searchPath, voiceFolders } = environment;
  const localSpeech = [sherpaModels(voiceFolders), espeakModels({ searchPath })];
  const clips = clipDecoderOf(finding);
  const music = createMusicDecoder(finding);
  const embedded = { writer, speechEngine, illustrator, localSpeech, own, clips };
  const { models, use } = createLiveModels((settings) => createModels(embedded, settings, ownPrices));
  return {
    stages: { readDocument, models, narrator, cardIllustrator: illustrator, clips, music },
    use,
    warm,
    async close() {
      const engines = [speechEngine, ...localSpeech, illustrator];
      await Promise.all([documents, narrator, ...engines].map((part) => part.close()));
    },
  };
}

/** In `dist`, this module's folder has a sibling with the studio. When run from `src`, the build's output is used. */
const STUDIO_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Checks which parts of the application work on this machine. */
export async function diagnoseMachine(environment: Environment, signal: AbortSignal): Promise<Diagnostic[]> {
  const finding = beginToFindFfmpeg(environment, signal);
  const engines = await createEngines(environment, finding);
  const settings = new LiveSettings({ environment, use: engines.use, onProblem: () => {} });
  try {
    await settings.start();
    return await runDiagnostics(settings.current(), engines.stages.models, signal);
  } finally {
    settings.close();
    await engines.close();
  }
}

/** The exit status of a failed dependency; the command line uses the same. */
const LOCK_LOST_STATUS = 6;

/** {@link ServiceOptions}, and what commands on the same data folder need. */
export interface OpenServiceOptions extends ServiceOptions {
  /** The lock of the data folder, if the caller has taken it already. It is released when the service ends. */
  readonly lock?: DataLock;
  /** Whether it serves commands only, and ends with the one that started it. */
  readonly isPrivate?: boolean;
}

/**
 * Opens the database and the stages, resumes unfinished work, and listens.
 *
 * @throws InputError if another process has the data folder, the database belongs to another data folder, or the
 * address cannot be listened on.
 * @throws OutputError if the data folder cannot be written.
 * @throws EngineError if there is no ffmpeg.
 */
export async function startService(environment: Environment, options: OpenServiceOptions): Promise<Service> {
  const { dataDirectory } = environment;
  const { token, signal } = options;
  const { closers, close } = createClosers();
  try {
    const lock = options.lock ?? (await takeData(environment));
    if (lock) closers.push(lock.release);
    requireTokenForPublicHost(options);
    const logger = createLogger({ level: options.logLevel ?? 'info' });
    if (lock) endWhenLost(lock, logger);
    // Goes on while the database opens; awaited below.
    const finding = beginToFindFfmpeg(environment, signal);
    const engines = await createEngines(environment, finding);
    closers.push(engines.close);
    engines.warm();
    const settings = new LiveSettings({
      environment,
      use: engines.use,
      onProblem: (error) => logger.warn(error, 'Saved settings are not in use.'),
    });
    closers.push(async () => settings.close());
    await settings.start();
    const blobs = new BlobFolder(dataDirectory);
    // No other process uses the folder, so all unfinished files are left over.
    if (lock) await blobs.sweep();
    const database = await openDatabase(environment, { onNotice: (notice) => logger.warn(notice) });
    closers.push(database.close);
    const ffmpeg = await finding;
    signal.throwIfAborted();
    const pipeline = await openPipeline(environment, {
      caps: () => settings.current().caps,
      callLimits: () => settings.current().callLimits,
      tenantLimits: () => settings.current().tenantLimits,
      fallback: () => settings.current().fallback,
      webhook: () => webhookTarget(settings.current()),
      database,
      blobs,
      stages: { ...engines.stages, renderer: createFfmpegRenderer(ffmpeg) },
      onError: logFailures(logger),
    });
    closers.push((options) => pipeline.close(options));
    const app = createServerApp({
      pipeline,
      token,
      logger,
      studioFolder: options.studioFolder ?? STUDIO_FOLDER,
      allowedOrigins: environment.allowedOrigins,
      measure: () => measureWork(database.ledger),
      settings,
      requireReady: () => requireFreeSpace(dataDirectory),
      ...(lock && { prove: (challenge) => proveLock(lock.secret, challenge) }),
    });
    const server = await startServer({ app, port: options.port, host: options.host, token });
    closers.push(() => server.close());
    lock?.announce({ url: server.url, token, isPrivate: options.isPrivate });
    // From now on, other commands wait until the folder is free instead of connecting to this server.
    if (lock) closers.push(async () => lock.announce(undefined));
    return { url: server.url, close };
  } catch (error) {
    // The reason why the start failed is more useful than an error of closing.
    await close().catch(() => {});
    throw error;
  }
}

/** A failure is thrown where the result is awaited. Until then it must not end the process as unhandled. */
function beginToFindFfmpeg({ ffmpegPath, searchPath }: Environment, signal: AbortSignal): Promise<Ffmpeg> {
  const finding = findFfmpeg({ path: ffmpegPath, searchPath, signal });
  finding.catch(() => {});
  return finding;
}

type Closer = (options?: StopOptions) => Promise<void>;

/** A list of what was opened, and a function that closes all of it, the last first, even if one of them fails. */
function createClosers(): { readonly closers: Closer[]; readonly close: Closer } {
  const closers: Closer[] = [];
  const close = async (options?: StopOptions): Promise<void> => {
    const closeLast = closers.pop();
    if (!closeLast) return;
    try {
      await closeLast(options);
    } finally {
      await close(options);
    }
  };
  return { closers, close };
}

function webhookTarget({ webhook }: Environment): WebhookTarget | undefined {
  const { url, secret, allowPrivateAddresses } = webhook;
  return url && secret ? { url, secret, allowPrivateAddresses } : undefined;
}

function endWhenLost(lock: DataLock, logger: ReturnType<typeof createLogger>): void {
  lock.lost.addEventListener('abort', () => {
    logger.error(lock.lost.reason, 'The data folder has another owner. This process ends at once.');
    // Closing would write to a folder that another process owns now. Finished work survives, as it survives a kill.
    process.exit(LOCK_LOST_STATUS);
  });
}

function openPipeline(
  { limits, uncertain, bounds, cores }: Environment,
  parts: {
    readonly caps: () => SpendingCaps;
    readonly callLimits: () => CallLimits;
    readonly tenantLimits: () => TenantLimits;
    readonly fallback: () => Fallback;
    readonly webhook: () => WebhookTarget | undefined;
    readonly database: Database;
    readonly blobs: BlobFolder;
    readonly stages: Stages;
    readonly onError: (error: unknown) => void;
  },
): Promise<Pipeline> {
  const { webhook, ...others } = parts;
  return createPipeline({
    ...others,
    webhooks: { areWanted: () => webhook() !== undefined, send: createWebhookSender(webhook) },
    limits,
    uncertain,
    bounds,
    // A higher number of renderings overrides the number of cores.
    cores: Math.max(cores, limits.render),
    workerId: randomUUID(),
  });
}
