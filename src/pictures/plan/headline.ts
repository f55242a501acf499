import type { HeadlineWord } from './picture-plan.ts';
import type { Word } from './reading.ts';

/** Words a headline shows at most. */
const MAX_WORDS = 9;

const BREAKS = new Set(
  'while after before because although though which who that since when so but where unless until if whom whose'.split(
    ' ',
  ),
);
const LEADING = new Set(
  'and but so or yet then thus hence soon also however therefore moreover meanwhile still'.split(' '),
);
/** A headline never ends on one of these. */
const DANGLING = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'AUX', 'PART']);
const DANGLING_WORDS = new Set(
  'very such my your his her its our their than as too more most less who which that not to'.split(' '),
);

/** The gist of a text in a few of its own words; `highlighted` are the words that matter. */
export function headlineOf(options: {
  readonly words: readonly Word[];
  /** Offset in the text of what the picture is about: its sentence is told. */
  readonly focus: number;
  readonly isHighlighted: (word: Word) => boolean;
}): HeadlineWord[] {
  const sentence = options.words.filter((word) => word.start <= options.focus).at(-1)?.sentence ?? 0;
  const words = shorten(withoutOpening(options.words.filter((word) => word.sentence === sentence)));
  return join(words, options.isHighlighted);
}

/** “In 1969, two astronauts …”: what happened comes first. */
function withoutOpening(words: readonly Word[]): Word[] {
  let rest = words.filter((word) => !/^["“”«»()[\]_*#]+$/.test(word.text));
  while (rest.length > 3 && rest[0] && LEADING.has(rest[0].lower)) rest = rest.slice(1);
  const comma = rest.findIndex((word) => word.text === ',');
  const isAside =
    comma > 0 && comma <= 7 && (rest[0]?.tag === 'ADP' || rest[0]?.tag === 'ADV' || rest[0]?.tag === 'SCONJ');
  const main = rest.slice(comma + 1);
  if (isAside && main.some(isVerb) && main.length > 3) rest = main;
  while (rest.length > 1 && rest[0]?.tag === 'PUNCT') rest = rest.slice(1);
  return rest;
}

function shorten(words: readonly Word[]): Word[] {
  const whole = withoutEnd(words);
  if (countWords(whole) <= MAX_WORDS) return whole;
  const clause = whole.slice(0, clauseEnd(whole));
  if (countWords(clause) <= MAX_WORDS) return withoutEnd(clause);
  return withoutEnd(clause.slice(0, phraseEnd(clause)));
}

/** Where the main clause ends: at a semicolon, a subordinate clause, or a comma after a whole thought. */
function clauseEnd(words: readonly Word[]): number {
  const end = words.findIndex((word, index) => {
    if (index < 3) return false;
    const before = words.slice(0, index);
    if (/^[;:—–]$/.test(word.text) || (word.text === '-' && words[index + 1]?.text === '-')) return true;
    if (BREAKS.has(word.lower)) return before.some(isVerb);
    return word.text === ',' && before.some(isVerb) && !isEnumeration(words, index);
  });
  return end < 0 ? words.length : end;
}

function isEnumeration(words: readonly Word[], comma: number): boolean {
  const following = words.slice(comma + 1, comma + 6);
  return (
    following.some((word) => word.lower === 'and' || word.lower === 'or' || word.text === ',') &&
    !following.some(isVerb)
  );
}

/** The last place before the limit at which a phrase ends. */
function phraseEnd(words: readonly Word[]): number {
  let seen = 0;
  let end = words.length;
  for (const [index, word] of words.entries()) {
    if (word.tag !== 'PUNCT') seen += 1;
    if (seen <= MAX_WORDS) continue;
    end = index;
    break;
  }
  for (let index = end; index >= 4; index -= 1) {
    const word = words[index];
    const startsPhrase =
      word && (word.tag === 'ADP' || word.tag === 'CCONJ' || word.text === ',' || BREAKS.has(word.lower));
    if (startsPhrase && word.lower !== 'of' && words.slice(0, index).some(isVerb)) return index;
  }
  return end;
}

function withoutEnd(words: readonly Word[]): Word[] {
  let end = words.length;
  while (end > 1) {
    const last = words[end - 1];
    const isLoose =
      last !== undefined &&
      ((last.tag === 'PUNCT' && !/^[?!]$/.test(last.text)) ||
        DANGLING.has(last.tag) ||
        DANGLING_WORDS.has(last.lower));
    const isSentenceEnd = end === words.length && last?.tag !== 'PUNCT' && words.length > 0;
    if (!isLoose || (isSentenceEnd && words.length <= MAX_WORDS && last?.tag !== 'PUNCT')) break;
    end -= 1;
  }
  return words.slice(0, end);
}

function countWords(words: readonly Word[]): number {
  return words.filter((word) => word.tag !== 'PUNCT').length;
}

function isVerb(word: Word): boolean {
  return word.tag === 'VERB' || word.tag === 'AUX';
}

function join(words: readonly Word[], isHighlighted: (word: Word) => boolean): HeadlineWord[] {
  const joined: { text: string; highlighted: boolean }[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    const last = joined.at(-1);
    const isAttached = before !== undefined && before.end === word.start;
    if (last && isAttached) {
      last.text += word.text;
      last.highlighted ||= isHighlighted(word);
    } else if (word.tag !== 'PUNCT' || last === undefined || /[–—&]/.test(word.text)) {
      joined.push({ text: word.text, highlighted: isHighlighted(word) });
    }
  });
  const first = joined[0];
  if (first) first.text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
  return joined;
}
