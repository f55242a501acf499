import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import type { ServerSettings } from './use-settings.ts';

type ProviderState = NonNullable<ServerSettings['providers']>[number];
type CallLimit = NonNullable<ServerSettings['callLimits']>[number];

/** How providers take calls now, and how many they are given at most. */
export function ProviderStates({
  providers,
  callLimits,
}: {
  readonly providers: readonly ProviderState[];
  readonly callLimits: readonly CallLimit[];
}) {
  const names = new Set([
    ...providers.map(({ provider }) => provider),
    ...callLimits.map(({ name }) => name),
  ]);
  return (
    <ul className="flex flex-col gap-3">
      {[...names].map((name) => {
        const state = providers.find(({ provider }) => provider === name);
        const limit = callLimits.find((each) => each.name === name);
        return (
          <li key={name} className="flex flex-col">
            <span className="font-semibold [overflow-wrap:anywhere]">{name}</span>
            {limit && <LimitText limit={limit} />}
            {state && <StateText state={state} />}
          </li>
        );
      })}
    </ul>
  );
}

function LimitText({ limit }: { readonly limit: CallLimit }) {
  const { t } = useTranslation();
  const { calls, requestsPerMinute, tokensPerMinute } = limit;
  const parts = [
    calls !== null && t('setup.callsLimit', { limit: calls }),
    requestsPerMinute !== null && t('setup.requestsLimit', { limit: requestsPerMinute }),
    tokensPerMinute !== null && t('setup.tokensLimit', { limit: tokensPerMinute }),
  ].filter((part) => part !== false);
  return <span className="text-sm">{parts.length > 0 ? parts.join(' ') : t('setup.noOwnLimit')}</span>;
}

function StateText({ state }: { readonly state: ProviderState }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { callsAtOnce, pausedUntil, downSince, detail } = state;
  const parts = [
    downSince !== null && t('setup.providerDown', { since: formats.clock(downSince) }),
    pausedUntil !== null && t('setup.providerPaused', { until: formats.clock(pausedUntil) }),
    downSince === null && callsAtOnce !== null && t('setup.providerLimited', { count: callsAtOnce }),
  ].filter((part) => part !== false);
  return (
    <span className={`text-sm ${parts.length > 0 ? 'text-stale' : 'text-soft'}`}>
      {parts.length > 0 ? parts.join(' ') : t('setup.providerFine')}{' '}
      {detail !== '' && <span lang="en">{detail}</span>}
    </span>
  );
}
