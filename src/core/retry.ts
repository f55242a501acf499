import { sleep } from './sleep.ts';

/** How often, when and for how long to try again. */
export interface RetryOptions {
  /** How often the task is tried in all, the first time included: an integer of at least 1. */
  readonly maxAttempts: number;
  /** Whether another attempt may succeed where this error came. */
  readonly isRetryable: (error: unknown) => boolean;
  /** How long the other side asked to be left alone, in milliseconds, if it said so. */
  readonly retryAfterMs?: (error: unknown) => number | undefined;
  /** The most to wait before the second attempt; it doubles with each. 1 s by default. */
  readonly baseDelayMs?: number;
  /** The most to wait at all; who asks for more is not tried again. 60 s by default. */
  readonly maxDelayMs?: number;
  /** At least 0, less than 1. `Math.random` by default. */
  readonly random?: () => number;
  /** Ends the wait between attempts; the task listens to it by itself. */
  readonly signal?: AbortSignal;
}

/**
 * Runs `task` until it succeeds, fails for good, or was tried often enough. Between attempts it waits with
 * exponential backoff and full jitter (any time between nothing and the limit, so that many clients do not come
 * back at once), or as long as the other side asked for.
 *
 * @throws RangeError if `maxAttempts` is not an integer of at least 1.
 * @throws the last attempt's error, or the signal's reason when aborted while waiting.
 */
export async function retry<Result>(
  task: (attempt: number) => Promise<Result>,
  options: RetryOptions,
): Promise<Result> {
  const { maxAttempts, isRetryable, signal, maxDelayMs = 60_000 } = options;
  if (!Number.isInteger(maxAttempts) || maxAttempts < 1) {
    throw new RangeError(`maxAttempts must be an integer of at least 1, not ${maxAttempts}`);
  }
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    try {
      return await task(attempt);
    } catch (error) {
      if (signal?.aborted || attempt === maxAttempts || !isRetryable(error)) throw error;
      const delayMs = options.retryAfterMs?.(error) ?? backoffMs(attempt, options);
      if (delayMs > maxDelayMs) throw error;
      await sleep(delayMs, signal ? { signal } : {});
    }
  }
}

/** How long to wait after the given attempt, in milliseconds: exponential, with full jitter. */
export function backoffMs(
  attempt: number,
  options: Pick<RetryOptions, 'baseDelayMs' | 'maxDelayMs' | 'random'> = {},
): number {
  const { baseDelayMs = 1000, maxDelayMs = 60_000, random = Math.random } = options;
  return random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
}
