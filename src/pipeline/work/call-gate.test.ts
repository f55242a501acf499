import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallGate } from './call-gate.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Calls that ask at a gate with this many places, and what they did. */
function crowd(places: number) {
  const gate = new CallGate();
  const made: string[] = [];
  const asked: string[] = [];
  let free = places;
  const call = (
    name: string,
    turn: number,
    { lane = 'a', tenant = '', signal = new AbortController().signal } = {},
  ) =>
    gate.pass(
      async () => {
        asked.push(name);
        if (free === 0) return { kind: 'wait', waitMs: 250 };
        free--;
        made.push(name);
        return { kind: 'begun' };
      },
      { lane, tenant, turn, signal },
    );
  const end = () => {
    free++;
    gate.wake();
  };
  return { call, end, made, asked };
}

test('the lowest turn goes first, whenever it came; the others of its lane do not ask', async () => {
  const { call, end, made, asked } = crowd(0);
  const calls = [call('third', 3), call('second', 2), call('first', 1), call('also second', 2)];
  await vi.advanceTimersByTimeAsync(0);
  asked.length = 0;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(new Set(asked)).toEqual(new Set(['first']));
  for (let count = 0; count < calls.length; count++) {
    end();
    await vi.advanceTimersByTimeAsync(0);
  }
  await Promise.all(calls);
  expect(made).toEqual(['first', 'second', 'also second', 'third']);
});

test('an end is noticed at once, even while the first asks', async () => {
  const { call, end, made } = crowd(0);
  const waiting = call('one', 1);
  end();
  await vi.advanceTimersByTimeAsync(0);
  await waiting;
  expect(made).toEqual(['one']);
});

test('one lane does not hold another, and who is aborted holds nobody', async () => {
  const { call, end, made } = crowd(0);
  const controller = new AbortController();
  const left = call('left', 1, { signal: controller.signal });
  const next = call('next', 2);
  const other = call('other', 9, { lane: 'b' });
  await vi.advanceTimersByTimeAsync(0);
  const reason = new Error('no longer wanted');
  const rejected = expect(left).rejects.toBe(reason);
  controller.abort(reason);
  await rejected;
  end();
  end();
  await vi.advanceTimersByTimeAsync(0);
  await Promise.all([next, other]);
  expect(made.toSorted()).toEqual(['next', 'other']);
});

test('a pause is looked at again now and then, with how long it was waited for', async () => {
  const gate = new CallGate();
  const waited: number[] = [];
  const { signal } = new AbortController();
  const passed = gate.pass(
    async ({ waitedMs }) => {
      waited.push(Math.round(waitedMs / 1000));
      return waited.length < 3 ? { kind: 'wait', waitMs: 900_000 } : { kind: 'begun' };
    },
    { lane: 'a', tenant: '', turn: 1, signal },
  );
  await vi.advanceTimersByTimeAsync(10_000);
  await passed;
  expect(waited).toEqual([0, 5, 10]);
});

test('who is told that it is another tenant’s turn lets it ask, and asks again when nobody of it waits', async () => {
  const gate = new CallGate();
  const asked: string[] = [];
  const seen: string[][] = [];
  let next = 'b';
  const call = (name: string, tenant: string, turn: number) =>
    gate.pass(
      async ({ tenants }) => {
        asked.push(name);
        seen.push([...tenants]);
        if (tenant !== next) return { kind: 'wait', waitMs: 250, turnOf: next };
        next = next === 'b' ? 'a' : 'elsewhere';
        return { kind: 'begun' };
      },
      { lane: 'a', tenant, turn, signal: new AbortController().signal },
    );
  const calls = [call('a1', 'a', 1), call('a2', 'a', 2), call('b9', 'b', 9)];
  await vi.advanceTimersByTimeAsync(0);
  await Promise.all([calls[0], calls[2]]);
  expect(asked.slice(0, 3)).toEqual(['a1', 'b9', 'a1']);
  expect(seen[1]).toEqual(['a', 'b']);
  // Only calls of another process are before it, so it asks until they were made.
  asked.length = 0;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.length).toBeGreaterThanOrEqual(4);
  next = 'a';
  await vi.advanceTimersByTimeAsync(250);
  await calls[1];
});
