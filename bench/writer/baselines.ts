import type { Block } from '../../src/core/model.ts';
import { sentences } from '../../src/core/text/sentences.ts';
import { wordsOf } from './rouge.ts';

/** All sentences of a document's text, in order. */
export function sentencesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'quote':
      case 'callout':
      case 'turn':
        return sentences(block.text).map(({ text }) => text);
      case 'list':
        return [...block.items];
      default:
        return [];
    }
  });
}

/** The first sentences up to a number of words, as newspapers cut. */
export function lead(texts: readonly string[], maxWords: number): string {
  return take(texts, texts.keys(), maxWords);
}

/** TextRank (Mihalcea and Tarau, 2004): sentences vote for those that share words with them. */
export function textRank(texts: readonly string[], maxWords: number): string {
  const bags = texts.map((text) => new Set(wordsOf(text)));
  const links = bags.map((bag, at) => bags.map((other, to) => (at === to ? 0 : similarity(bag, other))));
  const sums = links.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = texts.map(() => 1);
  for (let round = 0; round < 30; round++) {
    const last = ranks;
    ranks = ranks.map((_, at) =>
      last.reduce((sum, rank, from) => {
        const weight = links[from]?.[at] ?? 0;
        return weight === 0 ? sum : sum + (0.85 * rank * weight) / (sums[from] ?? 1);
      }, 0.15),
    );
  }
  const order = [...texts.keys()].sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0));
  return take(texts, order, maxWords);
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (Math.log(a.size + 1) + Math.log(b.size + 1));
}

/** In the order of the document, up to a number of words. */
function take(texts: readonly string[], order: Iterable<number>, maxWords: number): string {
  const chosen: number[] = [];
  let words = 0;
  for (const at of order) {
    const count = wordsOf(texts[at] ?? '').length;
    if (words + count > maxWords) continue;
    chosen.push(at);
    words += count;
  }
  return chosen
    .sort((a, b) => a - b)
    .map((at) => texts[at])
    .join(' ');
}
