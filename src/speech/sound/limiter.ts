import { truePeakAt } from './true-peak.ts';

/** How long before a peak the gain starts to fall, and how long it takes to recover: 5 ms at 48 kHz. */
const REACH = 240;
const HALF_REACH = REACH / 2;

/**
 * Lowers the audio around its peaks, in place, so that none exceeds the ceiling. The gain follows smooth
 * slopes that are computed in advance, so it neither clips nor clicks. Audio away from peaks does not change.
 *
 * @param samples at 48 kHz
 * @param ceiling for the true peak, as a factor of full scale
 */
export function limitPeaks(samples: Float32Array, ceiling: number): void {
  const peaks = findPeaks(samples, ceiling);
  for (let first = 0; first < peaks.length; ) {
    let last = first;
    // The slopes of peaks closer than this overlap, so they are computed together.
    while (last + 1 < peaks.length && gapAfter(peaks, last) <= 2 * REACH) last++;
    lower(samples, peaks.slice(first, last + 1));
    first = last + 1;
  }
}

interface Peak {
  readonly index: number;
  /** The gain that brings the peak down to the ceiling. */
  readonly gain: number;
}

function findPeaks(samples: Float32Array, ceiling: number): Peak[] {
  const peaks: Peak[] = [];
  for (let index = 0; index < samples.length; index++) {
    const peak = truePeakAt(samples, index, ceiling);
    if (peak > ceiling) peaks.push({ index, gain: ceiling / peak });
  }
  return peaks;
}

function gapAfter(peaks: readonly Peak[], position: number): number {
  return (peaks[position + 1]?.index ?? 0) - (peaks[position]?.index ?? 0);
}

/**
 * Each peak lowers the gain over REACH on both sides. Two moving averages of half that width turn the steps
 * into slopes. Near a peak, all averaged values are at most its gain, so the result is too.
 */
function lower(samples: Float32Array, peaks: readonly Peak[]): void {
  const start = (peaks[0]?.index ?? 0) - 2 * REACH;
  const end = (peaks.at(-1)?.index ?? 0) + 2 * REACH + 1;
  const steps = new Float64Array(end - start).fill(1);
  for (const { index, gain } of peaks) {
    for (let at = index - start - REACH; at <= index - start + REACH; at++) {
      if (gain < (steps[at] ?? 1)) steps[at] = gain;
    }
  }
  const slopes = movingAverage(movingAverage(steps));
  const to = Math.min(end, samples.length);
  for (let index = Math.max(0, start); index < to; index++) {
    samples[index] = (samples[index] ?? 0) * (slopes[index - start] ?? 1);
  }
}

function movingAverage(values: Float64Array): Float64Array {
  const valueAt = (index: number) => values[index] ?? 1;
  let sum = 0;
  for (let index = -HALF_REACH; index <= HALF_REACH; index++) sum += valueAt(index);
  return values.map((_, index) => {
    const average = sum / (2 * HALF_REACH + 1);
    sum += valueAt(index + HALF_REACH + 1) - valueAt(index - HALF_REACH);
    return average;
  });
}
