import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { withDeadline } from '../../core/deadline.ts';
import { joinSignals } from '../../core/join-signals.ts';
import { type GenerationEvent, HEARTBEAT_MS } from '../../protocol/event.ts';
import { ProtocolError } from '../errors.ts';
import { CALL_TIMEOUT_MS } from '../settings.ts';
import { withAssetUrls } from './asset-urls.ts';
import type { Connection } from './connection.ts';
import { sendRequest, timedOut, toNetworkError } from './http-request.ts';
import { eventShape, isEventType } from './message-shapes.ts';
import { parseJson, toHttpError } from './read-answer.ts';
import { parseAnswer } from './shapes.ts';

/** After this long without a byte, the connection counts as dead. */
const SILENCE_MS = 3 * HEARTBEAT_MS;

/** The longest message that is read, in UTF-16 code units. */
const MAX_MESSAGE_LENGTH = 8 * 2 ** 20;

/**
 * Reads one event stream until the server closes it. Unknown event types are ignored. It neither reconnects nor
 * limits itself; the caller does. It does not use `EventSource`, which cannot send headers and is missing in service
 * workers and Node 20.
 *
 * @throws NetworkError if the connection breaks or falls silent.
 * @throws HttpError if the server refuses, ProtocolError if it sends something else.
 * @throws the signal's reason, at once, on abort.
 */
export async function* streamEvents(
  connection: Connection,
  path: string,
  options: { readonly lastEventId?: number; readonly signal: AbortSignal },
): AsyncGenerator<GenerationEvent> {
  const { lastEventId } = options;
  const { timeoutMs = CALL_TIMEOUT_MS } = connection;
  options.signal.throwIfAborted();
  const { signal, abort, release } = joinSignals([options.signal]);
  const headers = {
    accept: 'text/event-stream',
    ...(lastEventId !== undefined && { 'last-event-id': String(lastEventId) }),
  };
  try {
    const response = await withDeadline({ timeoutMs, reason: timedOut(timeoutMs), signal }, () =>
      sendRequest(connection, { method: 'GET', path, headers }, signal),
    );
    if (!response.ok) throw await toHttpError(response);
    if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) {
      throw new ProtocolError('answer_invalid', 'The server did not answer with events.');
    }
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    const parse = createEventReader();
    const silence = { timeoutMs: SILENCE_MS, reason: timedOut(SILENCE_MS), signal };
    for (;;) {
      const { done, value } = await withDeadline(silence, () => reader.read());
      if (done) return;
      for (const event of parse(decoder.decode(value, { stream: true })))
        yield withAssetUrls(event, connection);
    }
  } catch (error) {
    throw toNetworkError(error, signal);
  } finally {
    release();
    // Releases the connection however the stream ends, even if its reader stops early.
    abort();
  }
}

/**
 * Returns a function that takes the next chunk of a stream, split anywhere, and returns the events that it completes.
 */
function createEventReader(): (text: string) => GenerationEvent[] {
  let events: GenerationEvent[] = [];
  let lastId = '';
  const parser = createParser({
    maxBufferSize: MAX_MESSAGE_LENGTH,
    onEvent({ id = lastId, event, data }: EventSourceMessage) {
      lastId = id;
      if (event === undefined || !isEventType(event)) return;
      const message = { type: event, id: Number.parseInt(id, 10), data: parseJson(data) };
      events.push(parseAnswer(eventShape, message));
    },
    onError({ type }) {
      if (type !== 'max-buffer-size-exceeded') return;
      throw new ProtocolError('answer_too_large', 'The answer is too large.');
    },
  });
  return (text) => {
    events = [];
    parser.feed(text);
    return events;
  };
}
