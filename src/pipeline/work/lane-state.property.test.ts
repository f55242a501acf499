import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LaneState } from '../../store/index.ts';
import {
  afterCall,
  type CallEnd,
  callsAtOnce,
  FRESH_LANE,
  LANE_TIMES,
  MAX_PAUSE_MS,
  pauseLeftMs,
} from './lane-state.ts';

const CEILING = 20;
const REFUSED = { kind: 'refused', retryAfterMs: undefined, reason: 'Too many calls.' } as const;
const FAILED = { kind: 'failed', retryAfterMs: undefined, reason: 'There is no answer.' } as const;

const end = (outcome: CallEnd['outcome'], facts: Partial<CallEnd> = {}): CallEnd => ({
  ...{ beganAtMs: 1_000, endedAtMs: 1_000, others: 0, ceiling: CEILING, outcome },
  ...facts,
});
const answered = (facts?: Partial<CallEnd>) => end({ kind: 'answered' }, facts);

const delay = fc.option(fc.integer({ min: 0, max: 10 * 60_000 }), { nil: undefined });
const anyOutcome = fc.oneof(
  fc.constant({ kind: 'answered' } as const),
  fc.record({ kind: fc.constant('refused' as const), retryAfterMs: delay, reason: fc.string() }),
  fc.record({ kind: fc.constant('failed' as const), retryAfterMs: delay, reason: fc.string() }),
);
/** A history of calls, whose time never goes back; each began at any time before it ended. */
const history = fc
  .array(
    fc.record({
      outcome: anyOutcome,
      passedMs: fc.integer({ min: 0, max: 60_000 }),
      tookMs: fc.integer({ min: 0, max: 120_000 }),
      others: fc.nat(30),
      ceiling: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 60 },
  )
  .map((calls) => {
    let nowMs = 1_000_000;
    return calls.map(({ passedMs, tookMs, ...call }): CallEnd => {
      nowMs += passedMs;
      return { ...call, endedAtMs: nowMs, beganAtMs: nowMs - tookMs };
    });
  });

const replay = (calls: readonly CallEnd[], state: LaneState = FRESH_LANE) =>
  calls.reduce((before, call) => afterCall(before, call), state);

describe('whatever happened', () => {
  test('the limit is never above the ceiling, and never under one', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 30 }), (calls, ceiling) => {
        const limit = callsAtOnce(replay(calls), ceiling);
        expect(limit).toBeGreaterThanOrEqual(1);
        expect(limit).toBeLessThanOrEqual(ceiling);
      }),
    );
  });

  test('a call that is refused lets the limit fall to no less than a half, and never rise', () => {
    fc.assert(
      fc.property(history, fc.nat(30), (calls, others) => {
        const before = { ...replay(calls), downSinceMs: 0 };
        const beganAtMs = Math.max(before.fellAtMs, 2_000_000);
        const fallen = afterCall(before, end(REFUSED, { beganAtMs, endedAtMs: beganAtMs, others }));
        const limit = Math.min(before.limit ?? CEILING, CEILING);
        expect(fallen.limit).toBeLessThanOrEqual(limit);
        expect(fallen.limit).toBeGreaterThanOrEqual(Math.max(1, limit / 2));
      }),
    );
  });

  test('answers alone bring it back to the ceiling, and no pause is without end', () => {
    fc.assert(
      fc.property(history, (calls) => {
        let state = replay(calls);
        const lastMs = calls.at(-1)?.endedAtMs ?? 0;
        expect(pauseLeftMs(state, lastMs)).toBeLessThanOrEqual(MAX_PAUSE_MS);
        const beganAtMs = lastMs + MAX_PAUSE_MS;
        expect(pauseLeftMs(state, beganAtMs)).toBe(0);
        // One by one: 1 + 2 + … + 19 answers, and one for each fraction.
        for (let count = 0; count < 230; count++) {
          state = afterCall(state, answered({ beganAtMs, endedAtMs: beganAtMs, others: CEILING }));
        }
        expect(state).toMatchObject({ limit: null, downSinceMs: 0, failures: 0, refusals: 0 });
        expect(callsAtOnce(state, CEILING)).toBe(CEILING);
      }),
    );
  });
});

test('a limit that is not reached does not grow', () => {
  const fallen = afterCall(FRESH_LANE, end(REFUSED, { others: 10 }));
  expect(fallen.limit).toBe(10);
  expect(afterCall(fallen, answered({ others: 3 })).limit).toBe(10);
  expect(afterCall(fallen, answered({ others: 9 })).limit).toBeCloseTo(10.1);
});

test('calls that were sent together are refused once: they show how many the provider takes', () => {
  // Told 20, it takes 5: of 20 calls, 15 are refused, and then 5 of 10.
  let state = FRESH_LANE;
  for (let others = 19; others >= 5; others--) {
    state = afterCall(state, end(REFUSED, { beganAtMs: 1_000, endedAtMs: 1_100, others }));
  }
  expect(state.limit).toBe(10);
  for (let others = 9; others >= 5; others--) {
    state = afterCall(state, end(REFUSED, { beganAtMs: 1_200, endedAtMs: 1_300, others }));
  }
  expect(state).toMatchObject({ limit: 5, pausedUntilMs: 0 });
});

describe('a pause', () => {
  test('is as long as the provider asks, for all calls, and a shorter one does not shorten it', () => {
    let state = afterCall(FRESH_LANE, end({ ...REFUSED, retryAfterMs: 20_000 }));
    expect(pauseLeftMs(state, 1_000)).toBe(20_000);
    state = afterCall(state, end({ ...REFUSED, retryAfterMs: 5_000 }));
    state = afterCall(state, answered());
    expect(pauseLeftMs(state, 11_000)).toBe(10_000);
    expect(pauseLeftMs(state, 21_000)).toBe(0);
  });

  test('that is not asked for doubles with each refusal of a single call, and an answer ends the series', () => {
    let state = FRESH_LANE;
    const pauses = [0, 1, 2, 3].map((round) => {
      const atMs = 100_000 * (round + 1);
      state = afterCall(state, end(REFUSED, { beganAtMs: atMs, endedAtMs: atMs }));
      return pauseLeftMs(state, atMs);
    });
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000]);
    state = afterCall(state, answered({ beganAtMs: 600_000, endedAtMs: 600_000 }));
    state = afterCall(state, end(REFUSED, { beganAtMs: 700_000, endedAtMs: 700_000 }));
    expect(pauseLeftMs(state, 700_000)).toBe(500);
  });

  test('that was stored before the clock was set back is over', () => {
    const state = afterCall(FRESH_LANE, end({ ...REFUSED, retryAfterMs: 1_000 }, { endedAtMs: 9_000_000 }));
    expect(pauseLeftMs(state, 1_000)).toBe(0);
  });
});

describe('a provider that does not answer', () => {
  const fail = (state: LaneState, times: number, atMs = 1_000) =>
    replay(
      Array.from({ length: times }, () => end(FAILED, { beganAtMs: atMs, endedAtMs: atMs })),
      state,
    );
  const working = afterCall(FRESH_LANE, answered());

  test('is down after five calls in a row, is tried one call at a time, and ever more rarely', () => {
    expect(fail(working, 4)).toMatchObject({ downSinceMs: 0, pausedUntilMs: 0 });
    let state = fail(working, 5);
    expect(state).toMatchObject({ downSinceMs: 1_000, reason: FAILED.reason });
    expect(callsAtOnce(state, CEILING)).toBe(1);
    expect(pauseLeftMs(state, 1_000)).toBe(LANE_TIMES.firstProbeMs);
    state = fail(state, 1, 11_000);
    expect(state.downSinceMs).toBe(1_000);
    expect(pauseLeftMs(state, 11_000)).toBe(2 * LANE_TIMES.firstProbeMs);
  });

  test('is not found down again by calls that were under way when it was', () => {
    const state = fail(working, 5, 2_000);
    expect(afterCall(state, end(FAILED, { beganAtMs: 1_500, endedAtMs: 3_000 }))).toEqual(state);
  });

  test.each([answered(), end(REFUSED)])('is up as soon as it says anything: $outcome.kind', (call) => {
    const state = afterCall(fail(working, 9), call);
    expect(state).toMatchObject({ downSinceMs: 0, failures: 0 });
    expect(callsAtOnce(state, CEILING)).toBeGreaterThanOrEqual(10);
  });

  test('is not waited for if it has never answered: its settings may be wrong', () => {
    expect(fail(FRESH_LANE, 50)).toMatchObject({ downSinceMs: 0, pausedUntilMs: 0 });
  });
});

test('a provider that answers, and says that nothing is left, is left alone for that time, but for a minute at most', () => {
  const rested = (restMs: number) =>
    pauseLeftMs(afterCall(FRESH_LANE, end({ kind: 'answered', restMs }, { endedAtMs: 5_000 })), 5_000);
  expect(rested(0)).toBe(0);
  expect(rested(20_000)).toBe(20_000);
  expect(rested(6 * 60_000)).toBe(60_000);
});
