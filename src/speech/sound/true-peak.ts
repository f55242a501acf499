import { designSincFilter, interpolate } from './sinc-filter.ts';

/**
 * ITU-R BS.1770-4, annex 2, requires four times the rate at 48 kHz. Its filter has 12 taps, this one has 24.
 */
const OVERSAMPLING = 4;
const { phases, lead } = designSincFilter({ phaseCount: OVERSAMPLING, cutoff: 1, halfTaps: 12 });
const between = phases.slice(1);

/**
 * The largest absolute value of the continuous signal from one sample up to, but not including, the next. If
 * the signal cannot reach `least`, only the value at the sample. Between two samples below half of `least`,
 * it could do so only with content above 16 kHz that is louder than the rest, which speech does not have.
 */
export function truePeakAt(samples: Float32Array, index: number, least: number): number {
  const here = Math.abs(samples[index] ?? 0);
  const next = Math.abs(samples[index + 1] ?? 0);
  if (here < least / 2 && next < least / 2) return here;
  let peak = here;
  for (const taps of between) {
    const value = Math.abs(interpolate(samples, index, { taps, lead }));
    if (value > peak) peak = value;
  }
  return peak;
}

/** The true peak of audio at 48 kHz, as a factor of full scale. */
export function truePeak(samples: Float32Array): number {
  let peak = 0;
  for (let index = 0; index < samples.length; index++) {
    peak = Math.max(peak, truePeakAt(samples, index, peak));
  }
  return peak;
}

/** Converts decibels to an amplitude factor. */
export function fromDecibels(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** Converts an amplitude factor to decibels. */
export function toDecibels(factor: number): number {
  return 20 * Math.log10(factor);
}
