import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sleep } from '../../core/sleep.ts';
import type { PhaseResponse } from '../../protocol/phase.ts';
import type { CallPhase, PhaseCall } from './call-phase.ts';
import type { RunPhaseOptions } from './run-phase.ts';
import { runPhase } from './run-phase.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const BASE = { generationId: 'g1', phase: 'images' } as const;

/** An answer to the call. `settledEnd` is the first item that is not settled. */
function answerTo(
  call: PhaseCall,
  settledEnd: number,
  total: number,
  more: Partial<PhaseResponse> = {},
): PhaseResponse {
  const { startIndex = 0, endIndex = total } = call;
  const nextStartIndex = settledEnd < Math.min(endIndex, total) ? Math.max(startIndex, settledEnd) : null;
  return {
    generationId: call.generationId,
    phase: call.phase,
    startIndex,
    nextStartIndex,
    hasMore: nextStartIndex !== null,
    completed: 0,
    total,
    failed: [],
    progress: 0,
    cost: { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: null },
    phaseTimeMs: 0,
    scenes: [],
    ...more,
  };
}

/** A backend that settles a small batch per call, taking `itemMs` for each item. */
function batchBackend(options: { total: number; batch: number; itemMs: (index: number) => number }) {
  const done = new Map<number, number>();
  const open = { now: 0, most: 0 };
  const startsMs: number[] = [];
  const callPhase: CallPhase = async (call) => {
    startsMs.push(performance.now());
    open.most = Math.max(open.most, ++open.now);
    const { startIndex = 0, endIndex = options.total } = call;
    const end = Math.min(startIndex + options.batch, endIndex);
    for (let index = startIndex; index < end; index++) {
      await sleep(options.itemMs(index));
      done.set(index, (done.get(index) ?? 0) + 1);
    }
    open.now--;
    return answerTo(call, end, options.total, { completed: done.size });
  };
  return { callPhase, done, open, startsMs };
}

async function outcomeOf(options: Omit<RunPhaseOptions, 'generationId' | 'phase'>): Promise<unknown> {
  const outcome = runPhase({ ...BASE, ...options }).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return outcome;
}

describe('a backend that works in batches', () => {
  test('is driven to its end, every item once, with no more windows open than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          total: fc.integer({ min: 0, max: 40 }),
          batch: fc.integer({ min: 1, max: 5 }),
          concurrency: fc.integer({ min: 1, max: 4 }),
          isTotalKnown: fc.boolean(),
          delays: fc.array(fc.nat(3000), { minLength: 40, maxLength: 40 }),
        }),
        async ({ total, batch, concurrency, isTotalKnown, delays }) => {
          const backend = batchBackend({ total, batch, itemMs: (index) => delays[index] ?? 0 });
          const known = isTotalKnown ? { total } : {};
          await outcomeOf({ callPhase: backend.callPhase, concurrency, ...known });
          expect([...backend.done.keys()].toSorted((a, b) => a - b)).toEqual(
            delays.slice(0, total).map((_, i) => i),
          );
          expect([...backend.done.values()].every((count) => count === 1)).toBe(true);
          expect(backend.open.most).toBeLessThanOrEqual(concurrency);
        },
      ),
    );
  });

  test('gets all of its windows at once, one stagger apart', async () => {
    const backend = batchBackend({ total: 24, batch: 1, itemMs: () => 3000 });
    const startMs = performance.now();
    await outcomeOf({ callPhase: backend.callPhase, concurrency: 3, total: 24, staggerMs: 100 });
    expect(backend.startsMs.slice(0, 3).map((ms) => ms - startMs)).toEqual([0, 100, 200]);
    expect(backend.open.most).toBe(3);
    const gapsMs = backend.startsMs.slice(1).map((ms, index) => ms - (backend.startsMs[index] ?? 0));
    expect(Math.min(...gapsMs)).toBeGreaterThanOrEqual(100);
    // Eight items of three seconds for each of three lanes, and a stagger for each call.
    expect(performance.now() - startMs).toBeLessThan(24_000 * 1.05);
  });

  test('is asked for what was added while it ran', async () => {
    const asked: (number | undefined)[] = [];
    const callPhase: CallPhase = async (call) => {
      asked.push(call.endIndex);
      return answerTo(call, 99, 6, { completed: 6 });
    };
    expect(await outcomeOf({ callPhase, total: 4 })).toMatchObject({ total: 6 });
    expect(asked).toEqual([4, 6]);
  });
});

describe('answers', () => {
  test('are merged without loss, in whatever order they come', async () => {
    const scene = (id: string, revision: number, title: string) => ({
      id,
      revision,
      title,
      narration: '',
      audio: { status: 'pending' } as const,
      segment: { status: 'pending' } as const,
      shots: [],
    });
    const failure = { code: 'refused', detail: 'Refused.', retryable: false };
    const callPhase: CallPhase = async (call) => {
      const { startIndex = 0 } = call;
      // The later window answers first, with the newer view of the scene that both windows contain.
      await sleep(startIndex === 0 ? 5000 : 10);
      const shared = startIndex === 0 ? scene('shared', 4, 'old') : scene('shared', 7, 'new');
      return answerTo(call, 99, 4, {
        scenes: [shared, scene(`own-${startIndex}`, 1, '')],
        failed: [{ index: startIndex, sceneId: 'shared', ...failure }],
        progress: startIndex === 0 ? 40 : 60,
      });
    };
    const outcome = await outcomeOf({ callPhase, total: 2, concurrency: 2 });
    expect(outcome).toMatchObject({
      progress: 60,
      failed: [{ index: 0 }, { index: 1 }, { index: 2 }, { index: 3 }],
    });
    const { scenes } = outcome as { scenes: { id: string; title: string }[] };
    expect(scenes.map(({ id }) => id).toSorted()).toEqual(['own-0', 'own-1', 'own-2', 'own-3', 'shared']);
    expect(scenes.find(({ id }) => id === 'shared')?.title).toBe('new');
  });

  test('of calls beside one that fails are waited for and told', async () => {
    const told: number[] = [];
    const started: number[] = [];
    const callPhase: CallPhase = async (call) => {
      const { startIndex = 0 } = call;
      started.push(startIndex);
      await sleep(startIndex === 0 ? 1000 : 9000);
      if (startIndex === 0) throw new Error('boom');
      if (call.signal?.aborted) throw new Error('its answer was thrown away');
      return answerTo(call, 99, 12, { completed: startIndex });
    };
    const onAnswer = (answer: PhaseResponse) => void told.push(answer.startIndex);
    const signal = new AbortController().signal;
    expect(await outcomeOf({ callPhase, total: 12, concurrency: 3, onAnswer, signal })).toMatchObject({
      message: 'boom',
    });
    expect(started).toEqual([0, 2, 4]);
    expect(told).toEqual([2, 4]);
  });
});

describe('a backend that does not move forward is refused', () => {
  test.each<[string, (call: PhaseCall) => Partial<PhaseResponse>]>([
    ['goes back', () => ({ nextStartIndex: 0, hasMore: true })],
    ['answers NaN', () => ({ nextStartIndex: Number.NaN, hasMore: true })],
    ['answers a fraction', () => ({ nextStartIndex: 5.5, hasMore: true })],
    ['goes past the end of the window', ({ endIndex }) => ({ nextStartIndex: endIndex ?? 0, hasMore: true })],
    ['has more but no index', () => ({ nextStartIndex: null, hasMore: true })],
    ['has an index but no more', () => ({ nextStartIndex: 6, hasMore: false })],
    ['counts to infinity', () => ({ total: Number.POSITIVE_INFINITY })],
  ])('at once when it %s', async (_name, lie) => {
    const callPhase = vi.fn<CallPhase>(async (call) =>
      call.startIndex === 0 ? answerTo(call, 4, 8) : answerTo(call, 6, 8, lie(call)),
    );
    expect(await outcomeOf({ callPhase })).toMatchObject({ code: 'backend_went_astray', retryable: false });
    expect(callPhase).toHaveBeenCalledTimes(2);
  });

  test('after some patience when it has more for ever', async () => {
    const callPhase = vi.fn<CallPhase>(async (call) => answerTo(call, 3, 8));
    expect(await outcomeOf({ callPhase, total: 8, maxIdleCalls: 5 })).toMatchObject({
      code: 'backend_stalled',
      message: expect.stringContaining('item 3 of images'),
    });
    // The first one moved from 0 to 3.
    expect(callPhase).toHaveBeenCalledTimes(6);
  });

  test('but not while anything at all gets done', async () => {
    let completed = 0;
    const callPhase = vi.fn<CallPhase>(async (call) => {
      completed++;
      return answerTo(call, completed < 60 ? 0 : 60, 60, { completed });
    });
    expect(await outcomeOf({ callPhase, total: 60, maxIdleCalls: 3 })).toMatchObject({ completed: 60 });
  });
});

test('an abort ends it, and no call is made after it', async () => {
  const controller = new AbortController();
  const callPhase = vi.fn<CallPhase>(async (call) => {
    await sleep(1000, call.signal ? { signal: call.signal } : {});
    return answerTo(call, (call.startIndex ?? 0) + 1, 8, { completed: call.startIndex ?? 0 });
  });
  const outcome = runPhase({ ...BASE, callPhase, total: 8, concurrency: 2, signal: controller.signal });
  const rejected = expect(outcome).rejects.toThrow('enough');
  await vi.advanceTimersByTimeAsync(1500);
  controller.abort(new Error('enough'));
  await rejected;
  const { length } = callPhase.mock.calls;
  await vi.runAllTimersAsync();
  expect(callPhase).toHaveBeenCalledTimes(length);
});
