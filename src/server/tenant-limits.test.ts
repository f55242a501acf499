import { expect, test } from 'vitest';
import { tenantLimitOf } from '../core/tenant.ts';
import { parseTenantLimits } from './tenant-limits.ts';

test('limits of tenants are calls at once, and dollars a day and a month; a dash is none', () => {
  const limits = parseTenantLimits('*=2/5/50, acme=8/0.50/-,ann@example.org=-/-/20', 'LIMITS');
  expect(tenantLimitOf(limits, 'acme')).toEqual({ calls: 8, dayUsd: 0.5 });
  expect(tenantLimitOf(limits, 'ann@example.org')).toEqual({ monthUsd: 20 });
  expect(tenantLimitOf(limits, 'somebody')).toEqual({ calls: 2, dayUsd: 5, monthUsd: 50 });
  expect(tenantLimitOf(limits, 'constructor')).toEqual({ calls: 2, dayUsd: 5, monthUsd: 50 });
  // What has no tenant has no limit of one.
  expect(tenantLimitOf(limits, '')).toEqual({});
  expect(parseTenantLimits('', 'LIMITS')).toEqual({});
});

test.each(['acme', 'acme=', '=2', 'acme=0', 'acme=2/x', 'acme=2/3/4/5', 'a b=2', '-=2', 'acme=2/-1'])(
  '%s is no limit',
  (text) => {
    expect(() => parseTenantLimits(text, 'LIMITS')).toThrow('LIMITS holds');
  },
);
