import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type GenerationState, INITIAL_STATE } from '../client/generation-state.ts';
import { PACE_MS, paced } from './paced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store that changes when told to, and what a listener read of its progress. */
function setUp() {
  const listeners = new Set<() => void>();
  let state: GenerationState = INITIAL_STATE;
  const heard: number[] = [];
  const subscribe = paced({
    getSnapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  const stop = subscribe(() => heard.push(state.progress));
  const change = (progress: number, step: GenerationState['step'] = 'idle') => {
    state = { ...state, progress, step } as GenerationState;
    for (const listener of listeners) listener();
  };
  return { change, heard, stop, pass: () => vi.advanceTimersByTime(PACE_MS) };
}

test('the first change is told of at once, and those that follow soon together after it', () => {
  const { change, heard, pass } = setUp();
  for (const progress of [1, 2, 3]) change(progress);
  expect(heard).toEqual([1]);
  pass();
  expect(heard).toEqual([1, 3]);
  for (const progress of [4, 5]) change(progress);
  pass();
  expect(heard).toEqual([1, 3, 5]);
  pass();
  change(6);
  expect(heard).toEqual([1, 3, 5, 6]);
});

test('no step is left out', () => {
  const { change, heard } = setUp();
  change(1);
  change(2);
  change(3, 'rendering');
  change(4, 'complete');
  expect(heard).toEqual([1, 3, 4]);
});

test('who has left hears of nothing more', () => {
  const { change, heard, stop, pass } = setUp();
  change(1);
  change(2);
  stop();
  pass();
  expect(heard).toEqual([1]);
});
