import { graphlib, layout } from '@dagrejs/dagre';
import type { Box } from '../stage/box.ts';
import type { Stage } from '../stage/stage.ts';
import { TYPE_SCALE } from '../type/fit-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import type { CardOf } from './kind.ts';

type Diagram = CardOf<'diagram'>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlannedNode {
  readonly text: string;
  readonly box: Box;
  readonly block: TextBlock;
}

export interface PlannedEdge {
  readonly points: readonly Point[];
  readonly label?: { readonly block: TextBlock; readonly box: Box };
}

export interface DiagramPlan {
  /** Below 1, the whole diagram is drawn smaller, including its type. */
  readonly scale: number;
  readonly nodes: readonly PlannedNode[];
  readonly edges: readonly PlannedEdge[];
}

interface Measured {
  readonly width: number;
  readonly height: number;
  readonly nodes: DiagramPlan['nodes'];
  readonly edges: DiagramPlan['edges'];
}

/** The type sizes to try. A diagram that fits at none of them is drawn at the last one and scaled down. */
const SIZES = TYPE_SCALE.filter((size) => size <= 52).reverse();

/** Chooses the layout with the largest type, and among those the one that fills the room best. */
export function bestPlan(card: Diagram, stage: Stage, room: Box): DiagramPlan {
  let smallest: { measured: Measured; fit: number } | undefined;
  for (const size of SIZES) {
    const tried = waysOf(card, stage).map((way) => {
      const measured = way === 'ring' ? ring(card, stage, room, size) : flow(card, stage, way, size);
      return { measured, fit: Math.min(room.width / measured.width, room.height / measured.height) };
    });
    tried.sort((a, b) => b.fit - a.fit);
    const [best] = tried;
    if (best !== undefined && best.fit >= 1) return placed(best.measured, room, 1);
    smallest = best;
  }
  if (smallest === undefined) return { scale: 1, nodes: [], edges: [] };
  return placed(smallest.measured, room, smallest.fit);
}

type Way = 'LR' | 'TB' | 'ring';

function waysOf({ form, nodes }: Diagram, { frame }: Stage): readonly Way[] {
  if (form === 'cycle' && nodes.length <= MAX_IN_RING) return ['ring'];
  if (form === 'tree') return frame.tall ? ['LR', 'TB'] : ['TB', 'LR'];
  return frame.tall ? ['TB'] : ['LR', 'TB'];
}

const MAX_IN_RING = 8;
const NODE_PAD_X = 34;
const NODE_PAD_Y = 26;
const NODE_WIDTH_EM = 9;

function nodeBlocks({ nodes }: Diagram, stage: Stage, size: number) {
  const blocks = nodes.map(({ id, text }) => {
    const block = stage.text(text, 'text', {
      most: size,
      least: size,
      width: size * NODE_WIDTH_EM,
      height: size * 5,
      align: 'center',
    });
    return { id, text, block };
  });
  // Give all boxes the same height, so that they look like one family.
  const height = Math.max(0, ...blocks.map(({ block }) => block.height)) + 2 * NODE_PAD_Y;
  return blocks.map((own) => ({
    ...own,
    width: Math.max(own.block.right - own.block.left, size * 2.4) + 2 * NODE_PAD_X,
    height,
  }));
}

function edgeBlock(text: string | undefined, stage: Stage, size: number): TextBlock | undefined {
  if (text === undefined || text === '') return undefined;
  return stage.text(text, 'text', {
    most: Math.max(26, Math.min(32, size)),
    rows: 2,
    width: 260,
    height: 84,
    align: 'center',
  });
}

/** Lays out the diagram from left to right or from top to bottom, with dagre. */
function flow(card: Diagram, stage: Stage, way: 'LR' | 'TB', size: number): Measured {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: way,
    nodesep: size * 1.1,
    ranksep: size * 1.7,
    edgesep: size * 0.6,
    marginx: 4,
    marginy: 4,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const nodes = nodeBlocks(card, stage, size);
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  const known = new Set(nodes.map(({ id }) => id));
  const edges = card.edges.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to);
  const labels = edges.map(({ text }) => edgeBlock(text, stage, size));
  for (const [index, { from, to }] of edges.entries()) {
    const block = labels[index];
    const room =
      block === undefined
        ? {}
        : { width: block.right - block.left + 24, height: block.height + 12, labelpos: 'c' };
    graph.setEdge(from, to, room, `${index}`);
  }
  layout(graph);
  const placedNodes = nodes.map(({ id, text, block, width, height }): PlannedNode => {
    const { x = 0, y = 0 } = graph.node(id) as Partial<Point>;
    return { text, block, box: { x: x - width / 2, y: y - height / 2, width, height } };
  });
  const placedEdges = edges.map(({ from, to }, index): PlannedEdge => {
    const own = graph.edge(from, to, `${index}`) as { points?: Point[]; x?: number; y?: number };
    const block = labels[index];
    const points = own.points ?? [];
    if (block === undefined || own.x === undefined || own.y === undefined) return { points };
    return { points, label: { block, box: around(block, own.x, own.y) } };
  });
  const { width = 1, height = 1 } = graph.graph() as { width?: number; height?: number };
  return { width, height, nodes: placedNodes, edges: placedEdges };
}

function around(block: TextBlock, x: number, y: number): Box {
  const width = block.right - block.left + 16;
  const height = block.height + 8;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Places the boxes around an ellipse, clockwise from the top. */
function ring(card: Diagram, stage: Stage, room: Box, size: number): Measured {
  const nodes = nodeBlocks(card, stage, size);
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
    return { text, block, box: { x: x - width / 2, y: y - height / 2, width, height } };
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

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
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

/** Centres the diagram in the room. It is scaled down if necessary, but never up. */
function placed(measured: Measured, room: Box, factor: number): DiagramPlan {
  const scale = Math.min(1, factor);
  const left = room.x + (room.width - measured.width * scale) / 2;
  const top = room.y + (room.height - measured.height * scale) / 2;
  const point = ({ x, y }: Point): Point => ({ x: left + x * scale, y: top + y * scale });
  const box = (own: Box): Box => ({ ...point(own), width: own.width * scale, height: own.height * scale });
  return {
    scale,
    nodes: measured.nodes.map((node) => ({ ...node, box: box(node.box) })),
    edges: measured.edges.map(({ points, label }) => ({
      points: points.map(point),
      ...(label === undefined ? {} : { label: { block: label.block, box: box(label.box) } }),
    })),
  };
}
