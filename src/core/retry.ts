import { sleep } from './sleep.ts';

/** How often, when and for how long to retry. */
export interface RetryOptions {
  /** The most attempts, including the first: an integer of at least 1. */
  readonly maxAttempts: number;
  /** Whether another attempt may succeed after this error. */
  readonly isRetryable: (error: unknown) => boolean;
  /** How long the other side asked to wait, in milliseconds, if it did. */
  readonly retryAfterMs?: (error: unknown) => number | undefined;
  /** The longest wait before the second attempt; it doubles with each further attempt. 1 s by default. */
  readonly baseDelayMs?: number;
  /** The longest wait of all. If the other side asks for more, there is no further attempt. 60 s by default. */
  readonly maxDelayMs?: number;
  /** At least 0, less than 1. `Math.random` by default. */
  readonly random?: () => number;
  /** Ends the wait between attempts. The task has to listen to it itself. */
  readonly signal?: AbortSignal;
}

/**
 * Runs `task` until it succeeds, fails permanently, or has used all attempts. Between attempts, it waits for as long
 * as the other side asked, or with exponential backoff and full jitter (a random part of the limit, so that many
 * clients do not return at once).
 *
 * @throws RangeError if `maxAttempts` is not an integer of at least 1.
 * @throws the last attempt's error, or the signal's reason if aborted while waiting.
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

/** The wait after the given attempt, in milliseconds: exponential, with full jitter. */
export function backoffMs(
  attempt: number,
  options: Pick<RetryOptions, 'baseDelayMs' | 'maxDelayMs' | 'random'> = {},
): number {
  const { baseDelayMs = 1000, maxDelayMs = 60_000, random = Math.random } = options;
  return random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
}
