import { PipelineError } from '../../core/errors.ts';
import { joinSignals } from '../../core/join-signals.ts';
import { sleep } from '../../core/sleep.ts';
import type { GenerationEvent } from '../../protocol/event.ts';
import type { GenerationStatus } from '../../protocol/names.ts';
import { isResting } from '../generation-state.ts';
import type { ClientSlots } from '../http/client-slots.ts';
import type { GenerationBackend } from '../http/generation-api.ts';
import { eventShape } from '../http/message-shapes.ts';
import { readMessage } from '../http/shapes.ts';
import { tryLock, webLocks } from '../http/web-locks.ts';

export interface FollowOptions {
  readonly api: GenerationBackend;
  readonly generationId: string;
  /** The same in all tabs that talk to the same server. */
  readonly scope: string;
  readonly slots: ClientSlots;
  /** How often to ask where events cannot be had, in milliseconds. */
  readonly pollMs: number;
  readonly signal: AbortSignal;
  /** Whether following ends with this status: when the generation rests, by default. */
  readonly isOver?: (status: GenerationStatus) => boolean;
  /** Told of every event in every tab, the first of them a snapshot. */
  readonly onEvent: (event: GenerationEvent) => void;
}

/** The most that polling slows down while the server cannot be reached, as a multiple of `pollMs`. */
const MAX_POLL_FACTOR = 5;

/**
 * Follows a generation that the server, or another tab, works on, until it rests. Of all tabs that follow the
 * same one, a single one holds the event stream and tells the others; when it goes, the next takes over. Where
 * the stream cannot be had, it asks instead. A server that cannot be reached is waited for.
 *
 * @throws PipelineError when asking cannot succeed, such as for a generation that was deleted.
 * @throws the signal's reason on abort.
 */
export async function followGeneration(options: FollowOptions): Promise<void> {
  const { signal, isOver = isResting } = options;
  const name = `scenecast:events:${options.scope}:${options.generationId}`;
  const locks = webLocks();
  const channel = locks && new BroadcastChannel(name);

  signal.throwIfAborted();
  const over = joinSignals([signal]);
  const hear = (event: GenerationEvent) => {
    options.onEvent(event);
    if ('status' in event.data && isOver(event.data.status)) over.abort(RESTING);
  };
  const tell = (event: GenerationEvent) => {
    channel?.postMessage(event);
    hear(event);
  };

  // Another tab may run another version: what it says is read with the same care as the server's words.
  if (channel) {
    channel.onmessage = (message: unknown) => {
      const event = readMessage(eventShape, (message as { readonly data: unknown }).data);
      if (event && !over.signal.aborted) hear(event);
    };
  }
  try {
    const lead = () => leadEvents({ ...options, signal: over.signal, onEvent: tell });
    const led = await tryLock(name, lead);
    if (!led) {
      // Another tab leads: catch up with what it has said so far, and stand in line for when it goes.
      const joined = askOnce({ ...options, signal: over.signal, onEvent: hear });
      await Promise.all([joined, locks?.request(name, { signal: over.signal }, lead)]);
    }
  } catch (error) {
    if (over.signal.reason !== RESTING) throw error;
  } finally {
    over.release();
    over.abort();
    channel?.close();
  }
}

/** Why following ends when all is well. */
const RESTING = Symbol('the generation rests');

/** Hears of everything itself, by stream or by asking, until it is aborted. */
async function leadEvents(options: FollowOptions): Promise<never> {
  const { api, generationId, slots, signal } = options;
  let canStream = api.streamEvents !== undefined;
  let lastEventId: number | undefined;
  const onEvent = (event: GenerationEvent) => {
    lastEventId = event.id;
    options.onEvent(event);
    signal.throwIfAborted();
  };
  const stream = async () => {
    const resume = lastEventId === undefined ? { signal } : { signal, lastEventId };
    for await (const event of api.streamEvents?.(generationId, resume) ?? []) onEvent(event);
  };
  for (let failures = 0; ; ) {
    // First ask, so that a stream that cannot be had delays nobody and a generation that is gone is noticed.
    failures = (await askOnce({ ...options, onEvent })) ? 0 : failures + 1;
    if (canStream && failures === 0) {
      // While calls have all the connections, asking has to do: one of them may last as long as its budget.
      canStream = await survives(() => slots.streams.tryHold(() => slots.lasting.tryHold(stream)), signal);
    }
    await sleep(options.pollMs * Math.min(failures + 1, MAX_POLL_FACTOR), { signal });
  }
}

/** Asks for the whole generation, and says whether an answer came; only what cannot succeed later is thrown. */
async function askOnce({ api, generationId, signal, onEvent }: FollowOptions): Promise<boolean> {
  try {
    const generation = await api.loadGeneration(generationId, { signal });
    onEvent({ type: 'snapshot', id: generation.revision, data: generation });
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof PipelineError && error.retryable) return false;
    throw error;
  }
}

/** Runs a stream to its end, and says whether another one may be tried. */
async function survives(stream: () => Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  try {
    await stream();
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof PipelineError) return error.retryable;
    throw error;
  }
}
