import { ANTHROPIC_FACTS } from './anthropic/facts.ts';
import { ELEVENLABS_FACTS } from './elevenlabs/facts.ts';
import { FAL_FACTS } from './fal/facts.ts';
import { GOOGLE_FACTS } from './google/facts.ts';
import { LUMA_FACTS } from './luma/facts.ts';
import { OPENAI_FACTS } from './openai/facts.ts';
import type { ProviderFacts } from './provider-facts.ts';
import { REPLICATE_FACTS } from './replicate/facts.ts';

export type { ProviderFacts, ProviderSettings, SettingsOfProviders } from './provider-facts.ts';

/** All known providers. This file loads no engine, so that reading the environment stays quick. */
export const PROVIDER_FACTS: readonly ProviderFacts[] = [
  OPENAI_FACTS,
  ANTHROPIC_FACTS,
  GOOGLE_FACTS,
  ELEVENLABS_FACTS,
  FAL_FACTS,
  REPLICATE_FACTS,
  LUMA_FACTS,
];

/** The environment variables of a server that the user has named, such as `ollama`. */
export function serverVariables(name: string) {
  const baseUrl = `SCENECAST_SERVER_${name.toUpperCase()}`;
  return { baseUrl, apiKey: `${baseUrl}_KEY` };
}
