import { sentences } from '../sentences.ts';

/** A run of characters without white space, split into parts for reading aloud. */
export interface Run {
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** The spoken part, without the punctuation around it. */
  readonly core: string;
  /** The punctuation after it, as written. */
  readonly trail: string;
  readonly endsSentence: boolean;
  /** The first run after a line break. */
  readonly beginsLine: boolean;
  /** The first run of its sentence or of its line. */
  readonly startsLine: boolean;
  /**
   * Whether a double quotation mark is open at the end of the core. The next one then closes it, and does not mean
   * inches.
   */
  readonly isQuoted: boolean;
}

/** The spoken form of one or more runs. */
export interface Reading {
  /** Without the punctuation that ends the last run's sentence, which is added later. */
  readonly spoken: string;
  /** How many runs it covers. */
  readonly runCount: number;
  /** Punctuation that the words require, such as a comma after a list's number. */
  readonly pause?: ',';
  /** The first period after the last run belongs to an abbreviation, so no pause follows it. */
  readonly ownsPeriod?: boolean;
}

/** Reads the runs from `index` on, or leaves them to the next rule. */
export type ReadingRule = (runs: readonly Run[], index: number) => Reading | undefined;

const SILENT =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cc}\p{Cf}]/gu;
const LEAD = /^[\s"'“”‘’„«»‹›‚([{*_¿¡|•·\-–—.…,;:!?/\\`^]+/u;
const TRAIL_MARK = /[\s"'′″“”‘’„«»‹›)\]}*_|•·\-–—.…,;:!?/\\`^。．！？、，]/u;

/** `.NET` and `.env` are spoken with their dot. */
const DOTTED_NAME = /^[([{"“‘]*\.(?:\p{Lu}{2,8}|\p{Ll}{2,12})(?![\p{L}.…])/u;

export function runsOf(text: string): Run[] {
  const ends = new Set(sentences(text).map((sentence) => sentence.end));
  const runs: Run[] = [];
  let isQuoted = false;
  for (const match of text.matchAll(/\S+/gu)) {
    const [written] = match;
    const end = match.index + written.length;
    const before = runs.at(-1);
    const isNewLine = before === undefined || text.slice(before.end, match.index).includes('\n');
    if (isNewLine) isQuoted = false;
    const { core, trail } = takeApart(written);
    const lead = written.slice(0, Math.max(0, written.indexOf(core)));
    isQuoted = quotedAfter(lead, isQuoted);
    runs.push({
      written,
      start: match.index,
      end,
      core,
      trail,
      endsSentence: ends.has(end),
      beginsLine: isNewLine,
      startsLine: isNewLine || before.endsSentence,
      isQuoted,
    });
    const isInch = !isQuoted && /[\d½¼¾]$/u.test(core) && /^["”]/u.test(trail);
    isQuoted = quotedAfter(isInch ? trail.slice(1) : trail, isQuoted);
  }
  return runs;
}

function quotedAfter(marks: string, isQuoted: boolean): boolean {
  let quoted = isQuoted;
  for (const mark of marks) {
    if (mark === '"') quoted = !quoted;
    else if (mark === '“') quoted = true;
    else if (mark === '”') quoted = false;
  }
  return quoted;
}

/** A run for a part of a longer one. */
export function partOfRun(run: Run, core: string): Run {
  return {
    ...run,
    written: core,
    core,
    trail: '',
    endsSentence: false,
    beginsLine: false,
    startsLine: false,
  };
}

/** The punctuation that a voice renders: pauses, and the intonation of the sentence. */
export function intonation(trail: string): string {
  const marks = trail.replace(/…/gu, '...').replace(/[—–]|--+/gu, ',');
  return /^(?:\.{3}|[.,;:!?。！？、，]+)/u.exec(marks.replace(/[^.,;:!?。！？、，]/gu, ''))?.[0] ?? '';
}

/** Whether another run follows without a pause in between. */
export function flowsOn(run: Run | undefined): boolean {
  return run !== undefined && run.trail === '';
}

function takeApart(written: string): { core: string; trail: string } {
  // Signs that change a number, such as the minus in −5 or the point in .5, belong to the core.
  const audible = written.replace(SILENT, '');
  const body = /^[([{"“'‘]*[-−–]?[$€£¥]?\.?\d/u.test(audible)
    ? audible.replace(/^[([{"“‘]+/u, '').replace(/^'(?!\d0s)/u, '')
    : audible.replace(DOTTED_NAME.test(audible) ? /^[^.]+/u : LEAD, '');
  // Without a regular expression: an unanchored `[…]+$` takes quadratic time on a long run of such marks.
  let end = body.length;
  while (end > 0 && TRAIL_MARK.test(body.charAt(end - 1))) end--;
  return { core: body.slice(0, end), trail: body.slice(end) };
}
