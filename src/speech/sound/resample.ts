import type { PcmAudio } from '../../core/model.ts';
import { designSincFilter, interpolate, type SincFilter } from './sinc-filter.ts';

/** Samples to each side at the lower of the two rates: passes 90 % of the band, stops all beyond it. */
const HALF_TAPS = 64;
/** The middle of the transition band, which ends at the Nyquist frequency. */
const CUTOFF = 0.955;

const filters = new Map<string, SincFilter>();

/**
 * The same sound at another sample rate, free of aliases and images: everything beyond the lower Nyquist
 * frequency is at least 80 dB down, everything up to 90 % of it is passed unchanged.
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
  // Odd rates have large filters and are rare: only the common ones are worth their memory.
  if (up <= 640) filters.set(key, filter);
  return filter;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
