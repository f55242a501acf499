import { MAX_COUNT } from './picture-plan.ts';
import type { Word } from './reading.ts';

const COUNTS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  both: 2,
  pair: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  dozen: 12,
};

const COLOURS: Readonly<Record<string, string>> = {
  red: '#e53935',
  scarlet: '#d81b3a',
  crimson: '#b71c36',
  blue: '#2f7df6',
  green: '#2eaf5b',
  yellow: '#fbc02d',
  orange: '#fb8c00',
  purple: '#8e44ad',
  violet: '#7e57c2',
  pink: '#ec5f9c',
  black: '#2b2b35',
  white: '#f4f6fa',
  golden: '#e0a21b',
  gold: '#e0a21b',
  silver: '#b0bac5',
  brown: '#8d5a34',
  grey: '#8a93a0',
  gray: '#8a93a0',
};

/** “Three to eight”, “at least two”: no exact number. */
const RANGE_WORDS = new Set(['to', 'or', 'least', 'most', 'than', '–', '-']);

/** How many of a thing its modifiers tell of, at most {@link MAX_COUNT}; undefined when they tell none. */
export function countOf(modifiers: readonly Word[], before?: Word): number | undefined {
  const isRange = modifiers.length > 0 && RANGE_WORDS.has(before?.lower ?? '');
  const isScaled = modifiers.some((word) =>
    /^(?:hundred|thousand|million|billion|trillion)$/.test(word.lower),
  );
  if (isRange || isScaled) return undefined;
  for (const word of modifiers) {
    const count = COUNTS[word.lower] ?? (/^\d{1,2}$/.test(word.lower) ? Number(word.lower) : undefined);
    if (count !== undefined && count > 0) return Math.min(MAX_COUNT, count);
  }
  return undefined;
}

/** The colour a thing's modifiers tell of, as `#rrggbb`. */
export function colourOf(modifiers: readonly Word[]): string | undefined {
  return modifiers.map((word) => COLOURS[word.lower]).find((colour) => colour !== undefined);
}
