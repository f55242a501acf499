import type { ProviderFacts } from '../provider-facts.ts';

export const REPLICATE_FACTS: ProviderFacts = {
  id: 'replicate',
  name: 'Replicate',
  limits: 'account',
  baseUrl: 'https://api.replicate.com/v1',
  variables: { apiKey: 'REPLICATE_API_TOKEN', baseUrl: 'REPLICATE_BASE_URL' },
};
