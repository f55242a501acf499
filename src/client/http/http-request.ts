import { withDeadline } from '../../core/deadline.ts';
import { PipelineError } from '../../core/errors.ts';
import { retry } from '../../core/retry.ts';
import { HttpError, isGone, NetworkError } from '../errors.ts';
import { CALL_TIMEOUT_MS, MAX_ATTEMPTS } from '../settings.ts';
import { type Connection, type ObservedConnection, urlOf } from './connection.ts';
import type { ConnectionSlots } from './connection-slots.ts';
import { ACCEPTED, toHttpError } from './read-answer.ts';

export interface HttpRequest<Result> {
  readonly method: string;
  /** From the base URL on. */
  readonly path: string;
  /** Sent as JSON, unless it is a form or a file. */
  readonly body?: unknown;
  /** The same for every attempt of one logical call, so that the server does a repeated one once. */
  readonly idempotencyKey?: string | undefined;
  /** Makes of a successful answer what it says. */
  readonly read: (response: Response) => Promise<Result>;
  readonly headers?: Record<string, string>;
  /** The connections that it shares with other calls. It has one of its own without them. */
  readonly slots?: ConnectionSlots;
  readonly signal?: AbortSignal | undefined;
  /** How long one attempt may take, in milliseconds. That of the connection without it. */
  readonly timeoutMs?: number | undefined;
  /** Whether it outlives the page. */
  readonly keepalive?: boolean | undefined;
}

/**
 * Asks the server, again where that may help: on network failures, time-outs, 408, 425, 429 and 5xx, with
 * exponential backoff and full jitter, or when the server says so.
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
  // Not held while waiting for the next attempt: others can use the connection meanwhile.
  return retry(() => (slots ? slots.hold(send, signal) : send()), {
    maxAttempts: connection.maxAttempts ?? MAX_ATTEMPTS,
    isRetryable: (error) => error instanceof PipelineError && error.retryable,
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

/** Sends one request as it is, and hands back whatever answer comes. */
export async function sendRequest(
  connection: Connection,
  request: Omit<HttpRequest<unknown>, 'read' | 'slots' | 'signal' | 'timeoutMs'>,
  signal: AbortSignal,
): Promise<Response> {
  const { body, idempotencyKey, keepalive } = request;
  // A browser sets the content type of both: only it knows a form's boundary, and a file has its own.
  const isSentAsIs = body instanceof FormData || body instanceof Blob;
  const headers = {
    accept: ACCEPTED,
    ...(body !== undefined && !isSentAsIs && { 'content-type': 'application/json' }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    ...request.headers,
    ...connection.headers,
  };
  // Looked up with each call, and called as a plain function: `fetch` refuses to be anyone's method.
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
    // A call that its caller gave up says nothing of the server.
    if (!signal.aborted || signal.reason instanceof NetworkError) onReached?.(false);
    throw error;
  }
}

/** Whatever `fetch` or the reading of a body threw, as an error that can be shown. */
export function toNetworkError(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof PipelineError) return error;
  return new NetworkError('network_failed', 'The server cannot be reached, or its answer was incomplete.', {
    cause: error,
  });
}

export function timedOut(timeoutMs: number): NetworkError {
  return new NetworkError('timed_out', `The server did not answer within ${timeoutMs} ms.`);
}
