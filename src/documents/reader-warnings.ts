import type { Block } from '../core/model.ts';

/** Warnings about content that is shown but not narrated. */
export function shownOnlyWarnings(blocks: readonly Block[]): string[] {
  return [
    ...countWarning(blocks, 'code', ['One block of code is', 'blocks of code are']),
    ...countWarning(blocks, 'diagram', ['One diagram is', 'diagrams are']),
  ];
}

function countWarning(
  blocks: readonly Block[],
  kind: Block['kind'],
  [one, many]: readonly [string, string],
): string[] {
  const count = blocks.filter((block) => block.kind === kind).length;
  if (count === 0) return [];
  return [count === 1 ? `${one} not narrated.` : `${count} ${many} not narrated.`];
}
