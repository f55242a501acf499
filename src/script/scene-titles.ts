import { isDangling } from './dangling.ts';

const MAX_WORDS = 7;
const MAX_CHARACTERS = 60;
const CONNECTIVE = /^(?:and|but|so|yet|or|for|now|then|thus|however),?\s+(?=\S+\s+\S)/iu;
const LOOSE_ENDS = new Set(
  `a an and any as at be but by for from had has have her his if in into is it its nor of on or our so than that the
  their then there they this to under up was we were when where which while who whose with you your not very more
  he she been are will would could half all some every each no one two set`.split(/\s+/u),
);

/**
 * A title for a scene without a heading of its own: the beginning of its first telling clause, from a sentence
 * that does not lean on another if there is one.
 */
export function titleFromText(sentences: readonly string[]): string {
  const text =
    sentences.find((sentence) => !isDangling(sentence) && !/:\/\//u.test(sentence)) ?? sentences[0] ?? '';
  const clause = clausesOf(text).find(isTelling) ?? text.replace(/[.!?]$/u, '');
  const words = clause.replace(CONNECTIVE, '').split(/\s+/u).slice(0, MAX_WORDS);
  while (words.length > 2 && LOOSE_ENDS.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  const title = words
    .join(' ')
    .replace(/\s*\([^)]*\)?$/u, '')
    .replace(/^["'“‘([]+|["'”’)\].,;:!?…—–-]+$/gu, '');
  return capitalised(shortened(title) || shortened(text.trim()));
}

/** Four words, or a name: `Years passed by` and `In alarm` say little. */
function isTelling(clause: string): boolean {
  return clause.split(/\s+/u).length >= 4 || /^\p{Lu}\S*\s\p{Lu}/u.test(clause);
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
