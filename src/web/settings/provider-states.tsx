import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import type { ServerSettings } from './use-settings.ts';

type ProviderState = NonNullable<ServerSettings['providers']>[number];

/** How providers take calls now. */
export function ProviderStates({ providers }: { readonly providers: readonly ProviderState[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {providers.map((state) => (
        <li key={state.provider} className="flex flex-col">
          <span className="font-semibold [overflow-wrap:anywhere]">{state.provider}</span>
          <StateText state={state} />
        </li>
      ))}
    </ul>
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
    <span className={`text-sm ${parts.length > 0 ? 'text-stale' : 'text-soft'}`}>
      {parts.length > 0 ? parts.join(' ') : t('setup.providerFine')}{' '}
      {detail !== '' && <span lang="en">{detail}</span>}
    </span>
  );
}
