/** The longest name of a tenant, in characters. */
export const MAX_TENANT_LENGTH = 64;

/**
 * A name for a user or project: letters, digits and `. _ @ : -`, so that it can stand in settings, labels of metrics
 * and addresses as it is.
 */
export const TENANT_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._@:-]{0,63}$/;

/** In limits, every tenant that has none of its own. */
export const ANY_TENANT = '*';

/** The most calls at once that a limit of a tenant can be. */
export const MAX_TENANT_CALLS = 999;

/** What the server does for one tenant. What is absent has no limit of its own. */
export interface TenantLimit {
  /** Calls to providers at once. */
  readonly calls?: number | undefined;
  /** US dollars in a day of UTC. */
  readonly dayUsd?: number | undefined;
  /** US dollars in a month of UTC. */
  readonly monthUsd?: number | undefined;
}

/** By name; `*` is for every tenant without a limit of its own. */
export type TenantLimits = Readonly<Record<string, TenantLimit>>;

/** The limit of a tenant. What has no tenant has none: the server's own limits hold for it, as for everything. */
export function tenantLimitOf(limits: TenantLimits, tenant: string): TenantLimit {
  if (tenant === '') return {};
  return (Object.hasOwn(limits, tenant) ? limits[tenant] : limits[ANY_TENANT]) ?? {};
}
