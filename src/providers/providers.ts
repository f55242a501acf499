/** The door of this folder: all providers, and their models. */
import { OPENAI } from './openai/openai.ts';
import type { OwnPrices } from './prices.ts';
import type { Provider } from './provider.ts';
import { modelsOf, type ProviderModels } from './provider-models.ts';
import type { SettingsOfProviders } from './provider-settings.ts';

export { parseOwnPrices } from './own-prices.ts';
export type { OwnPrices } from './prices.ts';

/** In the order in which models are offered. */
const PROVIDERS: readonly Provider[] = [OPENAI];

/** The models of all providers, as the user has set them up. */
export function providerModels(settings: SettingsOfProviders, ownPrices?: OwnPrices): ProviderModels[] {
  return PROVIDERS.map((provider) => modelsOf(provider, settings[provider.facts.id] ?? {}, ownPrices));
}
