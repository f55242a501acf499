const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
/** A shorter single word is too common to be a cue. */
const MIN_SINGLE_LETTERS = 4;
const MAX_CUE_WORDS = 5;

/** A delay that never ends, for layers that appear only if their cue is spoken. */
export const NEVER_MS = 3_600_000;

/**
 * Finds the cue for something that the narration mentions with `phrase`: as many of its first words as are
 * spoken in a row, or `undefined` if that is uncertain.
 */
export function spokenCue(spoken: string, phrase: string): string | undefined {
  const heard = tokensOf(spoken);
  const wanted = tokensOf(phrase).slice(0, MAX_CUE_WORDS);
  for (let count = wanted.length; count > 0; count--) {
    const [first = ''] = wanted;
    if (count === 1 && first.length < MIN_SINGLE_LETTERS && !/\p{N}/u.test(first)) return undefined;
    const start = wanted.slice(0, count);
    if (heard.some((_, at) => start.every((word, step) => heard[at + step] === word))) return start.join(' ');
  }
  return undefined;
}

/** The words of a text in lower case, without accents and punctuation. */
export function tokensOf(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) =>
    token.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  );
}
