import { and, count, eq, ne } from 'drizzle-orm';
import { assets, attempts, generations, type Ledger, spentByTenant } from '../../store/index.ts';
import type { TenantMeasures } from '../pipeline.ts';

/** The most tenants that are told apart: monitoring keeps each one that it has seen. */
const MAX_TENANTS = 20;
/** No name of a tenant. */
const OTHERS = '(others)';

/** The work for tenants: those with the most to do, and then with the highest costs, and all others together. */
export async function measureTenants(ledger: Ledger): Promise<TenantMeasures[]> {
  const queued = await ledger
    .select({ tenant: generations.tenant, count: count() })
    .from(assets)
    .innerJoin(generations, eq(assets.payer, generations.id))
    .where(and(eq(assets.state, 'queued'), ne(generations.tenant, '')))
    .groupBy(generations.tenant);
  const sent = await ledger
    .select({ tenant: attempts.tenant, count: count() })
    .from(attempts)
    .where(and(eq(attempts.state, 'sent'), ne(attempts.tenant, '')))
    .groupBy(attempts.tenant);
  const spent = await spentByTenant(ledger);
  const names = new Set([...queued, ...sent, ...spent].map(({ tenant }) => tenant));
  const numberOf = (rows: readonly { readonly tenant: string; readonly count: number }[], tenant: string) =>
    rows.find((row) => row.tenant === tenant)?.count ?? 0;
  const all = [...names].map((tenant) => ({
    tenant,
    queued: numberOf(queued, tenant),
    inFlight: numberOf(sent, tenant),
    monthUsd: spent.find((row) => row.tenant === tenant)?.monthUsd ?? 0,
  }));
  const workOf = (each: TenantMeasures) => each.queued + each.inFlight;
  all.sort((one, other) => workOf(other) - workOf(one) || other.monthUsd - one.monthUsd);
  const others = all.slice(MAX_TENANTS);
  if (others.length === 0) return all;
  const sum = (field: 'queued' | 'inFlight' | 'monthUsd') =>
    others.reduce((total, each) => total + each[field], 0);
  const together = { queued: sum('queued'), inFlight: sum('inFlight'), monthUsd: sum('monthUsd') };
  return [...all.slice(0, MAX_TENANTS), { tenant: OTHERS, ...together }];
}
