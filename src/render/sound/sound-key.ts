import { createHash } from 'node:crypto';
import { SOUND_ENCODER_KEY } from '../encoder-settings.ts';
import type { SoundSpan } from './place-sounds.ts';

/** Changes when sounds are mixed or kept in another way, so that those of an older version are not used again. */
const SOUND_VERSION = 1;

/** A scene's part of the film's sound, by what names its speech. */
export interface SoundShape extends SoundSpan {
  readonly speechKey: string;
}

/**
 * Names a sound by all that shapes its bytes: asking twice with one key gives the same file.
 *
 * @param settingsKey of the renderer
 */
export function soundKey({ speechKey, leadSamples, sampleCount }: SoundShape, settingsKey: string): string {
  const shape = [SOUND_VERSION, SOUND_ENCODER_KEY, settingsKey, speechKey, leadSamples, sampleCount];
  return createHash('sha256')
    .update(JSON.stringify(['sound', ...shape]))
    .digest('hex');
}
