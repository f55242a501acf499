import process from 'node:process';
import { EXIT_CODES } from './report-error.ts';

/**
 * Runs `work` until it ends or the user stops it: the first Ctrl-C or SIGTERM aborts the work's signal and waits
 * while it cleans up, a second one ends the process at once. Resolves to the exit status of the interruption.
 */
export async function untilInterrupted(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  let interruption: number | undefined;
  const stop = (exitCode: number) => () => {
    if (interruption !== undefined) process.exit(exitCode);
    interruption = exitCode;
    controller.abort(new Error('stopped by the user'));
  };
  const handlers = [
    ['SIGINT', stop(EXIT_CODES.interrupted)],
    ['SIGTERM', stop(EXIT_CODES.terminated)],
    ['SIGHUP', stop(EXIT_CODES.terminated)],
  ] as const;
  for (const [signal, handler] of handlers) process.on(signal, handler);
  try {
    const exitCode = await work(controller.signal);
    return interruption ?? exitCode;
  } catch (error) {
    if (interruption === undefined) throw error;
    return interruption;
  } finally {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  }
}
