import type { NumberCard } from '../../core/card.ts';
import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { mainClauseOf, withoutLead } from '../words/clauses.ts';
import { countWords, type Reader } from '../words/reading.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';
import { read } from './number-labels.ts';
import { isLabel, nounAfter, PRONOUN, subjectOf } from './number-words.ts';

const MIN_COUNT = 10;

/** Possible, wished-for and denied values are not values of the document. */
export const UNCERTAIN =
  /\b(?:not|never|no longer|cannot|can’t|can't|\p{L}+n[’']t|if|unless|would|could|might|may|should|expect\w*|forecast\w*|predict\w*|project(?:ed|ions?)|plann(?:ed|ing)|plans?\sto|aims?|target\w*|hop(?:e|es|ed|ing) to|without|hardly|instead of|rather than|suppose\w*|imagine|say(?:s|ing)? that|claim(?:s|ed)?|alleged\w*|reportedly|rumou?r\w*|will|suggests?|example|fewer(?!\sthan\s\d)|whether)\b/iu;

/**
 * The only number of a sentence, with its unit, its sign and what it counts or measures, if all of that is
 * certain.
 */
export function numberCards({ scene, beats, reader, material }: SceneContext): Candidate[] {
  if (!reader.isEnglish) return [];
  const title = material.kind === 'encyclopedia' ? material.title : undefined;
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    if (line.table || line.source?.kind === 'quote' || line.kind === 'verse' || line.continuesSentence)
      return [];
    const card = numberCardOf(withSubjectNamed(line.text, lineIndex, scene, title), reader);
    const at = beatsOfLine(beats, lineIndex);
    if (!card || !at) return [];
    const own = beats
      .slice(at.from, at.to + 1)
      .findIndex(({ text }) => text.includes(bareDigits(card.value)));
    const place = at.from + Math.max(0, own);
    return [{ card, value: VALUES.number, from: place, to: place }];
  });
}

/**
 * `Lake Tarn is a lake. It covers 84 km².`: in an encyclopedia article, replaces `It` with the title if an
 * earlier sentence of the paragraph introduces it.
 */
function withSubjectNamed(
  text: string,
  lineIndex: number,
  { lines }: SceneContext['scene'],
  title: string | undefined,
): string {
  if (title === undefined || !/^Its?\s/u.test(text)) return text;
  for (let at = lineIndex - 1; at >= 0 && lines[at]?.block === lines[lineIndex]?.block; at--) {
    const before = lines[at]?.text ?? '';
    if (/^Its?\s/u.test(before)) continue;
    const name = [title, `The ${title}`].find((own) =>
      before.toLowerCase().startsWith(`${own.toLowerCase()} is `),
    );
    if (name === undefined) return text;
    const own = before.slice(0, name.length);
    return text
      .replace(/^It\s/u, `${own} `)
      .replace(
        /^Its\s(?<what>\p{Ll}+(?:\s\p{Ll}+)?)\s(?=is\b|was\b)/u,
        `The $<what> of ${own.replace(/^The\s/u, 'the ')} `,
      );
  }
  return text;
}

function bareDigits(value: string): string {
  return /\d[\d,.]*/u.exec(value)?.[0] ?? value;
}

export function numberCardOf(sentence: string, reader: Reader): NumberCard | undefined {
  const whole = withoutLead(sentence)
    .replace(/\s*\([^()]*\)/gu, '')
    .replace(/, according to [^,;:]+[.]$/u, '.');
  const clause = mainClauseOf(whole);
  for (const text of new Set([clause, whole, upToComma(whole), firstOfTwo(whole), afterColon(whole)])) {
    if (text === undefined) continue;
    const quantities = findQuantities(text).filter(isTelling);
    const quantity = quantities[0];
    if (quantities.length !== 1 || !quantity || /["“”]/u.test(text)) continue;
    const { opening, rest } = withoutOpening(text, quantity);
    if (UNCERTAIN.test(rest.slice(0, quantity.end + 40))) continue;
    const shifted = findQuantities(rest).find((own) => own.shown === quantity.shown);
    if (!shifted) continue;
    const card = read(rest, shifted, reader) ?? shareOf(rest, shifted, reader);
    if (!card) continue;
    const context = [card.context, card.context === undefined ? opening : opening && withSmallFirst(opening)]
      .filter(Boolean)
      .join(', ');
    return { ...card, ...(context && { context }) };
  }
  return tollOf(whole, reader) ?? recordOf(whole, reader);
}

const SHARES =
  /\s(?:(?:now |already |alone )?(?:accounts? for|accounted for|makes? up|made up|represents?|represented|comprises?|comprised|contributes?|contributed|produces?|produced|provides?|provided|controls?|controlled|owns?|owned)|consumes?|consumed|generates?|generated|supplies|supplied)\s$/u;

/** `Coal accounted for 22 % of the energy in 2015.` */
function shareOf(text: string, quantity: Quantity, reader: Reader): NumberCard | undefined {
  const before = text.slice(0, quantity.fullStart);
  const verb = SHARES.exec(before);
  if (!verb || quantity.kind !== 'percent') return undefined;
  const words = reader.read(text);
  const end = words.findIndex((word) => word.end > verb.index);
  const subject = end > 0 ? subjectOf(text, words.slice(0, end)) : undefined;
  const label = /^\s(?<label>of\s[^,;:]+?)[.]?$/u.exec(text.slice(quantity.end))?.groups?.label;
  if (subject === undefined || label === undefined || !isLabel(label)) return undefined;
  if (label.split(/\s/u).some((word) => PRONOUN.test(word.toLowerCase()))) return undefined;
  return { kind: 'number', value: quantity.shown, unit: '%', label, context: subject };
}

const TOLL =
  /,\s(?<what>killing|injuring|wounding|destroying|displacing|affecting|infecting|employing|damaging)\s(?=[^,;:]*?\d)/u;

const DONE: Readonly<Record<string, string>> = {
  killing: 'killed',
  injuring: 'injured',
  wounding: 'wounded',
  destroying: 'destroyed',
  displacing: 'displaced',
  affecting: 'affected',
  infecting: 'infected',
  employing: 'employed',
  damaging: 'damaged',
};

/** `Gunmen opened fire on visitors, killing at least 19 people.` */
function tollOf(text: string, reader: Reader): NumberCard | undefined {
  const match = TOLL.exec(text);
  const participle = DONE[match?.groups?.what ?? ''];
  if (!match || participle === undefined || UNCERTAIN.test(text)) return undefined;
  const rest = text.slice(match.index + match[0].length);
  const quantity = findQuantities(rest).filter(isTelling)[0];
  if (quantity?.kind !== 'count' || quantity.fullStart > 0) return undefined;
  const words = reader.read(rest);
  const first = words.findIndex(({ start }) => start >= quantity.end);
  const noun = first < 0 ? undefined : nounAfter(words, first);
  if (noun === undefined) return undefined;
  const things = rest.slice(words[first]?.start ?? 0, words[noun]?.end ?? 0);
  const unit = quantity.unit === undefined ? {} : { unit: quantity.unit };
  return { kind: 'number', value: quantity.shown, ...unit, label: `${things} ${participle}` };
}

const RECORD =
  /,\swith\s(?<rest>(?:more than|at least|about|over|nearly|some)?\s?\d(?:[^,;:]|,(?=\d))*?(?:\ssince\s|\sin\s)(?:1[5-9]|20)\d\d)(?=[,.;])/u;

/** `The capital of strandings, with more than 5,000 incidents recorded since 1840.` */
function recordOf(text: string, reader: Reader): NumberCard | undefined {
  const rest = RECORD.exec(text)?.groups?.rest;
  if (rest === undefined || UNCERTAIN.test(text)) return undefined;
  const [quantity, ...others] = findQuantities(rest).filter(isTelling);
  if (quantity?.kind !== 'count' || quantity.fullStart > 0 || others.length > 0) return undefined;
  const words = reader.read(rest);
  const first = words.findIndex(({ start }) => start >= quantity.end);
  const isCounted = first >= 0 && nounAfter(words, first) !== undefined;
  const label = rest.slice(words[first]?.start ?? 0);
  const isPlain = !words.some(({ lower }) => PRONOUN.test(lower));
  if (!isCounted || !isPlain || !isLabel(label)) return undefined;
  const unit = quantity.unit === undefined ? {} : { unit: quantity.unit };
  return { kind: 'number', value: quantity.shown, ...unit, label };
}

/** Cuts the text after the first number's clause: `…, 12 per cent more than the year before`. */
function upToComma(text: string): string | undefined {
  const first = findQuantities(text)[0];
  const comma = first ? text.indexOf(',', first.end) : -1;
  const limits = /^,\s(?:but|if|unless|except|not|although|though|only|or)\b/iu.test(text.slice(comma));
  return comma < 0 || limits ? undefined : `${text.slice(0, comma)}.`;
}

/** `It covers 84 square kilometres and is 212 metres deep`: keeps the first of two statements. */
function firstOfTwo(text: string): string | undefined {
  const first = findQuantities(text)[0];
  if (!first) return undefined;
  const joint =
    /,?\sand\s(?:is|are|was|were|has|have|had|weighs?|stands?|covers?|holds?|costs?|climbs?|\p{Ll}{3,}ed)\s/u.exec(
      text.slice(first.end),
    );
  return joint === null ? undefined : `${text.slice(0, first.end + joint.index)}.`;
}

/** `The report is clear: output grew by 2.5 %—the most in years.`: what is said after the colon. */
function afterColon(text: string): string | undefined {
  const [, said] = /^[^:;]{12,}:\s(\p{Ll}[^:;—]+?)(?:[.]|—[^:;]+[.])$/u.exec(text) ?? [];
  return said === undefined ? undefined : `${capitalised(said)}.`;
}

function withSmallFirst(text: string): string {
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** Counts below ten are better expressed in words. */
function isTelling({ kind, value, unit }: Quantity): boolean {
  return kind !== 'count' || unit !== undefined || value >= MIN_COUNT;
}

/** `In 2023, …`: splits off the time or place, which is shown below the number. */
function withoutOpening(text: string, quantity: Quantity): { opening?: string; rest: string } {
  const { opening, rest } = (OPENING.exec(text) ?? OPENING_YEAR.exec(text))?.groups ?? {};
  if (opening === undefined || rest === undefined || quantity.start < opening.length)
    return { rest: withoutNow(text) };
  // Keep the opening: `In the North Pacific, the count fell …` may not hold elsewhere.
  return countWords(opening) <= MAX_OPENING_WORDS
    ? { opening, rest: capitalised(rest) }
    : { rest: withoutNow(text) };
}

const MAX_OPENING_WORDS = 6;
const OPENING =
  /^(?<opening>(?:In|By|Since|During|At|On|Between|After|Before|As of|From)\s[^,]{2,40}|Last (?:year|month|week)),?\s(?<rest>(?<=,\s).+|(?<=Last (?:year|month|week)\s).+)$/u;
/** `In 2024 the harbour …` */
const OPENING_YEAR = /^(?<opening>(?:In|By|Since)\s(?:1[5-9]|20)\d\d)\s(?<rest>\p{Ll}.+)$/u;

/** `Today about 300,000 visitors …` */
function withoutNow(text: string): string {
  return capitalised(text.replace(/^(?:Today|Now|Nowadays|Currently|At present),?\s/u, ''));
}
