import { and, eq, ne, sql } from 'drizzle-orm';
import type { SpendingCaps } from '../core/limits.ts';
import { countAttempts, UNANSWERED } from './attempt-count.ts';
import type { Ledger } from './connect.ts';
import type { AssetRow, FinishedAsset } from './ledger.ts';
import { costOf, lockPayer } from './ledger-cost.ts';
import { type AssetState, assets, attempts, type StoredProblem } from './schema.ts';
import { capReached } from './spending-caps.ts';
import { isDecisionNeeded, outcomeUnknown } from './uncertain-attempts.ts';

/** What is known of an attempt before it begins. */
export interface AttemptPlan {
  readonly key: string;
  /** Of the asset; an older one is not begun any more. */
  readonly run: number;
  readonly engine: string;
  readonly worker: string;
  /** False for work of this machine's own: if its process dies, nobody was charged. */
  readonly isPaid: boolean;
  /** What the call is expected to cost; `null` when nobody knows. */
  readonly costUsd: number | null;
  /** What the operator lets the server spend. */
  readonly caps?: SpendingCaps | undefined;
}

/** How an attempt may begin, or why it may not. */
export type AttemptStart =
  | {
      readonly kind: 'begun';
      readonly number: number;
      /** The same number without those that are forgiven: how long it has been tried in vain. */
      readonly countedNumber: number;
    }
  | { readonly kind: 'ended'; readonly state: AssetState };

const OVER_BUDGET: StoredProblem = {
  code: 'budget_exceeded',
  message: 'Making this would pass the budget.',
  advice: 'Run it again with a higher budget. Finished work is reused.',
  retryable: false,
};
/** Sums of prices are not exact in their last digits. */
const ROUNDING_USD = 1e-9;
const PRICE_UNKNOWN: StoredProblem = {
  code: 'price_unknown',
  message: 'There is a budget, and the price of the model is not known.',
  advice: 'Run it again without a budget, or use a model with a known price.',
  retryable: false,
};

/**
 * Writes down an attempt before its call leaves. An earlier one that was sent and never answered, because its
 * process died, becomes `uncertain` here, or `interrupted` if it was free: it may have been charged.
 */
export async function beginAttempt(ledger: Ledger, plan: AttemptPlan): Promise<AttemptStart> {
  const { key, isPaid, costUsd } = plan;
  return ledger.transaction(async (transaction): Promise<AttemptStart> => {
    const payer = isPaid ? await lockPayer(transaction, key) : undefined;
    const [asset] = await transaction.select().from(assets).where(eq(assets.key, key)).for('update');
    if (!asset || asset.run !== plan.run) return { kind: 'ended', state: 'cancelled' };
    if (asset.state !== 'queued' && asset.state !== 'running') return { kind: 'ended', state: asset.state };
    const fail = async (error: StoredProblem): Promise<AttemptStart> => {
      await transaction.update(assets).set({ state: 'failed', error }).where(eq(assets.key, key));
      return { kind: 'ended', state: 'failed' };
    };

    let earlier = await countAttempts(transaction, key);
    if (earlier.unanswered > 0) {
      await transaction
        .update(attempts)
        .set({ state: isPaid ? 'uncertain' : 'interrupted', endedAt: sql`now()`, error: UNANSWERED })
        .where(and(eq(attempts.assetKey, key), eq(attempts.state, 'sent')));
      earlier = await countAttempts(transaction, key);
    }
    if (isPaid && (await isDecisionNeeded(transaction, { key, costUsd, policy: payer?.uncertain }))) {
      return fail(outcomeUnknown(costUsd));
    }
    if (earlier.counted >= asset.attemptsAllowed) {
      const [last] = await transaction
        .select({ error: attempts.error })
        .from(attempts)
        .where(and(eq(attempts.assetKey, key), eq(attempts.number, earlier.all)));
      return fail({ ...(last?.error ?? UNANSWERED), retryable: false });
    }
    if (typeof payer?.budgetUsd === 'number' && asset.payer !== null) {
      if (costUsd === null) return fail(PRICE_UNKNOWN);
      const { spentUsd, uncertainUsd, inFlightUsd } = await costOf(transaction, asset.payer);
      if (spentUsd + uncertainUsd + inFlightUsd + costUsd > payer.budgetUsd + ROUNDING_USD)
        return fail(OVER_BUDGET);
    }
    const capped =
      isPaid && (await capReached(transaction, plan.caps ?? {}, { payer: asset.payer, costUsd }));
    if (capped) return fail(capped);

    const number = earlier.all + 1;
    await transaction.insert(attempts).values({
      assetKey: key,
      number,
      engine: plan.engine,
      worker: plan.worker,
      payer: asset.payer,
      costUsd,
    });
    await transaction.update(assets).set({ state: 'running' }).where(eq(assets.key, key));
    return { kind: 'begun', number, countedNumber: earlier.counted + 1 };
  });
}

/** The answer is kept on disk: the asset is settled for ever. What came first stays, and each attempt counts once. */
export async function settleAttempt(
  ledger: Ledger,
  options: { readonly key: string; readonly number: number; readonly finished: FinishedAsset },
): Promise<void> {
  const { key, number, finished } = options;
  await ledger.transaction(async (transaction) => {
    const { costUsd, ...file } = finished;
    // The asset first, as everywhere: two transactions that lock in two orders would wait for each other.
    const [asset] = await transaction.select().from(assets).where(eq(assets.key, key)).for('update');
    const settled = await transaction
      .update(attempts)
      .set({ state: 'settled', costUsd, error: null, endedAt: sql`now()` })
      .where(and(eq(attempts.assetKey, key), eq(attempts.number, number), ne(attempts.state, 'settled')))
      .returning({ number: attempts.number });
    // It was written down before, and only the database's answer was lost.
    if (settled.length === 0) return;
    const outcome = { ...file, state: 'settled', error: null, settledAt: sql`now()` } as const;
    await transaction
      .update(assets)
      .set({ costUsd: sql`${assets.costUsd} + ${costUsd ?? 0}`, ...(asset?.state !== 'settled' && outcome) })
      .where(eq(assets.key, key));
  });
}

/** What became of an attempt that brought nothing. */
export interface AttemptFailure {
  readonly key: string;
  /** Of the asset when the attempt began. */
  readonly run: number;
  readonly number: number;
  readonly error: StoredProblem;
  /** What the call was expected to cost; `null` when nobody knows. */
  readonly costUsd: number | null;
  /** `uncertain` when no answer came, so that it may have been charged all the same. */
  readonly outcome: 'failed' | 'uncertain' | 'interrupted';
  /** Whether the user stopped it. */
  readonly cancelled: boolean;
  /** Sees to another attempt where one is allowed, in the same transaction; the asset is `queued` in a new run. */
  readonly again: (transaction: Ledger, asset: AssetRow) => Promise<void>;
}

/** Writes the failure down and tells whether there will be another attempt. */
export async function failAttempt(
  ledger: Ledger,
  failure: AttemptFailure,
): Promise<'again' | 'failed' | 'cancelled'> {
  const { key, number, error, outcome, cancelled } = failure;
  return ledger.transaction(async (transaction) => {
    const [asset] = await transaction.select().from(assets).where(eq(assets.key, key)).for('update');
    await transaction
      .update(attempts)
      .set({ state: outcome, error, endedAt: sql`now()`, ...(outcome === 'failed' && { costUsd: 0 }) })
      .where(and(eq(attempts.assetKey, key), eq(attempts.number, number)));
    // Cancelled, and perhaps wanted anew since: it is no longer ours to decide.
    if (asset?.run !== failure.run || asset.state !== 'running') return 'cancelled';
    if (!cancelled && outcome === 'uncertain') {
      const payer = await lockPayer(transaction, key);
      const { costUsd } = failure;
      if (await isDecisionNeeded(transaction, { key, costUsd, policy: payer?.uncertain })) {
        await transaction
          .update(assets)
          .set({ state: 'failed', error: outcomeUnknown(costUsd, error) })
          .where(eq(assets.key, key));
        return 'failed';
      }
    }
    const { counted } = await countAttempts(transaction, key);
    if (!cancelled && error.retryable && counted < asset.attemptsAllowed) {
      const queued = { state: 'queued', run: asset.run + 1 } as const;
      await transaction.update(assets).set(queued).where(eq(assets.key, key));
      await failure.again(transaction, { ...asset, ...queued });
      return 'again';
    }
    const state = cancelled ? 'cancelled' : 'failed';
    await transaction.update(assets).set({ state, error }).where(eq(assets.key, key));
    return state;
  });
}
