import type { PcmAudio } from '../../core/model.ts';
import { designSincFilter, interpolate, type SincFilter } from './sinc-filter.ts';

/**
 * Samples on each side at the lower of the two rates. Enough to pass 90 % of the band and stop everything
 * beyond it.
 */
const HALF_TAPS = 64;
/** The middle of the transition band, which ends at the Nyquist frequency. */
const CUTOFF = 0.955;

const filters = new Map<string, SincFilter>();

/**
 * Converts audio to another sample rate, without aliases and images. Everything beyond the lower Nyquist
 * frequency is attenuated by at least 80 dB; everything up to 90 % of it passes unchanged.
 */
export function resample(audio: PcmAudio, sampleRateHz: number): PcmAudio {
  if (audio.sampleRateHz === sampleRateHz) return audio;
  const divisor = greatestCommonDivisor(audio.sampleRateHz, sampleRateHz);
  const up = sampleRateHz / divisor;
  const down = audio.sampleRateHz / divisor;
  const { phases, lead } = filterFor(up, down);

  const samples = new Float32Array(Math.ceil((audio.samples.length * up) / down));
  for (let index = 0; index < samples.length; index++) {
    const position = index * down;
    const taps = phases[position % up] as Float32Array;
    samples[index] = interpolate(audio.samples, Math.floor(position / up), { taps, lead });
  }
  return { sampleRateHz, samples };
}

function filterFor(up: number, down: number): SincFilter {
  const key = `${up}/${down}`;
  const known = filters.get(key);
  if (known !== undefined) return known;
  const narrowing = Math.min(1, up / down);
  const filter = designSincFilter({
    phaseCount: up,
    cutoff: CUTOFF * narrowing,
    halfTaps: Math.ceil(HALF_TAPS / narrowing),
  });
  // Unusual rates have large filters and are rare, so only the common ones are cached.
  if (up <= 640) filters.set(key, filter);
  return filter;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
