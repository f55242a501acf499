import type { ModelProvider } from '../core/model-provider.ts';
import { espeakName, OFFERED_LANGUAGES } from './espeak/espeak-voices.ts';
import { findEspeak } from './espeak/find-program.ts';
import { createEspeakEngine } from './espeak-engine.ts';
import type { SpeechEngine, SpeechWork } from './speech-engine.ts';

/** Free speech models on this machine. */
export interface LocalSpeechModels extends ModelProvider<SpeechEngine, SpeechWork> {
  close(): Promise<void>;
}

/**
 * A model for each language of espeak-ng if the program is installed. Only looks for the program and does not
 * run it.
 *
 * @param options.searchPath folders, in the format of `PATH`
 */
export function espeakModels(options: { readonly searchPath?: string | undefined } = {}): LocalSpeechModels {
  const path = findEspeak(options.searchPath);
  const engines = new Map<string, SpeechEngine>();
  return {
    id: 'espeak-ng',
    models: OFFERED_LANGUAGES,
    missing:
      path === undefined
        ? 'Install espeak-ng for voices in other languages (Debian and Ubuntu: sudo apt-get install espeak-ng; macOS: brew install espeak-ng; Windows: winget install eSpeak-NG.eSpeak-NG).'
        : undefined,
    engine(model) {
      const name = espeakName(model);
      if (name === undefined || name !== model) return undefined;
      const known = engines.get(name) ?? createEspeakEngine({ path: path ?? 'espeak-ng', name });
      engines.set(name, known);
      return known;
    },
    modelFor: espeakName,
    async close() {
      await Promise.all([...engines.values()].map((engine) => engine.close()));
    },
  };
}
