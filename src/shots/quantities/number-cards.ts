// Over 300 lines: the ways in which a sentence says what its number counts. Each hands on what the next one needs.
import type { NumberCard } from '../../core/card.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { mainClauseOf, withoutLead } from '../words/clauses.ts';
import { countWords, type Reader, type Word } from '../words/reading.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';

const MAX_SUBJECT_WORDS = 8;
const MAX_LABEL_WORDS = 10;
const MAX_LABEL_LENGTH = 64;
const MAX_CONTEXT_WORDS = 8;
const MIN_COUNT = 10;

/** What might be, should be or is not is no value of the document. */
const UNCERTAIN =
  /\b(?:not|never|no longer|cannot|can’t|can't|\p{L}+n[’']t|if|unless|would|could|might|may|should|expect\w*|forecast\w*|predict\w*|project(?:ed|ions?)|plan(?:s|ned)?|aims?|target\w*|hop(?:e|es|ed|ing) to|without|hardly|instead of|rather than|suppose\w*|imagine|say(?:s|ing)? that|claim(?:s|ed)?|alleged\w*|reportedly|rumou?r\w*|will|suggests?|example|fewer|whether)\b/iu;
const RISES = new Set('rise grow increase climb jump gain surge soar expand improve'.split(' '));
const FALLS = new Set('fall drop decline decrease plunge shrink sink slump tumble dip'.split(' '));
const LEVELS = new Set('be reach total average exceed equal'.split(' '));
const HAS = new Set(
  'have hold contain include house employ host own operate comprise feature seat cover receive serve'.split(
    ' ',
  ),
);
/** What is a number itself, so that no noun need follow. */
const COUNTED_SUBJECT =
  /\b(?:population|membership|attendance|circulation|enrol+ment|workforce|death toll|toll|number of [\p{L} ]+|total)$/iu;
/** Alone, these do not say what is counted. */
const VAGUE_SUBJECT =
  /^(?:rest|remainder|figure|number|amount|result|value|difference|increase|decrease|share|rate|proportion|percentage|average|total|latter|former|other|most|half|majority|minimum|maximum|limit|one)$/u;
/** `16 metres long` is a length. */
const DIMENSIONS: Readonly<Record<string, string>> = {
  long: 'length',
  high: 'height',
  tall: 'height',
  wide: 'width',
  deep: 'depth',
  thick: 'thickness',
};
const PARTICIPLES: Readonly<Record<string, string>> = {
  build: 'built',
  sell: 'sold',
  make: 'made',
  win: 'won',
  lose: 'lost',
  find: 'found',
  send: 'sent',
  buy: 'bought',
  write: 'written',
  read: 'read',
  plant: 'planted',
  kill: 'killed',
};
const PRONOUN = /^(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|which|who|whose)$/u;

/** One number of a sentence, with its unit, its sign and what it counts or measures, where all of that is certain. */
export function numberCards({ scene, beats, reader }: SceneContext): Candidate[] {
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    if (line.table || line.source?.kind === 'quote' || line.kind === 'verse' || line.continuesSentence)
      return [];
    const card = numberCardOf(line.text, reader);
    const at = beatsOfLine(beats, lineIndex);
    if (!card || !at) return [];
    const own = beats
      .slice(at.from, at.to + 1)
      .findIndex(({ text }) => text.includes(bareDigits(card.value)));
    const place = at.from + Math.max(0, own);
    return [{ card, value: VALUES.number, from: place, to: place }];
  });
}

function bareDigits(value: string): string {
  return /\d[\d,.]*/u.exec(value)?.[0] ?? value;
}

export function numberCardOf(sentence: string, reader: Reader): NumberCard | undefined {
  const whole = withoutLead(sentence).replace(/\s*\([^()]*\)/gu, '');
  const clause = mainClauseOf(whole);
  for (const text of new Set([clause, whole, upToComma(whole)])) {
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
  return tollOf(whole, reader);
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

/** What follows the first number after a comma may go: `…, 12 per cent more than the year before`. */
function upToComma(text: string): string | undefined {
  const first = findQuantities(text)[0];
  const comma = first ? text.indexOf(',', first.end) : -1;
  const limits = /^,\s(?:but|if|unless|except|not|although|though|only|or)\b/iu.test(text.slice(comma));
  return comma < 0 || limits ? undefined : `${text.slice(0, comma)}.`;
}

function withSmallFirst(text: string): string {
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** A count below ten is said better in words. */
function isTelling({ kind, value, unit }: Quantity): boolean {
  return kind !== 'count' || unit !== undefined || value >= MIN_COUNT;
}

/** `In 2023, …`: when or where it was stands below the number. */
function withoutOpening(text: string, quantity: Quantity): { opening?: string; rest: string } {
  const match =
    /^(?<opening>(?:In|By|Since|During|At|On|Between|After|Before|As of|From)\s[^,]{2,40}),\s(?<rest>.+)$/u.exec(
      text,
    );
  const { opening, rest } = match?.groups ?? {};
  if (opening === undefined || rest === undefined || quantity.start < opening.length) return { rest: text };
  const isTime =
    /\d{4}|\b(?:century|summer|winter|spring|autumn|quarter|January|February|March|April|May|June|July|August|September|October|November|December)\b/u.test(
      opening,
    );
  const capitalised = rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return { rest: capitalised, ...(isTime && countWords(opening) <= 6 && { opening }) };
}

interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly quantity: Quantity;
  /** Index of the first word of the quantity, and of the first after it. */
  readonly from: number;
  readonly to: number;
}

function read(text: string, quantity: Quantity, reader: Reader): NumberCard | undefined {
  const words = reader.read(text);
  const from = words.findIndex(({ end }) => end > quantity.fullStart);
  const after = words.findIndex(({ start }) => start >= quantity.end);
  if (from < 0) return undefined;
  const reading = { text, words, quantity, from, to: after < 0 ? words.length : after };
  const card = from === 0 ? opening(reading) : told(reading);
  if (!card || !isLabel(card.label)) return undefined;
  return card;
}

function isLabel(label: string): boolean {
  return (
    label.length >= 3 &&
    label.length <= MAX_LABEL_LENGTH &&
    countWords(label) <= MAX_LABEL_WORDS &&
    /\p{L}{3}/u.test(label)
  );
}

function base({ quantity }: Reading, sign = ''): Pick<NumberCard, 'kind' | 'value' | 'unit'> {
  return {
    kind: 'number',
    value: `${sign}${quantity.shown}`,
    ...(quantity.unit !== undefined && { unit: quantity.unit }),
  };
}

/** `45 % of adults smoke.`, `More than 3,000 people took part.` */
function opening(reading: Reading): NumberCard | undefined {
  const { text, words, quantity, to } = reading;
  const rest = words.slice(to);
  if (rest.some(({ lower }) => PRONOUN.test(lower)) || rest.some(({ tag }) => tag === 'NUM'))
    return undefined;
  if (quantity.kind === 'count' && !/^(?:NOUN|ADJ|PROPN)$/u.test(rest[0]?.tag ?? '')) return undefined;
  if (quantity.kind === 'percent' && rest[0]?.lower !== 'of') return undefined;
  if (quantity.kind === 'measure' || (quantity.kind === 'money' && rest.length < 2)) return undefined;
  const label = text.slice(quantity.end).trim().replace(/[.!]$/u, '');
  const hasVerb = rest.some(({ tag }) => tag === 'VERB' || tag === 'AUX');
  if (/[,;:]/u.test(label) || (!hasVerb && quantity.kind !== 'percent')) return undefined;
  if (countWords(label) < 3) return undefined;
  return { ...base(reading), label };
}

/** A subject, its verb, and the number right after it. */
function told(reading: Reading): NumberCard | undefined {
  const { words, from, text } = reading;
  const verbAt = words.findIndex(
    ({ tag }, at) => tag === 'AUX' || (tag === 'VERB' && words[at - 1]?.tag !== 'DET'),
  );
  if (verbAt <= 0 || verbAt >= from) return undefined;
  const subject = subjectOf(text, words.slice(0, verbAt));
  // Auxiliaries: `has risen`, `were sold`.
  let last = verbAt;
  while (last + 1 < from && /^(?:VERB|AUX)$/u.test(words[last + 1]?.tag ?? '')) last += 1;
  const verb = words[last];
  const between = words.slice(last + 1, from).filter(({ tag }) => tag !== 'ADV');
  if (!verb) return undefined;
  const joint = between[0]?.lower;
  const named =
    HAS.has(verb?.lemma ?? '') || verb?.lemma === 'reach'
      ? propertyOf(reading, { subject, between: words.slice(last + 1, from) })
      : undefined;
  if (named) return named;
  if (between.length > 1) return undefined;
  return (
    changed(reading, { subject, verb, joint }) ??
    measured(reading, { subject, verb, joint }) ??
    counted(reading, { subject, verb, joint, isCompound: last > verbAt })
  );
}

const PROPERTY =
  /^(?:area|length|height|depth|width|weight|mass|population|capacity|speed|range|volume|diameter|radius|age|density|circulation|budget|revenue|turnover|temperature|elevation|altitude|surface|span|wingspan|membership|area|distance|duration|lifespan|value|price|cost|income|profit|output|power|frequency)$/u;

/** `The city has a population of 2.7 million`, `covers an area of 630 km²`. */
function propertyOf(
  reading: Reading,
  { subject, between }: { readonly subject: string | undefined; readonly between: readonly Word[] },
): NumberCard | undefined {
  const noun = between.at(-2);
  if (subject === undefined || between.at(-1)?.lower !== 'of' || !noun || !PROPERTY.test(noun.lower))
    return undefined;
  const lead = between.slice(0, -2);
  if (lead.length > 3 || !lead.every(({ tag }) => /^(?:DET|ADJ|NOUN)$/u.test(tag))) return undefined;
  const words = [...lead.filter(({ tag }) => tag !== 'DET'), noun].map(({ text }) => text).join(' ');
  const after = nounAfter(reading.words, reading.to);
  if (reading.quantity.kind === 'count' && after !== undefined && noun.lower !== 'population')
    return undefined;
  return { ...base(reading), label: `${words} of ${lowered(subject)}` };
}

interface Telling {
  readonly subject: string | undefined;
  readonly verb: Word;
  readonly joint: string | undefined;
}

/** `Revenue rose (by) 12 %`: the sign says which way. `Revenue rose to $5 million` is a level. */
function changed(reading: Reading, { subject, verb, joint }: Telling): NumberCard | undefined {
  const { quantity } = reading;
  const rises = RISES.has(verb.lemma);
  if ((!rises && !FALLS.has(verb.lemma)) || subject === undefined) return undefined;
  if (joint === 'to') return { ...base(reading), label: subject, ...contextAfter(reading) };
  if (joint !== undefined && joint !== 'by') return undefined;
  if (quantity.isBound || quantity.shown.startsWith('−') || quantity.kind === 'count') return undefined;
  return { ...base(reading, rises ? '+' : '−'), label: subject, ...contextAfter(reading) };
}

/** `The tower is 300 m high`, `The bridge weighs 45 tonnes`, `Revenue was $5 million`. */
function measured(reading: Reading, { subject, verb, joint }: Telling): NumberCard | undefined {
  const { quantity, words, to } = reading;
  if (subject === undefined) return undefined;
  if (quantity.kind === 'count' && (!COUNTED_SUBJECT.test(subject) || nounAfter(words, to) !== undefined))
    return undefined;
  const next = words[to]?.lower ?? '';
  const after = contextAfter(reading);
  const dimension = quantity.kind === 'measure' ? DIMENSIONS[next] : undefined;
  if (dimension !== undefined && joint === undefined && /^(?:be|measure|stand|grow)$/u.test(verb.lemma)) {
    return { ...base(reading), label: `${dimension} of ${lowered(subject)}` };
  }
  if (verb.lemma === 'weigh' && joint === undefined)
    return { ...base(reading), label: `weight of ${lowered(subject)}` };
  if (verb.lemma === 'cost' && joint === undefined && quantity.kind === 'money') {
    return { ...base(reading), label: `cost of ${lowered(subject)}`, ...after };
  }
  if (verb.lemma === 'cover' && joint === undefined && /²|acres|hectares|square/u.test(quantity.unit ?? '')) {
    return { ...base(reading), label: `area covered by ${lowered(subject)}` };
  }
  const isLevel = LEVELS.has(verb.lemma) && joint === undefined;
  const standsAt = joint === 'at' && /^(?:stand|remain|stay|peak)$/u.test(verb.lemma);
  const amounts = joint === 'to' && verb.lemma === 'amount';
  if (!isLevel && !standsAt && !amounts) return undefined;
  // `The harbour is 300 m from the town`: where it is measured from must be said.
  if (/^(?:ADJ|NOUN|PROPN|VERB)$/u.test(words[to]?.tag ?? '')) return undefined;
  const isEnd = to >= words.length || /^[.!,]$/u.test(words[to]?.text ?? '');
  if (!isEnd && after.context === undefined) return undefined;
  return { ...base(reading), label: subject, ...after };
}

/** `The library holds 25,000 books`, `The fire destroyed 300 houses`. */
function counted(
  reading: Reading,
  { subject, verb, joint, isCompound }: Telling & { readonly isCompound: boolean },
): NumberCard | undefined {
  const { quantity, text, words, to } = reading;
  if (quantity.kind !== 'count' || joint !== undefined) return undefined;
  const noun = nounAfter(words, to);
  if (noun === undefined) return undefined;
  const things = text.slice(words[to]?.start ?? 0, words[noun]?.end ?? 0);
  const rate =
    /^\s(?:a|per|each|every)\s(?:year|month|week|day|hour|minute|second|night|season)\b/u.exec(
      text.slice(words[noun]?.end ?? 0),
    )?.[0] ?? '';
  const label = `${things}${rate}`;
  if (HAS.has(verb.lemma) && !isCompound && subject !== undefined) {
    return { ...base(reading), label, context: subject };
  }
  const participle = PARTICIPLES[verb.lemma] ?? (/ed$/u.test(verb.lower) ? verb.lower : undefined);
  if (participle === undefined || isCompound || verb.lower === verb.lemma) return undefined;
  const isBy = subject !== undefined && countWords(subject) <= 5;
  const isOurs = /^we\s/iu.test(text);
  if (!isBy && !isOurs) return undefined;
  return { ...base(reading), label: `${label} ${participle}${isBy ? ` by ${lowered(subject)}` : ''}` };
}

/** The last word of the counted noun with what belongs to it; undefined where there is none. */
function nounAfter(words: readonly Word[], to: number): number | undefined {
  let at = to;
  while (/^(?:ADJ|NOUN|PROPN)$/u.test(words[at]?.tag ?? '')) at += 1;
  const head = words[at - 1];
  if (at === to || head?.tag !== 'NOUN') return undefined;
  // `kinds of fish`
  const isOf = words[at]?.lower === 'of' && words[at + 1]?.tag === 'NOUN';
  if (isOf) return at + 1;
  return /^(?:of)$/u.test(words[at]?.lower ?? '') ? undefined : at - 1;
}

/** The subject as the document writes it; undefined if it points back, or is more than a name. */
function subjectOf(text: string, words: readonly Word[]): string | undefined {
  const first = words[0];
  const last = words.findLast(({ tag }) => tag !== 'ADV');
  if (!first || !last || words.length > MAX_SUBJECT_WORDS) return undefined;
  const isPlain = words.every(
    ({ tag, lower, text: own }) =>
      /^(?:DET|ADJ|NOUN|PROPN|ADP|ADV|CCONJ|PART)$/u.test(tag) ||
      // `a grown male`: a participle before its noun.
      (tag === 'VERB' && /(?:ed|n)$/u.test(lower)) ||
      lower === '-' ||
      /^[’']s?$/u.test(own) ||
      /^(?:1[5-9]|20)\d\d$/u.test(own),
  );
  // `a grown male`
  const isHeaded =
    words.some(({ tag }) => tag === 'NOUN' || tag === 'PROPN') || (first.tag === 'DET' && last.tag === 'ADJ');
  if (!isPlain || !isHeaded || /^(?:ADP|CCONJ|ADV)$/u.test(first.tag)) return undefined;
  if (
    words.some(
      ({ lower }) =>
        PRONOUN.test(lower) || /^(?:here|there|another|others?|both|such|latter|former)$/u.test(lower),
    )
  )
    return undefined;
  if (words.length <= 3 && VAGUE_SUBJECT.test(last.lower)) return undefined;
  if (!/^(?:NOUN|PROPN|ADJ)$/u.test(last.tag) || (first.tag === 'VERB' && words.length === 1))
    return undefined;
  return text.slice(first.start, last.end).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** `in 2023`, `compared with the year before`: what belongs to the number, if it is short and whole. */
function contextAfter({ text, quantity }: Reading): { context?: string } {
  const rest = text.slice(quantity.end).trim().replace(/[.!]$/u, '');
  const own =
    /^(?:in|since|by|from|during|over|at|on|of|compared (?:with|to)|than|between|above|below|per|a (?:year|day|week|month)|each|every)\b[^,;:]*/iu
      .exec(rest)?.[0]
      ?.trim();
  if (own === undefined || countWords(own) > MAX_CONTEXT_WORDS || findQuantities(own).length > 0) return {};
  return own.split(/\s/u).some((word) => PRONOUN.test(word.toLowerCase())) ? {} : { context: own };
}

function lowered(subject: string): string {
  return subject.replace(/^(?:The|An?|Each|Every|All|Most)\b/u, (word) => word.toLowerCase());
}
