import { seededRandom } from '../../core/seeded-random.ts';

/** Seeded random numbers: the same seed always gives the same sheets. */
export interface Chance {
  (): number;
  between(low: number, high: number): number;
  /** A separate sequence for one part, so that changes to it do not affect other parts. */
  fork(name: string): Chance;
}

export function chance(seed: string): Chance {
  const next = seededRandom(hash(seed));
  return Object.assign(() => next(), {
    between: (low: number, high: number) => low + (high - low) * next(),
    fork: (name: string) => chance(`${seed}/${name}`),
  });
}

/** FNV-1a. */
export function hash(text: string): number {
  let state = 2_166_136_261;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 16_777_619);
  }
  return state >>> 0;
}
