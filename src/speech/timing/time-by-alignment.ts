import type { PcmAudio, WordTiming } from '../../core/model.ts';
import { resample } from '../sound/resample.ts';
import { FEATURE_HOP_MS, FEATURE_RATE_HZ, spectralFeatures } from './spectral-features.ts';
import { timeByPauses } from './time-by-pauses.ts';
import { warpFrames } from './time-warping.ts';

/** A text as read by a voice, with word timings. */
export interface Reading {
  readonly audio: PcmAudio;
  readonly words: readonly WordTiming[];
}

/** The time and memory for alignment grow with the square of this. A scene lasts 8 to 20 s. */
const MAX_ALIGNED_MS = 90_000;

/**
 * Times each word by comparison with another voice's reading of the same text, which is warped in time until
 * it fits. For audio longer than {@link MAX_ALIGNED_MS}, only the pauses are used.
 */
export function timeByAlignment(options: {
  readonly text: string;
  readonly audio: PcmAudio;
  readonly reading: Reading;
}): WordTiming[] {
  const { text, audio, reading } = options;
  const durationMs = lengthMs(audio);
  if (Math.max(durationMs, lengthMs(reading.audio)) > MAX_ALIGNED_MS) return timeByPauses(text, audio);

  const path = warpFrames(featuresOf(reading.audio), featuresOf(audio));
  if (path.length === 0) return timeByPauses(text, audio);
  const inSound = (ms: number) => {
    const frame = Math.min(path.length - 1, Math.max(0, Math.round(ms / FEATURE_HOP_MS)));
    return Math.min(durationMs, (path[frame] as number) * FEATURE_HOP_MS);
  };
  return reading.words.map((word) => ({
    ...word,
    startMs: inSound(word.startMs),
    endMs: inSound(word.endMs),
  }));
}

function featuresOf(audio: PcmAudio): Float32Array[] {
  return spectralFeatures(resample(audio, FEATURE_RATE_HZ));
}

function lengthMs({ samples, sampleRateHz }: PcmAudio): number {
  return (samples.length * 1000) / sampleRateHz;
}
