import type { UpdateSettingsRequest } from '../../protocol/index.ts';
import { PROVIDER_FACTS } from '../../providers/provider-settings.ts';
import type { Environment } from '../environment.ts';
import { fixedFallback, KINDS } from './fallback-settings.ts';

/** The spending limits in the words of the protocol, and in those of the code. */
export const CAPS = { film: 'requestUsd', day: 'dayUsd', month: 'monthUsd' } as const;
export type CapName = keyof typeof CAPS;

const CAP_NAMES = Object.keys(CAPS) as CapName[];
const CAP_VARIABLES = {
  film: 'SCENECAST_MAX_REQUEST_USD',
  day: 'SCENECAST_MAX_DAY_USD',
  month: 'SCENECAST_MAX_MONTH_USD',
} as const;

/** The variable of the environment that sets what the request would change; `undefined` if there is none. */
export function fixingVariable(
  environment: Environment,
  {
    keys = {},
    models = {},
    limits = {},
    callLimits = {},
    tenantLimits = {},
    fallback = {},
    webhook,
  }: UpdateSettingsRequest,
): string | undefined {
  const provider = PROVIDER_FACTS.find(({ id }) => id in keys && environment.providers[id]?.apiKey);
  if (provider) return provider.variables.apiKey;
  const kind = KINDS.find((each) => models[each] !== undefined && environment.models[each] !== undefined);
  if (kind) return `SCENECAST_${kind.toUpperCase()}`;
  const cap = CAP_NAMES.find(
    (name) => limits[name] !== undefined && environment.caps[CAPS[name]] !== undefined,
  );
  if (cap) return CAP_VARIABLES[cap];
  if (webhook !== undefined && environment.webhook.url !== undefined) return 'SCENECAST_WEBHOOK_URL';
  const isTenantFixed = Object.keys(tenantLimits).some((name) =>
    Object.hasOwn(environment.tenantLimits, name),
  );
  if (isTenantFixed) return 'SCENECAST_TENANT_LIMITS';
  const isLimitFixed = Object.keys(callLimits).some((name) => environment.callLimits[name] !== undefined);
  return isLimitFixed ? 'SCENECAST_LIMITS' : fixedFallback(environment.fallback, fallback);
}

/** The spending limits that a request changes, by their names in the code. */
export function capsIn(limits: NonNullable<UpdateSettingsRequest['limits']>) {
  return Object.fromEntries(
    CAP_NAMES.flatMap((name) => (limits[name] === undefined ? [] : [[CAPS[name], limits[name]] as const])),
  );
}
