import { InputError } from '../../core/errors.ts';
import type { SpeechEngine } from '../../speech/index.ts';

/**
 * Refuses a text that a voice cannot speak.
 *
 * @throws InputError `unspeakable_text`
 */
export function refuseUnspeakable(
  engine: Pick<SpeechEngine, 'unspeakable'>,
  { text, language }: { readonly text: string; readonly language: string },
): void {
  const problem = engine.unspeakable(text, language).find(({ severity }) => severity === 'error');
  if (problem) throw new InputError('unspeakable_text', problem.message, { advice: problem.advice });
}
