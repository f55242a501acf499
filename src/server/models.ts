import type { ClipDecoder } from '../core/clip-decoder.ts';
import type { Illustrator } from '../pictures/index.ts';
import { ModelRegistry, type Models, soleModel } from '../pipeline/index.ts';
import { type OwnPrices, type ProviderModels, providerModels } from '../providers/providers.ts';
import type { ScriptWriter } from '../script/index.ts';
import type { LocalSpeechModels, SpeechEngine } from '../speech/index.ts';
import { stockModels } from '../stock/index.ts';
import type { Environment } from './environment.ts';
import { matchesPattern } from './model-patterns.ts';

/** The engines that no settings choose. */
export interface EmbeddedEngines {
  readonly writer: ScriptWriter;
  readonly speechEngine: SpeechEngine;
  readonly illustrator: Illustrator;
  /** Voices of other programs on this machine. */
  readonly localSpeech?: readonly LocalSpeechModels[];
  /** Decodes clips of stock. */
  readonly clips?: ClipDecoder | undefined;
  /** Engines of the user's own. */
  readonly own?: readonly ProviderModels[];
}

/**
 * All models: the embedded ones, and those that the environment configures.
 *
 * @throws InputError if a default model from the environment does not exist
 */
export function createModels(
  { writer, speechEngine, illustrator, localSpeech = [], own = [], clips }: EmbeddedEngines,
  {
    providers: settings,
    stock,
    models: defaults,
    allowedModels,
  }: Pick<Environment, 'providers' | 'models'> & Partial<Pick<Environment, 'stock' | 'allowedModels'>>,
  ownPrices?: OwnPrices,
): Models {
  const isAllowed = (name: string) => allowedModels?.some((pattern) => matchesPattern(name, pattern)) ?? true;
  const providers = [...providerModels(settings, { ownPrices, clips }), ...own];
  return {
    script: new ModelRegistry({
      kind: 'script',
      providers: [soleModel(writer), ...providers.flatMap(({ script = [] }) => script)],
      defaultModel: defaults.script,
      isAllowed,
    }),
    speech: new ModelRegistry({
      kind: 'speech',
      providers: [soleModel(speechEngine), ...localSpeech, ...providers.flatMap(({ speech = [] }) => speech)],
      defaultModel: defaults.speech,
      isAllowed,
    }),
    picture: new ModelRegistry({
      kind: 'picture',
      providers: [
        soleModel(illustrator),
        ...providers.flatMap(({ picture = [] }) => picture),
        ...(stock ? stockModels(stock, clips) : []),
      ],
      defaultModel: defaults.picture,
      isAllowed,
    }),
  };
}
