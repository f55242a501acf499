/** The longest time that a timer can wait, about 24.8 days. Longer timers fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Resolves after `ms` milliseconds, or rejects at once with the signal's reason when it aborts. Leaves no timer and
 * no listener behind.
 *
 * @throws RangeError if `ms` is not a number from 0 to 2^31 − 1.
 */
export async function sleep(ms: number, options: { readonly signal?: AbortSignal } = {}): Promise<void> {
  if (!(ms >= 0 && ms <= MAX_TIMER_MS)) {
    throw new RangeError(`cannot sleep for ${ms} ms`);
  }
  const { signal } = options;
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
