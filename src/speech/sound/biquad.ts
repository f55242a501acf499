/** A filter of second order by its coefficients, where a₀ is 1. */
export interface BiquadShape {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** Filters one sample after the other. Direct form II, transposed. */
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
  /** How narrow it is; 0.7 is as flat as can be. */
  readonly q?: number;
}

/** Raises or lowers what lies around a frequency (R. Bristow-Johnson, Audio EQ Cookbook; here and below). */
export function peaking({ hertz, sampleRateHz, q = 0.7, gainDb }: Corner & { gainDb: number }): BiquadShape {
  const { cos, alpha } = at({ hertz, sampleRateHz, q });
  const gain = 10 ** (gainDb / 40);
  return scaled(
    [1 + alpha * gain, -2 * cos, 1 - alpha * gain],
    [1 + alpha / gain, -2 * cos, 1 - alpha / gain],
  );
}

/** Keeps what lies above a frequency. */
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
