import { integratedLoudness } from '../../core/sound/loudness.ts';
import { limitPeaks } from './limiter.ts';
import { fromDecibels, truePeak } from './true-peak.ts';

/** The loudness that streaming services and podcasts ask for. */
export const TARGET_LUFS = -16;
/** Leaves half a decibel for the encoder's overshoot, so that the film stays below −1 dBTP. */
export const CEILING_DBTP = -1.5;

const TOLERANCE_LU = 0.05;
/**
 * Limiting costs some loudness, which the next pass restores. Each pass needs a fraction of the one before.
 */
const MAX_PASSES = 6;

/**
 * Brings speech to {@link TARGET_LUFS}, in place, with no true peak above {@link CEILING_DBTP}. Silence stays
 * silent. Audio that consists of peaks ends below the target, never above the ceiling.
 *
 * @param samples at 48 kHz, to be played on both stereo channels
 */
export function levelSpeech(samples: Float32Array): void {
  const ceiling = fromDecibels(CEILING_DBTP);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const missing = TARGET_LUFS - integratedLoudness(samples);
    if (!Number.isFinite(missing) || Math.abs(missing) <= TOLERANCE_LU) break;
    scale(samples, fromDecibels(missing));
    limitPeaks(samples, ceiling);
  }
  const peak = truePeak(samples);
  if (peak > ceiling) scale(samples, ceiling / peak);
}

function scale(samples: Float32Array, factor: number): void {
  for (let index = 0; index < samples.length; index++) samples[index] = (samples[index] as number) * factor;
}
