import type { Block } from '../core/model.ts';

const MAX_HEADING_CHARACTERS = 90;
const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/;

/**
 * Turns single numbered lines between paragraphs into headings, as in minutes and laws: `2. The lamp`. Items
 * of a list would be next to each other.
 */
export function numberedHeadings(blocks: readonly Block[]): Block[] {
  if (!blocks.some((block) => block.kind === 'list' && block.ordered && block.items.length === 1))
    return [...blocks];
  const candidates = blocks.filter((block, index) => isNumberedLine(block, blocks[index + 1]));
  const numbers = candidates.map(numberOf);
  const rising = numbers.filter((number, index) => index > 0 && number > (numbers[index - 1] ?? 0)).length;
  if (candidates.length < 2 || rising < (candidates.length - 1) * 0.7) return [...blocks];
  const headings = new Set(candidates);
  return blocks.map((block) => {
    if (!headings.has(block)) return block;
    if (block.kind === 'heading') return { ...block, text: block.text.replace(NUMBER, '') };
    return { kind: 'heading', level: 2, text: block.kind === 'list' ? (block.items[0] ?? '') : '' };
  });
}

function numberOf(block: Block): number {
  if (block.kind === 'heading') return Number(NUMBER.exec(block.text)?.[1] ?? 0);
  return block.kind === 'list' ? (block.start ?? 1) : 0;
}

function isNumberedLine(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'heading') return NUMBER.test(block.text);
  if (block.kind !== 'list' || !block.ordered || block.items.length !== 1) return false;
  const [item = ''] = block.items;
  const isShort = item.length <= MAX_HEADING_CHARACTERS && !/[,;:!?]$|\p{Ll}\.$/u.test(item);
  return isShort && next !== undefined && next.kind !== 'heading' && next !== block;
}
