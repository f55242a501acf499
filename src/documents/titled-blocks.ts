import type { Block } from '../core/model.ts';

/**
 * The blocks under the title that the document declares, as a heading over all of them: else the first heading
 * would be taken for one that says the title again, and left out.
 */
export function titledBlocks(title: string | undefined, blocks: readonly Block[]): Block[] {
  return title === undefined || title === ''
    ? [...blocks]
    : [{ kind: 'heading', level: 1, text: title }, ...blocks];
}
