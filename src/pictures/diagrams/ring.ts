import type { Box } from '../stage/box.ts';
import {
  type Diagram,
  type DiagramRoom,
  middleOf,
  type PlannedEdge,
  type PlannedNode,
  type Point,
} from './diagram-plan.ts';
import { type Measured, nodeBlocks } from './layered.ts';

/** With more boxes, the arrows around them would be short and askew. */
const MAX_IN_RING = 4;

/** Places the boxes around an ellipse, clockwise from the top. */
export function ring({ card, stage, room, size }: DiagramRoom): Measured | undefined {
  if (card.nodes.length > MAX_IN_RING) return undefined;
  const nodes = nodeBlocks({ card, stage, size });
  const widest = Math.max(1, ...nodes.map(({ width }) => width));
  const highest = Math.max(1, ...nodes.map(({ height }) => height));
  const count = Math.max(1, nodes.length);
  // Use the full width of the room, but leave at least the width that two boxes side by side need.
  const radiusX = Math.max((room.width - widest) / 2.4, (widest + size * 2) / 1.6);
  const radiusY = Math.max((room.height - highest) / 2, (highest + size * 1.6) * (count > 4 ? 1.3 : 0.8));
  const middle = { x: radiusX + widest / 2, y: radiusY + highest / 2 };
  const order = ringOrder(card);
  const spots = new Map(
    order.map((id, index) => {
      const angle = -Math.PI / 2 + (index / count) * 2 * Math.PI;
      return [id, { x: middle.x + radiusX * Math.cos(angle), y: middle.y + radiusY * Math.sin(angle) }];
    }),
  );
  const placedNodes = nodes.map(({ id, text, block, width, height }): PlannedNode => {
    const { x, y } = spots.get(id) ?? middle;
    return { text, block, box: { x: x - width / 2, y: y - height / 2, width, height }, words: { x, y } };
  });
  const boxes = new Map(nodes.map(({ id }, index) => [id, placedNodes[index]?.box]));
  const edges = card.edges.flatMap(({ from, to }): PlannedEdge[] => {
    const [start, end] = [boxes.get(from), boxes.get(to)];
    return start === undefined || end === undefined || from === to ? [] : [{ points: between(start, end) }];
  });
  return { width: 2 * middle.x, height: 2 * middle.y, nodes: placedNodes, edges };
}

/** Follows the edges, starting at the first node. */
function ringOrder({ nodes, edges }: Diagram): string[] {
  const order: string[] = [];
  let at = nodes[0]?.id;
  while (at !== undefined && !order.includes(at)) {
    order.push(at);
    const here = at;
    at = edges.find(({ from }) => from === here)?.to;
  }
  return [...order, ...nodes.map(({ id }) => id).filter((id) => !order.includes(id))];
}

/** A straight line from the edge of one box to the edge of another. */
function between(start: Box, end: Box): Point[] {
  const [from, to] = [middleOf(start), middleOf(end)];
  return [edgeOf(start, to), edgeOf(end, from)];
}

function edgeOf(box: Box, towards: Point): Point {
  const { x, y } = middleOf(box);
  const [across, down] = [towards.x - x, towards.y - y];
  const share = Math.min(
    across === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(across),
    down === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(down),
  );
  return Number.isFinite(share) ? { x: x + across * share, y: y + down * share } : { x, y };
}
