import FFT from 'fft.js';
import type { PcmAudio } from '../../core/model.ts';

/** The distance between two frames. */
export const FEATURE_HOP_MS = 10;

/** The sample rate that {@link spectralFeatures} needs. */
export const FEATURE_RATE_HZ = 16_000;

const HOP = (FEATURE_RATE_HZ * FEATURE_HOP_MS) / 1000;
const WINDOW = 400;
const TRANSFORM = 512;
const BANDS = 26;
const COEFFICIENTS = 13;
const MIN_HZ = 100;
const MAX_HZ = 7_200;
const PRE_EMPHASIS = 0.97;
/** Low, because voices differ more in loudness than in their vowels. */
const LOUDNESS_WEIGHT = 0.35;

/**
 * Describes each 10 ms of speech by the shape of its spectrum and how that changes: 13 mel-frequency cepstral
 * coefficients (S. Davis and P. Mermelstein, 1980), each with mean 0 and variance 1 over the audio, and their
 * slopes. Two voices that say the same thing have similar features.
 *
 * @param audio at {@link FEATURE_RATE_HZ}
 */
export function spectralFeatures({ samples }: PcmAudio): Float32Array[] {
  const bands = melBands();
  const frames: Float32Array[] = [];
  for (let start = 0; start + WINDOW <= samples.length; start += HOP) {
    frames.push(cepstrum(bandLevels(powerSpectrum(samples, start), bands)));
  }
  normalise(frames);
  return frames.map((frame, index) =>
    withSlopes(frame, frames[index - 2] ?? frame, frames[index + 2] ?? frame),
  );
}

const hamming = Float64Array.from(
  { length: WINDOW },
  (_, index) => 0.54 - 0.46 * Math.cos((2 * Math.PI * index) / (WINDOW - 1)),
);

const transform = new FFT(TRANSFORM);
const windowed = new Float64Array(TRANSFORM);
const spectrum = transform.createComplexArray();

function powerSpectrum(samples: Float32Array, start: number): Float64Array {
  for (let index = 0; index < WINDOW; index++) {
    const emphasised = (samples[start + index] as number) - PRE_EMPHASIS * (samples[start + index - 1] ?? 0);
    windowed[index] = emphasised * (hamming[index] as number);
  }
  transform.realTransform(spectrum, windowed);
  return Float64Array.from(
    { length: TRANSFORM / 2 + 1 },
    (_, bin) => (spectrum[2 * bin] as number) ** 2 + (spectrum[2 * bin + 1] as number) ** 2,
  );
}

interface Band {
  readonly first: number;
  readonly weights: readonly number[];
}

/** Overlapping triangles, evenly spaced on the mel scale. */
function melBands(): Band[] {
  const low = toMel(MIN_HZ);
  const step = (toMel(MAX_HZ) - low) / (BANDS + 1);
  const bin = (edge: number) => (fromMel(low + edge * step) * TRANSFORM) / FEATURE_RATE_HZ;
  return Array.from({ length: BANDS }, (_, index) => {
    const [start, middle, end] = [bin(index), bin(index + 1), bin(index + 2)];
    const first = Math.ceil(start);
    const weights = Array.from({ length: Math.floor(end) - first + 1 }, (_, offset) => {
      const at = first + offset;
      return Math.max(0, at < middle ? (at - start) / (middle - start) : (end - at) / (end - middle));
    });
    return { first, weights };
  });
}

function bandLevels(power: Float64Array, bands: readonly Band[]): number[] {
  return bands.map(({ first, weights }) =>
    Math.log(weights.reduce((sum, weight, offset) => sum + weight * (power[first + offset] ?? 0), 1e-6)),
  );
}

const cosines = Array.from({ length: COEFFICIENTS }, (_, order) =>
  Array.from({ length: BANDS }, (_, band) => Math.cos((Math.PI * order * (band + 0.5)) / BANDS)),
);

function cepstrum(levels: readonly number[]): Float32Array {
  return Float32Array.from(cosines, (row) =>
    row.reduce((sum, cosine, band) => sum + cosine * (levels[band] as number), 0),
  );
}

function normalise(frames: readonly Float32Array[]): void {
  for (let order = 0; order < COEFFICIENTS; order++) {
    let sum = 0;
    let squares = 0;
    for (const frame of frames) {
      const value = frame[order] as number;
      sum += value;
      squares += value ** 2;
    }
    const mean = sum / frames.length;
    const deviation = Math.sqrt(Math.max(1e-9, squares / frames.length - mean ** 2));
    const weight = order === 0 ? LOUDNESS_WEIGHT : 1;
    for (const frame of frames) frame[order] = (((frame[order] as number) - mean) / deviation) * weight;
  }
}

function withSlopes(frame: Float32Array, before: Float32Array, after: Float32Array): Float32Array {
  const features = new Float32Array(2 * COEFFICIENTS);
  features.set(frame);
  for (let order = 0; order < COEFFICIENTS; order++) {
    features[COEFFICIENTS + order] = ((after[order] as number) - (before[order] as number)) / 2;
  }
  return features;
}

function toMel(hertz: number): number {
  return 2595 * Math.log10(1 + hertz / 700);
}

function fromMel(mel: number): number {
  return 700 * (10 ** (mel / 2595) - 1);
}
