import type { TimedPhone } from './phones.ts';

/** When a word is spoken. */
export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

const VOWELS = new Set('aa ae ah ao aw ax axr ay eh er ey ih iy ow oy uh uw'.split(' '));

/**
 * Assigns the phones of a sentence to its words, using the pronunciation of each word alone. Words sound
 * slightly different in a sentence (`a`, `the`, joined consonants), so the two lists are aligned at the
 * lowest cost. Intervals do not overlap, and a word without phones has none.
 *
 * @param phones the phones of the sentence
 * @param pronunciations the phones of each word alone
 */
export function timeWords(
  phones: readonly TimedPhone[],
  pronunciations: readonly (readonly string[])[],
): (Interval | undefined)[] {
  const alone = pronunciations.flatMap((names, word) => names.map((name) => ({ name, word })));
  const matches = align(
    alone.map(({ name }) => name),
    phones.map(({ name }) => name),
  );
  return intervalsOf(
    phones,
    matches.map((index) => (index === undefined ? undefined : alone[index]?.word)),
    pronunciations.length,
  );
}

/**
 * Divides the phones of a sentence among its words in proportion to their lengths, if their own phones are
 * unknown.
 */
export function shareWords(
  phones: readonly TimedPhone[],
  words: readonly string[],
): (Interval | undefined)[] {
  const total = words.reduce((sum, word) => sum + word.length, 0);
  let word = 0;
  let letters = words[0]?.length ?? 0;
  const wordOfPhone = phones.map((_, index) => {
    while (word < words.length - 1 && (index + 0.5) * total > letters * phones.length) {
      letters += words[++word]?.length ?? 0;
    }
    return word;
  });
  return intervalsOf(phones, wordOfPhone, words.length);
}

/** A phone that matches no word belongs to the word before it, or to the first word. */
function intervalsOf(
  phones: readonly TimedPhone[],
  wordOfPhone: readonly (number | undefined)[],
  wordCount: number,
): (Interval | undefined)[] {
  const intervals: (Interval | undefined)[] = Array.from({ length: wordCount });
  let word = wordOfPhone.find((found) => found !== undefined) ?? 0;
  for (const [index, { startMs, endMs }] of phones.entries()) {
    word = wordOfPhone[index] ?? word;
    intervals[word] = { startMs: intervals[word]?.startMs ?? startMs, endMs };
  }
  return intervals;
}

/**
 * For each of `heard`, the index in `expected` that it corresponds to, by the cheapest alignment in order.
 */
function align(expected: readonly string[], heard: readonly string[]): (number | undefined)[] {
  const width = heard.length + 1;
  const costs = new Float64Array((expected.length + 1) * width);
  const at = (row: number, column: number) => costs[row * width + column] ?? 0;
  for (let row = 0; row <= expected.length; row++) {
    for (let column = 0; column <= heard.length; column++) {
      if (row === 0 || column === 0) {
        costs[row * width + column] = row + column;
        continue;
      }
      costs[row * width + column] = Math.min(
        at(row - 1, column - 1) + substitution(expected[row - 1], heard[column - 1]),
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
      );
    }
  }
  const matches: (number | undefined)[] = Array.from({ length: heard.length });
  let row = expected.length;
  let column = heard.length;
  while (row > 0 && column > 0) {
    const cost = at(row, column);
    if (cost === at(row - 1, column - 1) + substitution(expected[row - 1], heard[column - 1])) {
      matches[--column] = --row;
    } else if (cost === at(row - 1, column) + 1) row--;
    else column--;
  }
  return matches;
}

function substitution(expected: string | undefined, heard: string | undefined): number {
  if (expected === heard) return 0;
  return VOWELS.has(expected ?? '') === VOWELS.has(heard ?? '') ? 0.7 : 1.6;
}
