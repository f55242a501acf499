import { open } from 'node:fs/promises';
import type { MusicLevel } from '../../core/music.ts';
import { SAMPLE_RATE_HZ } from '../frame-rate.ts';
import { duck } from './ducking.ts';
import { smooth } from './instruments.ts';
import type { OpenSceneBed } from './scene-bed.ts';

/** Music of the user's own, as it is heard in one scene. */
export interface TapeMusic {
  readonly level: Exclude<MusicLevel, 'off'>;
  readonly tape: {
    /** Of a file that `MusicDecoder` made. */
    readonly hash: string;
    readonly sampleCount: number;
  };
  /** Where the scene's sound begins in the film, in samples: the music goes on from scene to scene. */
  readonly startSample: number;
  readonly beginsFilm: boolean;
  readonly endsFilm: boolean;
}

const HEADER_BYTES = 44;
const FRAME_BYTES = 4;
/** Where the music is repeated, its end and its beginning are heard together for so long. */
const OVERLAP_SAMPLES = 2 * SAMPLE_RATE_HZ;
const FADE_IN_SAMPLES = 0.3 * SAMPLE_RATE_HZ;
const FADE_OUT_SAMPLES = 3 * SAMPLE_RATE_HZ;
/** How many samples share one step of the gain. */
const STEP = 48;

type Channels = readonly [Float32Array, Float32Array];

/** A stretch of the music, repeated as often as it takes; positions count from the beginning of the film. */
export interface Stretch {
  readonly firstSample: number;
  readonly channels: Channels;
}

/** Reads what is heard from one position of the film to another. Before the film, there is silence. */
export async function readTape(
  path: string,
  { sampleCount }: TapeMusic['tape'],
  { firstSample, endSample }: { readonly firstSample: number; readonly endSample: number },
): Promise<Stretch> {
  const length = Math.max(0, endSample - firstSample);
  const channels: Channels = [new Float32Array(length), new Float32Array(length)];
  const overlap = Math.min(OVERLAP_SAMPLES, Math.floor(sampleCount / 4));
  const period = sampleCount - overlap;
  const file = await open(path);
  try {
    for (let cycle = Math.max(0, Math.floor(firstSample / period) - 1); cycle * period < endSample; cycle++) {
      const begin = cycle * period;
      const from = Math.max(begin, firstSample, 0);
      const to = Math.min(begin + sampleCount, endSample);
      if (from >= to) continue;
      const bytes = Buffer.alloc((to - from) * FRAME_BYTES);
      await file.read(bytes, 0, bytes.length, HEADER_BYTES + (from - begin) * FRAME_BYTES);
      for (let frame = 0; frame < to - from; frame++) {
        const at = from - begin + frame;
        const fadeIn = cycle === 0 ? 1 : Math.min(1, at / overlap);
        const fadeOut = Math.min(1, (sampleCount - at) / overlap);
        // Together they are about as loud as one alone.
        const gain = Math.sqrt(fadeIn * fadeOut);
        for (const side of [0, 1] as const) {
          const sample = bytes.readInt16LE(FRAME_BYTES * frame + 2 * side) / 0x8000;
          const index = from + frame - firstSample;
          channels[side][index] = (channels[side][index] ?? 0) + gain * sample;
        }
      }
    }
  } finally {
    await file.close();
  }
  return { firstSample, channels };
}

/** The music of one scene at its loudness: under the speech, faded in where the film begins, and gone where it ends. */
export function tapeBed(
  { level, startSample, beginsFilm, endsFilm }: TapeMusic,
  { firstSample: stretchFirst, channels }: Stretch,
  options: { readonly speech: Float32Array; readonly leadSamples: number; readonly sampleCount: number },
): OpenSceneBed {
  const { sampleCount } = options;
  const ducked = duck({ ...options, level, beginsFilm, endsFilm });
  const gain = (sample: number) => {
    const begun = beginsFilm ? smooth(sample / FADE_IN_SAMPLES) : 1;
    const left = endsFilm ? smooth((sampleCount - sample) / FADE_OUT_SAMPLES) : 1;
    return ducked(sample) * begun * left;
  };
  return (firstSample) => {
    let position = firstSample;
    return {
      read(count) {
        const heard: Channels = [new Float32Array(count), new Float32Array(count)];
        for (let from = 0; from < count; from += STEP) {
          const to = Math.min(count, from + STEP);
          const [begin, end] = [gain(position + from), gain(position + to)];
          for (let index = from; index < to; index++) {
            const factor = begin + ((end - begin) * (index - from)) / (to - from);
            const at = startSample + position + index - stretchFirst;
            for (const side of [0, 1] as const) heard[side][index] = factor * (channels[side][at] ?? 0);
          }
        }
        position += count;
        return heard;
      },
    };
  };
}
