import type { Block } from '../core/model.ts';
import { blockText } from './block-text.ts';
import { titleCase } from './title-case.ts';

/** Fewer letters may be an abbreviation: `API`, `FAQ`. */
const MIN_SHOUTED_LETTERS = 6;
/** The start of a text is enough to find its abbreviations. */
const MAX_READ_LENGTH = 200_000;

/**
 * Writes headings in capitals like titles, and without a colon at their end: `COSTS AND BENEFITS:` becomes `Costs and
 * Benefits`.
 */
export function quietHeadings(given: readonly Block[]): readonly Block[] {
  const blocks = given.some(endsInColon) ? given.map(withoutColon) : given;
  if (!blocks.some(isShouted)) return blocks;
  const acronyms = acronymsIn(blocks);
  return blocks.map((block) =>
    isShouted(block) ? { ...block, text: titleCase(block.text, acronyms) } : block,
  );
}

const COLON = /(?<=\p{L})\s*[:：]$/u;

function endsInColon(block: Block): boolean {
  return block.kind === 'heading' && COLON.test(block.text);
}

function withoutColon(block: Block): Block {
  return block.kind === 'heading' ? { ...block, text: block.text.replace(COLON, '') } : block;
}

function isShouted(block: Block): block is Extract<Block, { kind: 'heading' }> {
  if (block.kind !== 'heading' || /\p{Ll}/u.test(block.text)) return false;
  return (block.text.match(/\p{Lu}/gu)?.length ?? 0) >= MIN_SHOUTED_LETTERS;
}

function acronymsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const found = new Set<string>();
  let length = 0;
  for (const block of blocks) {
    if (length > MAX_READ_LENGTH) break;
    const text = block.kind === 'heading' ? '' : blockText(block).slice(0, MAX_READ_LENGTH);
    length += text.length;
    // A line in capitals says nothing about the spelling of its words.
    if (!/\p{Ll}/u.test(text)) continue;
    for (const word of text.match(/\b\p{Lu}[\p{Lu}\p{N}]+\b/gu) ?? []) found.add(word);
  }
  return found;
}
