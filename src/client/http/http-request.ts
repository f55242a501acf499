import type * as z from 'zod';
import { PipelineError } from '../../core/errors.ts';
import { retry } from '../../core/retry.ts';
import { PROBLEM_MEDIA_TYPE } from '../../protocol/problem.ts';
import { problemSchema } from '../../protocol/schemas/problem.ts';
import { HttpError, NetworkError, ProtocolError } from '../errors.ts';
import { CALL_TIMEOUT_MS, MAX_ATTEMPTS, MAX_BODY_BYTES } from '../settings.ts';
import { withAssetUrls } from './asset-urls.ts';
import { type Connection, urlOf } from './connection.ts';
import type { ConnectionSlots } from './connection-slots.ts';
import { withDeadline } from './deadline.ts';
import { parseAnswer } from './parse-answer.ts';
import { readBody } from './read-body.ts';
import { parseRetryAfter } from './retry-after.ts';

export interface HttpRequest<Result> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** From the base URL on. */
  readonly path: string;
  /** Sent as JSON, unless it is a form or a file. */
  readonly body?: unknown;
  /** The same for every attempt of one logical call, so that the server does a repeated one once. */
  readonly idempotencyKey?: string | undefined;
  /** What the answer must be. */
  readonly schema: z.ZodType<Result>;
  readonly headers?: Record<string, string>;
  /** The connections it has to get along with. */
  readonly slots: ConnectionSlots;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the server, again where that may help: on network failures, time-outs, 408, 425, 429 and 5xx, with
 * exponential backoff and full jitter, or when the server says to come back.
 *
 * @throws NetworkError, HttpError or ProtocolError of the last attempt.
 * @throws the signal's reason, at once, on abort.
 */
export async function httpRequest<Result>(
  connection: Connection,
  request: HttpRequest<Result>,
): Promise<Result> {
  // Not held while waiting for the next attempt: others can use the connection meanwhile.
  return retry(() => request.slots.hold(() => attempt(connection, request), request.signal), {
    maxAttempts: connection.maxAttempts ?? MAX_ATTEMPTS,
    isRetryable: (error) => error instanceof PipelineError && error.retryable,
    retryAfterMs: (error) => (error instanceof HttpError ? error.retryAfterMs : undefined),
    ...(request.signal ? { signal: request.signal } : {}),
  });
}

async function attempt<Result>(connection: Connection, request: HttpRequest<Result>): Promise<Result> {
  const { timeoutMs = CALL_TIMEOUT_MS } = connection;
  return withDeadline({ timeoutMs, signal: request.signal }, async (signal) => {
    try {
      const response = await sendRequest(connection, request, signal);
      const text = await readBody(response, MAX_BODY_BYTES);
      if (!response.ok) throw toHttpError(response, text);
      return withAssetUrls(parse(request.schema, response, text), connection);
    } catch (error) {
      throw toNetworkError(error, signal);
    }
  });
}

/** Sends one request as it is, and hands back whatever answer comes. */
export async function sendRequest(
  connection: Connection,
  request: Omit<HttpRequest<unknown>, 'schema' | 'slots' | 'signal'>,
  signal: AbortSignal,
): Promise<Response> {
  const { body, idempotencyKey } = request;
  // A browser sets the content type of both: only it knows a form's boundary, and a file has its own.
  const isSentAsIs = body instanceof FormData || body instanceof Blob;
  const headers = {
    accept: `application/json, ${PROBLEM_MEDIA_TYPE}`,
    ...(body === undefined || isSentAsIs ? {} : { 'content-type': 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...request.headers,
    ...connection.headers,
  };
  // Looked up with each call, and called as a plain function: `fetch` refuses to be anyone's method.
  const { fetch: send = globalThis.fetch } = connection;
  return send(urlOf(connection, request.path), {
    method: request.method,
    headers,
    signal,
    ...(body === undefined ? {} : { body: isSentAsIs ? body : JSON.stringify(body) }),
  });
}

/** What an answer that is not 2xx says, as problem+json or by its status alone. */
export function toHttpError(response: Response, text: string): HttpError {
  const headerMs = parseRetryAfter(response.headers.get('retry-after'));
  const problem = isJson(response) ? problemSchema.safeParse(parseJson(text)).data : undefined;
  return new HttpError(response.status, {
    ...(problem ? { problem } : {}),
    ...(headerMs === undefined ? {} : { retryAfterMs: headerMs }),
  });
}

/** Whatever `fetch` or the reading of a body threw, as an error that can be shown. */
export function toNetworkError(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof PipelineError) return error;
  return new NetworkError('network_failed', 'The server could not be reached, or its answer was cut off.', {
    cause: error,
  });
}

function parse<Result>(schema: z.ZodType<Result>, response: Response, text: string): Result {
  // Nothing was to be said: 204, or an empty body.
  const json = text === '' ? undefined : parseJson(text);
  if (text !== '' && (!isJson(response) || json === undefined)) {
    throw new ProtocolError('answer_not_json', 'The server answered with something other than JSON.');
  }
  return parseAnswer(schema, json);
}

function isJson(response: Response): boolean {
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return mediaType === 'application/json' || mediaType.endsWith('+json');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
