/**
 * Runs `task` over `items` with at most `concurrency` calls in flight. Results keep the order of `items`.
 *
 * After the first failure or abort, no further task starts, and running tasks are awaited. So no work continues after
 * this function returns, and no finished result is lost: see {@link PartialFailure.settled}. Items are taken one at a
 * time, when a call becomes free, so `items` may be long, lazy or endless.
 *
 * @param task receives the item, its index from 0, and a signal that aborts on the first failure or with
 * `options.signal`. A task that ignores the signal runs to its end.
 * @throws RangeError if `concurrency` is not an integer of at least 1.
 * @throws PartialFailure if a task or the iteration over `items` fails, or on abort. Its `cause` is the first failure
 * or the signal's reason.
 *
 * @example
 * const urls = ['https://example.org/a', 'https://example.org/b', 'https://example.org/c'];
 * const texts = await processWithConcurrency(urls, 2, async (url, _index, signal) => {
 *   const response = await fetch(url, { signal });
 *   return response.text();
 * });
 * console.log(texts.length);
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
  const results: Result[] = [];
  const rejections = new Map<number, unknown>();
  const iterator = items[Symbol.iterator]();
  const stop = new AbortController();
  let startedCount = 0;
  let exhausted = false;

  const abort = () => stop.abort(options.signal?.reason);
  if (options.signal?.aborted) abort();
  options.signal?.addEventListener('abort', abort, { once: true });

  const takeNext = (): IteratorResult<Item> | undefined => {
    try {
      const next = iterator.next();
      exhausted = next.done === true;
      return next;
    } catch (error) {
      exhausted = true;
      stop.abort(error);
      return undefined;
    }
  };
  const runLane = async () => {
    while (!exhausted && !stop.signal.aborted) {
      const next = takeNext();
      if (!next || next.done) return;
      const index = startedCount++;
      try {
        results[index] = await task(next.value, index, stop.signal);
      } catch (error) {
        rejections.set(index, error);
        stop.abort(error);
      }
    }
  };
  const lanes: Promise<void>[] = [];
  while (lanes.length < concurrency && !exhausted && !stop.signal.aborted) lanes.push(runLane());
  await Promise.all(lanes);

  options.signal?.removeEventListener('abort', abort);
  if (!stop.signal.aborted) return results;
  if (!exhausted) iterator.return?.();
  throw new PartialFailure(stop.signal.reason, settledOf(results, rejections, startedCount));
}

function settledOf<Result>(
  results: readonly Result[],
  rejections: ReadonlyMap<number, unknown>,
  startedCount: number,
): PromiseSettledResult<Result>[] {
  return Array.from({ length: startedCount }, (_, index) =>
    rejections.has(index)
      ? { status: 'rejected', reason: rejections.get(index) }
      : { status: 'fulfilled', value: results[index] as Result },
  );
}

/** Thrown if some of the work failed or was aborted. Finished work is in {@link settled}. */
export class PartialFailure<Result = unknown> extends Error {
  override readonly name = 'PartialFailure';
  /** By item index. Items that were never started are absent. */
  readonly settled: readonly PromiseSettledResult<Result>[];

  constructor(cause: unknown, settled: readonly PromiseSettledResult<Result>[]) {
    super(cause instanceof Error ? cause.message : 'stopped before everything was done', { cause });
    this.settled = settled;
  }
}
