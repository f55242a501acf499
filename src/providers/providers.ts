/** The door of this folder: all providers, and their models. */
import type { ClipDecoder } from '../core/clip-decoder.ts';
import { ANTHROPIC } from './anthropic/anthropic.ts';
import { callProvider } from './calls/call-provider.ts';
import { ELEVENLABS } from './elevenlabs/elevenlabs.ts';
import { FAL } from './fal/fal.ts';
import { GOOGLE } from './google/google.ts';
import { LUMA } from './luma/luma.ts';
import { OPENAI, openAiSpeech } from './openai/openai.ts';
import type { OwnPrices } from './prices.ts';
import type { Provider } from './provider.ts';
import { modelsOf, type ProviderModels, serverOf } from './provider-models.ts';
import { type ProviderSettings, type SettingsOfProviders, serverVariables } from './provider-settings.ts';
import { REPLICATE } from './replicate/replicate.ts';

export { type OwnEngine, ownModels } from './own/own-models.ts';
export { parseOwnPrices } from './own-prices.ts';
export type { OwnPrices } from './prices.ts';
export type { ProviderModels } from './provider-models.ts';

/** In the order in which models are offered. */
const PROVIDERS: readonly Provider[] = [OPENAI, ANTHROPIC, GOOGLE, ELEVENLABS, FAL, REPLICATE, LUMA];

/** The models of all providers, as the user has set them up. */
export function providerModels(
  settings: SettingsOfProviders,
  {
    ownPrices,
    clips,
  }: { readonly ownPrices?: OwnPrices | undefined; readonly clips?: ClipDecoder | undefined } = {},
): ProviderModels[] {
  const known = new Set(PROVIDERS.map(({ facts }) => facts.id));
  const named = Object.keys(settings).filter((id) => !known.has(id));
  const servers = named.map((name) => namedServer(name, settings[name]?.voices));
  return [...PROVIDERS, ...servers].map((provider) =>
    modelsOf(provider, settings[provider.facts.id] ?? {}, ownPrices, clips),
  );
}

/** A server that the user has named, and that speaks OpenAI's protocol. */
function namedServer(name: string, voices: readonly string[] | undefined): Provider {
  const { apiKey, baseUrl } = serverVariables(name);
  const facts = {
    ...OPENAI.facts,
    id: name,
    name,
    limits: 'account',
    variables: { apiKey, baseUrl },
  } as const;
  const own = voices?.map((id) => ({ id, name: id, language: 'und', description: `A voice of ${name}.` }));
  return {
    ...OPENAI,
    facts,
    prices: { asOf: '', source: '' },
    speech: (server, model) => ({
      ...openAiSpeech(server, model),
      takesAnyVoice: true,
      ...(own && own.length > 0 && { voices: own }),
    }),
  };
}

const TEST_LIMIT_MS = 15_000;

/** What a test of its key costs with each provider that offers one, in US dollars. */
export const KEY_TEST_COST_USD: Readonly<Record<string, number>> = Object.fromEntries(
  PROVIDERS.flatMap(({ facts, testKey }) => (testKey ? [[facts.id, 0]] : [])),
);

/**
 * Asks a provider whether it accepts its key, with a call that costs nothing.
 *
 * @throws ProviderError if it refuses the key, or cannot be reached
 */
export async function testKey(id: string, settings: ProviderSettings, signal: AbortSignal): Promise<void> {
  const provider = PROVIDERS.find(({ facts }) => facts.id === id);
  if (!provider?.testKey) return;
  const { readError, facts, testKey: send } = provider;
  const { apiKey, baseUrl } = serverOf(provider, settings);
  await callProvider({ id: facts.name, apiKey, readError, timeLimitMs: TEST_LIMIT_MS, signal }, (limit) =>
    send({ apiKey, baseUrl }, limit),
  );
}
