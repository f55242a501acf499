import { capitalised } from '../../core/text/capitalised.ts';
import { LEADS, saysSomething } from './clauses.ts';
import { isWithin, pagesOf } from './pages.ts';
import type { Reader, Word } from './reading.ts';
import { opensSentence } from './shorter.ts';

/** Where a second sentence could begin. */
const JOINTS =
  /(?<=[.!?]["”’]?\s)(?=["“]?\p{Lu})|(?<=;\s)|(?<=[,—–]\s)(?=(?:and|but|so|yet|while|whereas|as|who|which)\s)|(?<=\p{L}\s)(?=and\s\p{Ll}+\s)|(?<=\p{Ll}\s)(?=as\s)/gu;

/** A sentence in two, and where in its text the second part begins. */
export interface Division {
  readonly position: number;
  readonly pages: readonly [string, string];
}

/**
 * All ways to tell a text in two parts, each of which says something by itself: two sentences, the two main clauses or
 * the two predicates of a sentence, or a main clause and what it adds to the name that stands last.
 */
export function divisionsOf(text: string, reader: Reader): Division[] {
  return [...text.matchAll(JOINTS)].flatMap(({ index: position }): Division[] => {
    const [before, after] = [text.slice(0, position).trim(), text.slice(position).trim()];
    if (before === '' || isWithin({ before, after })) return [];
    const pages =
      pagesOf(text, position, reader) ??
      (reader.isEnglish ? (beside(before, after, reader) ?? related(before, after, reader)) : undefined) ??
      (reader.isEnglish ? predicates(before, after, reader) : undefined);
    return pages === undefined ? [] : [{ position, pages }];
  });
}

const SAYS = /\b(?:said|says|told|claim\w*|argu\w*|believ\w*|according to|reported|announced)\b/iu;
/** `while the bell is new`, `as the town gave money`: told as a fact of its own. */
const BESIDE = /^(?:while|whereas|as)\s(?<rest>.+)$/u;
const COMPARES =
  /\b(?:as|so|such|same|well|known|regarded|seen|served|serves?|described|just|even|not|never|if|far|long|soon)\b|n[’']t\b/iu;

function beside(before: string, after: string, reader: Reader): [string, string] | undefined {
  const rest = BESIDE.exec(after)?.groups?.rest;
  if (rest === undefined || LEADS.test(before) || SAYS.test(before) || SAYS.test(rest)) return undefined;
  const isClosed = /[,—–]$/u.test(before) || after.startsWith('as ');
  const isCompared = after.startsWith('as ') && COMPARES.test(before);
  const last = reader.read(before.replace(/\s?[,—–]$/u, '')).at(-1);
  const isEnded = /^(?:NOUN|PROPN|NUM|ADV)$/u.test(last?.tag ?? '');
  if (!isClosed || isCompared || !isEnded || !isPlain(after) || !saysSomething(before, reader))
    return undefined;
  if (!opensSentence(rest, reader)) return undefined;
  return [ended(before), capitalised(rest)];
}

/** `… was lit by Ann Lee, | who kept it for years`: the second part as a sentence about her. */
const RELATED =
  /^(?<before>.+?\s)(?<name>(?:the\s)?(?:\p{Lu}[\p{L}\p{N}’'.-]*\s){0,4}\p{Lu}[\p{L}\p{N}’'-]+),$/u;
const RELATIVE = /^(?:who|which)\s(?<rest>\p{Ll}.+)$/u;

function related(before: string, after: string, reader: Reader): [string, string] | undefined {
  const name = RELATED.exec(before)?.groups?.name;
  const rest = RELATIVE.exec(after)?.groups?.rest;
  // `lit by the sons of Ann Lee, who`, `Ann and Ben, who`: it may be about others.
  const isOne = !/\b(?:of|and|or)\s(?:the\s)?(?:\p{Lu}\S*\s)*\p{Lu}\S*,$/u.test(before);
  if (name === undefined || rest === undefined || !isOne || before.slice(0, -1).includes(','))
    return undefined;
  if (!isPlain(after) || !saysSomething(before, reader)) return undefined;
  const verb = reader.read(rest).find(({ tag }) => tag !== 'ADV');
  const isVerb = /^(?:VERB|AUX)$/u.test(verb?.tag ?? '') && !/ing$/u.test(verb?.lower ?? '');
  // What goes on after the relative clause, and one of several.
  const isBroken =
    /,\s(?:\p{Ll}+(?:ed|s)|is|was|are|were|has|had|said)\b/u.test(rest) ||
    /^(?:are|were|have)$/u.test(verb?.lower ?? '');
  return isVerb && !isBroken ? [ended(before), `${capitalised(name)} ${rest}`] : undefined;
}

/** `The town built the lamp | and sold its bell.`: the second predicate with the subject of the first one. */
function predicates(before: string, after: string, reader: Reader): [string, string] | undefined {
  const rest = /^and\s(?<rest>(?:(?:later|also|then|now)\s)?\p{Ll}+\s.+)$/u.exec(after)?.groups?.rest;
  if (rest === undefined || !isPlain(after) || LEADS.test(before) || SAYS.test(before)) return undefined;
  const words = reader.read(before.replace(/,$/u, ''));
  const verb = words.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX');
  const [first, second] = [words[verb], reader.read(rest).find(({ tag }) => tag !== 'ADV')];
  const subject = words.slice(0, verb).filter(({ tag }) => tag !== 'ADV');
  const isNamed =
    verb > 0 &&
    verb <= MAX_SUBJECT_WORDS &&
    words[0] === subject[0] &&
    subject.every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP|PRON)$/u.test(tag)) &&
    /^(?:NOUN|PROPN|PRON)$/u.test(subject.at(-1)?.tag ?? '') &&
    !OPENS_ADVERBIAL.test(before);
  if (!isNamed || !first || !second || !areAlike(first, second)) return undefined;
  // `that`, `who`: the second verb may belong to another clause.
  const isOne = words
    .slice(verb + 1)
    .every(
      ({ tag, lower }) =>
        !/^(?:that|which|who|whose|where|when|while|because|if|whether|how|what|than)$/u.test(lower) &&
        tag !== 'AUX' &&
        (tag !== 'VERB' || !isFiniteForm(lower)),
    );
  if (!isOne || before.slice(0, -1).includes(', ')) return undefined;
  if (!/^(?:NOUN|PROPN|NUM|ADV)$/u.test(words.at(-1)?.tag ?? '') || goesOn(rest, reader)) return undefined;
  const name = before.slice(0, words[verb - 1]?.end ?? 0).replace(/\s\p{Ll}+ly$/u, '');
  return [ended(before), `${name} ${rest}`];
}

/** `the lamp built by Lee | and sold in May is bright`: the verb of the sentence comes later. */
function goesOn(rest: string, reader: Reader): boolean {
  const words = reader.read(rest);
  const end = words.findIndex(({ lower, text }) =>
    /^(?:that|which|who|whose|where|when|while|because|if|whether|how|what|than|as|after|before|and|but|or|,)$/u.test(
      lower === '' ? text : lower,
    ),
  );
  const own = words.slice(0, end < 0 ? words.length : end);
  const verb = own.findIndex(({ tag }) => tag === 'VERB');
  return own.slice(verb + 1).some(({ tag }) => tag === 'AUX');
}

const MAX_SUBJECT_WORDS = 7;
const OPENS_ADVERBIAL = /^(?:In|On|At|For|By|With|As|From|To|After|Before|Since|During|Of|Among|There|It)\s/u;
const isFiniteForm = (lower: string) => /(?:[^s]s|ed)$/u.test(lower);

/** Two verbs of the same tense, each with a form that only a predicate has. */
function areAlike(first: Word, second: Word): boolean {
  if (first.tag !== 'VERB' || second.tag !== 'VERB') return false;
  const isPast = (word: Word) => /ed$/u.test(word.lower) || IRREGULAR.test(word.lower);
  const isPresent = (word: Word) => /[^s]s$/u.test(word.lower);
  return (isPast(first) && isPast(second)) || (isPresent(first) && isPresent(second));
}

/** Past forms that are no participles. */
const IRREGULAR =
  /^(?:went|came|took|became|began|wrote|gave|saw|knew|fell|grew|rose|drew|drove|chose|spoke|broke|flew|threw|ate|ran|sang|won|led|left|made|found|built|met|lost|sold|told|held|kept|got|put)$/u;

/** A sentence without a quotation, a row of parts or another joint that could part it otherwise. */
function isPlain(after: string): boolean {
  return (
    /\.["”]?$/u.test(after) &&
    !/[():;]|\s[–—]\s|—/u.test(after) &&
    (after.match(/["“”]/gu)?.length ?? 0) % 2 === 0
  );
}

function ended(before: string): string {
  return `${before.replace(/\s?(?:[,;–—]|--+)$/u, '')}.`;
}
