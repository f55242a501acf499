import { and, eq, gte, inArray, ne, sql } from 'drizzle-orm';
import type { SpendingCaps } from '../core/limits.ts';
import type { TenantLimit } from '../core/tenant.ts';
import type { Ledger } from './connect.ts';
import { costOf, passes } from './ledger-cost.ts';
import { attempts } from './schema.ts';
import type { StoredProblem } from './stored-types.ts';

const SUM_USD = sql<number>`coalesce(sum(${attempts.costUsd}), 0)`.mapWith(Number);
/** Any number that nothing else in the database locks. */
const LOCK = 4_317_002;

/** What may be spent for one tenant, in US dollars. */
export type TenantCaps = Pick<TenantLimit, 'dayUsd' | 'monthUsd'>;

/**
 * The problem if a call would exceed a cap; `undefined` if it may be made. Spent, uncertain and in-flight costs count.
 * No other call is checked until the transaction ends, so that two cannot both spend the last of the money.
 */
export async function capReached(
  transaction: Ledger,
  caps: SpendingCaps & { readonly tenant?: TenantCaps },
  call: { readonly payer: string | null; readonly costUsd: number | null; readonly tenant: string },
): Promise<StoredProblem | undefined> {
  const { tenant: ofTenant = {}, requestUsd, dayUsd, monthUsd } = caps;
  const all = [requestUsd, dayUsd, monthUsd, ofTenant.dayUsd, ofTenant.monthUsd];
  if (all.every((capUsd) => capUsd === undefined)) return undefined;
  const { payer, costUsd, tenant } = call;
  if (costUsd === null) return PRICE_UNKNOWN;
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  if (requestUsd !== undefined && payer !== null) {
    const { spentUsd, uncertainUsd, inFlightUsd } = await costOf(transaction, payer);
    if (passes(requestUsd, spentUsd + uncertainUsd + inFlightUsd + costUsd))
      return reached('for one video', requestUsd);
  }
  for (const period of ['day', 'month'] as const) {
    const capUsd = caps[`${period}Usd`];
    if (capUsd !== undefined && passes(capUsd, (await spentSince(transaction, period)) + costUsd)) {
      return reached(`in one ${period}`, capUsd);
    }
    const ownUsd = ofTenant[`${period}Usd`];
    if (ownUsd !== undefined && passes(ownUsd, (await spentSince(transaction, period, tenant)) + costUsd)) {
      return reached(`for “${tenant}” in one ${period}`, ownUsd);
    }
  }
  return undefined;
}

/** What counts against the caps of today and of this month, in UTC. */
export async function spentNow(ledger: Ledger): Promise<{ dayUsd: number; monthUsd: number }> {
  return { dayUsd: await spentSince(ledger, 'day'), monthUsd: await spentSince(ledger, 'month') };
}

/** What counts against the caps of a tenant today and in this month, in US dollars. */
export interface TenantSpending {
  readonly tenant: string;
  readonly dayUsd: number;
  readonly monthUsd: number;
}

/** What was made for nobody is left out, and so are tenants for whom nothing was spent this month. */
export async function spentByTenant(ledger: Ledger): Promise<TenantSpending[]> {
  const dayUsd =
    sql<number>`coalesce(sum(${attempts.costUsd}) filter (where ${attempts.startedAt} >= ${startOf('day')}), 0)`.mapWith(
      Number,
    );
  return ledger
    .select({ tenant: attempts.tenant, dayUsd, monthUsd: SUM_USD })
    .from(attempts)
    .where(and(isCounted('month'), ne(attempts.tenant, '')))
    .groupBy(attempts.tenant);
}

async function spentSince(transaction: Ledger, period: 'day' | 'month', tenant?: string): Promise<number> {
  const isOwn = tenant === undefined ? undefined : eq(attempts.tenant, tenant);
  const [sum] = await transaction
    .select({ usd: SUM_USD })
    .from(attempts)
    .where(and(isCounted(period), isOwn));
  return sum?.usd ?? 0;
}

/** Whether an attempt counts against the caps of a period. */
function isCounted(period: 'day' | 'month') {
  return and(
    gte(attempts.startedAt, startOf(period)),
    inArray(attempts.state, ['settled', 'charged', 'uncertain', 'sent']),
    sql`${attempts.costUsd} is distinct from 0`,
  );
}

/** When the day or month of UTC began. */
function startOf(period: 'day' | 'month') {
  return sql`date_trunc(${sql.raw(`'${period}'`)}, now() at time zone 'utc') at time zone 'utc'`;
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
