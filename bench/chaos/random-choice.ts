import { seededRandom } from '../../src/core/seeded-random.ts';

/** Reproducible random choices. */
export interface RandomChoice {
  /** An integer from 0 up to, but not including, `end`. */
  below(end: number): number;
  oneOf<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item;
}

/** The same seed makes the same choices. */
export function createRandomChoice(seed: number): RandomChoice {
  const next = seededRandom(seed);
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    oneOf(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('there is nothing to choose from');
      return item;
    },
  };
}
