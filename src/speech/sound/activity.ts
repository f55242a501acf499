import type { PcmAudio } from '../../core/model.ts';

/** A part of the audio in which somebody speaks. */
export interface ActiveStretch {
  readonly startMs: number;
  readonly endMs: number;
}

export const FRAME_MS = 10;
/** Frames this much quieter than the loudest are silence, whatever the noise: −40 dB, or −30 dB in noise. */
const SILENCE_FLOOR = 0.01;
const NOISE_CEILING = 0.0316;
/** Frames this close to the noise level between words are noise. */
const ABOVE_NOISE = 2;
/** Anything quieter is never speech: −70 dBFS. */
const INAUDIBLE = 0.0003;

/**
 * Finds where somebody speaks, by the energy in frames of {@link FRAME_MS}. Returns the parts separated by
 * pauses of at least `leastPauseMs`; empty for silence.
 */
export function findActivity(audio: PcmAudio, leastPauseMs: number): ActiveStretch[] {
  const levels = frameLevels(audio);
  const threshold = speechThreshold(levels);
  const stretches: { startMs: number; endMs: number }[] = [];
  for (const [frame, level] of levels.entries()) {
    if (level < threshold) continue;
    const startMs = frame * FRAME_MS;
    const last = stretches.at(-1);
    if (last !== undefined && startMs - last.endMs < leastPauseMs) last.endMs = startMs + FRAME_MS;
    else stretches.push({ startMs, endMs: startMs + FRAME_MS });
  }
  return stretches;
}

function speechThreshold(levels: Float32Array): number {
  const sorted = levels.slice().sort();
  const loudest = sorted.at(-1) ?? 0;
  const noise = sorted[Math.floor(sorted.length / 20)] ?? 0;
  const aboveNoise = Math.min(noise * ABOVE_NOISE, loudest * NOISE_CEILING);
  return Math.max(INAUDIBLE, loudest * SILENCE_FLOOR, aboveNoise);
}

function frameLevels({ samples, sampleRateHz }: PcmAudio): Float32Array {
  const frameLength = (sampleRateHz * FRAME_MS) / 1000;
  const levels = new Float32Array(Math.ceil(samples.length / frameLength));
  for (let frame = 0; frame < levels.length; frame++) {
    const start = Math.round(frame * frameLength);
    const end = Math.min(samples.length, Math.round((frame + 1) * frameLength));
    let energy = 0;
    for (let index = start; index < end; index++) energy += (samples[index] as number) ** 2;
    levels[frame] = Math.sqrt(energy / Math.max(1, end - start));
  }
  return levels;
}
