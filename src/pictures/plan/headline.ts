import type { HeadlineWord } from './picture-plan.ts';
import type { Word } from './reading.ts';

/** Words a headline has at most, where the sentence lets itself be cut. */
const MAX_WORDS = 9;
const MIN_WORDS = 4;
/** Words a headline has at the very most. */
const HARD_MAX_WORDS = 12;
/** Whole sentences may be a word longer. */
const MAX_WHOLE_WORDS = 10;

const SUBORDINATORS = new Set(
  'while after before because although though which who when but where unless until if whom whose'.split(' '),
);
const CONNECTIVES = new Set(
  'and but or yet then thus hence soon also however therefore moreover meanwhile still'.split(' '),
);
const TIMES = new Set('ago day morning evening night year later afterwards'.split(' '));
/** “About 40% of adults, …” is no opening. */
const APPROXIMATE = new Set(
  'about around over under nearly almost roughly only just at some more less'.split(' '),
);
const SAYING = new Set('say tell believe think know'.split(' '));
const DANGLING_TAGS = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'AUX', 'PART']);
const DANGLING_WORDS = new Set(
  'very such so my your his her its our their than as too more most less who which that not to'.split(' '),
);

/** The gist of a text in a few of its own words. */
export function headlineOf(options: {
  readonly words: readonly Word[];
  /** Offset in the text of what the picture is about: its sentence is told. */
  readonly focus: number;
  readonly isHighlighted: (word: Word) => boolean;
}): HeadlineWord[] {
  const sentence = options.words.filter((word) => word.start <= options.focus).at(-1)?.sentence ?? 0;
  const words = options.words.filter(
    (word) => word.sentence === sentence && !/^["“”«»()[\]{}_*#]+$/.test(word.text),
  );
  const headline = join(shorten(withoutOpening(words)), options.isHighlighted);
  return headline.length > 0 ? headline : join(options.words.slice(0, MAX_WORDS), options.isHighlighted);
}

/** “In 1969, two astronauts …” or “Years ago, they say, a king …”: what happened comes first. */
function withoutOpening(words: readonly Word[]): readonly Word[] {
  const [first, second] = words;
  if (words.length < 4 || !first || !second) return words;
  if (first.tag === 'PUNCT') return withoutOpening(words.slice(1));
  const isFor = first.lower === 'for' && /^(?:there|it|he|she|they|we|as)$/.test(second.lower);
  if ((CONNECTIVES.has(first.lower) && !isVerb(second)) || isFor) return withoutOpening(words.slice(1));
  const comma = words.findIndex((word) => word.text === ',');
  const rest = words.slice(comma + 1);
  return comma > 0 && isOpening(words.slice(0, comma), rest) ? withoutOpening(rest) : words;
}

function isOpening(opening: readonly Word[], rest: readonly Word[]): boolean {
  const first = opening[0];
  const next = rest[0];
  if (!first || !next || countWords(opening) > 9 || countWords(rest) < MIN_WORDS) return false;
  if (!rest.some(isVerb) || next.tag === 'VERB' || next.tag === 'ADJ') return false;
  if (APPROXIMATE.has(first.lower)) return false;
  if (first.tag === 'ADP' || first.tag === 'SCONJ' || SUBORDINATORS.has(first.lower)) return true;
  if (first.tag === 'VERB') return ['DET', 'PRON', 'PROPN'].includes(next.tag);
  if (opening.some((word) => SAYING.has(word.lemma))) return opening.length <= 3;
  return !opening.some(isVerb) && (first.tag === 'ADV' || TIMES.has(opening.at(-1)?.lemma ?? ''));
}

function shorten(words: readonly Word[]): readonly Word[] {
  const semicolon = words.findIndex((word) => word.text === ';');
  const first = semicolon < 0 ? words : words.slice(0, semicolon);
  const whole = withoutMarks(countWords(first) >= MIN_WORDS - 1 ? first : words);
  if (countWords(whole) <= MAX_WHOLE_WORDS) return whole;
  const clause = withoutMarks(whole.slice(0, clauseEnd(whole)));
  return countWords(clause) <= MAX_WORDS ? clause : cut(clause);
}

/** Where the main clause ends: at a semicolon, a subordinate clause, or a comma after a whole thought. */
function clauseEnd(words: readonly Word[]): number {
  const end = words.findIndex((word, index) => {
    const before = words.slice(0, index);
    if (countWords(before) < MIN_WORDS - 1 || !before.some(isVerb)) return false;
    if (/^[;:—–]$/.test(word.text) || (word.text === '-' && words[index + 1]?.text === '-')) return true;
    if (SUBORDINATORS.has(word.lower))
      return countWords(before) >= MIN_WORDS && !DANGLING_TAGS.has(before.at(-1)?.tag ?? '');
    return word.text === ',' && !isEnumeration(words.slice(index + 1, index + 6));
  });
  return end < 0 ? words.length : end;
}

function isEnumeration(following: readonly Word[]): boolean {
  const goesOn = following.some((word) => word.lower === 'and' || word.lower === 'or' || word.text === ',');
  return goesOn && !following.some(isVerb);
}

/** Ends a long clause with a phrase near the limit, else with the limit itself. */
function cut(words: readonly Word[]): readonly Word[] {
  const parts = (isEnd: (index: number) => boolean) =>
    words
      .map((_, index) => index)
      .filter(isEnd)
      .map((index) => withoutLooseEnd(words.slice(0, index)))
      .filter((part) => countWords(part) >= MIN_WORDS && part.some(isVerb));
  const phrases = parts((index) => startsPhrase(words, index));
  const genitives = parts((index) => words[index]?.lower === 'of');
  const isNear = (part: readonly Word[]) => countWords(part) <= MAX_WORDS;
  const isPossible = (part: readonly Word[]) => countWords(part) <= HARD_MAX_WORDS;
  return (
    phrases.filter(isNear).at(-1) ??
    genitives.filter(isNear).at(-1) ??
    phrases.find(isPossible) ??
    withoutLooseEnd(words.slice(0, MAX_WORDS))
  );
}

function startsPhrase(words: readonly Word[], index: number): boolean {
  const [word, before] = [words[index], words[index - 1]];
  if (!word || !before) return false;
  if (word.text === ',') return true;
  if (word.start === before.end) return false;
  if (word.tag === 'ADP') return word.lower !== 'of' && !isVerb(before);
  return (
    word.tag === 'CCONJ' || word.lower === 'to' || word.lower === 'that' || SUBORDINATORS.has(word.lower)
  );
}

function withoutMarks(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  const isMark = last !== undefined && last.tag === 'PUNCT' && !/^[?!]$/.test(last.text);
  return isMark ? withoutMarks(words.slice(0, -1)) : words;
}

function withoutLooseEnd(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  if (!last || words.length < 2) return words;
  const isLoose = last.tag === 'PUNCT' || DANGLING_TAGS.has(last.tag) || DANGLING_WORDS.has(last.lower);
  return isLoose ? withoutLooseEnd(words.slice(0, -1)) : words;
}

/** Words as the eye counts them: `five-mile` is one. */
function countWords(words: readonly Word[]): number {
  return words.filter((word, index) => word.tag !== 'PUNCT' && words[index - 1]?.end !== word.start).length;
}

function isVerb(word: Word): boolean {
  return word.tag === 'VERB' || word.tag === 'AUX';
}

function join(words: readonly Word[], isHighlighted: (word: Word) => boolean): HeadlineWord[] {
  const joined: { text: string; highlighted: boolean }[] = [];
  words.forEach((word, index) => {
    const last = joined.at(-1);
    if (last && words[index - 1]?.end === word.start) {
      last.text += word.text;
      last.highlighted ||= isHighlighted(word);
    } else if (word.tag !== 'PUNCT' || /[–—&\p{S}]/u.test(word.text)) {
      joined.push({ text: word.text, highlighted: isHighlighted(word) });
    }
  });
  const first = joined[0];
  if (first) first.text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
  return joined;
}
