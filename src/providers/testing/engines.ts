import type { ClipDecoder } from '../../core/clip-decoder.ts';
import type { Illustrator } from '../../pictures/index.ts';
import type { ScriptWriter } from '../../script/index.ts';
import type { SpeechEngine } from '../../speech/index.ts';
import type { Provider } from '../provider.ts';
import type { ProviderSettings } from '../provider-facts.ts';
import { modelsOf } from '../provider-models.ts';

/** The engines of a provider, by the names of their models. */
export function enginesOf(provider: Provider, settings: ProviderSettings, clips?: ClipDecoder) {
  const { script, speech, picture } = modelsOf(provider, settings, undefined, clips);
  return {
    writer: (model: string): ScriptWriter => found(script?.engine(model)),
    speechEngine: (model: string): SpeechEngine => found(speech?.engine(model)),
    illustrator: (model: string): Illustrator => found(picture?.engine(model)),
  };
}

function found<Engine>(engine: Engine | undefined): Engine {
  if (engine === undefined) throw new Error('the provider has no such model');
  return engine;
}
