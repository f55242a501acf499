import type { LaneState } from '../../store/index.ts';

/** How long a provider is left alone. */
export interface LaneTimes {
  /** After a refusal that does not say for how long; it doubles with each further one. */
  readonly firstRefusalMs: number;
  readonly maxRefusalMs: number;
  /** From the moment when it is down until it is tried again; it doubles with each trial that fails. */
  readonly firstProbeMs: number;
  readonly maxProbeMs: number;
  /** How long work waits for a provider that is down before it fails. */
  readonly giveUpMs: number;
}

export const LANE_TIMES: LaneTimes = {
  firstRefusalMs: 500,
  maxRefusalMs: 30_000,
  firstProbeMs: 10_000,
  maxProbeMs: 5 * 60_000,
  giveUpMs: 15 * 60_000,
};

/**
 * The longest pause that a provider can ask for. Work whose provider asks for more fails. A pause that ends later than
 * this was stored before the clock was set back.
 */
export const MAX_PAUSE_MS = 15 * 60_000;

/** After so many calls in a row without an answer, a provider that has answered before is down. */
const FAILURES_UNTIL_DOWN = 5;

export const FRESH_LANE: LaneState = {
  limit: null,
  fellAtMs: 0,
  floor: 1,
  pausedAtMs: 0,
  pausedUntilMs: 0,
  refusals: 0,
  failures: 0,
  downSinceMs: 0,
  hasAnswered: false,
  reason: '',
};

/** How a call ended, for its lane. */
export interface CallEnd {
  readonly beganAtMs: number;
  readonly endedAtMs: number;
  /** How many other calls of the lane are under way. */
  readonly others: number;
  /** The most calls at once that the settings allow. */
  readonly ceiling: number;
  readonly outcome: CallOutcome;
}

/**
 * What the end of a call says about its provider:
 * - `answered`: it gave a result, or an error that concerns this call alone
 * - `refused`: it has too many calls
 * - `failed`: there was no answer, or the error of a server that does not work
 */
export type CallOutcome =
  | {
      readonly kind: 'answered';
      /** How long none of the calls that it allows is left; 0 if one is. */
      readonly restMs?: number | undefined;
    }
  | { readonly kind: 'refused'; readonly retryAfterMs: number | undefined; readonly reason: string }
  | { readonly kind: 'failed'; readonly retryAfterMs: number | undefined; readonly reason: string };

/** How many calls may be under way now. */
export function callsAtOnce({ limit, downSinceMs }: LaneState, ceiling: number): number {
  if (downSinceMs > 0) return 1;
  return Math.max(1, Math.floor(Math.min(limit ?? ceiling, ceiling)));
}

/** How long the lane is paused from now on; 0 if it is not. */
export function pauseLeftMs({ pausedUntilMs }: LaneState, nowMs: number): number {
  const leftMs = pausedUntilMs - nowMs;
  return leftMs > 0 && leftMs <= MAX_PAUSE_MS ? leftMs : 0;
}

/**
 * What is known about a lane after a call has ended.
 *
 * The limit adapts as TCP's does: it grows by one when all of its calls were answered, and falls at once when one is
 * refused: to what was under way beside the refused call, but at most to a half. Calls that began before it fell are
 * refused for the same reason, so they do not let it fall further. If several calls in a row get no answer, the
 * provider is down. It is then tried with one call at a time, less and less often, until one is answered.
 */
export function afterCall(state: LaneState, end: CallEnd, times: LaneTimes = LANE_TIMES): LaneState {
  switch (end.outcome.kind) {
    case 'answered':
      return rested(afterAnswer(state, end), end.endedAtMs, end.outcome.restMs ?? 0);
    case 'refused':
      return afterRefusal(state, end, { ...end.outcome, times });
    case 'failed':
      return afterFailure(state, end, { ...end.outcome, times });
  }
}

function afterAnswer(state: LaneState, end: CallEnd): LaneState {
  const isSinceFall = end.beganAtMs >= state.fellAtMs;
  return {
    ...state,
    limit: isSinceFall ? grown(state, end) : state.limit,
    refusals: isSinceFall ? 0 : state.refusals,
    failures: 0,
    downSinceMs: 0,
    hasAnswered: true,
  };
}

/**
 * Providers say when all of their calls are available again. A single one is available earlier, so the pause is limited.
 */
const MAX_REST_MS = 60_000;

/** Pauses a lane whose provider has said that it would refuse the next call. */
function rested(state: LaneState, atMs: number, restMs: number): LaneState {
  const reason = 'It has no calls left at present.';
  return paused(state, { atMs, ms: Math.min(restMs, MAX_REST_MS), reason });
}

/** A limit that was not reached says nothing about the next higher one. */
function grown({ limit }: LaneState, { others, ceiling }: CallEnd): number | null {
  if (limit === null || limit >= ceiling) return null;
  if (others + 1 < Math.floor(limit)) return limit;
  const next = limit + 1 / limit;
  return next >= ceiling ? null : next;
}

interface Trouble {
  readonly retryAfterMs: number | undefined;
  readonly reason: string;
  readonly times: LaneTimes;
}

function afterRefusal(state: LaneState, end: CallEnd, trouble: Trouble): LaneState {
  const { beganAtMs, endedAtMs, others, ceiling } = end;
  const before = Math.min(state.limit ?? ceiling, ceiling);
  const isNew = beganAtMs >= state.fellAtMs;
  const floor = isNew ? Math.max(1, before / 2) : state.floor;
  const refusals = state.refusals + (isNew ? 1 : 0);
  const { firstRefusalMs, maxRefusalMs } = trouble.times;
  // While other calls are under way, the next one waits for them anyway.
  const ownMs = others > 0 ? 0 : doubled(firstRefusalMs, refusals - 1, maxRefusalMs);
  return paused(
    {
      ...state,
      limit: Math.min(before, Math.max(floor, others)),
      floor,
      fellAtMs: isNew ? endedAtMs : state.fellAtMs,
      refusals,
      failures: 0,
      downSinceMs: 0,
    },
    { atMs: endedAtMs, ms: trouble.retryAfterMs ?? ownMs, reason: trouble.reason },
  );
}

function afterFailure(state: LaneState, end: CallEnd, trouble: Trouble): LaneState {
  const { endedAtMs, beganAtMs } = end;
  const { retryAfterMs = 0, reason, times } = trouble;
  // Calls that began before it was found to be down tell nothing new.
  if (state.downSinceMs > 0 && beganAtMs < state.pausedAtMs) return state;
  const failures = state.failures + 1;
  const isDown = state.hasAnswered && failures >= FAILURES_UNTIL_DOWN;
  if (!isDown) return paused({ ...state, failures }, { atMs: endedAtMs, ms: retryAfterMs, reason });
  const trials = failures - FAILURES_UNTIL_DOWN;
  const probeMs = doubled(times.firstProbeMs, trials, times.maxProbeMs);
  return paused(
    { ...state, failures, downSinceMs: state.downSinceMs || endedAtMs },
    { atMs: endedAtMs, ms: Math.max(probeMs, retryAfterMs), reason },
  );
}

/** Pauses a lane, unless it is paused for longer already. */
export function paused(
  state: LaneState,
  { atMs, ms, reason }: { readonly atMs: number; readonly ms: number; readonly reason: string },
): LaneState {
  const pausedUntilMs = atMs + Math.min(ms, MAX_PAUSE_MS);
  if (ms <= 0 || pausedUntilMs <= atMs + pauseLeftMs(state, atMs)) return state;
  const isPaused = pauseLeftMs(state, atMs) > 0 && state.downSinceMs === 0;
  return { ...state, pausedAtMs: isPaused ? state.pausedAtMs : atMs, pausedUntilMs, reason };
}

function doubled(firstMs: number, times: number, longestMs: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(times, 30));
}
