import { eq, sql } from 'drizzle-orm';
import {
  type AssetKind,
  assets,
  attempts,
  type LaneState,
  type Ledger,
  lanes,
  type StoredProblem,
  type Waiting,
} from '../../store/index.ts';
import type { CallLane } from './call-lanes.ts';
import { callsAtOnce, FRESH_LANE, type LaneTimes, pauseLeftMs } from './lane-state.ts';
import { providerDown } from './provider-down.ts';
import { PROVIDER_QUEUE } from './work-queues.ts';

/** Any number that nothing else in the database locks. */
const LOCK = 4_317_003;
const MINUTE_MS = 60_000;
/** How soon to look again whether a call has ended, or whether somebody else has gone first. */
const SOON_MS = 250;

/** A call that asks whether it may be made. */
export interface AdmissionRequest {
  readonly lane: CallLane;
  readonly worker: string;
  /** The lowest goes first. */
  readonly turn: number;
  readonly tokens: number | undefined;
  /** For how long it has asked. */
  readonly waitedMs: number;
  readonly times: LaneTimes;
  /** Whether other processes make calls too. */
  readonly isShared: boolean;
}

/**
 * Decides whether a call may be made now, by what the ledger knows of the calls of all processes. Nobody else decides
 * until the transaction ends, so that two cannot take the last place.
 *
 * @returns nothing if it may; otherwise how long it waits, or why it waits no longer
 */
export async function admit(
  transaction: Ledger,
  request: AdmissionRequest,
): Promise<StoredProblem | Waiting | undefined> {
  const { lane, worker, tokens = 0, waitedMs, times } = request;
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  const { state, nowMs } = await readLane(transaction, lane.name);
  const pauseMs = pauseLeftMs(state, nowMs);
  if (pauseMs > 0) {
    const downMs = state.downSinceMs > 0 ? nowMs - state.downSinceMs : 0;
    if (Math.min(downMs, waitedMs) >= times.giveUpMs) return providerDown(lane.name, state);
    return wait(pauseMs);
  }
  const tallies = await tallyCalls(transaction, { worker, sinceMs: nowMs - MINUTE_MS });
  if (sumOf(tallies, lane, 'underWay') >= callsAtOnce(state, lane.ceiling)) return wait(SOON_MS);
  for (const limit of lane.limits) {
    const { calls, requestsPerMinute, tokensPerMinute } = limit;
    if (calls !== undefined && sumOf(tallies, limit, 'underWay') >= calls) return wait(SOON_MS);
    const begun = sumOf(tallies, limit, 'begun');
    const used = sumOf(tallies, limit, 'tokens');
    // A call that takes more than a minute's tokens is made when no other has taken any.
    const hasRate =
      (requestsPerMinute === undefined || begun < requestsPerMinute) &&
      (tokensPerMinute === undefined || used === 0 || used + tokens <= tokensPerMinute);
    if (!hasRate) return wait(oldestOf(tallies, limit) + MINUTE_MS - nowMs);
  }
  return (await isOvertaking(transaction, request)) ? wait(SOON_MS) : undefined;
}

function wait(waitMs: number): Waiting {
  return { kind: 'wait', waitMs: Math.max(1, Math.ceil(waitMs)) };
}

/** The state of a lane, and the time by the database's clock. */
export async function readLane(
  transaction: Ledger,
  name: string,
): Promise<{ readonly state: LaneState; readonly nowMs: number }> {
  const [found] = await transaction.select().from(lanes).where(eq(lanes.name, name));
  return { state: { ...FRESH_LANE, ...found?.state }, nowMs: await readNowMs(transaction) };
}

/** The time by the database's clock. */
export async function readNowMs(ledger: Ledger): Promise<number> {
  const { rows } = await ledger.execute<{ ms: number }>(
    sql`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`,
  );
  return Number(rows[0]?.ms);
}

/** The calls to one engine. */
export interface CallTally {
  readonly kind: AssetKind;
  readonly engine: string;
  /** Calls that are made now. */
  readonly underWay: number;
  /** Calls that began lately, their tokens, and when the first of them began. */
  readonly begun: number;
  readonly tokens: number;
  readonly oldestMs: number;
}

/**
 * Counts calls by engine. Those of dead processes do not count; what they left is made again, and counted then.
 *
 * @param options.worker this process, which counts even if it has not reported itself yet
 */
export async function tallyCalls(
  transaction: Ledger,
  { worker, sinceMs }: { readonly worker?: string; readonly sinceMs: number },
): Promise<CallTally[]> {
  const since = sql`to_timestamp(${sinceMs / 1000}::float8)`;
  const isLate = sql`${attempts.startedAt} > ${since} and ${attempts.startedAt} <= now()`;
  const isAlive = sql`(${attempts.worker} = ${worker ?? ''} or exists
    (select from scenecast.workers where workers.id = ${attempts.worker}))`;
  const isUnderWay = sql`${attempts.state} = 'sent' and ${isAlive}`;
  return transaction
    .select({
      kind: assets.kind,
      engine: attempts.engine,
      underWay: sql<number>`count(*) filter (where ${isUnderWay})`.mapWith(Number),
      begun: sql<number>`count(*) filter (where ${isLate})`.mapWith(Number),
      tokens: sql<number>`coalesce(sum(${attempts.tokens}) filter (where ${isLate}), 0)`.mapWith(Number),
      oldestMs: sql<number>`coalesce(extract(epoch from min(${attempts.startedAt})
        filter (where ${isLate})) * 1000, 0)`.mapWith(Number),
    })
    .from(attempts)
    .innerJoin(assets, eq(attempts.assetKey, assets.key))
    .where(sql`${attempts.state} = 'sent' or (${isLate})`)
    .groupBy(assets.kind, attempts.engine);
}

export function sumOf(
  tallies: readonly CallTally[],
  { covers }: Pick<CallLane, 'covers'>,
  count: 'underWay' | 'begun' | 'tokens',
): number {
  return tallies.reduce((sum, tally) => sum + (covers(tally) ? tally[count] : 0), 0);
}

function oldestOf(tallies: readonly CallTally[], { covers }: Pick<CallLane, 'covers'>): number {
  return Math.min(...tallies.flatMap((tally) => (covers(tally) && tally.begun > 0 ? tally.oldestMs : [])));
}

/** Whether another process holds work of this lane whose turn is earlier, and which waits too. */
async function isOvertaking(
  transaction: Ledger,
  { lane, worker, turn, isShared }: AdmissionRequest,
): Promise<boolean> {
  if (!isShared) return false;
  const { rows } = await transaction.execute(sql`
    select from dbos.workflow_status as work
    join scenecast.assets on assets.key = split_part(work.workflow_uuid, '.', 1) and assets.state = 'queued'
    where work.queue_name = ${PROVIDER_QUEUE} and work.queue_partition_key = ${lane.name}
      and work.status = 'PENDING' and work.priority < ${turn} and work.executor_id <> ${worker}
      and exists (select from scenecast.workers where workers.id = work.executor_id)
    limit 1`);
  return rows.length > 0;
}
