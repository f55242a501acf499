import type { StatementCard } from '../core/card.ts';
import { readableText } from './type/readable-text.ts';

/**
 * The card of a shot for which nothing is known but words: the words themselves where they are one short sentence or
 * phrase, or else the title of the scene. Words are never cut, and nothing is made of them.
 */
export function plainCard({
  prompt,
  title = '',
}: {
  readonly prompt: string;
  readonly title?: string | undefined;
}): StatementCard {
  const words = readableText(prompt);
  return { kind: 'statement', text: isShown(words) ? words : readableText(title) };
}

const MOST_WORDS = 14;
const MOST_CHARACTERS = 100;

function isShown(words: string): boolean {
  const count = words.split(' ').length;
  const isOneSentence = !/[.!?…]["”’)]?\s/.test(words);
  return (
    count >= 2 &&
    count <= MOST_WORDS &&
    words.length <= MOST_CHARACTERS &&
    isOneSentence &&
    /\p{L}/u.test(words)
  );
}
