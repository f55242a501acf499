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
