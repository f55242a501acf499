import type { Illustrator } from '../pictures/index.ts';
import { ModelRegistry, type Models, soleModel } from '../pipeline/index.ts';
import { openAiModels } from '../providers/open-ai-models.ts';
import type { ScriptWriter } from '../script/index.ts';
import type { SpeechEngine } from '../speech/index.ts';
import type { Environment } from './environment.ts';

/** The engines of this machine's own. */
export interface EmbeddedEngines {
  readonly writer: ScriptWriter;
  readonly speechEngine: SpeechEngine;
  readonly illustrator: Illustrator;
}

/**
 * All models that can be asked for: the embedded ones, and those that the environment gives access to.
 *
 * @throws InputError when a default of the environment's is not there
 */
export function createModels(
  { writer, speechEngine, illustrator }: EmbeddedEngines,
  { openAi, models: defaults }: Pick<Environment, 'openAi' | 'models'>,
): Models {
  const { script, speech, picture } = openAiModels(openAi);
  return {
    script: new ModelRegistry({
      kind: 'script',
      providers: [soleModel(writer), script],
      defaultModel: defaults.script,
    }),
    speech: new ModelRegistry({
      kind: 'speech',
      providers: [soleModel(speechEngine), speech],
      defaultModel: defaults.speech,
    }),
    picture: new ModelRegistry({
      kind: 'picture',
      providers: [soleModel(illustrator), picture],
      defaultModel: defaults.picture,
    }),
  };
}
