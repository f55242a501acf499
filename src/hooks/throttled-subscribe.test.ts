import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type GenerationState, INITIAL_STATE } from '../client/generation-state.ts';
import { THROTTLE_MS, throttledSubscribe } from './throttled-subscribe.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store that changes on demand, and the progress that a listener read. */
function setUp() {
  const listeners = new Set<() => void>();
  let state: GenerationState = INITIAL_STATE;
  const received: number[] = [];
  const subscribe = throttledSubscribe({
    getSnapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  const stop = subscribe(() => received.push(state.progress));
  const change = (progress: number, step: GenerationState['step'] = 'idle') => {
    state = { ...state, progress, step } as GenerationState;
    for (const listener of listeners) listener();
  };
  return { change, received, stop, pass: () => vi.advanceTimersByTime(THROTTLE_MS) };
}

test('the first change is told of at once, and those that follow soon together after it', () => {
  const { change, received, pass } = setUp();
  for (const progress of [1, 2, 3]) change(progress);
  expect(received).toEqual([1]);
  pass();
  expect(received).toEqual([1, 3]);
  for (const progress of [4, 5]) change(progress);
  pass();
  expect(received).toEqual([1, 3, 5]);
  pass();
  change(6);
  expect(received).toEqual([1, 3, 5, 6]);
});

test('no step is left out', () => {
  const { change, received } = setUp();
  change(1);
  change(2);
  change(3, 'rendering');
  change(4, 'complete');
  expect(received).toEqual([1, 3, 4]);
});

test('who has left hears of nothing more', () => {
  const { change, received, stop, pass } = setUp();
  change(1);
  change(2);
  stop();
  pass();
  expect(received).toEqual([1]);
});
