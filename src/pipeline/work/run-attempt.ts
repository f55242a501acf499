// Over 300 lines: the life of one attempt, in the order of its steps.
import type { SpendingCaps } from '../../core/limits.ts';
import { backoffMs, retry } from '../../core/retry.ts';
import { type TenantLimits, tenantLimitOf } from '../../core/tenant.ts';
import {
  type AssetKind,
  type AssetState,
  type AttemptStart,
  assetsByKey,
  beginAttempt,
  type Database,
  type FinishedAsset,
  failAttempt,
  keepJobId,
  lostCalls,
  markUnanswered,
  resolveLostCall,
  settleAttempt,
} from '../../store/index.ts';
import type { AssetMaker, PreparedCall } from '../makers/asset-maker.ts';
import { admit } from './admission.ts';
import { asProblem, mayBeCharged, outcomeOf, retryAfterMs } from './call-failure.ts';
import { fateOf } from './call-fate.ts';
import type { CallGate, WaitingCalls } from './call-gate.ts';
import type { CallLane, FindLane } from './call-lanes.ts';
import type { CoreScheduler } from './core-scheduler.ts';
import { KeptJob } from './kept-job.ts';
import { noteAnswer, noteFailure } from './lane-notes.ts';
import { type LaneTimes, MAX_PAUSE_MS } from './lane-state.ts';
import { enqueueWork, MAX_DELAY_MS, QUEUES, type WorkReference } from './work-queues.ts';

export interface AttemptOptions {
  readonly database: Database;
  readonly makers: Readonly<Record<AssetKind, AssetMaker>>;
  /** Unique among live processes. */
  readonly workerId: string;
  /** What the server may spend now. */
  readonly caps?: (() => SpendingCaps) | undefined;
  /** What may be done for each tenant now. */
  readonly tenantLimits?: (() => TenantLimits) | undefined;
  /** Finds the lanes of calls to providers. Without it, such calls have no limits of their own. */
  readonly findLane?: FindLane | undefined;
  readonly laneTimes: LaneTimes;
  /** Called when users have to be told of another pause of a lane, or of its end. */
  readonly onLaneChange?: (() => void) | undefined;
  /** Called when a file that work needs is damaged or missing, before that work is given up. */
  readonly onFileLost?: () => Promise<void>;
}

export interface RunningCall {
  readonly controller: AbortController;
  /** Whether money may be lost if the call is stopped now. */
  losesMoney: boolean;
}

/** When work is done, among what else waits. */
export interface Place {
  /** Of what is done for the same tenant, the lowest turn goes first. */
  readonly turn: number;
  /** Tenants take turns; empty for work that is done for nobody in particular. */
  readonly tenant: string;
}

/** What an attempt needs of the durable work that runs it. */
export interface AttemptContext {
  readonly options: AttemptOptions;
  readonly place: Place;
  readonly running: RunningCall;
  readonly scheduler: CoreScheduler;
  readonly gate: CallGate;
  /** Whether this process is ending. */
  readonly isStopping: () => boolean;
  /** Runs a function outside of the workflow that the attempt belongs to. */
  readonly outside: <Result>(task: () => Result) => Result;
}

/** A call, and its lane if a provider makes it. */
interface CallInLane extends PreparedCall {
  readonly lane: CallLane | undefined;
}

type AttemptEnd = 'ended' | 'again' | 'unwanted';

const LOST_FILE_CODES: ReadonlySet<string> = new Set(['asset_damaged', 'asset_not_found']);

/**
 * Makes one attempt at an asset: records it, calls the maker, and records the outcome.
 *
 * @returns whether the asset has ended, another attempt is queued, or nothing was to do because the work was cancelled
 * @throws WorkCancelled, WorkAbandoned
 */
export async function runAttempt(work: WorkReference, context: AttemptContext): Promise<AttemptEnd> {
  const {
    options: { database, makers, findLane },
    place,
    running,
    scheduler,
  } = context;
  const { signal } = running.controller;
  const asset = (await assetsByKey(database.ledger, [work.key])).get(work.key);
  if (asset?.state !== 'queued' && asset?.state !== 'running') return endIn(asset?.state);
  const prepared = await makers[work.kind].prepare(asset, signal);
  const lane = findLane?.({ kind: work.kind, engine: prepared.engine });
  const send = () => callMaker(work, context, { ...prepared, lane });
  // The whole generation waits for its script, and the script may wait for a web page. So it occupies no core.
  if (prepared.quote.isPaid || lane || work.kind === 'script') return send();
  return scheduler.run(send, { ...place, usesTwoCores: QUEUES[work.kind] === 'render', signal });
}

async function callMaker(
  work: WorkReference,
  context: AttemptContext,
  call: CallInLane,
): Promise<AttemptEnd> {
  const { options, running, isStopping } = context;
  const { database } = options;
  const { ledger } = database;
  const { key } = work;
  const { quote, lane } = call;
  await checkLost(work, context, call);
  const start = await begin(work, context, call);
  if (start.kind !== 'begun') return endIn(start.kind === 'ended' ? start.state : undefined);
  running.losesMoney = quote.isPaid;
  const { number, jobId: id, startedAt } = start;
  const job = new KeptJob({
    id,
    startedAt,
    key,
    write: async (jobId) => {
      await retryWrite(isStopping, () => keepJobId(ledger, { key, number, jobId }));
      await database.flush();
      running.losesMoney = false;
    },
  });
  if (id !== undefined) running.losesMoney = false;
  let finished: FinishedAsset;
  let hasLeft = id !== undefined;
  try {
    // Flushed before a paid call, so that its record survives a power cut.
    if (quote.isPaid) await database.flush();
    running.controller.signal.throwIfAborted();
    hasLeft = true;
    finished = await makeOrFollow(call, { job, startedAt, context });
  } catch (error) {
    return recordFailure(error, { work, context, call, start, job, hasLeft });
  }
  const note = lane && noteFor(lane, startedAt, options);
  await retryWrite(isStopping, () =>
    settleAttempt(ledger, {
      key,
      number,
      finished,
      alongside: note && ((transaction) => noteAnswer(transaction, note.call)),
    }),
  );
  note?.tell();
  return 'ended';
}

/** Records what became of earlier calls for the asset, if their provider tells, before it is decided about another. */
async function checkLost(
  { key, run }: WorkReference,
  context: AttemptContext,
  call: CallInLane,
): Promise<void> {
  if (!call.quote.isPaid || !call.lookup) return;
  const { database } = context.options;
  await markUnanswered(database.ledger, { key, run });
  const lost = await lostCalls(database.ledger, { key });
  for (const each of lost) {
    const fate = await fateOf(database.ledger, each, {
      lookup: call.lookup(),
      signal: context.running.controller.signal,
    });
    if (fate) await resolveLostCall(database.ledger, each, fate, async () => {});
  }
}

/** Makes a call. If its answer is lost, but the provider runs it as a job, its result is waited for. */
async function makeOrFollow(
  { make, lookup, quote }: CallInLane,
  {
    job,
    startedAt,
    context,
  }: {
    readonly job: KeptJob;
    readonly startedAt: Date;
    readonly context: AttemptContext;
  },
): Promise<FinishedAsset> {
  try {
    return await make(job);
  } catch (error) {
    const { signal } = context.running.controller;
    if (!lookup || job.id !== undefined || signal.aborted || !quote.isPaid || !mayBeCharged(error))
      throw error;
    const fate = await fateOf(context.options.database.ledger, { startedAt }, { lookup: lookup(), signal });
    if (fate?.kind !== 'job') throw error;
    await job.keep(fate.id);
    return make(job);
  }
}

/** How the end of a call is noted for its lane. `tell` is for after the transaction. */
function noteFor(lane: CallLane, startedAt: Date, { workerId, laneTimes, onLaneChange }: AttemptOptions) {
  let isChanged = false;
  const onChange = () => {
    isChanged = true;
  };
  return {
    call: { lane, startedAt, workerId, laneTimes, onChange },
    tell: () => {
      if (isChanged) onLaneChange?.();
    },
  };
}

/** Records the attempt as soon as the limits of its lane allow its call. */
async function begin(
  { key, run }: WorkReference,
  { options, place, running, gate }: AttemptContext,
  { engine, quote, lane }: CallInLane,
): Promise<AttemptStart> {
  const { database, workerId: worker, caps, tenantLimits, laneTimes: times } = options;
  const { tenant } = place;
  const plan = () => ({
    key,
    run,
    engine,
    worker,
    tenant,
    ...quote,
    caps: caps?.(),
    tenantCaps: tenantLimitOf(tenantLimits?.() ?? {}, tenant),
  });
  if (!lane) return beginAttempt(database.ledger, plan());
  const request = {
    ...place,
    lane,
    worker,
    times,
    tokens: quote.tokens,
    isShared: database.kind === 'postgres',
  };
  const ask = (waiting: WaitingCalls) =>
    beginAttempt(database.ledger, {
      ...plan(),
      admit: (transaction) => admit(transaction, { ...request, ...waiting }),
    });
  return gate.pass(ask, { ...place, lane: lane.name, signal: running.controller.signal });
}

/** @throws WorkAbandoned without recording anything: the next process continues. */
async function recordFailure(
  error: unknown,
  attempt: {
    readonly work: WorkReference;
    readonly context: AttemptContext;
    readonly call: CallInLane;
    readonly start: AttemptStart & { kind: 'begun' };
    readonly job: KeptJob;
    /** Whether the call may have begun. */
    readonly hasLeft: boolean;
  },
): Promise<'ended' | 'again'> {
  const { work, context, call, start, job, hasLeft } = attempt;
  const { options, place, running, isStopping, outside } = context;
  const { quote, cancelJob, lane } = call;
  const reason: unknown = running.controller.signal.reason;
  if (reason instanceof WorkAbandoned) throw reason;
  const isFileLost = LOST_FILE_CODES.has((error as { code?: string }).code ?? '');
  if (isFileLost) await outside(() => options.onFileLost?.());
  // Work that needs a lost file is cancelled. It is wanted again once the file has been made again.
  const cancelled = reason instanceof WorkCancelled || isFileLost;
  const isLost = cancelled ? hasLeft : quote.isPaid && mayBeCharged(error);
  const lost = quote.isPaid ? 'uncertain' : 'interrupted';
  const note = lane && !cancelled ? noteFor(lane, start.startedAt, options) : undefined;
  let isRefused = false;
  const jobContinues = await job.continuesAfter(error, { cancelled, cancelJob });
  const next = await retryWrite(isStopping, () =>
    failAttempt(options.database.ledger, {
      key: work.key,
      run: work.run,
      number: start.number,
      cancelled,
      jobContinues,
      costUsd: quote.costUsd,
      error: asProblem(error, lane ? MAX_PAUSE_MS : MAX_DELAY_MS),
      outcome: isLost ? lost : 'failed',
      alongside: async (transaction) => {
        const noted = note && (await noteFailure(transaction, outcomeOf(error), note.call));
        isRefused = noted === 'refused';
        return noted;
      },
      // While the next attempt waits, others can use its place in the queue. A lane has its own pauses.
      again: (transaction, asset) => {
        const askedMs = lane ? undefined : retryAfterMs(error);
        const delayMs = askedMs ?? backoffMs(start.countedNumber, { baseDelayMs: 500 });
        const again = { ...place, work: asset, lane: lane?.name };
        return enqueueWork(transaction, [isRefused ? again : { ...again, delayMs }]);
      },
    }),
  );
  note?.tell();
  return next === 'again' ? 'again' : 'ended';
}

/** The end of an attempt that was not begun, since the asset is in this state already. */
function endIn(state: AssetState | undefined): AttemptEnd {
  return state === 'cancelled' ? 'unwanted' : 'ended';
}

/** Writes the outcome of a call even if the database is unreachable for half a minute: the call was paid for. */
function retryWrite<Result>(isStopping: () => boolean, write: () => Promise<Result>): Promise<Result> {
  const isRetryable = () => !isStopping();
  return retry(write, { maxAttempts: 20, baseDelayMs: 100, maxDelayMs: 5_000, isRetryable });
}

/** The user no longer wants this work. */
export class WorkCancelled extends Error {
  override readonly name = 'WorkCancelled';
}

/** This process is ending. The next one resumes the work. */
export class WorkAbandoned extends Error {
  override readonly name = 'WorkAbandoned';
}
