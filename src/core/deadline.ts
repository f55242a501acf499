import { joinSignals } from './join-signals.ts';

/** The time limit of a task, and the signal that ends it. */
export interface DeadlineOptions {
  readonly timeoutMs: number;
  /** The error with which the task is rejected when its time is up. */
  readonly reason: Error;
  /** The caller's own signal. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `task` with a signal that aborts when the time is up or the caller aborts, whichever comes first. Rejects with
 * that reason at once, even if the task ignores the signal.
 */
export async function withDeadline<Result>(
  { timeoutMs, reason, signal }: DeadlineOptions,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const joined = joinSignals(signal ? [signal] : []);
  const timer = setTimeout(() => joined.abort(reason), timeoutMs);
  try {
    return await Promise.race([task(joined.signal), rejectOnAbort(joined.signal)]);
  } finally {
    clearTimeout(timer);
    joined.release();
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
