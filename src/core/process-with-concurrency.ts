/**
 * Runs `task` over `items` with at most `concurrency` calls in flight; results keep the order of `items`.
 *
 * The first failure or abort starts nothing more and waits for what is running, so no work goes on
 * after this function returns, and no finished result is lost: see {@link PartialFailure.settled}.
 *
 * @throws RangeError if `concurrency` is not an integer of at least 1.
 * @throws PartialFailure when a task fails; its `cause` is the first failure.
 * @throws the signal's reason, wrapped in the same way, when aborted.
 */
export async function processWithConcurrency<Item, Result>(
  items: Iterable<Item>,
  concurrency: number,
  task: (item: Item, index: number, signal: AbortSignal) => Promise<Result>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Result[]> {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be an integer of at least 1, not ${concurrency}`);
  }
  const settled: Settled<Result>[] = [];
  const iterator = items[Symbol.iterator]();
  const stop = new AbortController();
  let nextIndex = 0;

  const abort = () => stop.abort(options.signal?.reason);
  if (options.signal?.aborted) abort();
  options.signal?.addEventListener('abort', abort, { once: true });

  const runLane = async () => {
    while (!stop.signal.aborted) {
      const next = iterator.next();
      if (next.done) return;
      const index = nextIndex++;
      try {
        settled[index] = { status: 'fulfilled', value: await task(next.value, index, stop.signal) };
      } catch (reason) {
        settled[index] = { status: 'rejected', reason };
        stop.abort(reason);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, runLane));
  } finally {
    options.signal?.removeEventListener('abort', abort);
  }
  if (stop.signal.aborted) throw new PartialFailure(stop.signal.reason, settled);
  return settled.map((entry) => (entry as PromiseFulfilledResult<Result>).value);
}

type Settled<Result> = PromiseSettledResult<Result>;

/** Thrown when some of the work failed or was stopped; what finished is in {@link settled}. */
export class PartialFailure<Result = unknown> extends Error {
  override readonly name = 'PartialFailure';
  /** By the index of the item; items that were never started are absent. */
  readonly settled: readonly PromiseSettledResult<Result>[];

  constructor(cause: unknown, settled: readonly PromiseSettledResult<Result>[]) {
    super(cause instanceof Error ? cause.message : 'stopped before everything was done', { cause });
    this.settled = settled;
  }
}
