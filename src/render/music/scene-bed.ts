import type { MusicLevel } from '../../core/music.ts';
import { SAMPLE_RATE_HZ } from '../frame-rate.ts';
import { type Bed, openBed } from './bed.ts';
import { composeScene, type Note, type SceneMusic } from './compose-scene.ts';
import { duck, type Gain } from './ducking.ts';
import { smooth } from './instruments.ts';

/** The music of a scene with what it needs to know of its neighbours: the one before rings on in it. */
export interface SoundMusic {
  readonly level: Exclude<MusicLevel, 'off'>;
  readonly own: SceneMusic;
  /** Absent for the film's first scene. */
  readonly previous?: NeighbourMusic;
  /** Absent for the film's last scene. */
  readonly next?: NeighbourMusic;
}

export interface NeighbourMusic {
  readonly music: SceneMusic;
  /** How long its sound is in the film. */
  readonly sampleCount: number;
}

/** The music ends with the last picture. */
const FADE_OUT_SAMPLES = 0.7 * SAMPLE_RATE_HZ;
/** How many samples share one step of the gain. */
const STEP = 48;

/** The music of one scene at its loudness, from any sample on. */
export type OpenSceneBed = (firstSample: number) => Bed;

/**
 * Composes the music around one scene, and keeps it under the scene's speech.
 *
 * @param options.bedSamples how long the music of the scene is before that of the next begins
 */
export function sceneBed(
  { level, own, previous, next }: SoundMusic,
  options: {
    readonly speech: Float32Array;
    readonly leadSamples: number;
    readonly sampleCount: number;
    readonly bedSamples: (sampleCount: number) => number;
  },
): OpenSceneBed {
  const { sampleCount, bedSamples } = options;
  const length = bedSamples(sampleCount);
  const nextLength = next ? bedSamples(next.sampleCount) : 0;
  const notes = composeScene(own, { sampleCount: length, nextSampleCount: nextLength });
  if (previous) {
    const before = bedSamples(previous.sampleCount);
    const rung = composeScene(previous.music, { sampleCount: before, nextSampleCount: length });
    notes.push(...moved(rung, -before));
  }
  if (next) {
    // Of the next scene only the beginning is heard here, which does not depend on what follows it.
    const begun = composeScene(next.music, { sampleCount: nextLength, nextSampleCount: nextLength });
    notes.push(...moved(begun, length));
  }
  const ducked = duck({ ...options, level, beginsFilm: previous === undefined, endsFilm: own.endsFilm });
  const gain: Gain = (sample) =>
    own.endsFilm
      ? ducked(sample) * (1 - smooth((sample - sampleCount + FADE_OUT_SAMPLES) / FADE_OUT_SAMPLES))
      : ducked(sample);
  return (firstSample) => {
    const bed = openBed(notes, firstSample);
    let position = firstSample;
    return {
      read(count) {
        const channels = bed.read(count);
        for (let from = 0; from < count; from += STEP) {
          const to = Math.min(count, from + STEP);
          const [begin, end] = [gain(position + from), gain(position + to)];
          for (let index = from; index < to; index++) {
            const factor = begin + ((end - begin) * (index - from)) / (to - from);
            for (const channel of channels) channel[index] = (channel[index] as number) * factor;
          }
        }
        position += count;
        return channels;
      },
    };
  };
}

function moved(notes: readonly Note[], bySamples: number): Note[] {
  return notes.map((note) => ({ ...note, start: note.start + bySamples, until: note.until + bySamples }));
}
