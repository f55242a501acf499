import process from 'node:process';
import { EXIT_CODES, Interruption } from './report-error.ts';

/**
 * Runs `work` until it ends or the user stops it: the first Ctrl-C or SIGTERM aborts the work's signal and waits
 * while it cleans up, a second one ends the process at once.
 *
 * @throws Interruption when the work did not end well after a signal.
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
    // What fails after the abort fails of it, whatever it says.
    throw interruption ?? error;
  } finally {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  }
}
