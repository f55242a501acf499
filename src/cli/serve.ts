import { once } from 'node:events';
import process from 'node:process';
import { type Environment, readEnvironment } from '../server/environment.ts';
import { isLockHolder, type LockHolder } from '../store/data-folder.ts';
import { runInterruptible } from './interruption.ts';
import { openBrowser } from './open-browser.ts';
import { connectOrStart } from './reach-server.ts';
import { EXIT_CODES } from './report-error.ts';
import { portNumber } from './whole-number.ts';

export interface ServeOptions {
  /** A number from 0 to 65535, as typed; 0 takes any free port. */
  readonly port: string;
  readonly host: string;
  readonly data?: string;
  /** Open the studio in the browser. */
  readonly open?: boolean;
}

/** The longest duration of a stop. */
const MAX_STOP_MS = 9500;

/** `scenecast serve`: serves until it is stopped. That is its normal end, so the exit status is 0. */
export async function serve(options: ServeOptions): Promise<number> {
  const port = portNumber(options.port);
  await runInterruptible(async (signal) => {
    const environment = readEnvironment({ data: options.data });
    const found = options.open ? await connectOrStartStudio(environment, signal) : undefined;
    if (found && isLockHolder(found)) {
      process.stderr.write('The studio is already running. ');
      await show(found.url, options);
      return EXIT_CODES.success;
    }
    // Loaded on demand: the engines take a second to load, and a studio that runs already needs none.
    const { startService } = await import('../server/node.ts');
    const service = await startService(environment, {
      port,
      host: options.host,
      token: environment.token,
      signal,
      ...(found && { lock: found }),
    });
    await show(service.url, options);
    if (environment.token === undefined) {
      process.stderr.write(
        'Every user of this machine can use it. To prevent this, set SCENECAST_TOKEN to a long random text.\n',
      );
    }
    if (!signal.aborted) await once(signal, 'abort');
    // Work that is cut off here resumes after the next start, as after a kill.
    const timer = setTimeout(() => process.exit(EXIT_CODES.success), MAX_STOP_MS);
    try {
      await service.close();
    } finally {
      clearTimeout(timer);
    }
    return EXIT_CODES.success;
  });
  return EXIT_CODES.success;
}

/**
 * Takes the data folder, or finds the studio that holds it: a user who wants to see the studio does not mind which
 * process runs it.
 */
async function connectOrStartStudio({ dataDirectory, databaseUrl }: Environment, signal: AbortSignal) {
  if (databaseUrl !== undefined) return undefined;
  const onBusy = ({ pid }: LockHolder) =>
    process.stderr.write(`Process ${pid} is making a video. The studio starts when it is done.\n`);
  return connectOrStart(dataDirectory, { signal, onBusy });
}

async function show(url: string, { open }: ServeOptions): Promise<void> {
  process.stdout.write(`${url}\n`);
  process.stderr.write(`The studio is at ${url}. The API reference is at ${url}/api/docs.\n`);
  if (open && !(await openBrowser(url))) {
    process.stderr.write('No browser was found. Open the address yourself.\n');
  }
}
