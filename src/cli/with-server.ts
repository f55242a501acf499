import { HttpError, NetworkError } from '../client/index.ts';
import { sleep } from '../core/sleep.ts';
import type { Environment } from '../server/environment.ts';
import { type ReachedServer, reachServer } from './reach-server.ts';

/** A server that goes is followed by another at once; one that fails so often in a row has another trouble. */
const MAX_FAILURES = 10;
/** What went well for so long was no failure in a row. */
const HEALTHY_RUN_MS = 20_000;
const RETRY_DELAY_MS = 300;
/** Other commands' calls that cost money may take so long when this one, which made them, has come to its end. */
const END_GRACE_MS = 60_000;

/**
 * Runs `work` as a client of the server on the data folder, or of one of this process's own that ends with it.
 * When another's server goes away in the middle, the work is done again, with whichever takes its place: it must
 * be of the kind whose repetition goes on where it was.
 */
export async function withServer<Result>(
  environment: Environment,
  signal: AbortSignal,
  work: (server: ReachedServer) => Promise<Result>,
): Promise<Result> {
  for (let failures = 0; ; ) {
    const server = await reachServer(environment, signal);
    const startedAtMs = performance.now();
    try {
      return await work(server);
    } catch (error) {
      signal.throwIfAborted();
      failures = performance.now() - startedAtMs > HEALTHY_RUN_MS ? 1 : failures + 1;
      if (server.isOwn || !isLoss(error) || failures > MAX_FAILURES) throw error;
    } finally {
      await server.close({ graceMs: END_GRACE_MS, signal });
    }
    await sleep(RETRY_DELAY_MS, { signal });
  }
}

/** Whether the server did not answer, or could not, as opposed to: answered that it cannot be done. */
function isLoss(error: unknown): boolean {
  const isConnectionError = error instanceof NetworkError || error instanceof HttpError;
  return isConnectionError && error.retryable;
}
