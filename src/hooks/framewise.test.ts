// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type GenerationState, INITIAL_STATE } from '../client/generation-state.ts';
import { framewise } from './framewise.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store that changes when told to, and what a listener read of its progress. */
function setUp() {
  const listeners = new Set<() => void>();
  let state: GenerationState = INITIAL_STATE;
  const heard: number[] = [];
  const subscribe = framewise({
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
  return { change, heard, stop, nextFrame: () => vi.advanceTimersToNextFrame() };
}

test('the first change is told of at once, and those of the same frame together in the next', () => {
  const { change, heard, nextFrame } = setUp();
  for (const progress of [1, 2, 3]) change(progress);
  expect(heard).toEqual([1]);
  nextFrame();
  expect(heard).toEqual([1, 3]);
  for (const progress of [4, 5]) change(progress);
  nextFrame();
  expect(heard).toEqual([1, 3, 5]);
  nextFrame();
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

test('a hidden page, which has no frames, hears of everything', () => {
  const { change, heard } = setUp();
  change(1);
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  change(2);
  change(3);
  expect(heard).toEqual([1, 2, 3]);
});

test('who has left hears of nothing more', () => {
  const { change, heard, stop, nextFrame } = setUp();
  change(1);
  change(2);
  stop();
  nextFrame();
  expect(heard).toEqual([1]);
});
