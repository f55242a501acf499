import { readAbbreviation } from './spoken/abbreviations.ts';
import { readAcronym, spellOut } from './spoken/acronyms.ts';
import { readAddress } from './spoken/addresses.ts';
import { readDate, readTime } from './spoken/calendar.ts';
import { readLabelledNumber } from './spoken/labels.ts';
import { readMeasure } from './spoken/measures.ts';
import { readMoney } from './spoken/money.ts';
import { readNumeral } from './spoken/numerals.ts';
import { intonation, partOfRun, type Reading, type ReadingRule, type Run, runsOf } from './spoken/runs.ts';
import { plainWord, readSign } from './spoken/signs.ts';

/** A piece of a text as it is written and as a person reads it aloud. */
export interface SpokenToken {
  /** As in the text, from `start` to `end`: one written word or several, such as `$24.5 billion`. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Words only, with the punctuation that shapes the tune; empty for what makes no sound, such as an emoji. */
  readonly spoken: string;
}

/** The first rule that knows a run reads it. */
const RULES: readonly ReadingRule[] = [
  readAddress,
  readDate,
  readTime,
  readMoney,
  readMeasure,
  readLabelledNumber,
  readNumeral,
  readAbbreviation,
  readAcronym,
  readSign,
];
/** An ordinary word is a month, a label or an abbreviation at most: this spares most of a text most of the rules. */
const ORDINARY_WORD = /^\p{L}?\p{Ll}+$/u;
const WORD_RULES: readonly ReadingRule[] = [readDate, readLabelledNumber, readAbbreviation];
/** Signs that part words without a space: `London—the`, `and/or`, `wait...what`. */
const INNER_BREAK = /(?<=[\p{L}\d.'’"”)])(—|–(?!\d)|--+|…|\.{3}|\/|&)(?=[\p{L}\d"'“‘(])/gu;

/**
 * How English text is read aloud, for voices: numbers, units, money, dates, symbols, addresses and
 * abbreviations in words, while captions keep the written form.
 *
 * Tokens are in order, do not overlap, and together cover every run of characters without white space, so
 * each of {@link writtenWords} lies in exactly one. A plain word stays itself.
 */
export function spokenForm(text: string): SpokenToken[] {
  const runs = runsOf(text);
  const tokens: SpokenToken[] = [];
  for (let index = 0; index < runs.length; ) {
    const run = runs[index] as Run;
    const reading = readAt(runs, index);
    const last = runs[index + reading.runCount - 1] ?? run;
    const spoken = withIntonation(reading, last);
    if (spoken === '') markAfter(tokens, isPause(run.written) ? ',' : intonation(run.written));
    tokens.push({ written: text.slice(run.start, last.end), start: run.start, end: last.end, spoken });
    index += reading.runCount;
  }
  return tokens;
}

/** The whole text in its spoken form. */
export function spokenText(text: string): string {
  return spokenForm(text)
    .map((token) => token.spoken)
    .filter(Boolean)
    .join(' ');
}

function readAt(runs: readonly Run[], index: number): Reading {
  const run = runs[index] as Run;
  const isOrdinary = ORDINARY_WORD.test(run.core);
  for (const rule of isOrdinary ? WORD_RULES : RULES) {
    const reading = rule(runs, index);
    if (reading) return reading;
  }
  if (isOrdinary) return { spoken: run.core, runCount: 1 };
  return { spoken: readParts(run) ?? readHyphenated(run) ?? plainWord(run.core), runCount: 1 };
}

/** The parts of a run with a dash or slash inside, each read by itself. */
function readParts(run: Run): string | undefined {
  const initials = /^(\p{Lu}{1,3})&(\p{Lu}{1,3})$/u.exec(run.core);
  if (initials?.[1] && initials[2]) return `${spellOut(initials[1])} and ${spellOut(initials[2])}`;
  const parts: string[] = [];
  let start = 0;
  for (const match of run.core.matchAll(INNER_BREAK)) {
    const sign = match[0];
    parts.push(
      readAlone(run, run.core.slice(start, match.index)) + (sign === '/' ? '' : sign === '&' ? ' and' : ','),
    );
    start = match.index + sign.length;
  }
  return start === 0 ? undefined : [...parts, readAlone(run, run.core.slice(start))].join(' ');
}

/** `U.S.-led`, `BBC-owned`: only parts that are not plain words need more than the hyphen. */
function readHyphenated(run: Run): string | undefined {
  if (run.core.length > 80 || !/-/u.test(run.core) || !/\p{Lu}{2}|\p{L}\.\p{L}/u.test(run.core))
    return undefined;
  return run.core
    .split('-')
    .map((part) => readAlone(run, part.replace(/\.$/u, '')))
    .join(' ');
}

function readAlone(run: Run, part: string): string {
  const core = part.replace(/^["'“‘([]+|["'”’)\],.;:!?]+$/gu, '');
  return readAt([partOfRun(run, core)], 0).spoken;
}

function withIntonation(reading: Reading, last: Run): string {
  if (reading.spoken === '') return '';
  const trail = reading.ownsPeriod ? last.trail.replace('.', '') : last.trail;
  return reading.spoken + intonation(trail);
}

function isPause(written: string): boolean {
  return /^(?:[—–-]+|\/|\.{2,}|…)$/u.test(written);
}

/** What a silent run means for the tune belongs to the word before it. */
function markAfter(tokens: SpokenToken[], mark: string): void {
  const index = tokens.findLastIndex((token) => token.spoken !== '');
  const before = tokens[index];
  if (before && /[\p{L}\p{N}]$/u.test(before.spoken))
    tokens[index] = { ...before, spoken: before.spoken + mark };
}
