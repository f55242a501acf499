import { hashText, seededRandom } from '../../src/core/seeded-random.ts';

/** Random choices of one input: the same for the same seed and index. */
export interface Random {
  /** An integer from 0 up to, but not including, `end`. */
  below(end: number): number;
  oneOf<Item>(items: readonly Item[]): Item;
  /** Whether something with this probability happens. */
  chance(probability: number): boolean;
}

export function createRandom(seed: number, index: number): Random {
  const next = seededRandom(hashText(`${seed}/${index}`));
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    oneOf: (items) => items[below(items.length)] as (typeof items)[number],
    chance: (probability) => next() < probability,
  };
}
