/**
 * A band-limited interpolator as a polyphase filter: `phases[k]` weighs the samples around a point at `k /
 * phaseCount` of the distance from one sample to the next.
 */
export interface SincFilter {
  readonly phases: readonly Float32Array[];
  /** How many samples before the point each phase starts: half the taps minus one. */
  readonly lead: number;
}

/** A stop band at −90 dB: J. F. Kaiser's formula, β = 0.1102 (A − 8.7). */
const KAISER_BETA = 0.1102 * (90 - 8.7);

/**
 * Designs the filter as a windowed sinc (J. O. Smith, "Digital Audio Resampling"; Kaiser window).
 *
 * @param options.cutoff the −6 dB point, as a fraction of the input's Nyquist frequency
 * @param options.halfTaps samples on each side of the point
 */
export function designSincFilter(options: {
  readonly phaseCount: number;
  readonly cutoff: number;
  readonly halfTaps: number;
}): SincFilter {
  const { phaseCount, cutoff, halfTaps } = options;
  const phases = Array.from({ length: phaseCount }, (_, phase) => {
    const taps = Float32Array.from({ length: 2 * halfTaps }, (_, tap) => {
      const distance = tap - (halfTaps - 1) - phase / phaseCount;
      return cutoff * sinc(cutoff * distance) * kaiser(distance / halfTaps);
    });
    // Each phase passes a constant unchanged, so that all phases have the same gain.
    const sum = taps.reduce((total, tap) => total + tap, 0);
    return taps.map((tap) => tap / sum);
  });
  return { phases, lead: halfTaps - 1 };
}

/** The value at a point of the signal, assuming silence around it. */
export function interpolate(
  samples: Float32Array,
  index: number,
  { taps, lead }: { readonly taps: Float32Array; readonly lead: number },
): number {
  const first = index - lead;
  const from = Math.max(0, -first);
  const to = Math.min(taps.length, samples.length - first);
  let sum = 0;
  for (let tap = from, at = first + from; tap < to; tap++, at++) {
    sum += (taps[tap] as number) * (samples[at] as number);
  }
  return sum;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(x: number): number {
  return Math.abs(x) > 1 ? 0 : besselI0(KAISER_BETA * Math.sqrt(1 - x * x)) / besselI0(KAISER_BETA);
}

function besselI0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
