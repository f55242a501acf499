import type { NumberCard } from '../../core/card.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { countWords, type Reader, termsOf, type Word } from '../words/reading.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';
import { UNCERTAIN } from './number-cards.ts';
import { isLabel, PRONOUN } from './number-words.ts';

/** Below a number about which its whole sentence is known. */
const COST = 14;
const MIN_COUNT = 10;
const MAX_WORDS_SPOKEN = 16;
const MAX_NOUN_WORDS = 4;
const MAX_OF_WORDS = 5;
/** How often the document must tell of what a single noun counts. */
const MIN_MENTIONS = 3;

/** Only some of the things, or more of them than are named. */
const SOME =
  /\b(?:first|last|next|top|another|extra|additional|further|other|remaining|these|those|each|every|per|of the|one in|one of|out of|rate of|your|my|our|times|average|typical\w*|median|mean)\s(?:(?:than|about|around|more|over|some)\s)*$/iu;
/** A rate, or what is usual. */
const OFTEN = /\b(?:every|each|per|annually|daily|normally|typically|usually|on average)\b/iu;
/** What follows makes it a rate, or something else than a count. */
const RATE =
  /^[^.;]{0,60}?\b(?:per|each|every|annually|daily|weekly|monthly|yearly|an? (?:year|month|week|day|hour|minute|night|time))\b/iu;
/** Plurals that count nothing which could be seen or told of. */
const EMPTY = /^(?:times|ways|reasons|tips|steps|things|points|thanks|ones|others|percent)$/u;
const TIMES = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|ms|°\w?|degrees?)$/u;

/**
 * The number of things that a sentence names directly after it, where it says something else of them:
 * `The company, which maintains 4,300 miles of gas mains, …`.
 */
export function countedThingCards({ scene, beats, reader, terms, material }: SceneContext): Candidate[] {
  if (!reader.isEnglish || TOLD.test(material.kind)) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    if (!at || line.table || line.source || line.kind !== 'paragraph') return [];
    const card = countedThing(line.text, reader, terms);
    if (!card) return [];
    const digits = /\d[\d,.]*/u.exec(card.value)?.[0] ?? card.value;
    const own = beats.slice(at.from, at.to + 1).findIndex(({ text }) => text.includes(digits));
    const place = at.from + Math.max(0, own);
    // Of a longer sentence, the number is not what matters.
    if (countWords(beats[place]?.text ?? '') > MAX_WORDS_SPOKEN) return [];
    return [{ card, value: VALUES.number - COST, from: place, to: place }];
  });
}

/** Kinds of documents whose numbers are part of a tale or of what is done. */
const TOLD = /^(?:story|play|poem|manual|readme)$/u;

export function countedThing(
  sentence: string,
  reader: Reader,
  terms: ReadonlyMap<string, number>,
): NumberCard | undefined {
  const [quantity, ...others] = findQuantities(sentence);
  if (!quantity || others.length > 0 || /["“”?]/u.test(sentence)) return undefined;
  const before = sentence.slice(0, quantity.fullStart);
  const after = sentence.slice(quantity.end);
  if (UNCERTAIN.test(sentence.slice(0, quantity.end + 40)) || SOME.test(before) || OFTEN.test(before))
    return undefined;
  const words = reader.read(after);
  const label = quantity.kind === 'count' ? counted(quantity, words, terms) : measured(quantity, words);
  if (label === undefined || !isLabel(label) || RATE.test(after.slice(after.indexOf(label) + label.length)))
    return undefined;
  const unit = quantity.unit === undefined ? {} : { unit: quantity.unit };
  return { kind: 'number', value: quantity.shown, ...unit, label };
}

/** `60 wild goats`, `300 species of bees`; a single noun only if the document comes back to it. */
function counted(
  { value, unit, isRange }: Quantity,
  words: readonly Word[],
  terms: ReadonlyMap<string, number>,
): string | undefined {
  if (isRange || (unit === undefined && value < MIN_COUNT)) return undefined;
  const end = nounEnd(words, 0);
  const noun = words[end];
  if (!noun || !/(?:[^s]s|people|men|women|children)$/u.test(noun.lower) || EMPTY.test(noun.lower))
    return undefined;
  const tail = ofWhat(words, end + 1);
  if (tail === undefined && words[end + 1]?.lower === 'of') return undefined;
  const mentions = Math.max(0, ...termsOf(noun.text).map((term) => terms.get(term) ?? 0));
  // `150 Indians`: it does not say what they did.
  const isTopic =
    mentions >= MIN_MENTIONS && !/^(?:\p{Lu}.*|people|men|women|children|persons)$/u.test(noun.text);
  if (end === 0 && tail === undefined && !isTopic) return undefined;
  return textOf(words, tail ?? end);
}

/** `4,300 miles of gas mains`; a time says nothing without its sentence. */
function measured({ kind, unit = '', isRange }: Quantity, words: readonly Word[]): string | undefined {
  if (kind !== 'measure' || isRange || TIMES.test(unit)) return undefined;
  const end = ofWhat(words, 0);
  return end === undefined ? undefined : textOf(words, end);
}

/** The last word of the nouns and their adjectives that begin at a word; -1 if there are none, or they go on. */
function nounEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (/^(?:ADJ|NOUN|PROPN)$/u.test(words[at]?.tag ?? '') && /^\p{L}/u.test(words[at]?.text ?? '')) at += 1;
  const isNoun = /^(?:NOUN|PROPN)$/u.test(words[at - 1]?.tag ?? '');
  const goesOn = /^(?:[-–/&]|or|and|more|fewer|less)$|^[’']/u.test(words[at]?.lower ?? '');
  return isNoun && !goesOn && at - from <= MAX_NOUN_WORDS ? at - 1 : -1;
}

/** The last word of `of gas mains`, if that begins at a word. */
function ofWhat(words: readonly Word[], from: number): number | undefined {
  if (words[from]?.lower !== 'of') return undefined;
  const end = nounEnd(words, from + 1);
  const own = words.slice(from, end + 1);
  const isPlain = own.length <= MAX_OF_WORDS && !own.some(({ lower }) => PRONOUN.test(lower));
  return end > from && isPlain ? end : undefined;
}

function textOf(words: readonly Word[], end: number): string {
  return words
    .slice(0, end + 1)
    .map(({ text }) => text)
    .join(' ');
}
