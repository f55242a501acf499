import type { WordTiming } from '../core/model.ts';

/** The first word spoken at or after an offset of the narration. */
export function wordAtOffset(words: readonly WordTiming[], offset: number): WordTiming | undefined {
  return words.find((word) => word.end > offset);
}

export interface PhraseSearch {
  readonly narration: string;
  readonly words: readonly WordTiming[];
  readonly phrase: string;
  /** Where in the narration the search begins, and ends. */
  readonly fromOffset: number;
  readonly toOffset: number;
}

/**
 * When a phrase begins to be spoken, in milliseconds from the start of the speech; `undefined` when it is not.
 * Case, punctuation and accents do not matter; words must follow each other as in the phrase.
 */
export function phraseStartMs(search: PhraseSearch): number | undefined {
  const wanted = tokens(search.phrase).map((token) => token.text);
  if (wanted.length === 0) return undefined;
  const spoken = tokens(search.narration).filter(
    (token) => token.start >= search.fromOffset && token.start < search.toOffset,
  );
  const at = spoken.findIndex((_, index) =>
    wanted.every((text, step) => spoken[index + step]?.text === text),
  );
  const offset = spoken[at]?.start;
  return offset === undefined ? undefined : wordAtOffset(search.words, offset)?.startMs;
}

function tokens(text: string): { text: string; start: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    text: match[0].normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    start: match.index,
  }));
}
