import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../shell/navigation.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { QueryTrouble } from '../shell/query-trouble.tsx';
import { isMissing } from '../shell/toasts.ts';
import { FallbackSettings } from './fallback-settings.tsx';
import { KeySettings } from './key-settings.tsx';
import { LimitSettings } from './limit-settings.tsx';
import { ModelSettings } from './model-settings.tsx';
import { ProviderLimits } from './provider-limits.tsx';
import { TenantLimits } from './tenant-limits.tsx';
import { type ServerSettings, settingsQuery } from './use-settings.ts';
import { WebhookSettings } from './webhook-settings.tsx';

/** The settings of the server, for whoever runs it. */
export function SettingsPage() {
  const { t } = useTranslation();
  usePageTitle(t('setup.title'));
  const query = useQuery(settingsQuery);
  const { data, error } = query;
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-8 px-3 pt-8 pb-24 sm:px-6">
      <div className="flex flex-col gap-2">
        <h1 className="text-[clamp(2rem,4vw,3rem)]">{t('setup.title')}</h1>
        <p className="text-soft max-w-prose">{t('setup.lead')}</p>
      </div>
      <QueryTrouble query={query}>{isMissing(error) && t('setup.unavailable')}</QueryTrouble>
      {data && <Sections settings={data} />}
    </div>
  );
}

function Sections({ settings }: { readonly settings: ServerSettings }) {
  const { keys, models, limits, webhook, providers = [], callLimits, tenantLimits, fallback } = settings;
  const { t } = useTranslation();
  return (
    <>
      <Section id="keys" title={t('setup.keys')} lead={t('setup.keysLead')}>
        <ul className="flex flex-col gap-6">
          {keys.map((each) => (
            <li key={each.provider}>
              <KeySettings providerKey={each} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="models" title={t('setup.models')} lead={t('setup.modelsLead')}>
        <ModelSettings models={models} />
      </Section>
      {fallback && (
        <Section id="fallback" title={t('setup.fallback')} lead={t('setup.fallbackLead')}>
          <FallbackSettings fallback={fallback} />
        </Section>
      )}
      <Section id="limits" title={t('setup.limits')} lead={t('setup.limitsLead')}>
        <LimitSettings limits={limits} />
        <Link href="/costs" className="w-fit underline underline-offset-4">
          {t('setup.toCosts')}
        </Link>
      </Section>
      {callLimits && (
        <Section id="providers" title={t('setup.providers')} lead={t('setup.providersLead')}>
          <ProviderLimits
            providers={providers}
            limits={callLimits}
            known={keys.map(({ provider }) => provider)}
          />
        </Section>
      )}
      {tenantLimits && (
        <Section id="tenants" title={t('setup.tenants')} lead={t('setup.tenantsLead')}>
          <TenantLimits limits={tenantLimits} />
        </Section>
      )}
      <Section id="webhook" title={t('setup.webhook')} lead={t('setup.webhookLead')}>
        <WebhookSettings webhook={webhook} />
      </Section>
    </>
  );
}

function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={props.id} className="sheet flex flex-col gap-5 p-4 sm:p-6">
      <div className="flex flex-col gap-1">
        <h2 id={props.id} className="text-2xl">
          {props.title}
        </h2>
        <p className="text-soft max-w-prose">{props.lead}</p>
      </div>
      {props.children}
    </section>
  );
}
