import type { MusicLevel } from '../../core/music.ts';
import { SAMPLE_RATE_HZ } from '../frame-rate.ts';
import { smooth } from './instruments.ts';
import { MUSIC_LUFS } from './moods.ts';

/** How loud the music is while somebody speaks, and in pauses, in LUFS. Speech has −16. */
const LOUDNESS: Readonly<
  Record<Exclude<MusicLevel, 'off'>, { readonly under: number; readonly between: number }>
> = {
  quiet: { under: -44, between: -36 },
  normal: { under: -41.5, between: -32 },
  loud: { under: -39.5, between: -28 },
};

/** Only in pauses longer than this does the music rise. */
const MIN_PAUSE_MS = 1_400;
const HOLD_MS = 300;
const RISE_MS = 1_200;
/** After the last word of the film there is less time. */
const LAST_HOLD_MS = 100;
const LAST_RISE_MS = 600;
const FALL_MS = 400;
/** It is down again this long before the next word. */
const AHEAD_MS = 50;
const FRAME_MS = 10;
/** What counts as speech: −48 dBFS in a frame. */
const AUDIBLE = 0.004;

/** The gain of the music at each sample of a scene. */
export type Gain = (sample: number) => number;

/**
 * Keeps the music under the speech of a scene, and lets it rise in long pauses, never with a step. Where a scene
 * begins and ends it is down, so that scenes can follow each other in any order; at the beginning and the end of the
 * film it is up.
 */
export function duck(options: {
  readonly speech: Float32Array;
  /** Silence before the speech. */
  readonly leadSamples: number;
  readonly sampleCount: number;
  readonly level: Exclude<MusicLevel, 'off'>;
  readonly beginsFilm: boolean;
  readonly endsFilm: boolean;
}): Gain {
  const { under, between } = LOUDNESS[options.level];
  const pauses = pausesOf(options);
  return (sample) => {
    const atMs = toMs(sample);
    let share = 0;
    for (const { startMs, endMs } of pauses) {
      const isLast = endMs === Number.POSITIVE_INFINITY;
      const rise = (atMs - startMs - (isLast ? LAST_HOLD_MS : HOLD_MS)) / (isLast ? LAST_RISE_MS : RISE_MS);
      const fall = (endMs - AHEAD_MS - atMs) / FALL_MS;
      share = Math.max(share, Math.min(smooth(rise), smooth(fall)));
    }
    return 10 ** ((under + (between - under) * share - MUSIC_LUFS) / 20);
  };
}

interface Pause {
  readonly startMs: number;
  readonly endMs: number;
}

/** Those that are long enough. The pause between two scenes belongs to the first, and ends where it ends. */
function pausesOf(options: Parameters<typeof duck>[0]): Pause[] {
  const { speech, leadSamples, sampleCount, beginsFilm, endsFilm } = options;
  const frame = (SAMPLE_RATE_HZ * FRAME_MS) / 1000;
  const pauses: Pause[] = [];
  let heardMs = beginsFilm ? Number.NEGATIVE_INFINITY : 0;
  const add = (startMs: number, endMs: number) => {
    if (endMs - startMs > MIN_PAUSE_MS) pauses.push({ startMs, endMs });
  };
  for (let first = 0; first < speech.length; first += frame) {
    let energy = 0;
    for (const sample of speech.subarray(first, first + frame)) energy += sample ** 2;
    if (Math.sqrt(energy / frame) < AUDIBLE) continue;
    const atMs = toMs(leadSamples + first);
    add(heardMs, atMs);
    heardMs = atMs + FRAME_MS;
  }
  add(heardMs, endsFilm ? Number.POSITIVE_INFINITY : toMs(sampleCount));
  return pauses;
}

function toMs(samples: number): number {
  return (samples * 1000) / SAMPLE_RATE_HZ;
}
