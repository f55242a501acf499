import { capitalised } from '../../core/text/capitalised.ts';
import { countWords, type Word } from '../words/reading.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';

const MAX_SUBJECT_WORDS = 8;
const MAX_CONTEXT_WORDS = 8;
/** Nouns that do not say on their own what is counted. */
const VAGUE_SUBJECT =
  /^(?:rest|remainder|figure|number|amount|result|value|difference|increase|decrease|share|rate|proportion|percentage|average|total|latter|former|other|most|half|majority|minimum|maximum|limit|one|count|level|sum|size)$/u;
export const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|which|who|whose)$/u;

/** Index of the last word of the counted noun phrase, or `undefined` if there is none. */
export function nounAfter(words: readonly Word[], to: number): number | undefined {
  let at = to;
  while (/^(?:ADJ|NOUN|PROPN)$/u.test(words[at]?.tag ?? '')) at += 1;
  const head = words[at - 1];
  if (at === to || head?.tag !== 'NOUN') return undefined;
  // `kinds of fish`
  const isOf = words[at]?.lower === 'of' && words[at + 1]?.tag === 'NOUN';
  if (isOf) return at + 1;
  return /^(?:of)$/u.test(words[at]?.lower ?? '') ? undefined : at - 1;
}

/**
 * The subject as the document writes it, or `undefined` if it refers to an earlier sentence or is too complex
 * for a label.
 */
export function subjectOf(text: string, words: readonly Word[]): string | undefined {
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
  return capitalised(text.slice(first.start, last.end));
}

/** `in 2023`, `compared with the year before`: the words after the number, if they are short and complete. */
export function contextAfter(text: string, quantity: Quantity): { context?: string } {
  const rest = text.slice(quantity.end).trim().replace(/[.!]$/u, '');
  const own =
    /^(?:in|since|by|from|during|over|at|on|of|compared (?:with|to)|than|between|above|below|per|a (?:year|day|week|month)|last (?:year|month|week)|each|every)\b[^,;:]*/iu
      .exec(rest)?.[0]
      ?.trim();
  if (own === undefined || countWords(own) > MAX_CONTEXT_WORDS || findQuantities(own).length > 0) return {};
  return own.split(/\s/u).some((word) => PRONOUN.test(word.toLowerCase())) ? {} : { context: own };
}

/** The subject for use within a label, without the capital that only starts the sentence. */
export function lowered(subject: string, first?: Word): string {
  // `Rescuers` becomes lower case. A singular word may be a name.
  if (first?.tag === 'NOUN' && first.lemma !== first.lower)
    return subject.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return subject.replace(/^(?:The|An?|Each|Every|All|Most)\b/u, (word) => word.toLowerCase());
}

const MAX_LABEL_WORDS = 14;
const MAX_LABEL_LENGTH = 88;

/** `A cup is 33 calories`: it does not say of what. */
const MEASURE_ALONE =
  /^(?:an?|one|each|every|the)\s(?:\p{Ll}+\s)?(?:cup|tablespoon|teaspoon|serving|piece|slice|handful|glass|bottle|pound|ounce|portion|unit|dose|pack|box|bag|pair|dozen|bit|set|lot|total|rest|result|average|number|figure|share|rate|price|cost|deal|order)$/iu;

export function isLabel(label: string): boolean {
  if (MEASURE_ALONE.test(label)) return false;
  return (
    label.length >= 3 &&
    label.length <= MAX_LABEL_LENGTH &&
    countWords(label) <= MAX_LABEL_WORDS &&
    /\p{L}{3}/u.test(label)
  );
}
