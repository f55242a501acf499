import type { ProviderFacts } from '../provider-facts.ts';

export const FAL_FACTS: ProviderFacts = {
  id: 'fal',
  name: 'fal',
  limits: 'account',
  baseUrl: 'https://queue.fal.run',
  variables: { apiKey: 'FAL_KEY', baseUrl: 'FAL_BASE_URL' },
};
