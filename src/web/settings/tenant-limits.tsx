import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import { readAmount, readCount } from './amount.ts';
import type { LimitKind } from './limit-kinds.ts';
import { NamedLimits } from './named-limits.tsx';
import type { ServerSettings } from './use-settings.ts';

type TenantLimit = NonNullable<ServerSettings['tenantLimits']>[number];

/** In limits, everybody who has none of their own. */
const OTHERS = '*';
const NAME = /^[A-Za-z0-9][A-Za-z0-9._@:-]{0,63}$/;
const MAX_CALLS = 999;

/** What is done for each of those whom the server works for, and what they have spent. */
export function TenantLimits({ limits }: { readonly limits: readonly TenantLimit[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const money = { sign: '$', correction: t('setup.invalidAmount'), read: readAmount };
  const kinds: LimitKind<'calls' | 'dayUsd' | 'monthUsd'>[] = [
    {
      ...{ kind: 'calls', label: t('setup.callsAtOnce'), correction: t('setup.invalidCount') },
      read: (typed) => readCount(typed, MAX_CALLS),
    },
    { kind: 'dayUsd', label: t('setup.dollarsDay'), ...money },
    { kind: 'monthUsd', label: t('setup.dollarsMonth'), ...money },
  ];
  const isOther = ({ name }: TenantLimit) => name === OTHERS;
  const others: TenantLimit = limits.find(isOther) ?? {
    ...{ name: OTHERS, calls: null, dayUsd: null, monthUsd: null },
    source: 'default',
  };
  const noteOf = (name: string) => {
    if (name === OTHERS) return t('setup.othersHint');
    const { usedDayUsd = 0, usedMonthUsd = 0 } = limits.find((each) => each.name === name) ?? {};
    return t('setup.tenantUsed', { day: formats.money(usedDayUsd), month: formats.money(usedMonthUsd) });
  };
  return (
    <NamedLimits
      kinds={kinds}
      limits={[others, ...limits.filter((limit) => !isOther(limit))]}
      variable="SCENECAST_TENANT_LIMITS"
      changes={(tenantLimits) => ({ tenantLimits })}
      nameOf={(name) => (name === OTHERS ? t('setup.others') : name)}
      noteOf={noteOf}
      nameLabel={t('setup.tenantName')}
      suggestions={[]}
      isName={(name) => NAME.test(name)}
    />
  );
}
