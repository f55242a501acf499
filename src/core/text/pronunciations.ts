/** The spoken form of words, spelled as they sound, by word. */
export type Pronunciations = Readonly<Record<string, string>>;

/** The pronunciations of words that occur in a text, sorted by word. */
export function pronunciationsIn(text: string, list: Pronunciations): Record<string, string> {
  const found = [...respellings(text, list)].map(({ word }) => word);
  return Object.fromEntries(
    [...new Set(found)].sort().flatMap((word) => (list[word] === undefined ? [] : [[word, list[word]]])),
  );
}

/** Replaces listed words by how they sound, for voices that read text themselves. */
export function respell(text: string, list: Pronunciations): string {
  let respelled = '';
  let copied = 0;
  for (const { word, start, end } of respellings(text, list)) {
    respelled += text.slice(copied, start) + (list[word] ?? '');
    copied = end;
  }
  return respelled + text.slice(copied);
}

export interface Respelling {
  /** As listed. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds listed words in a text: whole words, in any case, the longest first. A word listed in capitals is found only
 * in capitals, so that `US` does not match `us`.
 */
export function* respellings(text: string, list: Pronunciations): Generator<Respelling> {
  const words = Object.keys(list).filter((word) => word.trim() !== '');
  if (words.length === 0) return;
  const byFolded = new Map(words.map((word) => [folded(word), word]));
  const alternatives = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) =>
      word
        .trim()
        .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
        .replace(/\s+/gu, '\\s+'),
    );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const word = byFolded.get(folded(found));
    if (word === undefined) continue;
    if (/^\P{Ll}+$/u.test(word) && /\p{Lu}{2}/u.test(word) && found !== word) continue;
    yield { word, start: index, end: index + found.length };
  }
}

function folded(word: string): string {
  return word.trim().toLowerCase().replace(/\s+/gu, ' ');
}
