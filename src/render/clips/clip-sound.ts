import { integratedLoudness } from '../../core/sound/loudness.ts';
import { decodeWav } from '../../core/wav.ts';
import { isLooped } from '../draw/clip-time.ts';
import { SAMPLE_RATE_HZ } from '../frame-rate.ts';

/** Narration has −16 LUFS. This is heard beside it, and leaves every word clear. */
export const LOW_CLIP_LUFS = -34;
/** What is nearly silent, such as a quiet room, is not made loud: at most 12 dB louder. */
const MAX_GAIN = 4;
/** With the loudest speech, the sum stays below full scale. */
const CEILING = 0.12;
/** Sound comes and goes in this time, so that it begins and ends without a click. */
const FADE_SAMPLES = SAMPLE_RATE_HZ / 10;

/** The own sound of a shot's clip, and where the shot is seen, in samples of the scene's sound. */
export interface PlacedClip {
  /** WAV, as in a {@link Clip}. */
  readonly sound: Uint8Array;
  /** May be negative: the shot is seen before its scene is heard. */
  readonly startSample: number;
  readonly endSample: number;
}

/** Whether bytes are a clip's sound as it is kept: WAV, 48 kHz, mono, and something in it can be heard. */
export function isClipSound(bytes: Uint8Array): boolean {
  try {
    return samplesOf(bytes).some((sample) => sample !== 0);
  } catch {
    return false;
  }
}

/**
 * The sound of all clips of a scene, to be laid under its speech. A clip that begins anew is heard anew. One that is
 * played slower is heard at its own pace, and then no more: slower sound would be deeper.
 */
export function clipBed(clips: readonly PlacedClip[], sampleCount: number): Float32Array<ArrayBuffer> {
  const bed = new Float32Array(sampleCount);
  for (const { sound, startSample, endSample } of clips) {
    const samples = samplesOf(sound);
    const loops = isLooped(samples.length, endSample - startSample);
    const from = Math.max(0, startSample);
    const to = Math.min(sampleCount, endSample, loops ? endSample : startSample + samples.length);
    const gain = Math.min(MAX_GAIN, 10 ** ((LOW_CLIP_LUFS - integratedLoudness(samples)) / 20));
    for (let index = from; index < to; index++) {
      const edge = Math.min(1, (index - from) / FADE_SAMPLES, (to - 1 - index) / FADE_SAMPLES);
      const sample = samples[(index - startSample) % samples.length] ?? 0;
      bed[index] = (bed[index] ?? 0) + edge * CEILING * Math.tanh((gain * sample) / CEILING);
    }
  }
  return bed;
}

function samplesOf(bytes: Uint8Array): Float32Array {
  const { sampleRateHz, channels } = decodeWav(bytes);
  const [samples] = channels;
  if (sampleRateHz === SAMPLE_RATE_HZ && channels.length === 1 && samples && samples.length > 0)
    return samples;
  throw new RangeError('the sound of the clip is not 48 kHz, mono');
}
