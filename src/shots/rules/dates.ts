import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { isProse } from '../spoken.ts';
import { mainClauseOf, saysSomething, withoutBrackets, withoutLead } from '../words/clauses.ts';
import { countWords, type Reader } from '../words/reading.ts';
import { isWholeSentence } from '../words/sentences.ts';

/** Below a definition and a timeline, above the sentence alone. */
const COST = 15;
const MIN_TEXT_WORDS = 3;
const MAX_TEXT_WORDS = 24;
const MAX_TEXT_LENGTH = 150;
const MAX_MS = 13_000;
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const YEAR = String.raw`(?:1\d{3}|20\d\d)`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s${MONTH}|${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?)\s${YEAR}`;
/** What comes after a date without a comma: a subject. */
const SUBJECT = String.raw`(?:the|an?|his|her|its|their|he|she|it|they|there|\p{Lu}\p{L}+)\s`;
const OPENINGS: readonly (readonly [pattern: RegExp, date: (first: string, second: string) => string])[] = [
  [opening(`(?:On|on)\\s(${DAY})`), (date) => date],
  [opening(`(?:In|in)\\s((?:early|late|mid-?)?\\s?(?:${MONTH}\\s)?${YEAR})`), (date) => capitalised(date)],
  [opening(`(?:In|in|During)\\s(?:the\\s)?((?:early\\s|late\\s|mid-)?${YEAR}s)`), (date) => `The ${date}`],
  [
    opening('(?:In|in|During)\\sthe\\s((?:early\\s|late\\s|mid-)?\\d{1,2}(?:st|nd|rd|th)\\scentury)'),
    (date) => `The ${date}`,
  ],
  [opening(`((?:By|Until|Since|After)\\s(?:the\\s(?:early\\s|late\\s|mid-)?)?${YEAR}s?)`), (date) => date],
  [
    opening(`(?:From|Between)\\s(${YEAR})\\s(?:to|until|and|through)\\s(${YEAR})`),
    (from, to) => `${from}–${to}`,
  ],
];
/** Kinds of documents whose dates are those of events. */
const DATED = /^(?:article|encyclopedia|news|report)$/u;
/** `In 1995 dollars`, `In 2020 alone`: no date of an event. */
const NO_EVENT =
  /^(?:though|however|too|alone|dollars?|prices?|terms|money|figures|data|and|or|to|through|by|the same)\b/iu;

function opening(date: string): RegExp {
  return new RegExp(String.raw`^${date}(?:,\s|\s(?=${SUBJECT}))(?<text>.+)$`, 'u');
}

/** A date, and what happened then: a sentence that begins with its date. */
export function dateCards(context: SceneContext): Candidate[] {
  const { material, scene, beats, reader } = context;
  if (!reader.isEnglish || !DATED.test(material.kind)) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    const isPlain = isProse(line) && line.ending !== 'open';
    const dated = at && isPlain ? datedIn(line.text, reader) : undefined;
    if (!at || !dated) return [];
    const card = { kind: 'definition', ...dated } as const;
    return [{ card, value: VALUES.definition - COST, ...at, maxMs: MAX_MS }];
  });
}

export function datedIn(sentence: string, reader: Reader): { term: string; text: string } | undefined {
  const plain = withoutLead(withoutBrackets(sentence));
  for (const [pattern, dateOf] of OPENINGS) {
    const match = pattern.exec(plain);
    const rest = match?.groups?.text;
    if (!match || rest === undefined || NO_EVENT.test(rest)) continue;
    const text = [rest, mainClauseOf(rest)].find((own) => own !== undefined && isEvent(own, reader));
    if (text === undefined) return undefined;
    return { term: dateOf(match[1] ?? '', match[2] ?? '').trim(), text: capitalised(text) };
  }
  return undefined;
}

function isEvent(text: string, reader: Reader): boolean {
  const count = countWords(text);
  if (count < MIN_TEXT_WORDS || count > MAX_TEXT_WORDS || text.length > MAX_TEXT_LENGTH) return false;
  // Another date would compete with the one that is set large.
  if (!isWholeSentence(capitalised(text)) || new RegExp(String.raw`\b${YEAR}\b`, 'u').test(text))
    return false;
  return !/["“”]|:\s/u.test(text) && saysSomething(text, reader);
}
