import { eq, sql } from 'drizzle-orm';
import {
  assets,
  attempts,
  type LaneState,
  type Ledger,
  lanes,
  type StoredProblem,
  type Waiting,
} from '../../store/index.ts';
import type { CallLane, TenantCall } from './call-lanes.ts';
import { callsAtOnce, FRESH_LANE, type LaneTimes, pauseLeftMs } from './lane-state.ts';
import { providerDown } from './provider-down.ts';
import { LANE_OF_WORK, PROVIDER_QUEUE, TENANT_OF_WORK } from './work-queues.ts';

/** Any number that nothing else in the database locks. */
const LOCK = 4_317_003;
const MINUTE_MS = 60_000;
/** How soon to check again whether a call has ended, or another call has gone first. */
const SOON_MS = 250;

/** A call that asks whether it may be made. */
export interface AdmissionRequest {
  readonly lane: CallLane;
  readonly worker: string;
  /** Of the calls of its tenant, the lowest goes first. */
  readonly turn: number;
  readonly tenant: string;
  /** The tenants whose calls wait in this process, its own included. */
  readonly tenants: readonly string[];
  readonly tokens: number | undefined;
  /** For how long it has asked. */
  readonly waitedMs: number;
  readonly times: LaneTimes;
  /** Whether other processes make calls too. */
  readonly isShared: boolean;
}

/**
 * Decides whether a call may be made now, by the calls of all processes that the ledger knows. Only one process decides
 * at a time, until its transaction ends, so that two cannot take the last place.
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
  const elsewhere = request.isShared ? await waitingElsewhere(transaction, request) : new Map();
  const waiting = [...new Set([...request.tenants, ...elsewhere.keys()])];
  const next = nextTenant(waiting, { lane, tallies });
  if (next !== request.tenant) return { ...wait(SOON_MS), turnOf: next };
  return (elsewhere.get(next) ?? Number.POSITIVE_INFINITY) < request.turn ? wait(SOON_MS) : undefined;
}

/**
 * Whose turn it is: of the tenants that wait and are below their own limit, the one whose last call in this lane began
 * the longest ago. So between two calls for one tenant, every other tenant that waits gets a call. `undefined` if all
 * are at their limits.
 */
function nextTenant(
  waiting: readonly string[],
  { lane, tallies }: { readonly lane: CallLane; readonly tallies: readonly CallTally[] },
): string | undefined {
  const mayCall = (tenant: string) => {
    const limit = lane.ofTenant?.(tenant);
    return limit?.calls === undefined || sumOf(tallies, limit, 'underWay') < limit.calls;
  };
  const lastMs = (tenant: string) =>
    Math.max(
      0,
      ...tallies.flatMap((each) => (each.tenant === tenant && lane.covers(each) ? each.newestMs : [])),
    );
  const byLast = waiting
    .filter(mayCall)
    .map((tenant) => ({ tenant, ms: lastMs(tenant) }))
    // Every process has to come to the same decision, so equals have an order too.
    .sort((one, other) => one.ms - other.ms || (one.tenant < other.tenant ? -1 : 1));
  return byLast[0]?.tenant;
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

/** The calls to one engine for one tenant. */
export interface CallTally extends TenantCall {
  /** Calls that are made now. */
  readonly underWay: number;
  /** Calls that began lately, their tokens, and when the first of them began. */
  readonly begun: number;
  readonly tokens: number;
  readonly oldestMs: number;
  /** When the last of all these calls began. */
  readonly newestMs: number;
}

/**
 * Counts calls by engine and tenant. Those of dead processes do not count; what they left is made again, and counted
 * then.
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
      tenant: attempts.tenant,
      underWay: sql<number>`count(*) filter (where ${isUnderWay})`.mapWith(Number),
      begun: sql<number>`count(*) filter (where ${isLate})`.mapWith(Number),
      tokens: sql<number>`coalesce(sum(${attempts.tokens}) filter (where ${isLate}), 0)`.mapWith(Number),
      oldestMs: sql<number>`coalesce(extract(epoch from min(${attempts.startedAt})
        filter (where ${isLate})) * 1000, 0)`.mapWith(Number),
      newestMs: sql<number>`extract(epoch from max(${attempts.startedAt})) * 1000`.mapWith(Number),
    })
    .from(attempts)
    .innerJoin(assets, eq(attempts.assetKey, assets.key))
    .where(sql`${attempts.state} = 'sent' or (${isLate})`)
    .groupBy(assets.kind, attempts.engine, attempts.tenant);
}

export function sumOf(
  tallies: readonly CallTally[],
  { covers }: { covers(call: TenantCall): boolean },
  count: 'underWay' | 'begun' | 'tokens',
): number {
  return tallies.reduce((sum, tally) => sum + (covers(tally) ? tally[count] : 0), 0);
}

function oldestOf(tallies: readonly CallTally[], { covers }: Pick<CallLane, 'covers'>): number {
  return Math.min(...tallies.flatMap((tally) => (covers(tally) && tally.begun > 0 ? tally.oldestMs : [])));
}

/** The tenants whose calls of this lane wait in other processes, each with its lowest turn. */
async function waitingElsewhere(
  transaction: Ledger,
  { lane, worker }: AdmissionRequest,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await transaction.execute<{ tenant: string; turn: number }>(sql`
    select ${TENANT_OF_WORK} as tenant, min(work.priority)::integer as turn
    from dbos.workflow_status as work
    join scenecast.assets on assets.key = split_part(work.workflow_uuid, '.', 1) and assets.state = 'queued'
    where work.queue_name = ${PROVIDER_QUEUE} and ${LANE_OF_WORK} = ${lane.name}
      and work.status = 'PENDING' and work.executor_id <> ${worker}
      and exists (select from scenecast.workers where workers.id = work.executor_id)
    group by 1`);
  return new Map(rows.map(({ tenant, turn }) => [tenant, turn]));
}
