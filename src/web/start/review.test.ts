// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { expectedMakingMs, recordMakingTime } from '../shell/making-time.ts';
import { holdForReview, isHeldForReview, isReleased, release, settleRelease } from './review.ts';

beforeEach(() => localStorage.clear());
const stateOf = (id: string) => [isHeldForReview(id), isReleased(id)];

test('a film waits from when it is held until the user gives the word, and for no other film', () => {
  expect(stateOf('a')).toEqual([false, false]);
  holdForReview('a');
  expect([stateOf('a'), stateOf('b')]).toEqual([
    [true, false],
    [false, false],
  ]);
  release('a');
  expect(stateOf('a')).toEqual([false, true]);
});

test('the word holds until all that it was given for is made, and an edit takes it back', () => {
  release('a');
  settleRelease('a');
  expect(stateOf('a')).toEqual([false, false]);
  release('a');
  holdForReview('a');
  expect(stateOf('a')).toEqual([true, false]);
  // What was finished meanwhile was not made by that word.
  settleRelease('a');
  expect(stateOf('a')).toEqual([true, false]);
});

test('how long making takes is learned from each film, the newest first, and told before there was one', () => {
  const standardMs = expectedMakingMs(60_000);
  expect(standardMs).toBeGreaterThan(0);
  for (let film = 0; film < 12; film++) recordMakingTime({ durationMs: 60_000, tookMs: 30_000 });
  expect(expectedMakingMs(60_000)).toBeCloseTo(30_000, -2);
  recordMakingTime({ durationMs: 10_000, tookMs: 20_000 });
  expect(expectedMakingMs(60_000)).toBeGreaterThan(60_000);
});

test.each(['', 'nonsense', '-1', 'Infinity'])('a pace that is stored as “%s” is forgotten', (stored) => {
  const standardMs = expectedMakingMs(60_000);
  localStorage.setItem('scenecast:pace', stored);
  expect(expectedMakingMs(60_000)).toBe(standardMs);
});
