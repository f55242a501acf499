import type { ProviderFacts } from '../provider-facts.ts';

export const ANTHROPIC_FACTS: ProviderFacts = {
  id: 'anthropic',
  name: 'Anthropic',
  limits: 'model',
  baseUrl: 'https://api.anthropic.com/v1',
  variables: { apiKey: 'ANTHROPIC_API_KEY', baseUrl: 'ANTHROPIC_BASE_URL' },
};
