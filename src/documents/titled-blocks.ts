import type { Block } from '../core/model.ts';

/**
 * Adds the declared title as a heading above all blocks. Otherwise the first heading would be taken for a
 * repetition of the title and left out.
 */
export function titledBlocks(title: string | undefined, blocks: readonly Block[]): Block[] {
  return title === undefined || title === ''
    ? [...blocks]
    : [{ kind: 'heading', level: 1, text: title }, ...blocks];
}
