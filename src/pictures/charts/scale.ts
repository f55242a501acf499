/** A scale that holds zero and all values: nothing is made to look larger than it is. */
export interface ZeroScale {
  /** Where zero is, from the start of the scale's length. */
  readonly zero: number;
  /** How far from the start a value is. */
  at(value: number): number;
}

export function zeroScale(values: readonly (number | null)[], length: number): ZeroScale {
  const known = values.filter((value) => value !== null);
  const least = Math.min(0, ...known);
  const span = Math.max(0, ...known) - least;
  const at = (value: number) => (span === 0 ? 0 : ((value - least) / span) * length);
  return { zero: at(0), at };
}

/** The next round number that is not less: 1, 2, 2.5 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value * (1 - 1e-9)) ?? 10) * power;
}

export interface Spread {
  /** Where its middle is wanted. */
  readonly at: number;
  readonly size: number;
}

/**
 * Moves things along a line so that they keep apart and within it, each as near to its place as those before it
 * allow. Gives the middles, in the order of the items.
 */
export function spread(items: readonly Spread[], from: number, to: number): number[] {
  const order = items.map((_, index) => index).sort((a, b) => (items[a]?.at ?? 0) - (items[b]?.at ?? 0));
  const middles = items.map(({ at }) => at);
  let low = from;
  for (const index of order) {
    const half = (items[index]?.size ?? 0) / 2;
    middles[index] = Math.max(middles[index] ?? 0, low + half);
    low = (middles[index] ?? 0) + half;
  }
  let high = to;
  for (const index of [...order].reverse()) {
    const half = (items[index]?.size ?? 0) / 2;
    middles[index] = Math.min(middles[index] ?? 0, high - half);
    high = (middles[index] ?? 0) - half;
  }
  return middles;
}
