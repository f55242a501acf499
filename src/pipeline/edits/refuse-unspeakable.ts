import { InputError } from '../../core/errors.ts';
import type { SpeechEngine, SpeechWork } from '../../speech/index.ts';
import type { StoredSettings } from '../../store/index.ts';
import type { ModelRegistry } from '../models/model-registry.ts';
import type { GenerationRow, SceneRow } from '../plan/plan-scenes.ts';
import { speakerOf } from '../plan/settings.ts';

/**
 * Refuses a voice that cannot speak what the film says.
 *
 * @throws InputError `unspeakable_text`
 */
export function refuseUnspeakable(
  rows: readonly SceneRow[],
  {
    generation,
    settings,
    speech,
  }: {
    readonly generation: GenerationRow;
    readonly settings: StoredSettings;
    readonly speech: ModelRegistry<SpeechEngine, SpeechWork>;
  },
): void {
  const { model } = speakerOf(settings);
  if (model === speakerOf(generation.settings).model) return;
  const text = rows.map(({ narration }) => narration).join('\n\n');
  const problem = speech
    .find(model)
    .unspeakable(text, generation.language)
    .find(({ severity }) => severity === 'error');
  if (problem) throw new InputError('unspeakable_text', problem.message, { advice: problem.advice });
}
