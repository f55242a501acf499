/** How far the path may deviate from the diagonal, as a share of the longer side. */
const BAND = 0.25;
/** At least 1.5 s, to allow for pauses that only one of the readers makes. */
const MIN_BAND_FRAMES = 150;
/** The cost of staying on a frame while the other side moves on, as a share of their difference. */
const DWELL_COST = 0.15;

const DIAGONAL = 0;
const STAY_IN_TARGET = 1;
const STAY_IN_SOURCE = 2;

/**
 * Dynamic time warping in a band (H. Sakoe and S. Chiba, 1978). For each frame of `source`, returns the frame
 * of `target` with the same content, never going backwards.
 *
 * The time and memory are proportional to a quarter of the product of the two lengths.
 */
export function warpFrames(source: readonly Float32Array[], target: readonly Float32Array[]): Int32Array {
  const band = Math.max(
    Math.ceil(Math.max(source.length, target.length) * BAND),
    Math.abs(source.length - target.length) + 50,
    MIN_BAND_FRAMES,
  );
  const steps: { readonly first: number; readonly moves: Uint8Array }[] = [];
  let previous = new Float64Array(target.length + 1).fill(Number.POSITIVE_INFINITY);
  previous[0] = 0;
  for (const [row, frame] of source.entries()) {
    const centre = Math.round((row * target.length) / source.length);
    const first = Math.max(0, centre - band);
    const last = Math.min(target.length - 1, centre + band);
    const current = new Float64Array(target.length + 1).fill(Number.POSITIVE_INFINITY);
    const moves = new Uint8Array(last - first + 1);
    for (let column = first; column <= last; column++) {
      const difference = distance(frame, target[column] as Float32Array);
      let best = previous[column] as number;
      const stayInTarget = (previous[column + 1] as number) + difference * DWELL_COST;
      const stayInSource = (current[column] as number) + difference * DWELL_COST;
      if (stayInTarget < best) {
        best = stayInTarget;
        moves[column - first] = STAY_IN_TARGET;
      }
      if (stayInSource < best) {
        best = stayInSource;
        moves[column - first] = STAY_IN_SOURCE;
      }
      current[column + 1] = best + difference;
    }
    steps.push({ first, moves });
    previous = current;
  }
  return walkBack(steps, target.length);
}

function walkBack(
  steps: readonly { readonly first: number; readonly moves: Uint8Array }[],
  targetLength: number,
): Int32Array {
  const path = new Int32Array(steps.length);
  let column = targetLength - 1;
  for (let row = steps.length - 1; row >= 0 && column >= 0; ) {
    path[row] = column;
    const { first, moves } = steps[row] as (typeof steps)[number];
    const move = moves[column - first] ?? DIAGONAL;
    if (move !== STAY_IN_SOURCE) row--;
    if (move !== STAY_IN_TARGET) column--;
  }
  return path;
}

function distance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += ((a[index] as number) - (b[index] as number)) ** 2;
  return Math.sqrt(sum);
}
