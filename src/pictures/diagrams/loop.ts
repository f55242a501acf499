import type { Box } from '../stage/box.ts';
import type { TextBlock } from '../type/text-block.ts';
import { boxTexts, PAD_X } from './box-text.ts';
import {
  type DiagramPlan,
  type DiagramRoom,
  middleOf,
  type PlannedEdge,
  type PlannedNode,
  type Point,
} from './diagram-plan.ts';
import { chainOf, graphOf } from './graph.ts';
import { spreadRows } from './spread-rows.ts';

/**
 * A ring of boxes that fills an upright room: the first on top, down on the right, up on the left. With an even
 * number of boxes, one is at the bottom too.
 */
export function loop(given: DiagramRoom): DiagramPlan | undefined {
  const ring = ringOf(given);
  if (ring === undefined) return undefined;
  const pairs = Math.floor((ring.length - 1) / 2);
  const order = [
    ring.slice(0, 1),
    ...Array.from({ length: pairs }, (_, pair) => [ring.at(-1 - pair) ?? 0, ring[pair + 1] ?? 0]),
    ...(ring.length % 2 === 0 ? [ring.slice(ring.length / 2, ring.length / 2 + 1)] : []),
  ];
  return closed(given, ring, order);
}

/** A ring of boxes in two rows: onwards in the upper, back in the lower. */
export function twoRows(given: DiagramRoom): DiagramPlan | undefined {
  const ring = ringOf(given);
  if (ring === undefined) return undefined;
  const above = Math.ceil(ring.length / 2);
  return closed(given, ring, [ring.slice(0, above), ring.slice(above).reverse()]);
}

function ringOf({ card }: DiagramRoom): number[] | undefined {
  const graph = graphOf(card);
  return graph.edges.some(({ text }) => text !== undefined) ? undefined : chainOf(graph, 'ring');
}

/** Rows as wide as the room, with an arrow from each box of the ring to the next. */
function closed(
  { card, stage, room, size }: DiagramRoom,
  ring: readonly number[],
  order: readonly (readonly number[])[],
): DiagramPlan | undefined {
  const between = size * MIDDLE_GAP;
  const set = order.map((row) => {
    const width = (room.width - (row.length - 1) * between) / row.length;
    const names = row.map((node) => card.nodes[node]?.text ?? '');
    return { width, blocks: boxTexts(stage, names, { size, width: width - 2 * PAD_X * size }) };
  });
  if (set.some(({ blocks }) => blocks === undefined)) return undefined;
  const heights = set.map(({ blocks = [] }) => Math.max(...blocks.map(({ height }) => height)));
  const gaps = order.slice(1).map(() => Math.max(size * ARROW_GAP, MIN_ARROW_GAP));
  const placed = spreadRows(heights, gaps, { room, size });
  if (placed === undefined) return undefined;
  const nodes = new Map<number, PlannedNode>();
  for (const [at, row] of order.entries()) {
    const { width, blocks = [] } = set[at] ?? { width: 0 };
    const { y = 0, height = 0 } = placed[at] ?? {};
    for (const [index, node] of row.entries()) {
      const box = { x: room.x + index * (width + between), y, width, height };
      const block = blocks[index] as TextBlock;
      nodes.set(node, { text: card.nodes[node]?.text ?? '', box, block, words: middleOf(box) });
    }
  }
  const edges = ring.map((node, index): PlannedEdge => {
    const [from, to] = [nodes.get(node), nodes.get(ring[(index + 1) % ring.length] ?? 0)];
    return { points: from === undefined || to === undefined ? [] : step(from, to, room) };
  });
  return { scale: 1, nodes: card.nodes.map((_, index) => nodes.get(index) as PlannedNode), edges };
}

/** In ems. */
const MIDDLE_GAP = 1.7;
const ARROW_GAP = 0.9;
const MIN_ARROW_GAP = 38;

/** Down on the right, up on the left, or straight across. */
function step({ box: from }: PlannedNode, { box: to }: PlannedNode, room: Box): Point[] {
  if (from.y === to.y) {
    const y = from.y + from.height / 2;
    const isOnwards = from.x < to.x;
    return [
      { x: isOnwards ? from.x + from.width : from.x, y },
      { x: isOnwards ? to.x : to.x + to.width, y },
    ];
  }
  const narrow = Math.min(from.width, to.width, (room.width * 2) / 3);
  return from.y < to.y
    ? [
        { x: room.x + room.width - narrow / 2, y: from.y + from.height },
        { x: room.x + room.width - narrow / 2, y: to.y },
      ]
    : [
        { x: room.x + narrow / 2, y: from.y },
        { x: room.x + narrow / 2, y: to.y + to.height },
      ];
}
