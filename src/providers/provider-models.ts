import type { ClipDecoder } from '../core/clip-decoder.ts';
import { InputError } from '../core/errors.ts';
import type { ModelProvider } from '../core/model-provider.ts';
import type { Illustrator, PictureWork } from '../pictures/index.ts';
import type { ScriptWork, ScriptWriter } from '../script/index.ts';
import type { SpeechEngine, SpeechWork } from '../speech/index.ts';
import type { EngineFacts } from './adapters/engine-facts.ts';
import { createIllustrator } from './adapters/illustrator.ts';
import { createScriptWriter } from './adapters/script-writer.ts';
import { createSpeechEngine } from './adapters/speech-engine.ts';
import {
  describePrice,
  type Listed,
  type OwnPrices,
  type PicturePrice,
  picturePriceUsd,
  type ScriptPrice,
  type SpeechPrice,
  scriptPriceUsd,
  speechPriceUsd,
  tokensOf,
} from './prices.ts';
import type { Provider, ProviderServer } from './provider.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { isHttpUrl, serverSuffix } from './server-url.ts';

/** The models of one provider, by kind of engine. */
export interface ProviderModels {
  readonly script?: ModelProvider<ScriptWriter, ScriptWork>;
  readonly speech?: ModelProvider<SpeechEngine, SpeechWork>;
  readonly picture?: ModelProvider<Illustrator, PictureWork>;
}

/** The models of a provider, as the user has set it up. */
export function modelsOf(
  provider: Provider,
  settings: ProviderSettings,
  ownPrices?: OwnPrices,
  clips?: ClipDecoder,
): ProviderModels {
  return modelsOn(serverOf(provider, settings), ownPrices, clips);
}

/** The models of a provider on one server. */
export function modelsOn(
  configured: ConfiguredServer,
  ownPrices?: OwnPrices,
  clips?: ClipDecoder,
): ProviderModels {
  const server = { ...configured, ownAsOf: ownPrices?.asOf, restUntilMs: new Map<string, number>() };
  const { script, speech, picture, prices } = server.provider;
  const { models } = server.settings;
  return {
    ...(script && {
      script: kind<ScriptWriter, ScriptWork, ScriptPrice>(server, {
        named: models?.script,
        prices: prices.script,
        ownPrices: ownPrices?.script,
        priceUsd: scriptPriceUsd,
        tokens: tokensOf,
        create: (facts, model) => createScriptWriter(facts, script(server, model)),
      }),
    }),
    ...(speech && {
      speech: kind<SpeechEngine, SpeechWork, SpeechPrice>(server, {
        named: models?.speech,
        prices: prices.speech,
        ownPrices: ownPrices?.speech,
        priceUsd: speechPriceUsd,
        create: (facts, model) => createSpeechEngine(facts, speech(server, model)),
      }),
    }),
    ...(picture && {
      picture: kind<Illustrator, PictureWork, PicturePrice>(server, {
        named: models?.picture,
        prices: prices.picture,
        ownPrices: ownPrices?.picture,
        priceUsd: picturePriceUsd,
        create: (facts, model) => createIllustrator(facts, picture(server, model), clips),
      }),
    }),
  };
}

export interface ConfiguredServer extends ProviderServer {
  readonly provider: Provider;
  readonly settings: ProviderSettings;
  /** Distinguishes the server from the provider's own, in names of engines. */
  readonly suffix: string;
  readonly missing: string | undefined;
  /** Whose terms of use apply to results. */
  readonly licence: string;
  /** When the user last compared their own prices. */
  readonly ownAsOf?: string | undefined;
}

/** The server of a provider, as the user has set it up. */
export function serverOf(provider: Provider, settings: ProviderSettings): ConfiguredServer {
  const { facts } = provider;
  const { apiKey = '', baseUrl = facts.baseUrl } = settings;
  const isUsable = isHttpUrl(baseUrl);
  const address = (isUsable ? baseUrl : facts.baseUrl).replace(/\/+$/, '');
  const suffix = serverSuffix(address, facts.baseUrl);
  const missing = isUsable
    ? missingKey(facts, apiKey, suffix)
    : `Set ${facts.variables.baseUrl} to an http or https URL without a user name or password.`;
  const licence = `by the terms of ${new URL(address).host}`;
  return { provider, settings, apiKey, baseUrl: address, suffix, missing, licence };
}

function kind<Engine, Work, Price extends ScriptPrice | SpeechPrice | PicturePrice>(
  server: ConfiguredServer & {
    /** Until when a model, or the whole provider by the name '', should not be called. */
    readonly restUntilMs: Map<string, number>;
  },
  parts: {
    /** Models that the user has named. */
    readonly named: readonly string[] | undefined;
    readonly prices: Readonly<Record<string, Price>> | undefined;
    readonly ownPrices: Readonly<Record<string, Price>> | undefined;
    readonly priceUsd: (price: Price, work: Work) => number;
    readonly tokens?: (work: Work) => number;
    readonly create: (facts: EngineFacts, model: string) => Engine;
  },
): ModelProvider<Engine, Work> {
  const { provider, settings, suffix, missing, apiKey, licence, ownAsOf = '' } = server;
  const { priceUsd, tokens, create } = parts;
  const { id } = provider.facts;
  const listed = new Map(Object.entries(parts.prices ?? {}));
  const own = new Map(
    Object.entries(parts.ownPrices ?? {}).flatMap(([name, price]) =>
      name.startsWith(`${id}:`) ? [[name.slice(id.length + 1), price]] : [],
    ),
  );
  const isWhole = provider.facts.limits === 'account';
  const { restUntilMs } = server;
  return {
    id,
    restMs: (name) =>
      Math.max(0, (restUntilMs.get(isWhole ? '' : splitName(name).model) ?? 0) - performance.now()),
    models: [...new Set([...(parts.named ?? []), ...offered(listed), ...own.keys()])],
    missing,
    limits: provider.facts.limits,
    endsOn: (name) => listed.get(splitName(name).model)?.endsOn,
    ...(tokens && { tokens }),
    ...(!settings.isFree && {
      priceUsd: (name: string, work: Work) => {
        const { model } = splitName(name);
        const price = own.get(model) ?? listed.get(model);
        return price === undefined ? null : priceUsd(price, work);
      },
      price: (name: string) => {
        const { model } = splitName(name);
        const ownPrice = own.get(model);
        if (ownPrice !== undefined) return describePrice(ownPrice, { source: 'own', asOf: ownAsOf });
        const price = listed.get(model);
        return price && describePrice(price, { source: 'list', asOf: provider.prices.asOf });
      },
    }),
    engine(name) {
      const { model, suffix: wanted } = splitName(name);
      if (model === '') return undefined;
      if (wanted !== '' && wanted !== suffix) throw elsewhere(provider, model, wanted);
      const facts = {
        // The results of models with the same name on different servers are never confused.
        id: `${id}:${model}${suffix}`,
        licence,
        apiKey,
        readError: provider.readError,
        timeLimitMs: settings.timeLimitMs,
        firstPauseMs: settings.firstPauseMs,
        onExhausted: (forMs: number) => restUntilMs.set(isWhole ? '' : model, performance.now() + forMs),
      };
      return create(facts, model);
    },
  };
}

/** The listed models that their provider has not ended. */
function offered(listed: ReadonlyMap<string, Listed>): string[] {
  return [...listed].flatMap(([name, { isEnded }]) => (isEnded ? [] : [name]));
}

function missingKey(
  { name, variables }: Provider['facts'],
  apiKey: string,
  suffix: string,
): string | undefined {
  if (apiKey !== '' || suffix !== '') return undefined;
  // Only a protocol that free servers speak is worth a word here.
  const other = variables.isFree ? `, or ${variables.baseUrl} for a server that speaks its protocol` : '';
  return `Set ${variables.apiKey} for ${name}${other}.`;
}

/** Splits `model@server`. */
function splitName(name: string): { readonly model: string; readonly suffix: string } {
  const at = name.lastIndexOf('@');
  return at > 0 ? { model: name.slice(0, at), suffix: name.slice(at) } : { model: name, suffix: '' };
}

function elsewhere({ facts }: Provider, model: string, suffix: string): InputError {
  const server = suffix.slice(1, 100);
  const { baseUrl } = facts.variables;
  return new InputError('model_unavailable', `${model.slice(0, 80)} belongs to another server, ${server}.`, {
    advice: `${baseUrl ? `Set ${baseUrl} to that server again, or start` : 'Start'} again with a model of this server.`,
  });
}
