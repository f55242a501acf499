import type { TenantLimits } from '../../core/tenant.ts';
import type { ServerSettings } from '../../protocol/settings.ts';
import type { ServedSettings } from '../../server/routes/settings.ts';
import { viewTenantLimits } from '../../server/settings/tenant-limit-settings.ts';

const FIXED: TenantLimits = { fixed: { calls: 3 } };

/** Settings in memory: one provider, whose key is accepted, and limits. */
export function createFakeSettings(): ServedSettings {
  let key: string | null = null;
  let dayUsd: number | null = null;
  let tenantLimits: TenantLimits = FIXED;
  return {
    view: ({ models, used }): ServerSettings => ({
      keys: [
        {
          provider: 'openai',
          name: 'OpenAI',
          source: key === null ? 'default' : 'saved',
          variable: 'OPENAI_API_KEY',
          testCostUsd: 0,
        },
        { provider: 'other', name: 'Other', source: 'environment', variable: 'OTHER_API_KEY' },
      ],
      models: {
        script: { model: models.script, source: 'environment' },
        speech: { model: models.speech, source: 'default' },
        picture: { model: models.picture, source: 'default' },
      },
      webhook: { url: null, source: 'default' },
      callLimits: [
        { name: 'openai', calls: 20, requestsPerMinute: null, tokensPerMinute: null, source: 'environment' },
      ],
      tenantLimits: viewTenantLimits({ tenantLimits: FIXED }, { tenantLimits }, used.tenants),
      limits: {
        film: { usd: null, source: 'default' },
        day: { usd: dayUsd, source: dayUsd === null ? 'default' : 'saved', usedUsd: used.dayUsd },
        month: { usd: 20, source: 'environment', usedUsd: used.monthUsd },
      },
    }),
    async change({ keys, limits, tenantLimits: changed = {} }) {
      if (keys?.openai !== undefined) key = keys.openai;
      if (limits?.day !== undefined) dayUsd = limits.day;
      const left = Object.entries({ ...tenantLimits, ...changed });
      tenantLimits = Object.fromEntries(left.flatMap(([name, limit]) => (limit ? [[name, limit]] : [])));
    },
    test: async (provider) => ({ provider, costUsd: 0 }),
  };
}
