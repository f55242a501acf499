/** What fits on two lines of a caption. */
const MOST_CHARACTERS = 84;

export interface Phrase {
  readonly text: string;
  /** When it is heard, as a share of the narration from 0 to 1. */
  readonly start: number;
}

/** A narration in pieces that fit a caption, each with its turn by how far into the words it begins. */
export function captionPhrases(narration: string): Phrase[] {
  const words = [...narration.matchAll(/\S+/gu)];
  const phrases: Phrase[] = [];
  let first = 0;
  for (const [at, word] of words.entries()) {
    const begin = words[first]?.index ?? 0;
    const next = words[at + 1];
    const isFull = next !== undefined && next.index + next[0].length - begin > MOST_CHARACTERS;
    const isSentence = /[.!?]["”’)]?$/u.test(word[0]);
    if (next !== undefined && !isFull && !isSentence) continue;
    const text = narration.slice(begin, word.index + word[0].length).replaceAll(/\s+/gu, ' ');
    phrases.push({ text, start: begin / narration.length });
    first = at + 1;
  }
  return phrases;
}

/** The phrase that is heard at this share of the narration. */
export function phraseAt(phrases: readonly Phrase[], share: number): string {
  return phrases.findLast(({ start }) => start <= share)?.text ?? '';
}
