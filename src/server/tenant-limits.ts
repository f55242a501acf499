import { InputError } from '../core/errors.ts';
import { ANY_TENANT, TENANT_PATTERN, type TenantLimit, type TenantLimits } from '../core/tenant.ts';

/**
 * Reads `*=2/5/50, acme=8/20/-`: calls at once, and US dollars a day and a month.
 *
 * @param variable for messages
 * @throws InputError `invalid_option`
 */
export function parseTenantLimits(text: string, variable: string): TenantLimits {
  const entries = text.split(',').map((entry) => entry.trim());
  return Object.fromEntries(
    entries.filter(Boolean).map((entry): [string, TenantLimit] => {
      const [, name = '', numbers = ''] = /^([^=]+)=([\d./-]+)$/.exec(entry) ?? [];
      const [calls = '-', day = '-', month = '-', ...more] = numbers.split('/');
      const isName = name === ANY_TENANT || TENANT_PATTERN.test(name);
      const areAmounts = [day, month].every((part) => /^(?:-|\d{1,9}(\.\d{1,6})?)$/.test(part));
      if (!isName || more.length > 0 || !/^(?:-|[1-9]\d{0,2})$/.test(calls) || !areAmounts) {
        throw new InputError(
          'invalid_option',
          `${variable} holds “${entry.slice(0, 80)}”, which is not a limit.`,
          {
            advice:
              'Give calls at once, US dollars a day and US dollars a month, such as *=2/5/50, acme=8/20/-; * is for every tenant without a limit of its own, and a dash sets no limit.',
          },
        );
      }
      const amount = (part: string) => (part === '-' ? undefined : Number(part));
      return [name, { calls: amount(calls), dayUsd: amount(day), monthUsd: amount(month) }];
    }),
  );
}
