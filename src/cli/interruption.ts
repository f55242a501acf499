import process from 'node:process';
import { EXIT_CODES, Interruption } from './report-error.ts';

/**
 * Runs `work` until it ends or the user stops it. The first Ctrl-C or SIGTERM aborts the work's signal and waits for
 * its cleanup; the second ends the process at once.
 *
 * @throws Interruption if the work failed after a signal.
 */
export async function runInterruptible(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  let interruption: Interruption | undefined;
  const stop = (exitCode: number) => () => {
    if (interruption !== undefined) process.exit(exitCode);
    interruption = new Interruption(exitCode);
    controller.abort(interruption);
  };
  const handlers = [
    ['SIGINT', stop(EXIT_CODES.interrupted)],
    ['SIGTERM', stop(EXIT_CODES.terminated)],
    ['SIGHUP', stop(EXIT_CODES.terminated)],
  ] as const;
  for (const [signal, handler] of handlers) process.on(signal, handler);
  try {
    return await work(controller.signal);
  } catch (error) {
    // Any failure after the abort is attributed to the abort.
    throw interruption ?? error;
  } finally {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  }
}
