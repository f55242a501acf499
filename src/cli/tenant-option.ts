import { InputError } from '../core/errors.ts';
import { MAX_TENANT_LENGTH, TENANT_PATTERN } from '../core/tenant.ts';

/** @throws InputError for what is no name of a tenant */
export function tenantOption(typed: string | undefined): { readonly tenant?: string } {
  if (typed === undefined) return {};
  if (TENANT_PATTERN.test(typed)) return { tenant: typed };
  throw new InputError('invalid_option', `--tenant takes 1 to ${MAX_TENANT_LENGTH} characters.`, {
    advice: 'Use letters, digits and . _ @ : - with a letter or digit first, such as acme or user:42.',
  });
}
