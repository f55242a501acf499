import type { ProviderFacts } from '../provider-facts.ts';

export const ELEVENLABS_FACTS: ProviderFacts = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  limits: 'account',
  baseUrl: 'https://api.elevenlabs.io/v1',
  variables: { apiKey: 'ELEVENLABS_API_KEY', baseUrl: 'ELEVENLABS_BASE_URL' },
};
