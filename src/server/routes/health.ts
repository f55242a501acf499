import { Hono } from 'hono';
import { RequestError } from '../http/request-error.ts';
import type { RouteContext } from '../http/route-parts.ts';

const MAX_CHALLENGE_LENGTH = 128;

export interface HealthOptions {
  /** Answers a client's challenge, which proves that this server holds the data folder. See `proveLock`. */
  readonly prove?: ((challenge: string) => string) | undefined;
  /** Throws if work is impossible, for example because the disk is full. */
  readonly requireReady?: (() => Promise<void>) | undefined;
}

/** Liveness, readiness and metrics. */
export function healthRoutes(
  { metrics, pipeline, stopping }: RouteContext,
  { prove, requireReady }: HealthOptions = {},
): Hono {
  return new Hono()
    .get('/healthz', (c) => {
      const challenge = c.req.header('scenecast-challenge');
      if (prove && challenge !== undefined && challenge.length <= MAX_CHALLENGE_LENGTH) {
        c.header('scenecast-proof', prove(challenge));
      }
      return c.json({ status: 'alive' });
    })
    .get('/readyz', async (c) => {
      if (stopping.aborted) throw stoppingError();
      await pipeline.list({ limit: 1 }).catch((cause) => {
        throw databaseAway(cause);
      });
      await requireReady?.();
      return c.json({ status: 'ready' });
    })
    .get('/metrics', async (c) => {
      const { contentType, text } = await metrics.expose();
      return c.body(text, 200, { 'content-type': contentType });
    });
}

/** The response to requests that arrive after the stop began. */
export function stoppingError(): RequestError {
  return new RequestError(503, 'server_stopping', 'The server is stopping.', {
    retryable: true,
    retryAfterMs: 2000,
    advice: 'Try again in a moment. Work continues after the restart.',
    headers: { connection: 'close' },
  });
}

function databaseAway(cause: unknown): RequestError {
  return new RequestError(503, 'database_unavailable', 'The database does not answer.', {
    cause,
    retryable: true,
    retryAfterMs: 2000,
    advice: 'Wait. Finished work is kept, and work continues when the database is back.',
  });
}
