const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
/** A single word that is shorter than this says too little to wait for. */
const MIN_SINGLE_LETTERS = 4;
const MAX_CUE_WORDS = 5;

/** A time that never comes: for layers that are seen only if their cue is spoken. */
export const NEVER_MS = 3_600_000;

/**
 * The words on which something comes that is talked about with a phrase: as many of its first words as are spoken
 * one after another, or `undefined` if it is not certain that they are.
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

/** Words without marks, accents and capitals. */
export function tokensOf(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) =>
    token.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  );
}
