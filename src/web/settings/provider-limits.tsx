import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import { capabilitiesQuery } from '../shell/query.ts';
import { readCount } from './amount.ts';
import type { LimitKind } from './limit-kinds.ts';
import { NamedLimits } from './named-limits.tsx';
import type { ServerSettings } from './use-settings.ts';

type ProviderState = NonNullable<ServerSettings['providers']>[number];
type CallLimit = NonNullable<ServerSettings['callLimits']>[number];

/** A provider, or one of its models. */
const NAME = /^[a-z0-9-]{1,64}(?::[^\s=,]{1,200})?$/;

/** How many calls providers are given at most, and how they take them now. */
export function ProviderLimits(props: {
  readonly providers: readonly ProviderState[];
  readonly limits: readonly CallLimit[];
  readonly known: readonly string[];
}) {
  const { t } = useTranslation();
  const { providers, limits } = props;
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const models = Object.values(capabilities?.models ?? {}).flat();
  const paid = models.filter(({ available, paid: isPaid }) => available && isPaid).map(({ id }) => id);
  const limited = new Set(limits.map(({ name }) => name));
  const others = providers
    .filter(({ provider }) => !limited.has(provider))
    .map(
      ({ provider: name }): CallLimit => ({
        ...{ name, calls: null, requestsPerMinute: null, tokensPerMinute: null },
        source: 'default',
      }),
    );
  const count = { correction: t('setup.invalidCount'), read: (typed: string) => readCount(typed) };
  const kinds: LimitKind<'calls' | 'requestsPerMinute' | 'tokensPerMinute'>[] = [
    { kind: 'calls', label: t('setup.callsAtOnce'), ...count },
    { kind: 'requestsPerMinute', label: t('setup.callsMinute'), ...count },
    { kind: 'tokensPerMinute', label: t('setup.tokensMinute'), ...count },
  ];
  const noteOf = (name: string) => {
    const state = providers.find(({ provider }) => provider === name);
    return state && <StateText state={state} />;
  };
  return (
    <NamedLimits
      kinds={kinds}
      limits={[...limits, ...others]}
      variable="SCENECAST_LIMITS"
      changes={(callLimits) => ({ callLimits })}
      noteOf={noteOf}
      nameLabel={t('setup.providerName')}
      suggestions={[...props.known, ...paid]}
      isName={(name) => NAME.test(name)}
    />
  );
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
    <span className={parts.length > 0 ? 'text-stale' : 'text-soft'}>
      {parts.length > 0 ? parts.join(' ') : t('setup.providerFine')}{' '}
      {detail !== '' && <span lang="en">{detail}</span>}
    </span>
  );
}
