import type { Illustrator } from '../pictures/index.ts';
import { ModelRegistry, type Models, soleModel } from '../pipeline/index.ts';
import { type OwnPrices, providerModels } from '../providers/providers.ts';
import type { ScriptWriter } from '../script/index.ts';
import type { LocalSpeechModels, SpeechEngine } from '../speech/index.ts';
import { stockModels } from '../stock/index.ts';
import type { Environment } from './environment.ts';

/** The engines that work on this machine. */
export interface EmbeddedEngines {
  readonly writer: ScriptWriter;
  readonly speechEngine: SpeechEngine;
  readonly illustrator: Illustrator;
  /** Voices of other programs on this machine. */
  readonly localSpeech?: readonly LocalSpeechModels[];
}

/**
 * All models: the embedded ones, and those that the environment configures.
 *
 * @throws InputError if a default model from the environment does not exist
 */
export function createModels(
  { writer, speechEngine, illustrator, localSpeech = [] }: EmbeddedEngines,
  {
    providers: settings,
    stock,
    models: defaults,
    allowedModels,
  }: Pick<Environment, 'providers' | 'models'> & Partial<Pick<Environment, 'stock' | 'allowedModels'>>,
  ownPrices?: OwnPrices,
): Models {
  const isAllowed = (name: string) => allowedModels?.some((pattern) => matchesPattern(name, pattern)) ?? true;
  const providers = providerModels(settings, ownPrices);
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
        ...(stock ? stockModels(stock) : []),
      ],
      defaultModel: defaults.picture,
      isAllowed,
    }),
  };
}

/** A pattern is a name, or a prefix followed by `*`. */
function matchesPattern(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
