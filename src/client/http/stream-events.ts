import { type GenerationEvent, HEARTBEAT_MS } from '../../protocol/event.ts';
import { generationEventSchema } from '../../protocol/schemas/event.ts';
import { ProtocolError } from '../errors.ts';
import { CALL_TIMEOUT_MS, MAX_BODY_BYTES } from '../settings.ts';
import { withAssetUrls } from './asset-urls.ts';
import type { Connection } from './connection.ts';
import { withDeadline } from './deadline.ts';
import { createEventParser, type ServerSentMessage } from './event-parser.ts';
import { sendRequest, toHttpError, toNetworkError } from './http-request.ts';
import { readBody } from './read-body.ts';

/** Without a byte for this long, the line is taken for dead. */
const SILENCE_MS = 3 * HEARTBEAT_MS;

/**
 * Reads one event stream until the server hangs up; what a newer server says beyond the protocol is passed over.
 * It neither reconnects nor limits itself: that is for who calls.
 *
 * @throws NetworkError when the line breaks or falls silent.
 * @throws HttpError when the server refuses, ProtocolError when it sends something else.
 * @throws the signal's reason, at once, on abort.
 */
export async function* streamEvents(
  connection: Connection,
  path: string,
  options: { readonly lastEventId?: number; readonly signal: AbortSignal },
): AsyncGenerator<GenerationEvent> {
  const { lastEventId } = options;
  const { timeoutMs = CALL_TIMEOUT_MS } = connection;
  const controller = new AbortController();
  const abort = () => controller.abort(options.signal.reason);
  options.signal.throwIfAborted();
  options.signal.addEventListener('abort', abort, { once: true });
  const { signal } = controller;
  const headers = {
    accept: 'text/event-stream',
    ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
  };
  try {
    const response = await withDeadline({ timeoutMs, signal }, () =>
      sendRequest(connection, { method: 'GET', path, headers }, signal),
    );
    if (!response.ok) throw toHttpError(response, await readBody(response, MAX_BODY_BYTES));
    if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) {
      throw new ProtocolError('answer_invalid', 'The server answered with something other than events.');
    }
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    const parser = createEventParser();
    for (;;) {
      const { done, value } = await withDeadline({ timeoutMs: SILENCE_MS, signal }, () => reader.read());
      if (done) return;
      for (const message of parser.push(decoder.decode(value, { stream: true }))) {
        const event = toEvent(message);
        if (event) yield withAssetUrls(event, connection);
      }
    }
  } catch (error) {
    throw toNetworkError(error, signal);
  } finally {
    options.signal.removeEventListener('abort', abort);
    // However it ends, also when the reader walks away in the middle: the connection is given back.
    controller.abort();
  }
}

const KNOWN_TYPES: ReadonlySet<string> = new Set(
  generationEventSchema.options.map((option) => option.shape.type.value),
);

function toEvent({ type, id, data }: ServerSentMessage): GenerationEvent | undefined {
  if (!KNOWN_TYPES.has(type)) return undefined;
  const parsed = generationEventSchema.safeParse({
    type,
    id: Number.parseInt(id, 10),
    data: parseJson(data),
  });
  if (!parsed.success) {
    throw new ProtocolError('answer_invalid', `The server sent a ${type} event that is not in the protocol.`);
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
