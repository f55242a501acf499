import { withDeadline } from '../../core/deadline.ts';
import { PipelineError } from '../../core/errors.ts';
import { retry } from '../../core/retry.ts';
import { HttpError, isGone, isRetryable, NetworkError } from '../errors.ts';
import { CALL_TIMEOUT_MS, MAX_ATTEMPTS } from '../settings.ts';
import { type Connection, type ObservedConnection, urlOf } from './connection.ts';
import type { ConnectionSlots } from './connection-slots.ts';
import { ACCEPTED, toHttpError } from './read-answer.ts';

export interface HttpRequest<Result> {
  readonly method: string;
  /** The path after the base URL. */
  readonly path: string;
  /** Sent as JSON, unless it is a form or a file. */
  readonly body?: unknown;
  /** The same for every attempt of one logical call, so that the server runs it once. */
  readonly idempotencyKey?: string | undefined;
  /** Parses a successful response. */
  readonly read: (response: Response) => Promise<Result>;
  readonly headers?: Record<string, string>;
  /** The connections that it shares with other calls. Without them, it uses one of its own. */
  readonly slots?: ConnectionSlots;
  readonly signal?: AbortSignal | undefined;
  /** The timeout of one attempt, in milliseconds. The connection's by default. */
  readonly timeoutMs?: number | undefined;
  /** Whether the request outlives the page. */
  readonly keepalive?: boolean | undefined;
}

/**
 * Sends a request. Retries network failures, timeouts, 408, 425, 429 and 5xx, with exponential backoff and full
 * jitter, or after the server's `Retry-After`.
 *
 * @throws NetworkError, HttpError or ProtocolError of the last attempt.
 * @throws the signal's reason, at once, on abort.
 */
export async function httpRequest<Result>(
  connection: Connection,
  request: HttpRequest<Result>,
): Promise<Result> {
  const { slots, signal } = request;
  const send = () => attempt(connection, request);
  // The connection is released between attempts, so that other calls can use it.
  return retry(() => (slots ? slots.hold(send, signal) : send()), {
    maxAttempts: connection.maxAttempts ?? MAX_ATTEMPTS,
    isRetryable,
    retryAfterMs: (error) => (error instanceof HttpError ? error.retryAfterMs : undefined),
    ...(signal && { signal }),
  });
}

async function attempt<Result>(connection: Connection, request: HttpRequest<Result>): Promise<Result> {
  const { timeoutMs = connection.timeoutMs ?? CALL_TIMEOUT_MS, signal } = request;
  return withDeadline({ timeoutMs, reason: timedOut(timeoutMs), signal }, async (limit) => {
    try {
      const response = await sendRequest(connection, request, limit);
      if (!response.ok) throw await toHttpError(response);
      return await request.read(response);
    } catch (error) {
      throw toNetworkError(error, limit);
    }
  });
}

/** Sends one request and returns its response, whatever the status. */
export async function sendRequest(
  connection: Connection,
  request: Omit<HttpRequest<unknown>, 'read' | 'slots' | 'signal' | 'timeoutMs'>,
  signal: AbortSignal,
): Promise<Response> {
  const { body, idempotencyKey, keepalive } = request;
  // The browser sets the content type of both: it knows a form's boundary and a file's type.
  const isSentAsIs = body instanceof FormData || body instanceof Blob;
  const headers = {
    accept: ACCEPTED,
    ...(body !== undefined && !isSentAsIs && { 'content-type': 'application/json' }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    ...request.headers,
    ...connection.headers,
  };
  // Looked up for each call, and called as a plain function, because `fetch` must not be called as a method.
  const { fetch: send = globalThis.fetch } = connection;
  const { onReached } = connection as ObservedConnection;
  const url = urlOf(connection, request.path);
  try {
    const response = await send(url, {
      method: request.method,
      headers,
      signal,
      ...(keepalive && { keepalive }),
      ...(body !== undefined && { body: isSentAsIs ? body : JSON.stringify(body) }),
    });
    onReached?.(!isGone(response.status));
    return response;
  } catch (error) {
    // A call that its caller aborted says nothing about the server.
    if (!signal.aborted || signal.reason instanceof NetworkError) onReached?.(false);
    throw error;
  }
}

/** Converts an error of `fetch`, or of reading a body, to one that can be shown. */
export function toNetworkError(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof PipelineError) return error;
  return new NetworkError('network_failed', 'The server did not answer, or not completely.', {
    cause: error,
  });
}

export function timedOut(timeoutMs: number): NetworkError {
  return new NetworkError('timed_out', `The server did not answer within ${timeoutMs} ms.`);
}
