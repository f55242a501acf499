import process from 'node:process';
import { InputError } from '../core/errors.ts';
import { readEnvironment } from '../server/environment.ts';
import { startService } from '../server/node.ts';
import { printable } from './format.ts';
import { untilInterrupted } from './interruption.ts';
import { openBrowser } from './open-browser.ts';
import { EXIT_CODES } from './report-error.ts';

export interface ServeOptions {
  /** A number from 0 to 65535 as it was typed; 0 takes any port that is free. */
  readonly port: string;
  readonly host: string;
  readonly data?: string;
  /** Show the studio in the browser. */
  readonly open?: boolean;
}

/** How long a stop may take in all. */
const MOST_STOP_MS = 9500;

/** `scenecast serve`: answers until it is stopped. Being stopped is its regular end: the exit status is 0. */
export async function serve(options: ServeOptions): Promise<number> {
  const port = portOf(options.port);
  await untilInterrupted(async (signal) => {
    const environment = readEnvironment({ data: options.data });
    const service = await startService(environment, {
      ...{ port, host: options.host, token: environment.token, signal },
    });
    process.stdout.write(`${service.url}\n`);
    process.stderr.write(
      `The studio is at ${service.url}, and the API is described at ${service.url}/api/docs.\n`,
    );
    if (options.open && !(await openBrowser(service.url))) {
      process.stderr.write('There is no browser to open here: open the address yourself.\n');
    }
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    // What is cut off here goes on after the next start, as after a kill.
    const timer = setTimeout(() => process.exit(EXIT_CODES.success), MOST_STOP_MS);
    await service.close();
    clearTimeout(timer);
    return EXIT_CODES.success;
  });
  return EXIT_CODES.success;
}

function portOf(typed: string): number {
  const port = Number(typed);
  if (/^\d{1,5}$/.test(typed) && port <= 65_535) return port;
  throw new InputError('invalid_option', `${printable(typed)} is not a port.`, {
    advice: 'Give a number from 0 to 65535.',
  });
}
