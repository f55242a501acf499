import { sentences } from '../sentences.ts';

/** A run of characters without white space, taken apart for reading aloud. */
export interface Run {
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** What is spoken, without the punctuation on its left and right. */
  readonly core: string;
  /** The punctuation on its right, as written. */
  readonly trail: string;
  readonly endsSentence: boolean;
}

/** How one or more runs sound. */
export interface Reading {
  /** Without the sentence punctuation of the last run, which is added to it. */
  readonly spoken: string;
  /** How many runs it takes in. */
  readonly runCount: number;
  /** The first period after the last run is the abbreviation's own, so no pause follows it. */
  readonly ownsPeriod?: boolean;
}

/** Reads the runs from `index` on, or leaves them to the next rule. */
export type ReadingRule = (runs: readonly Run[], index: number) => Reading | undefined;

const SILENT =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cc}\p{Cf}]/gu;
const LEAD = /^[\s"'“”‘’„«»‹›([{*_¿¡|•·\-–—.…,;:!?/\\`^]+/u;
const TRAIL_MARK = /[\s"'“”‘’„«»‹›)\]}*_|•·\-–—.…,;:!?/\\`^。．！？、，]/u;

export function runsOf(text: string): Run[] {
  const ends = new Set(sentences(text).map((sentence) => sentence.end));
  const runs: Run[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const end = match.index + match[0].length;
    runs.push({
      written: match[0],
      start: match.index,
      end,
      ...takeApart(match[0]),
      endsSentence: ends.has(end),
    });
  }
  return runs;
}

/** A run that stands for a part of a longer one. */
export function partOfRun(run: Run, core: string): Run {
  return { ...run, core, trail: '', endsSentence: false };
}

/** The punctuation that a voice hears: pauses and the tune of the sentence. */
export function intonation(trail: string): string {
  const marks = trail.replace(/…/gu, '...').replace(/[—–]|--+/gu, ',');
  return /^(?:\.{3}|[.,;:!?。！？、，]+)/u.exec(marks.replace(/[^.,;:!?。！？、，]/gu, ''))?.[0] ?? '';
}

/** Whether another run follows with nothing between the two that a voice would pause at. */
export function flowsOn(run: Run | undefined): boolean {
  return run !== undefined && run.trail === '';
}

function takeApart(written: string): { core: string; trail: string } {
  // Signs that change a number, such as the minus in −5 or the point in .5, are part of the core.
  const audible = written.replace(SILENT, '');
  const body = /^[([{"“'‘]*[-−–]?[$€£¥]?\.?\d/u.test(audible)
    ? audible.replace(/^[([{"“‘]+/u, '').replace(/^'(?!\d0s)/u, '')
    : audible.replace(LEAD, '');
  // By hand: an unanchored `[…]+$` takes quadratic time on a long run of such marks.
  let end = body.length;
  while (end > 0 && TRAIL_MARK.test(body.charAt(end - 1))) end--;
  return { core: body.slice(0, end), trail: body.slice(end) };
}
