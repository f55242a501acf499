/** A word of a text as it is written, with its punctuation and position. */
export interface WrittenWord {
  readonly text: string;
  /** Start and end offset in UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text as captions show them: runs without white space that contain a letter or a digit. A run without
 * either (a dash, a bullet) belongs to no word and is never highlighted.
 */
export function writtenWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    if (!/[\p{L}\p{N}]/u.test(match[0])) continue;
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** Whether a text is in a script that separates words by spaces: a long run of its letters is then no word. */
export function separatesWords(text: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    text,
  );
}
