/** The words of a text in lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** ROUGE-2 (Lin, 2004) as F1: the share of pairs of neighbouring words that two texts have in common. */
export function rouge2(text: string, ideal: string): number {
  const told = bigrams(text);
  const wanted = bigrams(ideal);
  let shared = 0;
  for (const [pair, count] of told) shared += Math.min(count, wanted.get(pair) ?? 0);
  const total = size(told) + size(wanted);
  return total === 0 ? 0 : (2 * shared) / total;
}

function bigrams(text: string): Map<string, number> {
  const words = wordsOf(text);
  const pairs = new Map<string, number>();
  for (const [at, word] of words.slice(1).entries()) {
    const pair = `${words[at]} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function size(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}
