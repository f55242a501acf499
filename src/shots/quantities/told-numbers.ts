import type { NumberCard } from '../../core/card.ts';
import { withoutDateline } from '../../core/text/dateline.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { isProse } from '../spoken.ts';
import { mainClauseOf, withoutBrackets, withoutLead } from '../words/clauses.ts';
import { countWords, type Reader, type Word } from '../words/reading.ts';
import { isWholeSentence } from '../words/sentences.ts';
import { shorterSentence } from '../words/shorter.ts';
import { divisionsOf } from '../words/two-sentences.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';
import { toldPair } from './told-pairs.ts';

/** Above the sentence alone and its opening, below who says it. */
const VALUE = VALUES.statement + 8;
const MIN_COUNT = 10;
const MIN_WORDS = 6;
const MAX_LENGTH = 190;
const MAX_UNIT = { words: 3, length: 24 };
const MAX_MS = 14_000;
const MIN_READ_MS = 3_300;
/** What did not happen, or may not: its number would be read without that. */
const UNREAL =
  /\b(?:not|never|no longer|cannot|\p{L}+n[’']t|if|unless|would|could|might|may|should|without|hardly|nearly didn|instead of|rather than|like|as if|suppose\w*|imagine|alleged\w*|reportedly|rumou?r\w*|whether|example|attempt\w*|denie[sd]|den(?:y|ying)|failed|false\w*)\b/iu;
/** A part of something, a rate, a place in a row, or a word that the number belongs to. */
const BEFORE =
  /(?:\b(?:of|out of|the|first|last|next|top|another|each|every|per|one in|times|from|between|age|aged|number|no\.|these|those|this|that|its|his|her|their|our|my|your|other|remaining|only an?|just an?|zero to)\s|-|\/)$/iu;
/** `Apollo 11 missions`; but not `In 30 towns`, where the capital only begins the sentence. */
const NAMED = /\s\p{Lu}[\p{L}’'-]*\s$/u;
const AFTER =
  /^(?:[-–/’']|\s(?:of (?:the|them|these|those|its|his|her|their|which|whom)|out of|or|to|and|per|times|more|fewer|less|years?[- ]old|percent of|points?|(?:\p{Ll}+ )?(?:left|remaining|to (?:play|go)))\b)/iu;

/** `He lost his post, and both clubs paid | $250,000`: the sentence tells something else first. */
const SECOND = /,\s(?:and|but|while|which|who|whose|so|yet|although|though|whereas)\s/u;
/** `10 airbags, a camera, as well as a radio`: one thing of a row. */
const IN_ROW = /^[^,;]*,\s[^;:]*(?:,\s(?:and|or)|,?\sas well as)\s/u;
/** `One study in 17 people`: how many were looked at is not what was found. */
const SAMPLE =
  /\b(?:stud(?:y|ies)|trials?|surveys?|review|experiment|sample|poll)\b[^,;]{0,40}\s(?:in|of|with|among|on|by)\s(?:\p{Ll}+\s){0,2}$/iu;
/** `fell by 10 %`: the number would need its sign. */
const LOWERED =
  /\b(?:fell|falls?|fallen|falling|drop\w*|declin\w*|plung\w*|slump\w*|sank|sink\w*|slid|slip\w*|decreas\w*|reduc\w*|cut\w*|lower\w*|down|shrink\w*|shrank|shrunk|lost|los\w+|trim\w*|slash\w*|halv\w*|less|fewer|minus)\b[^,;]*$/iu;

/** The only number of a sentence, or two that are read as one, large, above the sentence that tells what it is. */
export function toldNumberCards({ scene, beats, reader, material }: SceneContext): Candidate[] {
  if (!reader.isEnglish || TOLD.test(material.kind)) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    const isPlain = isProse(line) && line.ending === 'sentence';
    if (!at || !isPlain) return [];
    return spansOf(line.text, at, { beats, reader }).flatMap(({ text, from, to }): Candidate[] => {
      const card = toldNumber(text, reader);
      if (!card) return [];
      // It comes with the words that say it.
      const [digits = ''] = /\d[\d,.]*/u.exec(card.value) ?? [];
      const own = beats.slice(from, to + 1).findIndex((beat) => beat.text.includes(digits));
      const last = from + Math.max(0, own);
      // A result is what its whole sentence tells, and a few words are too short to read it.
      const isPair = /\d\s?[–→]/u.test(card.value);
      const isLong = beats.slice(last, to + 1).reduce((sum, beat) => sum + beat.durationMs, 0) >= MIN_READ_MS;
      return [{ card, value: VALUE, from: isLong && !isPair ? last : from, to, maxMs: MAX_MS }];
    });
  });
}

interface Span {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A sentence, or else the two that it is made of, each while it is spoken. */
function spansOf(
  text: string,
  at: { readonly from: number; readonly to: number },
  { beats, reader }: Pick<SceneContext, 'beats' | 'reader'>,
): Span[] {
  if (toldNumber(text, reader)) return [{ text, ...at }];
  const first = beats[at.from]?.start ?? 0;
  for (const { position, pages } of divisionsOf(text, reader)) {
    const cut = beats.findIndex(
      ({ start }, index) => index > at.from && index <= at.to && start - first === position,
    );
    if (cut < 0) continue;
    return [
      { text: pages[0], from: at.from, to: cut - 1 },
      { text: pages[1], from: cut, to: at.to },
    ];
  }
  return [];
}

/** Kinds of documents whose numbers are part of a tale or of what is done. */
const TOLD = /^(?:story|play|poem|manual|readme)$/u;

export function toldNumber(sentence: string, reader: Reader): NumberCard | undefined {
  const text = withoutLead(withoutDateline(withoutBrackets(sentence), true), reader);
  // The second clause of a long sentence is told by itself.
  const clause = mainClauseOf(text);
  const isWhole =
    clause !== undefined && /^,\s(?:and|which|who|where)\s/u.test(text.slice(clause.length - 1));
  return numberIn(text, reader) ?? (isWhole ? numberIn(clause, reader) : undefined);
}

function numberIn(text: string, reader: Reader): NumberCard | undefined {
  if (!isWholeSentence(text) || text.length > MAX_LENGTH || countWords(text) < MIN_WORDS) return undefined;
  if (/["“”?]|:\s/u.test(text) || UNREAL.test(text.replace(/\bMay\b(?=\s\d)/gu, ''))) return undefined;
  const pair = toldPair(text, reader);
  if (pair) {
    const { written, ...shown } = pair;
    const label = labelOf(text, written, reader);
    return label === undefined ? undefined : { kind: 'number', ...shown, label };
  }
  const [quantity, ...others] = tellingIn(text);
  if (!quantity) return percentInWords(text, reader);
  if (others.length > 0 || quantity.isRange || !isAlone(text, quantity)) return undefined;
  const before = text.slice(0, quantity.fullStart);
  if (SECOND.test(before) || SAMPLE.test(before) || (quantity.kind === 'percent' && LOWERED.test(before)))
    return undefined;
  const unit = unitIn(text, quantity, reader);
  if (unit === undefined && quantity.kind !== 'money') return undefined;
  if (IN_ROW.test(text.slice(quantity.end))) return undefined;
  const label = labelOf(text, text.slice(quantity.start, quantity.end), reader);
  if (label === undefined) return undefined;
  return { kind: 'number', value: quantity.shown, ...(unit !== undefined && { unit }), label };
}

/** Of `a 64GB phone for $700`, only the price. */
function tellingIn(text: string): readonly Quantity[] {
  const all = findQuantities(text);
  const [price, ...prices] = all.filter(({ kind }) => kind === 'money');
  const isOther = (own: Quantity) =>
    own !== price && !/^\d[\d,.]*\p{L}/u.test(text.slice(own.start, own.end));
  return price && prices.length === 0 && !all.some(isOther) ? [price] : all;
}

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const PERCENT = new RegExp(
  String.raw`\b(?<tens>${TENS.join('|')})(?:[- ](?<ones>${ONES.join('|')}))?\s(?:percent|per cent)\b(?!\s(?:off|or|to)\b)`,
  'iu',
);

/** `Seventy-eight percent of the boats came back.` */
function percentInWords(text: string, reader: Reader): NumberCard | undefined {
  const match = PERCENT.exec(text);
  if (!match || /\d|\b(?:percent|per cent)\b.*\b(?:percent|per cent)\b/u.test(text.replace(DATES, '')))
    return undefined;
  const { tens = '', ones = '' } = match.groups ?? {};
  const before = text.slice(0, match.index);
  if (BEFORE.test(before) || SECOND.test(before) || LOWERED.test(before)) return undefined;
  const label = labelOf(text, match[0], reader);
  const value = (TENS.indexOf(tens.toLowerCase()) + 2) * 10 + ONES.indexOf(ones.toLowerCase()) + 1;
  return label === undefined ? undefined : { kind: 'number', value: `${value}`, unit: '%', label };
}

/** The sentence of a number, or what it mainly says: a long one would only be read again. */
function labelOf(text: string, number: string, reader: Reader): string | undefined {
  if (countWords(text) <= MAX_LABEL_WORDS.good) return text;
  const less = shorterSentence(text, MAX_LABEL_WORDS.good, reader);
  if (less !== undefined && countWords(less) <= MAX_LABEL_WORDS.good && less.includes(number)) return less;
  return countWords(text) <= MAX_LABEL_WORDS.most ? text : undefined;
}

const MAX_LABEL_WORDS = { good: 22, most: 26 };

/** The unit, what is counted, or both: `million deaths`. */
function unitIn(text: string, quantity: Quantity, reader: Reader): string | undefined {
  const { unit } = quantity;
  if (quantity.kind !== 'count') return unit;
  const things = countedIn(text, quantity, reader);
  if (unit === undefined) return things;
  const both = `${unit} ${things}`;
  return things !== undefined && both.length <= MAX_UNIT.length ? both : unit;
}

/** Whether nothing beside the number changes what it is. No other number may stand in digits or a date near it. */
function isAlone(text: string, { fullStart, start, end, kind }: Quantity): boolean {
  const before = text.slice(0, fullStart);
  const after = text.slice(end);
  // `75 % of the boats` is what the number says.
  const isPart = kind !== 'percent' && AFTER.test(after);
  const digits = `${text.slice(0, start)} ${text.slice(end)}`.replace(DATES, '').replace(NAMES, '');
  return (
    !BEFORE.test(before) &&
    !NAMED.test(before) &&
    !isPart &&
    !/^(?:[-–/’']|\s(?:or|to|per|points?)\b)/iu.test(after) &&
    !/\d/u.test(digits)
  );
}

/** `RAV4`, `COVID-19`, `AirPlay 2`: a name. `a 16-inch screen`, `64GB`: part of what something is. */
const NAMES =
  /(?<!\S)\p{Lu}[\p{L}-]*\d+(?![\d.,%])|(?<=\S\s)\p{Lu}[\p{L}-]+\s\d{1,2}(?![\d.,:%]|\s\p{Ll}+s\b)|\b\d[\d.,]*(?:-\p{Ll}+|\p{L}{2,3})\b/gu;
const DATES =
  /\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[\p{Ll}]*\.?\s\d{1,2}\b(?!\s\p{Ll})|(?:1[5-9]|20)\d\d\b(?!\s\p{Ll}+s\b))/gu;

/** `175 years`, `1,000 maintenance workers`: what is counted, up to its plural. */
function countedIn(text: string, { end, unit: scale, value }: Quantity, reader: Reader): string | undefined {
  if (scale === undefined && value < MIN_COUNT) return undefined;
  const words = reader.read(text);
  const first = words.findIndex((word) => word.start >= end);
  let at = first;
  while (/^(?:ADJ|NOUN)$/u.test(words[at]?.tag ?? '') && /^\p{Ll}/u.test(words[at]?.text ?? '')) {
    if (isPlural(words[at])) break;
    at += 1;
  }
  const head = words[at];
  if (first < 0 || !isPlural(head) || goesOn(words[at + 1])) return undefined;
  const unit = text.slice(words[first]?.start, head?.end);
  return countWords(unit) <= MAX_UNIT.words && unit.length <= MAX_UNIT.length ? unit : undefined;
}

function isPlural(word: Word | undefined): boolean {
  return (
    word?.tag === 'NOUN' &&
    /(?:[^s]s|people|men|women|children)$/u.test(word.lower) &&
    !EMPTY.test(word.lower)
  );
}

/** Plurals that count nothing that could be told of. */
const EMPTY = /^(?:times|ways|reasons|tips|steps|things|points|ones|others|percent|s)$/u;

/** `300 species of | bees`, `12 sales | managers`: the noun is not whole. */
function goesOn(next: Word | undefined): boolean {
  return (
    next !== undefined &&
    (/^(?:of|’s|'s|’|'|-|\/|and|or|per)$/u.test(next.lower) || /^(?:NOUN|PROPN)$/u.test(next.tag))
  );
}
