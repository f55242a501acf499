import { ANY_TENANT, type TenantLimit } from '../../core/tenant.ts';
import type { Spending } from '../../pipeline/index.ts';
import type { TenantLimitSetting } from '../../protocol/index.ts';
import type { Environment } from '../environment.ts';

/** The most tenants that are listed without limits of their own: anybody who makes films can name new ones. */
const MAX_UNLIMITED = 20;

/**
 * The limits of tenants in use, and where each comes from. Tenants without limits are listed if they have spent the
 * most this month, so that whoever runs the server sees their names.
 */
export function viewTenantLimits(
  environment: Pick<Environment, 'tenantLimits'>,
  { tenantLimits }: Pick<Environment, 'tenantLimits'>,
  spent: Spending['tenants'],
): TenantLimitSetting[] {
  const limited = Object.entries(tenantLimits);
  const unlimited = spent
    .filter(({ tenant }) => !Object.hasOwn(tenantLimits, tenant))
    .toSorted((one, other) => other.monthUsd - one.monthUsd)
    .slice(0, MAX_UNLIMITED)
    .map(({ tenant }): [string, TenantLimit] => [tenant, {}]);
  const sourceOf = (name: string) => {
    if (Object.hasOwn(environment.tenantLimits, name)) return 'environment';
    return Object.hasOwn(tenantLimits, name) ? 'saved' : 'default';
  };
  const usedBy = (name: string) => {
    if (name === ANY_TENANT) return {};
    const { dayUsd = 0, monthUsd = 0 } = spent.find(({ tenant }) => tenant === name) ?? {};
    return { usedDayUsd: dayUsd, usedMonthUsd: monthUsd };
  };
  return [...limited, ...unlimited].map(([name, { calls = null, dayUsd = null, monthUsd = null }]) => ({
    ...{ name, calls, dayUsd, monthUsd },
    source: sourceOf(name),
    ...usedBy(name),
  }));
}
