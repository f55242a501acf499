/** The coefficients of a second-order filter, with a₀ = 1. */
export interface BiquadShape {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** Creates a function that filters sample by sample. Transposed direct form II. */
export function createBiquad({ b, a }: BiquadShape): (input: number) => number {
  const [b0, b1, b2] = b;
  const [a1, a2] = a;
  let z1 = 0;
  let z2 = 0;
  return (input) => {
    const output = b0 * input + z1;
    z1 = b1 * input - a1 * output + z2;
    z2 = b2 * input - a2 * output;
    return output;
  };
}

interface Corner {
  readonly hertz: number;
  readonly sampleRateHz: number;
  /** How narrow the filter is. 0.7 is the flattest. */
  readonly q?: number;
}

/** Raises or lowers the range around a frequency (R. Bristow-Johnson, Audio EQ Cookbook; here and below). */
export function peaking({ hertz, sampleRateHz, q = 0.7, gainDb }: Corner & { gainDb: number }): BiquadShape {
  const { cos, alpha } = at({ hertz, sampleRateHz, q });
  const gain = 10 ** (gainDb / 40);
  return scaled(
    [1 + alpha * gain, -2 * cos, 1 - alpha * gain],
    [1 + alpha / gain, -2 * cos, 1 - alpha / gain],
  );
}

/** Keeps the range above a frequency. */
export function highPass(corner: Corner): BiquadShape {
  const { cos, alpha } = at(corner);
  return scaled([(1 + cos) / 2, -(1 + cos), (1 + cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]);
}

function at({ hertz, sampleRateHz, q = 0.7 }: Corner): { cos: number; alpha: number } {
  const angle = (2 * Math.PI * hertz) / sampleRateHz;
  return { cos: Math.cos(angle), alpha: Math.sin(angle) / (2 * q) };
}

function scaled(
  b: readonly [number, number, number],
  [a0, a1, a2]: readonly [number, number, number],
): BiquadShape {
  return { b: [b[0] / a0, b[1] / a0, b[2] / a0], a: [a1 / a0, a2 / a0] };
}
