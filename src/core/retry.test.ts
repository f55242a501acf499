import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backoffMs, type RetryOptions, retry } from './retry.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const always: RetryOptions = { maxAttempts: 3, isRetryable: () => true };

function failing(times: number) {
  return vi.fn(async (attempt: number) => {
    if (attempt <= times) throw new Error(`failure ${attempt}`);
    return attempt;
  });
}

test('tries again until it succeeds', async () => {
  const outcome = retry(failing(2), always);
  await vi.runAllTimersAsync();
  await expect(outcome).resolves.toBe(3);
});

test('gives up after the last attempt, with its error', async () => {
  const task = failing(9);
  const outcome = retry(task, always).catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  await expect(outcome).resolves.toBe('failure 3');
  expect(task).toHaveBeenCalledTimes(3);
});

test('does not repeat what cannot succeed', async () => {
  const task = failing(9);
  await expect(retry(task, { ...always, isRetryable: () => false })).rejects.toThrow('failure 1');
  expect(task).toHaveBeenCalledTimes(1);
});

test('the wait doubles with each attempt up to the limit, and jitter is full', () => {
  const longest = { baseDelayMs: 100, maxDelayMs: 350, random: () => 1 };
  expect([1, 2, 3, 9].map((attempt) => backoffMs(attempt, longest))).toEqual([100, 200, 350, 350]);
  expect(backoffMs(5, { random: () => 0 })).toBe(0);
});

test('waits exactly as long as it was asked to', async () => {
  const task = failing(1);
  const outcome = retry(task, { ...always, retryAfterMs: () => 7000, random: () => 0 });
  await vi.advanceTimersByTimeAsync(6999);
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await expect(outcome).resolves.toBe(2);
});

test('gives up rather than wait longer than its limit', async () => {
  await expect(retry(failing(1), { ...always, retryAfterMs: () => 60_001 })).rejects.toThrow('failure 1');
});

test('an abort ends the wait at once', async () => {
  const controller = new AbortController();
  const task = failing(9);
  const outcome = retry(task, { ...always, random: () => 0.99, signal: controller.signal });
  const rejected = expect(outcome).rejects.toThrow('enough');
  await vi.advanceTimersByTimeAsync(1);
  controller.abort(new Error('enough'));
  await rejected;
  expect(task).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([0, 1.5, Number.NaN])('%s attempts are refused', async (maxAttempts) => {
  await expect(retry(failing(0), { ...always, maxAttempts })).rejects.toThrow(RangeError);
});
