import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { InputError } from '../core/errors.ts';
import { readDocument } from '../documents/read-document.ts';
import { createEmbeddedIllustrator } from '../pictures/embedded-illustrator.ts';
import { createPipeline } from '../pipeline/create-pipeline.ts';
import {
  type MadeVideo,
  type MakeVideoOptions,
  type MakeVideoRequest,
  makeVideo,
} from '../pipeline/make-video.ts';
import { findFfmpeg } from '../render/ffmpeg.ts';
import { createFfmpegRenderer } from '../render/ffmpeg-renderer.ts';
import { createEmbeddedWriter } from '../script/embedded-writer.ts';
import { createFliteEngine } from '../speech/flite-engine.ts';
import { createNarrator } from '../speech/narrator.ts';
import { AssetFolder } from '../store/asset-folder.ts';
import { BlobFolder } from '../store/blob-folder.ts';
import { type DataLock, isLockHolder, lockData } from '../store/data-lock.ts';
import { openEmbeddedDatabase, openPostgres } from '../store/database.ts';
import { createServerApp } from './app.ts';
import type { Environment } from './environment.ts';
import { examine, type Finding } from './examine.ts';
import { createLogger } from './log.ts';
import { refuseOpenDoor, startServer } from './serve.ts';

export type { DocumentSource } from '../documents/read-document.ts';
export type { MadeVideo } from '../pipeline/make-video.ts';
export type { Progress, Stage } from '../pipeline/progress.ts';
export type { Finding } from './examine.ts';

/** Everything a command needs, built once for its environment. */
export interface Application {
  makeVideo(request: MakeVideoRequest, options: Omit<MakeVideoOptions, 'concurrency'>): Promise<MadeVideo>;
  /** What is there on this machine and what is missing. */
  examine(signal: AbortSignal): Promise<Finding[]>;
  /** Ends the threads. */
  close(): Promise<void>;
}

export function createApplication(environment: Environment): Application {
  const engine = createFliteEngine();
  const illustrator = createEmbeddedIllustrator();
  const folder = new AssetFolder(environment.dataDirectory);
  const narrator = createNarrator(engine);
  const engines = { speechEngine: engine, narrator, illustrator };
  return {
    async makeVideo(request, options) {
      const ffmpeg = await findFfmpeg({
        path: environment.ffmpegPath,
        searchPath: environment.searchPath,
        signal: options.signal,
      });
      const renderer = createFfmpegRenderer(ffmpeg);
      const stages = { readDocument, writer: createEmbeddedWriter(), ...engines, renderer };
      return makeVideo(stages, folder, request, { ...options, concurrency: environment.cores });
    },
    examine: (signal) => examine(environment, engines, signal),
    async close() {
      await Promise.all([narrator.close(), engine.close(), illustrator.close()]);
    },
  };
}

/** Beside this module's folder in `dist`, and where the build put it when this is run from `src`. */
const STUDIO_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** The server with everything behind it. */
export interface Service {
  /** Where it answers. */
  readonly url: string;
  /** Takes no new work, ends event streams, parks what runs, and ends the threads. */
  close(): Promise<void>;
}

/**
 * Opens the database and the stages, goes on with what was left unfinished, and listens.
 *
 * @throws InputError if another process has the data folder, or the address cannot be listened on.
 * @throws EngineError if there is no ffmpeg.
 */
export async function startService(
  environment: Environment,
  options: { readonly port: number; readonly host: string; readonly signal: AbortSignal },
): Promise<Service> {
  const { dataDirectory, databaseUrl, token } = environment;
  refuseOpenDoor({ host: options.host, token });
  const logger = createLogger();
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (let closeNext = closers.pop(); closeNext; closeNext = closers.pop()) await closeNext();
  };
  try {
    const ffmpeg = await findFfmpeg({
      path: environment.ffmpegPath,
      searchPath: environment.searchPath,
      signal: options.signal,
    });
    const speechEngine = createFliteEngine();
    closers.push(() => speechEngine.close());
    const illustrator = createEmbeddedIllustrator();
    closers.push(() => illustrator.close());
    // PostgreSQL lets many processes in; the embedded database one.
    const lock = databaseUrl === undefined ? await takeData(dataDirectory) : undefined;
    if (lock) closers.push(() => lock.release());
    const database = await (databaseUrl === undefined
      ? openEmbeddedDatabase(dataDirectory)
      : openPostgres(databaseUrl));
    closers.push(() => database.close());
    const pipeline = await createPipeline({
      database,
      blobs: new BlobFolder(dataDirectory),
      stages: {
        readDocument,
        writer: createEmbeddedWriter(),
        speechEngine,
        narrator: createNarrator(speechEngine),
        illustrator,
        renderer: createFfmpegRenderer(ffmpeg),
      },
      workerId: randomUUID(),
      onError: (err) => logger.error({ err }, 'work failed'),
    });
    closers.push(() => pipeline.close());
    const app = createServerApp({ pipeline, token, logger, studioFolder: STUDIO_FOLDER });
    const server = await startServer({ app, port: options.port, host: options.host, token });
    closers.push(() => server.close());
    await lock?.announce(server.url);
    return { url: server.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function takeData(folder: string): Promise<DataLock> {
  const outcome = await lockData(folder);
  if (!isLockHolder(outcome)) return outcome;
  const { pid, url } = outcome;
  throw new InputError('invalid_option', `The data folder ${folder} is in use by process ${pid}.`, {
    advice:
      url === undefined ? 'Wait for it to end, or choose another with --data.' : `Use the server at ${url}.`,
  });
}
