import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { type LaneState, type Ledger, lanes, type StoredProblem } from '../../store/index.ts';
import { readLane, sumOf, tallyCalls } from './admission.ts';
import type { CallLane } from './call-lanes.ts';
import { afterCall, type CallEnd, FRESH_LANE, type LaneTimes, MAX_PAUSE_MS } from './lane-state.ts';
import { providerDown } from './provider-down.ts';
import { isShown } from './provider-waits.ts';

/** A call whose end is noted while its attempt still counts as under way. */
export interface NotedCall {
  readonly lane: CallLane;
  readonly startedAt: Date;
  readonly workerId: string;
  readonly laneTimes: LaneTimes;
  /** Called when users have to be told of another pause, or of its end. */
  readonly onChange?: (() => void) | undefined;
}

/** Records that a provider has answered. */
export async function noteAnswer(transaction: Ledger, call: NotedCall): Promise<void> {
  await noteEnd(transaction, { kind: 'answered', restMs: call.lane.restMs?.() ?? 0 }, call);
}

/**
 * Records what the failure of a call tells of its provider.
 *
 * @returns `refused` if the provider did no work, so that the call does not count as an attempt; or why another call is
 * pointless
 */
export async function noteFailure(
  transaction: Ledger,
  outcome: CallEnd['outcome'],
  call: NotedCall,
): Promise<'refused' | StoredProblem | undefined> {
  const { state, nowMs } = await noteEnd(transaction, outcome, call);
  if (outcome.kind === 'refused') {
    return (outcome.retryAfterMs ?? 0) <= MAX_PAUSE_MS ? 'refused' : undefined;
  }
  if (outcome.kind === 'answered' || state.downSinceMs === 0) return undefined;
  const isHopeless = nowMs - state.downSinceMs >= call.laneTimes.giveUpMs;
  return isHopeless ? providerDown(call.lane.name, state) : 'refused';
}

async function noteEnd(transaction: Ledger, outcome: CallEnd['outcome'], call: NotedCall) {
  const { lane, startedAt, workerId, laneTimes, onChange } = call;
  const { name, ceiling } = lane;
  const next = async (state: LaneState, nowMs: number) => {
    // A call that is answered while there is nothing to learn needs no count.
    const needsCount = outcome.kind === 'refused' || state.limit !== null;
    const tallies = needsCount ? await tallyCalls(transaction, { worker: workerId, sinceMs: nowMs }) : [];
    const others = Math.max(0, sumOf(tallies, lane, 'underWay') - 1);
    const end = { beganAtMs: startedAt.getTime(), endedAtMs: nowMs, others, ceiling, outcome };
    return afterCall(state, end, laneTimes);
  };
  const seen = await readLane(transaction, name);
  if (isDeepStrictEqual(await next(seen.state, seen.nowMs), seen.state)) return seen;
  // Read again once no other call of the lane is noted at the same time.
  await transaction.insert(lanes).values({ name, state: FRESH_LANE }).onConflictDoNothing();
  await transaction.select().from(lanes).where(eq(lanes.name, name)).for('update');
  const { state: before, nowMs } = await readLane(transaction, name);
  const state = await next(before, nowMs);
  await transaction.update(lanes).set({ state }).where(eq(lanes.name, name));
  const wasShown = isShown(before, nowMs) || before.downSinceMs > 0;
  const isOther = state.pausedUntilMs !== before.pausedUntilMs || state.downSinceMs !== before.downSinceMs;
  if (isOther && (wasShown || isShown(state, nowMs))) onChange?.();
  return { state, nowMs };
}
