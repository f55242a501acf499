import type { Word } from './reading.ts';

export const SUBORDINATORS = new Set(
  'while after before because although though which who when but where unless until if whom whose since'.split(
    ' ',
  ),
);

/** Verbs of saying and thinking, in base form. */
export const SAYING = new Set(
  'say tell believe think know answer reply suggest emphasize emphasise'.split(' '),
);

export function isVerb(word: Word): boolean {
  return word.tag === 'VERB' || word.tag === 'AUX';
}

/** Words as the eye counts them: `five-mile` is one. */
export function countWords(words: readonly Word[]): number {
  return words.filter((word, index) => word.tag !== 'PUNCT' && words[index - 1]?.end !== word.start).length;
}
