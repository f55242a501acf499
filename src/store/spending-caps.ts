import { and, gte, inArray, sql } from 'drizzle-orm';
import type { SpendingCaps } from '../core/limits.ts';
import type { Ledger } from './connect.ts';
import { costOf } from './ledger-cost.ts';
import { attempts } from './schema.ts';
import type { StoredProblem } from './stored-types.ts';

/** Sums of prices are inexact in their last digits. */
const ROUNDING_USD = 1e-9;
/** Any number that nothing else in the database locks. */
const LOCK = 4_317_002;

/**
 * Why a call may not be made because it would exceed a cap. Spent, uncertain and in-flight costs count. No other call
 * is checked until the transaction ends, so that two cannot both spend the last of the money.
 */
export async function capReached(
  transaction: Ledger,
  caps: SpendingCaps,
  call: { readonly payer: string | null; readonly costUsd: number | null },
): Promise<StoredProblem | undefined> {
  const { requestUsd, dayUsd, monthUsd } = caps;
  if (requestUsd === undefined && dayUsd === undefined && monthUsd === undefined) return undefined;
  const { payer, costUsd } = call;
  if (costUsd === null) return PRICE_UNKNOWN;
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  const passes = (capUsd: number, spentUsd: number) => spentUsd + costUsd > capUsd + ROUNDING_USD;
  if (requestUsd !== undefined && payer !== null) {
    const { spentUsd, uncertainUsd, inFlightUsd } = await costOf(transaction, payer);
    if (passes(requestUsd, spentUsd + uncertainUsd + inFlightUsd))
      return reached('for one video', requestUsd);
  }
  if (dayUsd !== undefined && passes(dayUsd, await spentSince(transaction, 'day'))) {
    return reached('in one day', dayUsd);
  }
  if (monthUsd !== undefined && passes(monthUsd, await spentSince(transaction, 'month'))) {
    return reached('in one month', monthUsd);
  }
  return undefined;
}

/** What counts against the caps of today and of this month, in UTC. */
export async function spentNow(ledger: Ledger): Promise<{ dayUsd: number; monthUsd: number }> {
  return { dayUsd: await spentSince(ledger, 'day'), monthUsd: await spentSince(ledger, 'month') };
}

async function spentSince(transaction: Ledger, period: 'day' | 'month'): Promise<number> {
  const start = sql`date_trunc(${sql.raw(`'${period}'`)}, now() at time zone 'utc') at time zone 'utc'`;
  const [sum] = await transaction
    .select({ usd: sql<number>`coalesce(sum(${attempts.costUsd}), 0)`.mapWith(Number) })
    .from(attempts)
    .where(
      and(
        gte(attempts.startedAt, start),
        inArray(attempts.state, ['settled', 'charged', 'uncertain', 'sent']),
        sql`${attempts.costUsd} is distinct from 0`,
      ),
    );
  return sum?.usd ?? 0;
}

function reached(period: string, capUsd: number): StoredProblem {
  return {
    code: 'spending_cap_reached',
    message: `Making this would pass the $${capUsd} that this server may spend ${period}.`,
    advice:
      'Use a free model, wait until the next day or month, or ask whoever runs the server to raise the cap.',
    retryable: false,
  };
}

const PRICE_UNKNOWN: StoredProblem = {
  code: 'price_unknown',
  message: 'This server caps what it spends, and the price of the model is not known.',
  advice: 'Use a model with a known price.',
  retryable: false,
};
