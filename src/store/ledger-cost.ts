import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { UncertainPolicy } from '../core/model.ts';
import type { Ledger } from './connect.ts';
import { assets, attempts, generations } from './schema.ts';
import type { AttemptState } from './stored-types.ts';

/** Locks the payer's row, so that two attempts cannot both spend the last of its budget. */
export async function lockPayer(
  transaction: Ledger,
  key: string,
): Promise<{ readonly budgetUsd: number | null; readonly uncertain: UncertainPolicy | null } | undefined> {
  const [payer] = await transaction
    .select({ budgetUsd: generations.budgetUsd, uncertain: generations.uncertain })
    .from(generations)
    .where(
      and(
        or(isNotNull(generations.budgetUsd), isNotNull(generations.uncertain)),
        inArray(
          generations.id,
          transaction.select({ id: assets.payer }).from(assets).where(eq(assets.key, key)),
        ),
      ),
    )
    .for('update');
  return payer;
}

/** The cost of a generation so far. */
export interface LedgerCost {
  readonly spentUsd: number;
  /** For calls that were never answered. */
  readonly uncertainUsd: number;
  /** For calls that are under way. */
  readonly inFlightUsd: number;
  /** How many calls, ended or under way, have an unknown price. */
  readonly unpricedCalls: number;
}

export async function costOf(ledger: Ledger, generationId: string): Promise<LedgerCost> {
  const sums = await ledger
    .select({
      state: attempts.state,
      costUsd: sql<number>`coalesce(sum(${attempts.costUsd}), 0)`.mapWith(Number),
      unpriced: sql<number>`count(*) filter (where ${attempts.costUsd} is null)`.mapWith(Number),
    })
    .from(attempts)
    .where(and(eq(attempts.payer, generationId), sql`${attempts.costUsd} is distinct from 0`))
    .groupBy(attempts.state);
  const sum = (wanted: AttemptState) => sums.find(({ state }) => state === wanted)?.costUsd ?? 0;
  return {
    spentUsd: sum('settled') + sum('charged'),
    uncertainUsd: sum('uncertain'),
    inFlightUsd: sum('sent'),
    unpricedCalls: sums.reduce((total, { unpriced }) => total + unpriced, 0),
  };
}

/** Sums of prices are inexact in their last digits. */
const ROUNDING_USD = 1e-9;

/** Whether a sum of costs is higher than a limit. */
export function passes(limitUsd: number, sumUsd: number): boolean {
  return sumUsd > limitUsd + ROUNDING_USD;
}
