import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sleep } from './sleep.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('wakes after the time, not before, and leaves no listener behind', async () => {
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  let awake = false;
  const slept = sleep(100, { signal }).then(() => {
    awake = true;
  });
  await vi.advanceTimersByTimeAsync(99);
  expect(awake).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await slept;
  expect(removed).toHaveBeenCalledTimes(1);
});

test('an abort wakes it at once with the reason, and leaves no timer behind', async () => {
  const controller = new AbortController();
  const slept = sleep(1000, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(slept).rejects.toThrow('enough');
  expect(vi.getTimerCount()).toBe(0);
});

test('does not begin when aborted already', async () => {
  await expect(sleep(1000, { signal: AbortSignal.abort(new Error('late')) })).rejects.toThrow('late');
  expect(vi.getTimerCount()).toBe(0);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('refuses to sleep for %s ms', async (ms) => {
  await expect(sleep(ms)).rejects.toThrow(RangeError);
});
