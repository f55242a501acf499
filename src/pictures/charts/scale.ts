/** A scale that includes zero and all values, so that no difference looks larger than it is. */
export interface ZeroScale {
  /** The position of zero, from the start of the scale. */
  readonly zero: number;
  /** The position of a value, from the start of the scale. */
  at(value: number): number;
}

export function zeroScale(values: readonly (number | null)[], length: number): ZeroScale {
  const known = values.filter((value) => value !== null);
  const least = Math.min(0, ...known);
  const span = Math.max(0, ...known) - least;
  const at = (value: number) => (span === 0 ? 0 : ((value - least) / span) * length);
  return { zero: at(0), at };
}

/** Rounds up to a number that is at most a third larger, and whose half is a plain number too. */
export function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = ROUND_STEPS.find((own) => own * power >= value * (1 - 1e-9)) ?? 10;
  // Multiplying by a fraction such as 0.1 would leave digits that are printed.
  return power < 1 ? step / Math.round(1 / power) : step * power;
}

const ROUND_STEPS = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];

export interface Spread {
  /** The wanted position of its middle. */
  readonly at: number;
  readonly size: number;
}

/**
 * Moves items along a line so that they do not overlap and stay between `from` and `to`, each as close to its
 * wanted position as its neighbours allow. Returns the middles, in the order of the items.
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
