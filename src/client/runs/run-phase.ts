import { PartialFailure, processWithConcurrency } from '../../core/process-with-concurrency.ts';
import { sleep } from '../../core/sleep.ts';
import type { Phase } from '../../protocol/names.ts';
import { MAX_ITEMS, type PhaseResponse } from '../../protocol/phase.ts';
import { MAX_IDLE_CALLS, STAGGER_MS } from '../settings.ts';
import type { CallPhase } from './call-phase.ts';
import { cutWindows, type ItemWindow } from './cut-windows.ts';
import { createPhaseMerge, type PhaseOutcome } from './merge-phase.ts';
import { createProgressGuard, type ProgressGuard } from './progress-guard.ts';

/** Which phase to drive to its end, and how. */
export interface RunPhaseOptions {
  readonly generationId: string;
  readonly phase: Phase;
  readonly callPhase: CallPhase;
  /** How many items the phase has, if known. Then all windows open at once instead of after the first answer. */
  readonly total?: number;
  /** How many windows are open at once. 1 by default. */
  readonly concurrency?: number;
  /** The shortest time between two calls, in milliseconds. {@link STAGGER_MS} by default. */
  readonly staggerMs?: number;
  /** How many calls of a window in a row may make no progress. 20 by default. */
  readonly maxIdleCalls?: number;
  readonly signal?: AbortSignal;
  /** Called with every answer, as it arrives. */
  readonly onAnswer?: (answer: PhaseResponse) => void;
}

/** The wait between calls grows with each call that makes no progress, up to this multiple of the stagger. */
const MAX_STAGGER_FACTOR = 20;

const EVERYTHING: ItemWindow = { startIndex: 0, endIndex: MAX_ITEMS };

/**
 * Drives one phase to its end: opens up to `concurrency` windows, follows `nextStartIndex` in each, and leaves
 * `staggerMs` between calls. Items that are added meanwhile are included.
 *
 * If a call fails, no further call is made, but pending calls are awaited and their answers reported.
 *
 * @throws StalledError if the backend does not move forward.
 * @throws whatever `callPhase` throws, or the signal's reason when aborted.
 *
 * @example
 * await runPhase({
 *   generationId: 'gen_1',
 *   phase: 'audio',
 *   concurrency: AUDIO_CONCURRENCY,
 *   callPhase: (call) => callPhase(call, { baseUrl: 'http://127.0.0.1:4317' }),
 *   onAnswer: ({ progress }) => console.log(progress),
 * });
 */
export async function runPhase(options: RunPhaseOptions): Promise<PhaseOutcome> {
  const { generationId, phase, concurrency = 1, staggerMs = STAGGER_MS, signal } = options;
  const { maxIdleCalls = MAX_IDLE_CALLS } = options;
  const merge = createPhaseMerge();
  const takeTurn = createSpacing(staggerMs);
  const abortable = signal ? { signal } : {};

  const call = async (
    window: { readonly startIndex: number; readonly endIndex?: number },
    guard: ProgressGuard,
  ) => {
    // The caller's signal, not the one that a failed call aborts, because a pending call still has an answer to give.
    const answer = await options.callPhase({ generationId, phase, ...window, ...abortable });
    const idleCalls = guard.check(answer);
    merge.add(answer);
    options.onAnswer?.(answer);
    return { ...answer, idleCalls };
  };
  const follow = async ({ startIndex, endIndex }: ItemWindow, stopped: AbortSignal) => {
    const guard = createProgressGuard({ startIndex, endIndex, maxIdleCalls });
    for (let nextIndex: number | null = startIndex; nextIndex !== null; ) {
      await takeTurn(stopped);
      const answer: { nextStartIndex: number | null; idleCalls: number } = await call(
        { startIndex: nextIndex, endIndex },
        guard,
      );
      nextIndex = answer.nextStartIndex;
      if (nextIndex === null) return;
      await sleep(staggerMs * Math.min(2 ** answer.idleCalls, MAX_STAGGER_FACTOR), { signal: stopped });
    }
  };
  const followAll = (items: ItemWindow) =>
    processWithConcurrency(
      cutWindows(items, concurrency),
      concurrency,
      (window, _index, stopped) => follow(window, stopped),
      abortable,
    );

  try {
    let { total } = options;
    let settledEnd = 0;
    if (total === undefined) {
      const first = await call({ startIndex: 0 }, createProgressGuard({ ...EVERYTHING, maxIdleCalls }));
      total = first.total;
      settledEnd = first.nextStartIndex ?? total;
    }
    // A phase may grow while it runs. Items that were added after the windows were cut come last.
    while (settledEnd < total) {
      await followAll({ startIndex: settledEnd, endIndex: total });
      settledEnd = total;
      total = Math.max(total, merge.total());
    }
  } catch (error) {
    // The failure itself. The settled answers in the `PartialFailure` have been reported already.
    throw error instanceof PartialFailure ? error.cause : error;
  }
  return merge.outcome();
}

/** Spaces out calls: each waits until `staggerMs` after the previous one. */
function createSpacing(staggerMs: number): (signal: AbortSignal) => Promise<void> {
  let nextTurnMs = 0;
  return async (signal) => {
    const nowMs = performance.now();
    const turnMs = Math.max(nowMs, nextTurnMs);
    nextTurnMs = turnMs + staggerMs;
    await sleep(turnMs - nowMs, { signal });
  };
}
