import { OPENAI_FACTS } from './openai/facts.ts';
import type { ProviderFacts } from './provider-facts.ts';

export type { ProviderFacts, ProviderSettings, SettingsOfProviders } from './provider-facts.ts';

/** All known providers. This file loads no engine, so that reading the environment stays quick. */
export const PROVIDER_FACTS: readonly ProviderFacts[] = [OPENAI_FACTS];
