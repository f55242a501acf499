import { baseOf } from '../core/text/languages/languages.ts';
import type { LocalSpeechModels } from './espeak-models.ts';
import { readVoiceFolder, type VoiceFolder } from './sherpa/voice-folder.ts';
import { createSherpaEngine } from './sherpa-engine.ts';
import type { SpeechEngine } from './speech-engine.ts';

/** How to install a neural voice on this machine. */
export const STEPS_TO_A_NEURAL_VOICE =
  'For a neural voice: 1. unpack one for sherpa-onnx into a folder, and set SCENECAST_VOICE_MODEL to it; 2. npm install sherpa-onnx-node.';

/** One sentence for each folder without a voice. */
export function unreadableVoices(folders: readonly string[]): string[] {
  return folders.map(readVoiceFolder).filter((folder) => typeof folder === 'string');
}

/**
 * A model for each folder with a neural voice, named after the folder. Requests contain names of folders that
 * the operator listed, and never paths.
 *
 * @param folders their paths
 */
export function sherpaModels(folders: readonly string[]): LocalSpeechModels {
  const read = folders.map(readVoiceFolder);
  const voices = read.filter((folder): folder is VoiceFolder => typeof folder !== 'string');
  const reasons = read.filter((folder) => typeof folder === 'string');
  const engines = new Map<string, SpeechEngine>();
  return {
    id: 'sherpa',
    models: voices.map(({ name }) => name),
    missing:
      reasons.length > 0 && voices.length === 0
        ? `${reasons.join(' ')} ${STEPS_TO_A_NEURAL_VOICE}`
        : undefined,
    engine(model) {
      const folder = voices.find(({ name }) => name === model);
      if (folder === undefined) return undefined;
      const engine = engines.get(model) ?? createSherpaEngine({ folder });
      engines.set(model, engine);
      return engine;
    },
    modelFor: (language) => voices.find((voice) => baseOf(voice.language) === baseOf(language))?.name,
    async close() {
      await Promise.all([...engines.values()].map((engine) => engine.close()));
    },
  };
}
