import type { Block } from '../core/model.ts';

/** All the words of a block as one text. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.join(' ')).join('\n');
    case 'quote':
      return block.attribution === undefined ? block.text : `${block.text}\n${block.attribution}`;
    case 'verse':
      return block.lines.join('\n');
    case 'turn':
      return `${block.speaker}\n${block.text}`;
    case 'formula':
    case 'diagram':
      return block.source;
    case 'figure':
      return [block.caption, block.alternativeText].filter((text) => text !== undefined).join('\n');
    default:
      return block.text;
  }
}

/** Whether a block is narrated. Code, diagrams and figures are only shown. */
export function isNarrated(block: Block): boolean {
  if (block.kind === 'formula') return block.spoken !== undefined;
  return block.kind !== 'code' && block.kind !== 'diagram' && block.kind !== 'figure';
}
