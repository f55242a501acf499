import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PartialFailure, processWithConcurrency } from './process-with-concurrency.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('results keep the order of the items, and no more than the limit run at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      async (delays, concurrency) => {
        let running = 0;
        let most = 0;
        const outcome = processWithConcurrency(delays, concurrency, async (delayMs, index) => {
          most = Math.max(most, ++running);
          await wait(delayMs);
          running--;
          return index;
        });
        await vi.runAllTimersAsync();
        expect(await outcome).toEqual(delays.map((_, index) => index));
        expect(most).toBe(Math.min(concurrency, delays.length));
      },
    ),
  );
});

test('a failure stops queued work, waits for running work and keeps its result', async () => {
  const finished: number[] = [];
  const outcome = processWithConcurrency([0, 1, 2, 3], 2, async (item) => {
    await wait(item === 0 ? 10 : 20);
    if (item === 0) throw new Error('boom');
    finished.push(item);
    return item;
  }).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  const failure = await outcome;
  expect(failure).toBeInstanceOf(PartialFailure);
  expect((failure as PartialFailure).settled).toMatchObject([
    { status: 'rejected' },
    { status: 'fulfilled', value: 1 },
  ]);
  expect(finished).toEqual([1]);
});

test('an abort starts nothing more and reaches the running tasks', async () => {
  const controller = new AbortController();
  const seen: boolean[] = [];
  const outcome = processWithConcurrency(
    [0, 1, 2],
    1,
    async (_item, _index, signal) => {
      controller.abort(new Error('enough'));
      seen.push(signal.aborted);
    },
    { signal: controller.signal },
  );
  await expect(outcome).rejects.toThrow('enough');
  expect(seen).toEqual([true]);
});

test.each([0, -1, 1.5, Number.NaN])('concurrency %s is refused', async (concurrency) => {
  await expect(processWithConcurrency([], concurrency, async () => 0)).rejects.toThrow(RangeError);
});

test('several failures are all kept, and the first one is the cause', async () => {
  const outcome = processWithConcurrency([20, 10, 5], 3, async (delayMs) => {
    await wait(delayMs);
    if (delayMs > 5) throw new Error(`failed after ${delayMs}`);
  }).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  expect(await outcome).toMatchObject({
    message: 'failed after 10',
    settled: [{ status: 'rejected' }, { status: 'rejected' }, { status: 'fulfilled' }],
  });
});

test('endless items are taken only as calls become free, and the iterator is closed on failure', async () => {
  let taken = 0;
  let closed = false;
  function* endless() {
    try {
      for (;;) yield taken++;
    } finally {
      closed = true;
    }
  }
  const outcome = processWithConcurrency(endless(), 2, async (item) => {
    if (item === 10) throw new Error('boom');
  });
  await expect(outcome).rejects.toThrow('boom');
  expect(taken).toBeLessThanOrEqual(13);
  expect(closed).toBe(true);
});

test('a failing iterator and a task that throws before its first await fail like any other', async () => {
  function* broken() {
    yield 1;
    throw new Error('no more');
  }
  const failure = await processWithConcurrency(broken(), 2, async (item) => item).catch((error) => error);
  expect(failure).toMatchObject({ message: 'no more', settled: [{ status: 'fulfilled', value: 1 }] });
  const throwing = (): Promise<never> => {
    throw new Error('at once');
  };
  await expect(processWithConcurrency([1], 2, throwing)).rejects.toThrow('at once');
});

test('starts no more calls than there are items, however high the limit', async () => {
  expect(await processWithConcurrency([1, 2], Number.MAX_SAFE_INTEGER, async (item) => item * 2)).toEqual([
    2, 4,
  ]);
});

test('nothing starts when aborted already, and no listener stays on the signal', async () => {
  const task = vi.fn(async () => 0);
  const aborted = AbortSignal.abort(new Error('late'));
  await expect(processWithConcurrency([1], 1, task, { signal: aborted })).rejects.toThrow('late');
  expect(task).not.toHaveBeenCalled();
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  await processWithConcurrency([1], 1, task, { signal });
  expect(removed).toHaveBeenCalledTimes(1);
});
