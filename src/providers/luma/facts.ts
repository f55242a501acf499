import type { ProviderFacts } from '../provider-facts.ts';

export const LUMA_FACTS: ProviderFacts = {
  id: 'luma',
  name: 'Luma',
  limits: 'account',
  baseUrl: 'https://agents.lumalabs.ai/v1',
  variables: { apiKey: 'LUMA_AGENTS_API_KEY', baseUrl: 'LUMA_BASE_URL' },
};
