import type { CallLimit } from '../../core/limits.ts';
import type { CallLimitSetting } from '../../protocol/index.ts';
import { PROVIDER_FACTS } from '../../providers/provider-settings.ts';
import type { Environment } from '../environment.ts';

/**
 * The limits of providers and models in use, and where each comes from. Servers of the operator's own are listed even
 * without a limit.
 */
export function viewCallLimits(
  environment: Pick<Environment, 'callLimits'>,
  { callLimits, providers }: Pick<Environment, 'callLimits' | 'providers'>,
): CallLimitSetting[] {
  const isServer = (name: string) => !PROVIDER_FACTS.some(({ id }) => id === name);
  const unlimited = Object.keys(providers).filter((name) => isServer(name) && !(name in callLimits));
  const entries: [string, CallLimit][] = [
    ...Object.entries(callLimits),
    ...unlimited.map((name): [string, CallLimit] => [name, {}]),
  ];
  const sourceOf = (name: string) => {
    if (environment.callLimits[name] !== undefined) return 'environment';
    return callLimits[name] === undefined ? 'default' : 'saved';
  };
  return entries.map(([name, { calls = null, requestsPerMinute = null, tokensPerMinute = null }]) => ({
    name,
    calls,
    requestsPerMinute,
    tokensPerMinute,
    source: sourceOf(name),
  }));
}
