import { PipelineError } from '../../core/errors.ts';
import { joinSignals } from '../../core/join-signals.ts';
import { sleep } from '../../core/sleep.ts';
import type { GenerationEvent } from '../../protocol/event.ts';
import type { GenerationStatus } from '../../protocol/names.ts';
import { isRetryable } from '../errors.ts';
import { isResting } from '../generation-state.ts';
import type { ClientSlots } from '../http/client-slots.ts';
import type { GenerationBackend } from '../http/generation-api.ts';
import { eventShape } from '../http/message-shapes.ts';
import { readMessage } from '../http/shapes.ts';
import { tryLock, webLocks } from '../http/web-locks.ts';

export interface FollowOptions {
  readonly api: GenerationBackend;
  readonly generationId: string;
  /** The same in all tabs that use the same server. */
  readonly scope: string;
  readonly slots: ClientSlots;
  /** How often to poll if there is no event stream, in milliseconds. */
  readonly pollMs: number;
  readonly signal: AbortSignal;
  /** Whether following ends at this status. By default, it ends when the generation is at rest. */
  readonly isOver?: (status: GenerationStatus) => boolean;
  /** Called with every event, in every tab. The first is a snapshot. */
  readonly onEvent: (event: GenerationEvent) => void;
}

/** How much polling slows down while the server cannot be reached, as a multiple of `pollMs`. */
const MAX_POLL_FACTOR = 5;

/**
 * Follows a generation that the server or another tab works on, until it is at rest. Of all tabs that follow it, one
 * holds the event stream and forwards the events to the others. When it is closed, the next one takes over. Without a
 * stream, it polls. If the server cannot be reached, it waits.
 *
 * @throws PipelineError if polling cannot succeed, for example because the generation was deleted.
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

  // Another tab may run another version, so its messages are checked as the server's are.
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
      // Another tab leads. Load what it has announced so far, and wait until it is closed.
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

/** The reason with which following ends normally. */
const RESTING = Symbol('the generation rests');

/** Receives all events itself, by stream or by polling, until it is aborted. */
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
    // Polls first, so that a missing stream delays nothing, and a deleted generation is noticed.
    failures = (await askOnce({ ...options, onEvent })) ? 0 : failures + 1;
    if (canStream && failures === 0) {
      // While calls use all connections, polling continues. A call may last as long as its time budget.
      canStream = await canTryAnotherStream(
        () => slots.streams.tryHold(() => slots.lasting.tryHold(stream)),
        signal,
      );
    }
    await sleep(options.pollMs * Math.min(failures + 1, MAX_POLL_FACTOR), { signal });
  }
}

/** Loads the whole generation. Returns whether a response came; throws only if a retry cannot succeed. */
async function askOnce({ api, generationId, signal, onEvent }: FollowOptions): Promise<boolean> {
  try {
    const generation = await api.loadGeneration(generationId, { signal });
    onEvent({ type: 'snapshot', id: generation.revision, data: generation });
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (isRetryable(error)) return false;
    throw error;
  }
}

/** Reads a stream to its end. Returns whether to try another one. */
async function canTryAnotherStream(stream: () => Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  try {
    await stream();
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof PipelineError) return error.retryable;
    throw error;
  }
}
