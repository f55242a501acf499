import type { ProviderFacts } from '../provider-facts.ts';

export const GOOGLE_FACTS: ProviderFacts = {
  id: 'google',
  name: 'Google',
  limits: 'model',
  baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
  variables: { apiKey: 'GOOGLE_GENERATIVE_AI_API_KEY', baseUrl: 'GOOGLE_GENERATIVE_AI_BASE_URL' },
};
