import type { WordTiming } from '../../core/model.ts';
import { writtenWords } from '../../core/text/words.ts';

/** A part of a text, and when it is spoken. */
export interface TimedStretch {
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * Times the written words of a text by its spoken parts. A word may be spoken as several parts. A part may
 * span several words, which then share its time in proportion to their lengths.
 *
 * @param stretches in order of time and of text; several may stand for the same place
 * @returns one timing for each written word, in order, without overlaps; a word that is not spoken has no
 * length and the time at which the one before it ends
 */
export function timeWrittenWords(
  text: string,
  stretches: readonly TimedStretch[],
  durationMs: number,
): WordTiming[] {
  const words = writtenWords(text);
  const heard: ({ startMs: number; endMs: number } | undefined)[] = Array.from({ length: words.length });
  let firstWord = 0;
  for (const stretch of merged(stretches)) {
    while ((words[firstWord]?.end ?? Number.POSITIVE_INFINITY) <= stretch.start) firstWord++;
    const shares: { index: number; letters: number }[] = [];
    for (let index = firstWord; index < words.length; index++) {
      const word = words[index];
      if (word === undefined || word.start >= stretch.end) break;
      shares.push({ index, letters: Math.min(word.end, stretch.end) - Math.max(word.start, stretch.start) });
    }
    const letters = shares.reduce((sum, share) => sum + share.letters, 0);
    let lettersBefore = 0;
    for (const share of shares) {
      const at = (count: number) =>
        stretch.startMs + ((stretch.endMs - stretch.startMs) * count) / Math.max(1, letters);
      heard[share.index] = {
        startMs: heard[share.index]?.startMs ?? at(lettersBefore),
        endMs: at(lettersBefore + share.letters),
      };
      lettersBefore += share.letters;
    }
  }
  let beforeMs = 0;
  return words.map(({ start, end }, index) => {
    const startMs = clamp(heard[index]?.startMs ?? beforeMs, { least: beforeMs, most: durationMs });
    const endMs = clamp(heard[index]?.endMs ?? startMs, { least: startMs, most: durationMs });
    beforeMs = endMs;
    return { start, end, startMs, endMs };
  });
}

/** Merges neighbours that stand for the same place: the words of `three point five` for `3.5`. */
function merged(stretches: readonly TimedStretch[]): TimedStretch[] {
  const result: TimedStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last !== undefined && last.start === stretch.start && last.end === stretch.end) {
      result[result.length - 1] = { ...last, endMs: stretch.endMs };
    } else result.push(stretch);
  }
  return result;
}

function clamp(value: number, { least, most }: { least: number; most: number }): number {
  return Math.max(least, Math.min(most, value));
}
