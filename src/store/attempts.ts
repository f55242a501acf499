import { and, eq, ne, sql } from 'drizzle-orm';
import type { SpendingCaps } from '../core/limits.ts';
import { countAttempts, UNANSWERED } from './attempt-count.ts';
import type { Ledger } from './connect.ts';
import { continueJob } from './jobs.ts';
import type { AssetRow, FinishedAsset } from './ledger.ts';
import { costOf, lockPayer, passes } from './ledger-cost.ts';
import { assets, attempts } from './schema.ts';
import { capReached, type TenantCaps } from './spending-caps.ts';
import type { AssetState, StoredProblem } from './stored-types.ts';
import { isDecisionNeeded, outcomeUnknown } from './uncertain-attempts.ts';

/** What is known about an attempt before it begins. */
export interface AttemptPlan {
  readonly key: string;
  /** The asset's run. An attempt of an earlier run is not started. */
  readonly run: number;
  readonly engine: string;
  readonly worker: string;
  /** False for work on this machine, which costs nothing if its process dies. */
  readonly isPaid: boolean;
  /** The expected cost of the call; `null` if unknown. */
  readonly costUsd: number | null;
  /** For whom it is made; empty by default. */
  readonly tenant?: string | undefined;
  /** What the server may spend. */
  readonly caps?: SpendingCaps | undefined;
  /** What it may spend for the tenant. */
  readonly tenantCaps?: TenantCaps | undefined;
  /** The expected tokens, where a limit counts them. */
  readonly tokens?: number | undefined;
  /**
   * Decides last whether the call may be made now. Returns nothing if so; why it never will be; or how long it waits.
   */
  readonly admit?: ((transaction: Ledger) => Promise<StoredProblem | Waiting | undefined>) | undefined;
}

/** A call that may not be made now, and how long there is no use in asking again unless another one ends. */
export interface Waiting {
  readonly kind: 'wait';
  readonly waitMs: number;
  /** The tenant whose turn it is, if it is another's. */
  readonly turnOf?: string | undefined;
}

/** Whether an attempt may begin, and if not, why. */
export type AttemptStart =
  | {
      readonly kind: 'begun';
      readonly number: number;
      /** The attempt's number without forgiven attempts; the pause before the next attempt depends on it. */
      readonly countedNumber: number;
      readonly startedAt: Date;
      /** The job to continue, if this attempt submitted one in another process. */
      readonly jobId?: string;
    }
  | { readonly kind: 'ended'; readonly state: AssetState }
  | Waiting;

const OVER_BUDGET: StoredProblem = {
  code: 'budget_exceeded',
  message: 'Making this would pass the budget.',
  advice: 'Run it again with a higher budget. Finished work is reused.',
  retryable: false,
};
/** Null for calls that are no jobs. */
const JOB_ENDED = sql`case when ${attempts.jobId} is not null then now() end`;
const PRICE_UNKNOWN: StoredProblem = {
  code: 'price_unknown',
  message: 'There is a budget, and the price of the model is not known.',
  advice: 'Run it again without a budget, or use a model with a known price.',
  retryable: false,
};

/**
 * Records an attempt before its call is made, or continues an attempt whose job may still give its result. An earlier
 * attempt that was sent and never answered, because its process died, becomes `uncertain`, because it may have been
 * charged; if it was free, it becomes `interrupted`.
 */
export async function beginAttempt(ledger: Ledger, plan: AttemptPlan): Promise<AttemptStart> {
  const { key } = plan;
  return ledger.transaction(async (transaction): Promise<AttemptStart> => {
    const payer = plan.isPaid ? await lockPayer(transaction, key) : undefined;
    const [asset] = await transaction.select().from(assets).where(eq(assets.key, key)).for('update');
    if (!asset || asset.run !== plan.run) return { kind: 'ended', state: 'cancelled' };
    if (asset.state !== 'queued' && asset.state !== 'running') return { kind: 'ended', state: asset.state };
    const earlier = await countAttempts(transaction, key);
    const continued = earlier.all > 0 ? await continueJob(transaction, plan) : undefined;
    if (continued) return { ...continued, countedNumber: earlier.counted };
    const ended = earlier.unanswered > 0 ? await endUnanswered(transaction, plan) : earlier;
    const obstacle = await findObstacle(transaction, plan, { payer, asset, earlier: ended });
    if (obstacle === undefined) return insertAttempt(transaction, plan, { asset, earlier: ended });
    if ('kind' in obstacle) return obstacle;
    await transaction.update(assets).set({ state: 'failed', error: obstacle }).where(eq(assets.key, key));
    return { kind: 'ended', state: 'failed' };
  });
}

type AttemptCounts = Awaited<ReturnType<typeof countAttempts>>;

/** Ends the attempts whose processes died before the answer came. Returns the counts afterwards. */
async function endUnanswered(
  transaction: Ledger,
  { key, isPaid }: Pick<AttemptPlan, 'key' | 'isPaid'>,
): Promise<AttemptCounts> {
  await transaction
    .update(attempts)
    .set({ state: isPaid ? 'uncertain' : 'interrupted', endedAt: sql`now()`, error: UNANSWERED })
    .where(and(eq(attempts.assetKey, key), eq(attempts.state, 'sent')));
  return countAttempts(transaction, key);
}

interface AttemptFacts {
  readonly payer: Awaited<ReturnType<typeof lockPayer>>;
  readonly asset: AssetRow;
  readonly earlier: AttemptCounts;
}

/**
 * Why the attempt may not begin: a problem, with which the asset fails, or a wait. `undefined` if it may. Asks in this
 * order: the user's decision, the allowance, the budget, the caps, and last the limits of the provider.
 */
async function findObstacle(
  transaction: Ledger,
  plan: AttemptPlan,
  { payer, asset, earlier }: AttemptFacts,
): Promise<StoredProblem | Waiting | undefined> {
  const { key, isPaid, costUsd, caps = {}, tenantCaps = {}, tenant = '' } = plan;
  if (isPaid && (await isDecisionNeeded(transaction, { key, costUsd, policy: payer?.uncertain }))) {
    return outcomeUnknown(costUsd);
  }
  if (earlier.counted >= asset.attemptsAllowed) {
    return { ...(await lastProblem(transaction, key, earlier.all)), retryable: false };
  }
  if (typeof payer?.budgetUsd === 'number' && asset.payer !== null) {
    if (costUsd === null) return PRICE_UNKNOWN;
    const { spentUsd, uncertainUsd, inFlightUsd } = await costOf(transaction, asset.payer);
    if (passes(payer.budgetUsd, spentUsd + uncertainUsd + inFlightUsd + costUsd)) return OVER_BUDGET;
  }
  if (isPaid) {
    const call = { payer: asset.payer, costUsd, tenant };
    const capped = await capReached(transaction, { ...caps, tenant: tenantCaps }, call);
    if (capped) return capped;
  }
  return plan.admit?.(transaction);
}

async function lastProblem(transaction: Ledger, key: string, number: number): Promise<StoredProblem> {
  const [last] = await transaction
    .select({ error: attempts.error })
    .from(attempts)
    .where(and(eq(attempts.assetKey, key), eq(attempts.number, number)));
  return last?.error ?? UNANSWERED;
}

async function insertAttempt(
  transaction: Ledger,
  { key, engine, worker, tenant = '', costUsd, tokens }: AttemptPlan,
  { asset, earlier }: Pick<AttemptFacts, 'asset' | 'earlier'>,
): Promise<AttemptStart> {
  const number = earlier.all + 1;
  const [begun] = await transaction
    .insert(attempts)
    .values({
      assetKey: key,
      number,
      engine,
      worker,
      payer: asset.payer,
      tenant,
      costUsd,
      tokens: tokens ?? null,
    })
    .returning({ startedAt: attempts.startedAt });
  await transaction.update(assets).set({ state: 'running' }).where(eq(assets.key, key));
  const startedAt = begun?.startedAt ?? new Date();
  return { kind: 'begun', number, countedNumber: earlier.counted + 1, startedAt };
}

/**
 * Settles the asset for good once its file is on disk. If several attempts finish, the first result stays, and the
 * cost of each attempt counts once.
 */
export async function settleAttempt(
  ledger: Ledger,
  options: {
    readonly key: string;
    readonly number: number;
    readonly finished: FinishedAsset;
    /** Records more in the same transaction, before the attempt has ended. */
    readonly alongside?: ((transaction: Ledger) => Promise<unknown>) | undefined;
  },
): Promise<void> {
  const { key, number, finished, alongside } = options;
  await ledger.transaction(async (transaction) => {
    const { costUsd, ...file } = finished;
    // The asset is locked first, as everywhere, to avoid deadlocks.
    const [asset] = await transaction.select().from(assets).where(eq(assets.key, key)).for('update');
    await alongside?.(transaction);
    const settled = await transaction
      .update(attempts)
      .set({ state: 'settled', costUsd, error: null, endedAt: sql`now()`, jobEndedAt: JOB_ENDED })
      .where(and(eq(attempts.assetKey, key), eq(attempts.number, number), ne(attempts.state, 'settled')))
      .returning({ number: attempts.number });
    // An earlier call recorded this, but the database's confirmation was lost.
    if (settled.length === 0) return;
    const outcome = { ...file, state: 'settled', error: null, settledAt: sql`now()` } as const;
    await transaction
      .update(assets)
      .set({ costUsd: sql`${assets.costUsd} + ${costUsd ?? 0}`, ...(asset?.state !== 'settled' && outcome) })
      .where(eq(assets.key, key));
  });
}

/** The outcome of an attempt that produced nothing. */
export interface AttemptFailure {
  readonly key: string;
  /** The asset's run when the attempt began. */
  readonly run: number;
  readonly number: number;
  readonly error: StoredProblem;
  /** The expected cost of the call; `null` if unknown. */
  readonly costUsd: number | null;
  /** `uncertain`: no answer came, so the call may have been charged. */
  readonly outcome: 'failed' | 'uncertain' | 'interrupted';
  /**
   * Records more in the same transaction, before the attempt has ended. Returns `refused` if the attempt does not
   * count, or the reason why there is no use in another.
   */
  readonly alongside?: ((transaction: Ledger) => Promise<'refused' | StoredProblem | undefined>) | undefined;
  /** Whether the user cancelled it. */
  readonly cancelled: boolean;
  /** Whether a job of the attempt may still give a result. If the asset is wanted again, the job is continued. */
  readonly jobContinues: boolean;
  /** Queues another attempt, if one is allowed, in the same transaction. The asset is `queued` in a new run. */
  readonly again: (transaction: Ledger, asset: AssetRow) => Promise<void>;
}

/** Records the failure. Returns whether there will be another attempt. */
export async function failAttempt(
  ledger: Ledger,
  failure: AttemptFailure,
): Promise<'again' | 'failed' | 'cancelled'> {
  const { key, number, outcome, cancelled, jobContinues } = failure;
  return ledger.transaction(async (transaction) => {
    const [asset] = await transaction.select().from(assets).where(eq(assets.key, key)).for('update');
    const noted = await failure.alongside?.(transaction);
    const isRefused = noted === 'refused' && outcome === 'failed';
    const last = typeof noted === 'object' ? noted : undefined;
    const error = last ?? failure.error;
    await transaction
      .update(attempts)
      .set({
        state: isRefused ? 'refused' : outcome,
        error,
        endedAt: sql`now()`,
        ...(outcome === 'failed' && { costUsd: 0 }),
        ...(!jobContinues && { jobEndedAt: JOB_ENDED }),
      })
      .where(and(eq(attempts.assetKey, key), eq(attempts.number, number)));
    // The asset was cancelled, and possibly queued again since, so this attempt no longer decides its state.
    if (asset?.run !== failure.run || asset.state !== 'running') return 'cancelled';
    const end = (state: 'failed' | 'cancelled', problem = error) =>
      transaction
        .update(assets)
        .set({ state, error: problem })
        .where(eq(assets.key, key))
        .then(() => state);
    if (cancelled) return end('cancelled');
    if (jobContinues) return end('failed');
    if (outcome === 'uncertain') {
      const payer = await lockPayer(transaction, key);
      const { costUsd } = failure;
      const isAsked = await isDecisionNeeded(transaction, { key, costUsd, policy: payer?.uncertain });
      if (isAsked) return end('failed', outcomeUnknown(costUsd, error));
    }
    const { counted } = await countAttempts(transaction, key);
    const isUseful = error.retryable && last === undefined;
    if (!isUseful || counted >= asset.attemptsAllowed) return end('failed');
    const queued = { state: 'queued', run: asset.run + 1 } as const;
    await transaction.update(assets).set(queued).where(eq(assets.key, key));
    await failure.again(transaction, { ...asset, ...queued });
    return 'again';
  });
}
