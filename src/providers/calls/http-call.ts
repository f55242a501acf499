import { limitedFetch } from './limited-fetch.ts';
import { eventData } from './server-events.ts';

/** A provider's answer with a status other than success. */
export class StatusError extends Error {
  override readonly name = 'StatusError';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body: a value if it was JSON, else its text. */
  readonly body: unknown;

  constructor(status: number, headers: Readonly<Record<string, string>>, body: unknown) {
    super(`status ${status}`);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

export interface HttpCall {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The longest answer that is read. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Makes one HTTP call and reads its answer as JSON.
 *
 * @throws StatusError if the provider answered with an error
 * @throws SyntaxError if the answer is not JSON
 */
export async function requestJson(call: HttpCall): Promise<unknown> {
  return (await request(call, 'application/json')).json();
}

/**
 * Makes one HTTP call and reads its answer as bytes.
 *
 * @throws StatusError if the provider answered with an error
 */
export async function requestBytes(call: HttpCall): Promise<Uint8Array> {
  return new Uint8Array(await (await request(call, '*/*')).arrayBuffer());
}

/**
 * Makes one HTTP call, and reads its answer as server-sent events of JSON until one that is `[DONE]`. An answer that is
 * no stream is one event.
 *
 * @throws StatusError if the provider answered with an error
 * @throws SyntaxError if an event is not JSON
 */
export async function* requestEvents(call: HttpCall): AsyncGenerator<unknown> {
  const response = await request(call, 'text/event-stream, application/json');
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (!isStream || !response.body) {
    yield await response.json();
    return;
  }
  for await (const data of eventData(response.body)) {
    if (data === '[DONE]') return;
    yield JSON.parse(data);
  }
}

type Headers = Readonly<Record<string, string>>;

/** By the signal of a call, which all of its requests have. */
const readers = new WeakMap<AbortSignal, (headers: Headers) => void>();

/** Has the headers of successful answers read that belong to a call with this signal. */
export function readHeaders(signal: AbortSignal, read: (headers: Headers) => void): void {
  readers.set(signal, read);
}

async function request(
  { url, method = 'POST', headers = {}, body, maxBytes, signal }: HttpCall,
  accept: string,
): Promise<Response> {
  const response = await limitedFetch(maxBytes)(url, {
    method,
    headers: { accept, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal,
  });
  if (response.ok) {
    readers.get(signal)?.(Object.fromEntries(response.headers));
    return response;
  }
  const text = await response.text();
  throw new StatusError(response.status, Object.fromEntries(response.headers), parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
