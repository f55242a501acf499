import { createHash } from 'node:crypto';
import { SOUND_ENCODER_KEY } from '../encoder-settings.ts';
import type { SceneMusic } from '../music/compose-scene.ts';
import type { SoundMusic } from '../music/scene-bed.ts';
import type { TapeMusic } from '../music/tape.ts';
import type { SoundSpan } from './place-sounds.ts';

/** Changes when sounds are mixed or kept in another way, so that those of an older version are not used again. */
const SOUND_VERSION = 1;
/** Changes when the music is composed or played in another way. */
const MUSIC_VERSION = 1;

/** Changes when the user's own music is played in another way. */
const TAPE_VERSION = 1;

/** Changes when the own sound of clips is mixed in another way. */
const CLIP_SOUND_VERSION = 1;

/** A scene's part of the film's sound, by what names its speech. */
export interface SoundShape extends SoundSpan {
  readonly speechKey: string;
  readonly music?: SoundMusic | TapeMusic;
  /** The clips whose own sound is heard, by what names their pictures. */
  readonly clips?: readonly ClipShape[];
}

/** A clip whose own sound is heard while its shot is seen. */
export interface ClipShape {
  readonly pictureKey: string;
  readonly startSample: number;
  readonly endSample: number;
}

/**
 * Names a sound by all that shapes its bytes: asking twice with one key gives the same file.
 *
 * @param settingsKey of the renderer
 */
export function soundKey(
  { speechKey, leadSamples, sampleCount, music, clips = [] }: SoundShape,
  settingsKey: string,
): string {
  const shape = [SOUND_VERSION, SOUND_ENCODER_KEY, settingsKey, speechKey, leadSamples, sampleCount];
  const bed = music && ('tape' in music ? tapeShape(music) : composedShape(music));
  const heard = clips.map(({ pictureKey, startSample, endSample }) => [pictureKey, startSample, endSample]);
  return createHash('sha256')
    .update(
      JSON.stringify([
        'sound',
        ...shape,
        ...(bed ? [bed] : []),
        ...(heard.length > 0 ? [['clips', CLIP_SOUND_VERSION, heard]] : []),
      ]),
    )
    .digest('hex');
}

function composedShape({ level, own, previous, next }: SoundMusic) {
  return [
    MUSIC_VERSION,
    level,
    shapeOf(own),
    [shapeOf(previous?.music), previous?.sampleCount],
    [shapeOf(next?.music), next?.sampleCount],
  ];
}

function tapeShape({ level, tape, startSample, beginsFilm, endsFilm }: TapeMusic) {
  return [TAPE_VERSION, level, 'tape', tape.hash, startSample, beginsFilm, endsFilm];
}

function shapeOf(music: SceneMusic | undefined) {
  if (music === undefined) return null;
  const { mood, filmSeed, chapterSeed, sceneSeed, endsChapter, endsFilm } = music;
  return [mood, filmSeed, chapterSeed, sceneSeed, endsChapter, endsFilm];
}
