import { isDangling } from './dangling.ts';

const MIN_WORDS = 3;
const GOOD_WORDS = 7;
const MAX_WORDS = 10;
const MAX_CHARACTERS = 64;
const CONNECTIVE = /^(?:and|but|so|yet|or|for|now|then|thus|however),?\s+(?=\S+\s+\S)/iu;
/** A title ends before one of these rather than within what follows. */
const JOINTS = new Set(
  `and but or as at by for from in into of on than that through to under up upon when where which while who with
  without over after before because since if until between across`.split(/\s+/u),
);
/** What follows a comma and goes on with the clause before it. */
const GOES_ON = /^(?:which|who|whose|whom|that|to|was|is|are|were|had|has|have|said|as|than|\p{L}+ing)\b/iu;
const LOOSE_ENDS = new Set(
  `a an any be had has have her his is it its nor our so the their then there they this was we were whose you your
  not very more he she been are will would could half all some every each no one two set can may must should about
  only too such these those first last my`.split(/\s+/u),
);

/**
 * A title for a scene without a heading of its own: the first whole clause that is short enough, from a sentence
 * that does not lean on another if there is one; else the beginning of one, ended before a joint.
 */
export function titleFromText(sentences: readonly string[]): string {
  const free = sentences.filter((sentence) => !isDangling(sentence) && !/:\/\//u.test(sentence));
  const [first = sentences[0] ?? ''] = free;
  const clauses = clausesOf(first);
  const whole = clauses.find((clause) => isTelling(clause) && wordsOf(clause).length <= MAX_WORDS);
  const clause = whole ?? clauses.find(isTelling) ?? first.replace(/[.!?]$/u, '');
  const title = beginning(wordsOf(clause.replace(CONNECTIVE, '')))
    .join(' ')
    .replace(/\s*\([^)]*\)?$/u, '')
    .replace(/^["'“‘([]+|["'”’)\].,;:!?…—–-]+$/gu, '');
  return capitalised(shortened(title) || shortened(first.trim()));
}

function beginning(words: readonly string[]): string[] {
  const fits = (count: number) => words.slice(0, count).join(' ').length <= MAX_CHARACTERS;
  if (words.length <= MAX_WORDS && fits(words.length)) return [...words];
  const isEnd = (count: number) =>
    JOINTS.has((words[count] ?? '').toLowerCase()) &&
    !isLoose(words[count - 1] ?? '') &&
    words[count] !== 'of';
  const counts = Array.from({ length: MAX_WORDS + 1 - MIN_WORDS }, (_, index) => index + MIN_WORDS);
  const ends = counts.filter((count) => isEnd(count) && fits(count));
  const end = ends.filter((count) => count <= GOOD_WORDS).at(-1) ?? ends[0] ?? GOOD_WORDS;
  const title = words.slice(0, end);
  while (title.length > 2 && isLoose(title.at(-1) ?? '')) title.pop();
  return title;
}

function isLoose(word: string): boolean {
  const bare = word.toLowerCase().replace(/[^\p{L}]+$/u, '');
  return LOOSE_ENDS.has(bare) || JOINTS.has(bare);
}

/** Four words, or a name, and no mere lead-in: `Years passed by` and `At the age of twenty` say little. */
function isTelling(clause: string): boolean {
  const words = wordsOf(clause.replace(CONNECTIVE, ''));
  if (isDangling(clause) || isLeadIn(words) || GOES_ON.test(clause)) return false;
  return words.length >= 4 || /^\p{Lu}\S*\s\p{Lu}/u.test(clause);
}

function isLeadIn(words: readonly string[]): boolean {
  const first = (words[0] ?? '').toLowerCase();
  return words.length <= 6 && (JOINTS.has(first) || first === 'according') && first !== 'of';
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

function clausesOf(text: string): string[] {
  return text
    .slice(0, 400)
    .split(/[,;:.!?…—](?=\s|$)|--/u)
    .map((part) => part.trim());
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_CHARACTERS ? text : `${characters.slice(0, MAX_CHARACTERS - 1).join('')}…`;
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
