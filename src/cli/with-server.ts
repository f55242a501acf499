import { HttpError, NetworkError } from '../client/index.ts';
import { sleep } from '../core/sleep.ts';
import type { Environment } from '../server/environment.ts';
import { type ReachedServer, reachServer } from './reach-server.ts';

/** When a server ends, another one follows at once. More failures in a row than this have another cause. */
const MAX_FAILURES = 10;
/** A run this long resets the failure count. */
const HEALTHY_RUN_MS = 20_000;
const RETRY_DELAY_MS = 300;
/** How long paid calls of other commands may continue after this command, whose server runs them, has ended. */
const END_GRACE_MS = 60_000;

/**
 * Runs `work` as a client of the server on the data folder, or of one that this process starts and ends with it. If
 * another process's server ends in the middle, `work` runs again with the next one, so it has to continue where it
 * was when it is repeated.
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
      if (server.isOwn || !isServerLost(error) || failures > MAX_FAILURES) throw error;
    } finally {
      await server.close({ graceMs: END_GRACE_MS, signal });
    }
    await sleep(RETRY_DELAY_MS, { signal });
  }
}

/** Whether the server did not respond, as opposed to responding with a refusal. */
function isServerLost(error: unknown): boolean {
  const isConnectionError = error instanceof NetworkError || error instanceof HttpError;
  return isConnectionError && error.retryable;
}
