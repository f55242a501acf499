import type { Word } from './reading.ts';
import { countWords, isVerb, SUBORDINATORS } from './word-classes.ts';

const MIN_WORDS = 4;
/** Words a headline has at most, where the clause lets itself be cut. */
const GOOD_WORDS = 9;
/** A whole thought may be longer. */
const WHOLE_WORDS = 10;
/** No headline has more. */
const MAX_WORDS = 12;

const LOOSE_TAGS = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'PUNCT']);
const LOOSE_WORDS = new Set(
  'very such so my your his her its our their than as too more most less who which that not to one only about least'.split(
    ' ',
  ),
);
/** What a verb is not parted from. */
const OBJECT = /DET|NOUN|PROPN|PRON|ADJ|NUM|ADP/;
/** After one of these an adjective is the end of a thought: “the sea was calm”. */
const LINKING = new Set('be become seem look appear feel remain stay grow get make keep'.split(' '));

/**
 * A clause that is too long for a headline, ended where a thought ends: the longest part that leaves no noun,
 * verb or preposition without what belongs to it. Of a fragment without a verb, the noun phrase at `focus`.
 */
export function cutClause(words: readonly Word[], focus: number): readonly Word[] {
  const clause = withoutLooseStart(firstPart(words), focus);
  if (countWords(clause) <= WHOLE_WORDS && isWhole(clause)) return clause;
  const ends = clause.map((_, index) => index + 1).filter((end) => isPossibleEnd(clause, end));
  const parts = ends.map((end) => ({ end, count: countWords(clause.slice(0, end)) }));
  const within = (most: number, isAllowed: (end: number) => boolean) =>
    parts.filter(({ end, count }) => count <= most && isAllowed(end)).at(-1)?.end;
  const complete = (end: number) => isComplete(clause, end);
  const end =
    within(WHOLE_WORDS, (at) => endsClause(clause, at) && complete(at)) ??
    within(GOOD_WORDS, complete) ??
    within(MAX_WORDS, complete) ??
    within(GOOD_WORDS, (at) => isSound(clause, at) && clause[at]?.lower !== 'of') ??
    within(MAX_WORDS, (at) => isSound(clause, at)) ??
    firstPhrase(clause);
  return end === undefined ? withoutLooseEnd(leading(clause)) : clause.slice(0, end);
}

/** Up to a semicolon, colon or dash, if that is a thought by itself. */
function firstPart(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word, index) => {
    const isBreak = /^[;:—–]$/.test(word.text) || (word.text === '-' && words[index + 1]?.text === '-');
    const before = words.slice(0, index);
    return isBreak && countWords(before) >= MIN_WORDS - 1 && before.some(isVerb);
  });
  return withoutMarks(end < 0 ? words : words.slice(0, end));
}

/** “Of England which is swept by the great winds”, cut from its sentence: only the phrase itself can be told. */
function withoutLooseStart(words: readonly Word[], focus: number): readonly Word[] {
  const [first] = words;
  const isFragment =
    first !== undefined && (first.lower === 'of' || first.lower === 'which' || first.lower === 'that');
  if (!isFragment) return words;
  const at = words.findIndex((word) => word.end > focus);
  const start = words.slice(0, at + 1).findLastIndex((word) => word.tag === 'DET' || word.tag === 'PRON');
  return words.slice(start > 0 && at > 0 ? start : 1);
}

function isWhole(clause: readonly Word[]): boolean {
  const last = clause.at(-1);
  const goesOn = last !== undefined && (/CONJ|DET/.test(last.tag) || SUBORDINATORS.has(last.lower));
  return !goesOn || countWords(clause) <= MIN_WORDS;
}

function isPossibleEnd(words: readonly Word[], end: number): boolean {
  const part = words.slice(0, end);
  const verb = part.findIndex(isVerb);
  return countWords(part) >= MIN_WORDS && verb >= 0 && end - verb > 0 && !isLoose(part.at(-1));
}

function isLoose(word: Word | undefined): boolean {
  if (word === undefined || LOOSE_TAGS.has(word.tag)) return true;
  return LOOSE_WORDS.has(word.lower) || SUBORDINATORS.has(word.lower);
}

/** Whether nothing is missing when the words end before `end`. */
function isComplete(words: readonly Word[], end: number): boolean {
  const [last, next] = [words[end - 1], words[end]];
  if (!last || !isSound(words, end) || hasOpenJoint(words.slice(0, end))) return false;
  if (!next) return true;
  if (next.lower === 'of' || next.lower === 'as' || next.lower === 'than' || next.tag === 'PART')
    return false;
  if (isInfinitive(next, words[end + 1]) || isVerb(next)) return false;
  if (isPassive(words, end) && next.tag === 'ADP') return true;
  if (isVerb(last) && next.lower !== ',') return SUBORDINATORS.has(next.lower) || next.tag === 'CCONJ';
  return startsPhrase(next) && !isEnumeration(words, end);
}

/** Whether no noun is left without its adjective, no name and no number cut in two. */
function isSound(words: readonly Word[], end: number): boolean {
  const [beforeLast, last, next] = [words[end - 2], words[end - 1], words[end]];
  if (!last || isLoose(last)) return false;
  if (last.tag === 'ADJ' && isAttributive(words.slice(0, end), next)) return false;
  if (last.tag === 'ADJ' && beforeLast?.lower === 'so' && next?.lower === 'as') return false;
  if (!next) return true;
  if (next.text === '-' || (next.start === last.end && next.tag !== 'PUNCT')) return false;
  if (isVerb(last) && OBJECT.test(next.tag) && !(isPassive(words, end) && next.tag === 'ADP')) return false;
  if ((last.tag === 'NUM' || isVerb(last)) && next.lower === 'to') return false;
  return !(/NOUN|PROPN|NUM|ADJ/.test(last.tag) && /NOUN|PROPN|NUM|ADJ/.test(next.tag)) && next.tag !== 'AUX';
}

/** “Notice shall be published | in …”: nothing is missing. */
function isPassive(words: readonly Word[], end: number): boolean {
  const [before, last] = [words[end - 2], words[end - 1]];
  return before?.lemma === 'be' && last !== undefined && /(?:ed|en|wn|ne|lt|ght)$/.test(last.lower);
}

/** “…, and women |”: what follows the joint has not come to its verb. */
function hasOpenJoint(part: readonly Word[]): boolean {
  const joint = part.findLastIndex((word, index) => word.tag === 'CCONJ' && part[index - 1]?.text === ',');
  return joint > 0 && !part.slice(joint).some(isVerb);
}

/** Where the first noun phrase ends with what belongs to it; there is no thought to tell. */
function firstPhrase(words: readonly Word[]): number | undefined {
  const ends = words.map((_, index) => index + 1).filter((end) => isSound(words, end));
  const nouns = ends.filter((end) => /NOUN|PROPN/.test(words[end - 1]?.tag ?? ''));
  return nouns.filter((end) => countWords(words.slice(0, end)) <= GOOD_WORDS).at(-1);
}

/** “A great lake” lacks its noun after `great`; “the lake was great” does not. */
function isAttributive(part: readonly Word[], next: Word | undefined): boolean {
  if (part.at(-2)?.tag === 'DET' && part.at(-1)?.lower !== 'other') return true;
  if (next?.tag === 'NOUN' || next?.tag === 'PROPN' || next?.tag === 'ADJ') return true;
  const before = part.slice(0, -1).findLast((word) => word.tag !== 'ADV');
  const isPredicate =
    before !== undefined && (LINKING.has(before.lemma) || /NOUN|PROPN|PRON/.test(before.tag));
  return !isPredicate && next !== undefined && next.tag !== 'PUNCT';
}

function isInfinitive(word: Word, next: Word | undefined): boolean {
  return word.lower === 'to' && next !== undefined && isVerb(next);
}

function startsPhrase(word: Word): boolean {
  return (
    word.tag === 'PUNCT' ||
    word.tag === 'ADP' ||
    word.tag === 'CCONJ' ||
    word.tag === 'SCONJ' ||
    word.lower === 'that' ||
    SUBORDINATORS.has(word.lower)
  );
}

/** “Trout | , salmon and pike”: there is more of the same. */
function isEnumeration(words: readonly Word[], end: number): boolean {
  const following = words.slice(end + 1, end + 6);
  const more = following.findIndex((word) => word.tag === 'CCONJ' || word.text === ',');
  return words[end]?.text === ',' && more >= 0 && !following.slice(0, more + 1).some(isVerb);
}

function endsClause(words: readonly Word[], end: number): boolean {
  const next = words[end];
  return next === undefined || next.text === ',' || SUBORDINATORS.has(next.lower);
}

function leading(words: readonly Word[]): readonly Word[] {
  const comma = words.findIndex((word, index) => index >= MIN_WORDS && word.text === ',');
  return words.slice(0, comma > 0 && comma <= MAX_WORDS ? comma : GOOD_WORDS);
}

function withoutMarks(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  const isMark = last !== undefined && last.tag === 'PUNCT' && !/^[?!]$/.test(last.text);
  return isMark ? withoutMarks(words.slice(0, -1)) : words;
}

function withoutLooseEnd(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  if (!last || words.length < 2) return words;
  const isAdjective = last.tag === 'ADJ' && words.at(-2)?.tag === 'DET';
  return isLoose(last) || isAdjective ? withoutLooseEnd(words.slice(0, -1)) : words;
}
