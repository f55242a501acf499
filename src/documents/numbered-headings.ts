import type { Block } from '../core/model.ts';

const MAX_HEADING_CHARACTERS = 90;

/**
 * Numbered lines that stand alone between paragraphs are headings, as in minutes and laws: `2. The lamp`. A
 * list has its items together.
 */
export function numberedHeadings(blocks: readonly Block[]): Block[] {
  const candidates = blocks.filter((block, index) => isNumberedLine(block, blocks[index + 1]));
  const numbers = candidates.map((block) => (block.kind === 'list' ? (block.start ?? 1) : 0));
  const rising = numbers.filter((number, index) => index > 0 && number > (numbers[index - 1] ?? 0)).length;
  if (candidates.length < 2 || rising < (candidates.length - 1) * 0.7) return [...blocks];
  const headings = new Set(candidates);
  return blocks.map((block) =>
    block.kind === 'list' && headings.has(block)
      ? { kind: 'heading', level: 2, text: block.items[0] ?? '' }
      : block,
  );
}

function isNumberedLine(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'list' || !block.ordered || block.items.length !== 1) return false;
  const [item = ''] = block.items;
  const isShort = item.length <= MAX_HEADING_CHARACTERS && !/[,;:!?]$|\p{Ll}\.$/u.test(item);
  return isShort && next !== undefined && next.kind !== 'heading' && next !== block;
}
