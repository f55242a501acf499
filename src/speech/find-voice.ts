import { InputError } from '../core/errors.ts';
import { didYouMean } from '../core/nearest-names.ts';
import type { SpeechEngine, Voice } from './speech-engine.ts';

/**
 * Finds the engine's voice with this id or name, ignoring case. Without a name, returns its first voice.
 *
 * @throws InputError `unknown_voice`; its advice suggests the nearest names and lists all voices
 */
export function findVoice(engine: SpeechEngine, name?: string): Voice {
  const wanted = name?.trim().toLowerCase();
  const voice =
    wanted === undefined
      ? engine.voices[0]
      : (engine.voices.find(({ id }) => id.toLowerCase() === wanted) ??
        engine.voices.find(({ name: own }) => own.toLowerCase() === wanted));
  if (voice !== undefined) return voice;
  if (name?.trim() && engine.takesAnyVoice) {
    return { id: name.trim(), name: name.trim(), language: 'und', description: 'Known to the server alone' };
  }

  const ids = engine.voices.map(({ id }) => id);
  throw new InputError('unknown_voice', `${engine.id} has no voice called “${name?.slice(0, 60)}”.`, {
    advice: `${didYouMean(wanted ?? '', ids)}Its voices are ${ids.join(', ')}.`,
  });
}
