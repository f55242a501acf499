import { InputError } from '../core/errors.ts';
import { isHttpUrl, OPEN_AI_URL, type OpenAiOptions, serverSuffix } from './open-ai.ts';
import { createOpenAiIllustrator } from './open-ai-illustrator.ts';
import { PRICED_MODELS, picturePriceUsd, scriptPriceUsd, speechPriceUsd } from './open-ai-prices.ts';
import { createOpenAiScriptWriter } from './open-ai-script-writer.ts';
import { createOpenAiSpeechEngine } from './open-ai-speech-engine.ts';

/** The user's settings. At least one of the first two is needed. */
export interface OpenAiSettings {
  readonly apiKey?: string | undefined;
  /** OpenAI's own by default. Other servers may need no key. */
  readonly baseUrl?: string | undefined;
  /** Whether calls cost nothing, as on a server of the user's own. */
  readonly isFree?: boolean;
}

/** For servers without a key, because the SDK always sends one. */
const NO_KEY = 'no-key-needed';

/** The models of OpenAI, or of a server that speaks its protocol, by kind of engine. */
export function openAiModels(settings: OpenAiSettings) {
  const { apiKey = NO_KEY, baseUrl = OPEN_AI_URL } = settings;
  const isUsable = isHttpUrl(baseUrl);
  const server = { apiKey, baseUrl: isUsable ? baseUrl : OPEN_AI_URL };
  const ownSuffix = serverSuffix(server.baseUrl);
  const missing = isUsable
    ? missingKey(settings, ownSuffix)
    : 'Set OPENAI_BASE_URL to an http or https URL without a user name or password.';

  const kind = <Engine, Work>(parts: {
    readonly models: readonly string[];
    readonly create: (options: OpenAiOptions) => Engine;
    readonly priceUsd: (model: string, work: Work) => number | null;
  }) => ({
    id: 'openai',
    models: parts.models,
    missing,
    ...(!settings.isFree && {
      priceUsd: (name: string, work: Work) => parts.priceUsd(splitName(name).model, work),
    }),
    engine(name: string): Engine | undefined {
      const { model, suffix } = splitName(name);
      if (model === '') return undefined;
      if (suffix !== '' && suffix !== ownSuffix) throw elsewhere(model, suffix);
      return parts.create({ ...server, model });
    },
  });
  return {
    script: kind({
      models: PRICED_MODELS.script,
      create: createOpenAiScriptWriter,
      priceUsd: scriptPriceUsd,
    }),
    speech: kind({
      models: PRICED_MODELS.speech,
      create: createOpenAiSpeechEngine,
      priceUsd: speechPriceUsd,
    }),
    picture: kind({
      models: PRICED_MODELS.picture,
      create: createOpenAiIllustrator,
      priceUsd: picturePriceUsd,
    }),
  };
}

function missingKey({ apiKey }: OpenAiSettings, suffix: string): string | undefined {
  if (apiKey !== undefined || suffix !== '') return undefined;
  return 'Set OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL for an OpenAI-compatible server.';
}

/** Splits a name that `engineName` has joined. */
function splitName(name: string): { readonly model: string; readonly suffix: string } {
  const at = name.lastIndexOf('@');
  return at > 0 ? { model: name.slice(0, at), suffix: name.slice(at) } : { model: name, suffix: '' };
}

function elsewhere(model: string, suffix: string): InputError {
  const server = suffix.slice(1, 100);
  return new InputError('model_unavailable', `${model.slice(0, 80)} belongs to another server, ${server}.`, {
    advice: `Set OPENAI_BASE_URL to that server again, or start again with a model of this server.`,
  });
}
