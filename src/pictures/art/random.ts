import { seededRandom } from '../../core/seeded-random.ts';

/** Seeded chance: the same seed always gives the same numbers, so the same text gives the same picture. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  between(low: number, high: number): number;
  /** Whole, both ends included. */
  integer(low: number, high: number): number;
  pick<const Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number];
  /** Numbers of its own for one part of a picture, so that a change in one part leaves the others alone. */
  fork(name: string): Random;
}

export function randomFrom(seed: string): Random {
  const next = seededRandom(hash(seed));
  const between = (low: number, high: number) => low + (high - low) * next();
  const integer = (low: number, high: number) => Math.floor(between(low, high + 1));
  return {
    next,
    between,
    integer,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
    fork: (name) => randomFrom(`${seed}/${name}`),
  };
}

/** xmur3: https://github.com/bryc/code (public domain). */
function hash(text: string): number {
  let state = 1779033703 ^ text.length;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  state = Math.imul(state ^ (state >>> 16), 2246822507);
  state = Math.imul(state ^ (state >>> 13), 3266489909);
  return (state ^ (state >>> 16)) >>> 0;
}
