import type { ProviderFacts } from '../provider-facts.ts';

export const OPENAI_FACTS: ProviderFacts = {
  id: 'openai',
  name: 'OpenAI',
  limits: 'model',
  baseUrl: 'https://api.openai.com/v1',
  variables: { apiKey: 'OPENAI_API_KEY', baseUrl: 'OPENAI_BASE_URL', isFree: 'OPENAI_FREE' },
};
