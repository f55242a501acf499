import { type Pronunciations, respell, respellings } from './pronunciations.ts';
import { readAbbreviation } from './spoken/abbreviations.ts';
import { readAcronym, spellOut } from './spoken/acronyms.ts';
import { readAddress } from './spoken/addresses.ts';
import { readDate, readTime } from './spoken/calendar.ts';
import { readCode } from './spoken/codes.ts';
import { nameGreekLetters } from './spoken/greek.ts';
import { readLabelledNumber } from './spoken/labels.ts';
import { readMeasure } from './spoken/measures.ts';
import { readMoney } from './spoken/money.ts';
import { readNumeral, readScale } from './spoken/numerals.ts';
import {
  flowsOn,
  intonation,
  partOfRun,
  type Reading,
  type ReadingRule,
  type Run,
  runsOf,
} from './spoken/runs.ts';
import { type Draft, settleWords } from './spoken/settle-words.ts';
import { plainWord, readSign } from './spoken/signs.ts';

/** A piece of a text, as it is written and as it is read aloud. */
export interface SpokenToken {
  /** The text from `start` to `end`: one or several written words, such as `$24.5 billion`. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Words only, with the punctuation that shapes the intonation. Empty if it makes no sound, such as an emoji. */
  readonly spoken: string;
}

/** The first rule that recognizes a run reads it. */
const RULES: readonly ReadingRule[] = [
  readCode,
  readAddress,
  readRange,
  readScale,
  readAlternatives,
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
/**
 * An ordinary word is at most a month, a label or an abbreviation. This skips most of the rules for most of a text.
 */
const ORDINARY_WORD = /^\p{L}?\p{Ll}+$/u;
const WORD_RULES: readonly ReadingRule[] = [readDate, readLabelledNumber, readAbbreviation];
/** Signs that separate words without a space: `London—the`, `and/or`, `wait...what`. */
const INNER_BREAK = /(?<=[\p{L}\d.'’"”)])(—|–(?!\d)|--+|…|\.{3}|\/|&)(?=[\p{L}\d"'“‘(])/gu;

/**
 * How English text is read aloud: numbers, units, money, dates, symbols, URLs and abbreviations become words, while
 * captions keep the written form.
 *
 * A line break within a sentence is the end of a line of verse, and sounds like a comma. Tokens are in order, do not
 * overlap, and together cover every run of characters without white space, so each of {@link writtenWords} lies in
 * exactly one. A plain word stays as it is.
 *
 * @param pronunciations the user's list of spoken forms
 */
export function spokenForm(text: string, pronunciations: Pronunciations = {}): SpokenToken[] {
  const runs = runsOf(text);
  const respelled = readingsByList(text, runs, pronunciations);
  const drafts: Draft[] = [];
  for (let index = 0; index < runs.length; ) {
    const run = runs[index] as Run;
    const reading = respelled.get(index) ?? readAt(runs, index);
    const last = runs[index + reading.runCount - 1] ?? run;
    const spoken = withIntonation(reading, last);
    drafts.push({
      written: text.slice(run.start, last.end),
      start: run.start,
      end: last.end,
      spoken,
      opensBracket: /^\((?!\d{2,5}\))/u.test(run.written),
      closesBracket: last.written.includes(')', last.written.length - last.trail.length - 1),
      endsLine: runs[index + reading.runCount]?.beginsLine === true,
      silentMark: spoken === '' ? (isPause(run.written) ? ',' : intonation(run.written)) : '',
      stop: last.endsSentence ? stopOf(last) : '',
    });
    index += reading.runCount;
  }
  return settleWords(drafts);
}

/** The whole text in its spoken form. */
export function spokenText(text: string, pronunciations: Pronunciations = {}): string {
  return spokenForm(text, pronunciations)
    .map((token) => token.spoken)
    .filter(Boolean)
    .join(' ');
}

/** The readings of runs that contain a listed word, by the index of the first run. */
function readingsByList(
  text: string,
  runs: readonly Run[],
  pronunciations: Pronunciations,
): ReadonlyMap<number, Reading> {
  const readings = new Map<number, Reading>();
  let index = 0;
  for (const { start, end } of respellings(text, pronunciations)) {
    while ((runs[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index++;
    const first = runs[index];
    const lastIndex = runs.findIndex((run, at) => at >= index && run.end >= end);
    const last = runs[lastIndex];
    if (!first || !last || readings.has(index)) continue;
    const written = text.slice(first.start, last.end - last.trail.length);
    const spoken = plainWord(respell(written, pronunciations));
    readings.set(index, { spoken, runCount: lastIndex - index + 1 });
  }
  return readings;
}

function readAt(runs: readonly Run[], index: number): Reading {
  const run = runs[index] as Run;
  const isOrdinary = ORDINARY_WORD.test(run.core);
  for (const rule of isOrdinary ? WORD_RULES : RULES) {
    const reading = rule(runs, index);
    if (reading) return reading;
  }
  if (isOrdinary) return { spoken: nameGreekLetters(run.core), runCount: 1 };
  return { spoken: readParts(run) ?? readHyphenated(run) ?? plainWord(run.core), runCount: 1 };
}

/** `$5–$10`, `9:00–17:30`, `£5m–£6m`: complete amounts on both sides. */
function readRange(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  const parts = /^([^-–—]{1,20})[-–—]([^-–—]{1,20})$/u.exec(run?.core ?? '');
  if (!run || !parts?.[1] || !parts[2] || !/\d/u.test(parts[1]) || !/\d/u.test(parts[2])) return undefined;
  const rules = [readTime, readMoney, readMeasure];
  const next = flowsOn(run) ? runs[index + 1] : undefined;
  const half = /^[ap]\.?m$/iu.test(next?.core ?? '');
  const ends = half ? [partOfRun(run, parts[2]), next as Run] : [partOfRun(run, parts[2])];
  const from = rules.map((rule) => rule([partOfRun(run, parts[1] ?? '')], 0)).find(Boolean);
  const to = rules.map((rule) => rule(ends, 0)).find(Boolean);
  if (!from || !to) return undefined;
  const takesHalf = to.runCount === 2;
  return {
    spoken: `${from.spoken} to ${to.spoken}`,
    runCount: to.runCount,
    ownsPeriod: takesHalf && !next?.endsSentence,
  };
}

/** `180C/350F/gas mark 4`: the same amount in several units. */
function readAlternatives(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run || run.core.length > 60 || !/\d.*\/.*\d/u.test(run.core)) return undefined;
  const parts = run.core.split('/');
  const measures = parts.map((part) => readMeasure([partOfRun(run, part)], 0)?.spoken);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || !measures.slice(0, -1).every(Boolean)) return undefined;
  const spokenLast = measures.at(-1) ?? (parts.length > 2 && /^\p{L}+$/u.test(last) ? last : undefined);
  return spokenLast === undefined
    ? undefined
    : { spoken: [...measures.slice(0, -1), spokenLast].join(' or '), runCount: 1 };
}

/** The parts of a run around an inner dash or slash, each read on its own. */
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
  return start === 0 ? undefined : joined([...parts, readAlone(run, run.core.slice(start))]);
}

/** `U.S.-led`, `BBC-owned`: only parts that are not plain words need more than the hyphen. */
function readHyphenated(run: Run): string | undefined {
  if (run.core.length > 80 || !/-/u.test(run.core) || !/\p{Lu}{2}|\p{L}\.\p{L}/u.test(run.core))
    return undefined;
  return joined(run.core.split('-').map((part) => readAlone(run, part.replace(/\.$/u, ''))));
}

/** A silent part, such as a lone accent, leaves no gap. */
function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ');
}

function readAlone(run: Run, part: string): string {
  const core = part.replace(/^["'“‘([]+|["'”’)\],.;:!?]+$/gu, '');
  return readAt([partOfRun(run, core)], 0).spoken;
}

function withIntonation(reading: Reading, last: Run): string {
  if (reading.spoken === '') return '';
  const trail = reading.ownsPeriod ? last.trail.replace('.', '') : last.trail;
  return reading.spoken + (intonation(trail) || reading.pause || '');
}

/** The mark that ends the sentence of the token's last run. */
function stopOf({ written }: Run): '.' | '?' | '!' | '' {
  const end = /[.!?…。！？]+[^\p{L}\p{N}]*$/u.exec(written.slice(-12))?.[0] ?? '';
  if (/[?？]/u.test(end)) return '?';
  return /[!！]/u.test(end) ? '!' : end === '' ? '' : '.';
}

function isPause(written: string): boolean {
  return /^(?:[—–-]+|\/|\.{2,}|…)$/u.test(written);
}
