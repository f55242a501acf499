import type { NumberCard } from '../../core/card.ts';
import { countWords, type Reader, type Word } from '../words/reading.ts';
import type { Quantity } from './find-quantities.ts';
import { contextAfter, isLabel, lowered, nounAfter, PRONOUN, subjectOf } from './number-words.ts';

const RISES = new Set('rise grow increase climb jump gain surge soar expand improve'.split(' '));
const FALLS = new Set('fall drop decline decrease plunge shrink sink slump tumble dip'.split(' '));
const LEVELS = new Set('be reach total average exceed equal'.split(' '));
const HAS = new Set(
  'have hold contain include house employ host own operate comprise feature seat cover receive serve'.split(
    ' ',
  ),
);
const COUNTS = new Set('count enumerate record report find register give put'.split(' '));
/** Subjects that are numbers themselves, so that no noun has to follow. */
const COUNTED_SUBJECT =
  /\b(?:population|membership|attendance|circulation|enrol+ment|workforce|death toll|toll|number of [\p{L} ]+|total)(?:\sof\s[\p{L}’' -]+)?$/iu;
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

interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly quantity: Quantity;
  /** Index of the first word of the quantity, and of the first word after it. */
  readonly from: number;
  readonly to: number;
}

export function read(text: string, quantity: Quantity, reader: Reader): NumberCard | undefined {
  const words = reader.read(text);
  const from = words.findIndex(({ end }) => end > quantity.fullStart);
  const after = words.findIndex(({ start }) => start >= quantity.end);
  if (from < 0) return undefined;
  const reading = { text, words, quantity, from, to: after < 0 ? words.length : after };
  const card = from === 0 ? opening(reading) : (there(reading) ?? told(reading));
  if (!card || !isLabel(card.label)) return undefined;
  return card;
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
  if (rest.some((_, at) => pointsBack(rest, at))) return undefined;
  if (rest.some(({ tag, text: own }) => tag === 'NUM' && !/^(?:19|20)\d\d$/u.test(own))) return undefined;
  if (quantity.kind === 'count' && !/^(?:NOUN|ADJ|PROPN)$/u.test(rest[0]?.tag ?? '')) return undefined;
  if (quantity.kind === 'percent' && rest[0]?.lower !== 'of') return undefined;
  if (quantity.kind === 'measure' || (quantity.kind === 'money' && rest.length < 2)) return undefined;
  const label = text.slice(quantity.end).trim().replace(/[.!]$/u, '');
  const hasVerb = rest.some(({ tag }) => tag === 'VERB' || tag === 'AUX');
  if (/[,;:]/u.test(label) || (!hasVerb && quantity.kind !== 'percent')) return undefined;
  if (countWords(label) < 3) return undefined;
  return { ...base(reading), label };
}

/** Whether a pronoun refers outside the words. `their` after its own noun does not. */
function pointsBack(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (!PRONOUN.test(lower)) return false;
  const isOwn = /^(?:his|her|its|their|which|who|whose)$/u.test(lower);
  return !isOwn || !words.slice(0, at).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
}

/** `There are 25,000 species of orchids in the world.` */
function there(reading: Reading): NumberCard | undefined {
  const { text, words, quantity, from, to } = reading;
  if (quantity.kind !== 'count' || words[0]?.lower !== 'there' || words[1]?.lemma !== 'be' || from > 3)
    return undefined;
  const label = text.slice(quantity.end).trim().replace(/[.!]$/u, '');
  const rest = words.slice(to);
  const isPlain = !rest.some(
    ({ tag, lower }) => /^(?:VERB|AUX|SCONJ|NUM)$/u.test(tag) || PRONOUN.test(lower),
  );
  const isNoun = nounAfter(words, to) !== undefined;
  return isPlain && isNoun && !/[,;:]/u.test(label) ? { ...base(reading), label } : undefined;
}

/** A subject, its verb, and the number directly after it. */
function told(reading: Reading): NumberCard | undefined {
  const { words, from, text } = reading;
  const verbAt = words.findIndex(
    ({ tag }, at) => tag === 'AUX' || (tag === 'VERB' && words[at - 1]?.tag !== 'DET'),
  );
  if (verbAt <= 0 || verbAt >= from) return undefined;
  const subject = subjectOf(text, words.slice(0, verbAt));
  // Skip auxiliaries: `has risen`, `were sold`.
  let last = verbAt;
  while (last + 1 < from && /^(?:VERB|AUX)$/u.test(words[last + 1]?.tag ?? '')) last += 1;
  const verb = words[last];
  const between = words.slice(last + 1, from).filter(({ tag }) => tag !== 'ADV');
  if (!verb) return undefined;
  const joint = between[0]?.lower;
  const named =
    HAS.has(verb?.lemma ?? '') || COUNTS.has(verb?.lemma ?? '') || verb?.lemma === 'reach'
      ? propertyOf(reading, { subject, verb: verb.lemma, between: words.slice(last + 1, from) })
      : undefined;
  if (named) return named;
  if (between.length > 1) return undefined;
  // `has gathered`, unlike `was gathered`.
  const isPerfect = last === verbAt + 1 && words[verbAt]?.lemma === 'have';
  return (
    changed(reading, { subject, verb, joint }) ??
    measured(reading, { subject, verb, joint }) ??
    paid(reading, { subject, verb, joint }) ??
    counted(reading, { subject, verb, joint, isCompound: last > verbAt && !isPerfect })
  );
}

const PROPERTY =
  /^(?:area|length|height|depth|width|weight|mass|population|capacity|speed|range|volume|diameter|radius|age|density|circulation|budget|revenue|turnover|temperature|elevation|altitude|surface|span|wingspan|membership|area|distance|duration|lifespan|value|price|cost|income|profit|output|power|frequency)$/u;

/** `The city has a population of 2.7 million`, `covers an area of 630 km²`. */
function propertyOf(
  reading: Reading,
  {
    subject,
    verb,
    between,
  }: { readonly subject: string | undefined; readonly verb: string; readonly between: readonly Word[] },
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
  // A census has no population of its own: it counts that of a place.
  if (COUNTS.has(verb)) return { ...base(reading), label: words, context: subject };
  return { ...base(reading), label: `${words} of ${lowered(subject, reading.words[0])}` };
}

const MASSES = /(?:tonnes|tons|kg|litres|gallons|hectares|acres|GWh|kWh|km²|m³|pounds)$/u;

interface Telling {
  readonly subject: string | undefined;
  readonly verb: Word;
  readonly joint: string | undefined;
}

/** `Revenue rose (by) 12 %` is a change and gets a sign. `Revenue rose to $5 million` is a level. */
function changed(reading: Reading, { subject, verb, joint }: Telling): NumberCard | undefined {
  const { quantity } = reading;
  const rises = RISES.has(verb.lemma);
  if ((!rises && !FALLS.has(verb.lemma)) || subject === undefined) return undefined;
  if (joint === 'to')
    return { ...base(reading), label: subject, ...contextAfter(reading.text, reading.quantity) };
  if (joint !== undefined && joint !== 'by') return undefined;
  if (quantity.isBound || quantity.shown.startsWith('−') || quantity.kind === 'count') return undefined;
  return {
    ...base(reading, rises ? '+' : '−'),
    label: subject,
    ...contextAfter(reading.text, reading.quantity),
  };
}

/** `The tower is 300 m high`, `The bridge weighs 45 tonnes`, `Revenue was $5 million`. */
function measured(reading: Reading, { subject, verb, joint }: Telling): NumberCard | undefined {
  const { quantity, words, to } = reading;
  if (subject === undefined) return undefined;
  if (quantity.kind === 'count' && (!COUNTED_SUBJECT.test(subject) || nounAfter(words, to) !== undefined))
    return undefined;
  const next = words[to]?.lower ?? '';
  const after = contextAfter(reading.text, reading.quantity);
  const dimension = quantity.kind === 'measure' ? DIMENSIONS[next] : undefined;
  if (dimension !== undefined && joint === undefined && /^(?:be|measure|stand|grow)$/u.test(verb.lemma)) {
    return { ...base(reading), label: `${dimension} of ${lowered(subject, words[0])}` };
  }
  if (verb.lemma === 'weigh' && joint === undefined)
    return { ...base(reading), label: `weight of ${lowered(subject, words[0])}` };
  if (verb.lemma === 'cost' && joint === undefined && quantity.kind === 'money') {
    return { ...base(reading), label: `cost of ${lowered(subject, words[0])}`, ...after };
  }
  if (verb.lemma === 'cover' && joint === undefined && /²|acres|hectares|square/u.test(quantity.unit ?? '')) {
    return { ...base(reading), label: `area covered by ${lowered(subject, words[0])}` };
  }
  const isLevel = LEVELS.has(verb.lemma) && joint === undefined;
  const standsAt = joint === 'at' && /^(?:stand|remain|stay|peak)$/u.test(verb.lemma);
  const amounts = joint === 'to' && verb.lemma === 'amount';
  if (!isLevel && !standsAt && !amounts) return undefined;
  // `The harbour is 300 m from the town`: a distance is incomplete without its other end.
  if (/^(?:ADJ|NOUN|PROPN|VERB)$/u.test(words[to]?.tag ?? '')) return undefined;
  const isEnd = to >= words.length || /^[.!,]$/u.test(words[to]?.text ?? '');
  if (!isEnd && after.context === undefined) return undefined;
  return { ...base(reading), label: subject, ...after };
}

const PAID: Readonly<Record<string, string>> = {
  spend: 'spent',
  pay: 'paid',
  borrow: 'borrowed',
  invest: 'invested',
  raise: 'raised',
  earn: 'earned',
  lose: 'lost',
  receive: 'received',
  donate: 'donated',
  save: 'saved',
};

/** `The city spent €3.4 million on a new road.` */
function paid(reading: Reading, { subject, verb, joint }: Telling): NumberCard | undefined {
  const { quantity, text } = reading;
  const participle = PAID[verb.lemma];
  const isOurs = /^we\s/iu.test(text);
  if (quantity.kind !== 'money' || participle === undefined || joint !== undefined) return undefined;
  if ((subject === undefined && !isOurs) || verb.lower === 'saving') return undefined;
  const purpose = /^\s(?:on|for|in)\s[^,;:.]+/u.exec(text.slice(quantity.end))?.[0] ?? '';
  const isPlain =
    countWords(purpose) <= MAX_PURPOSE_WORDS &&
    !purpose.split(/\s/u).some((word) => PRONOUN.test(word.toLowerCase()));
  if (!isPlain) return undefined;
  return {
    ...base(reading),
    label: `${participle}${purpose}${isOurs ? '' : ` by ${lowered(subject ?? '', reading.words[0])}`}`,
  };
}

const MAX_PURPOSE_WORDS = 7;

/** `The library holds 25,000 books`, `The fire destroyed 300 houses`. */
function counted(
  reading: Reading,
  { subject, verb, joint, isCompound }: Telling & { readonly isCompound: boolean },
): NumberCard | undefined {
  const { quantity, text, words, to } = reading;
  if (joint !== undefined) return undefined;
  // `1.9 million tonnes of goods`
  const isMass = quantity.kind === 'measure' && words[to]?.lower === 'of';
  if (quantity.kind !== 'count' && !(isMass && MASSES.test(quantity.unit ?? ''))) return undefined;
  const first = isMass ? to + 1 : to;
  const noun = nounAfter(words, first);
  if (noun === undefined) return undefined;
  const things = text.slice(words[first]?.start ?? 0, words[noun]?.end ?? 0);
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
  // `A campaign to keep the ferry gathered 9,000 names`: true no matter who did it.
  const isOthers = words[0]?.tag === 'DET' && words.slice(0, to).every(({ lower }) => !PRONOUN.test(lower));
  if (!isBy && !isOurs && !isOthers) return undefined;
  return {
    ...base(reading),
    label: `${label} ${participle}${isBy ? ` by ${lowered(subject, words[0])}` : ''}`,
  };
}
