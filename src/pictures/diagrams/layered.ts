import { graphlib, layout } from '@dagrejs/dagre';
import type { Stage } from '../stage/stage.ts';
import type { TextBlock } from '../type/text-block.ts';
import { arrowTextSize, PAD_X, PAD_Y, textAround } from './box-text.ts';
import type { DiagramPlan, DiagramRoom, PlannedEdge, PlannedNode, Point } from './diagram-plan.ts';

/** A layout that begins at 0, and its size. */
export interface Measured extends Pick<DiagramPlan, 'nodes' | 'edges'> {
  readonly width: number;
  readonly height: number;
}

export interface LayeredOptions {
  readonly way: 'LR' | 'TB';
  /** The widest line of a box, in ems. */
  readonly lineEm?: number;
}

/** Boxes as wide as their words, from left to right or from top to bottom, laid out by dagre. */
export function layered(
  { card, stage, size }: DiagramRoom,
  { way, lineEm = LINE_EM }: LayeredOptions,
): Measured {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: way,
    nodesep: size * (way === 'LR' ? 0.55 : 0.8),
    ranksep: size * 1.5,
    edgesep: size * 0.6,
    marginx: 4,
    marginy: 4,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const nodes = nodeBlocks({ card, stage, size }, lineEm);
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
    return { text, block, box: { x: x - width / 2, y: y - height / 2, width, height }, words: { x, y } };
  });
  const placedEdges = edges.map(({ from, to }, index): PlannedEdge => {
    const own = graph.edge(from, to, `${index}`) as { points?: Point[]; x?: number; y?: number };
    const block = labels[index];
    const points = own.points ?? [];
    if (block === undefined || own.x === undefined || own.y === undefined) return { points };
    return { points, label: { block, box: textAround(block, own.x, own.y) } };
  });
  const { width = 1, height = 1 } = graph.graph() as { width?: number; height?: number };
  return { width, height, nodes: placedNodes, edges: placedEdges };
}

const LINE_EM = 9;

/** The words of each box, broken into lines of about the same length, and the size of the box. */
export function nodeBlocks({ card, stage, size }: Omit<DiagramRoom, 'room'>, lineEm = LINE_EM) {
  const blocks = card.nodes.map(({ id, text }) => {
    const block = stage.text(text, 'text', {
      most: size,
      least: size,
      width: size * lineEm,
      height: size * 5,
      align: 'center',
    });
    return { id, text, block };
  });
  // Give all boxes the same height, so that they look like one family.
  const height = Math.max(0, ...blocks.map(({ block }) => block.height)) + 2 * PAD_Y * size;
  return blocks.map((own) => ({
    ...own,
    width: Math.max(own.block.right - own.block.left, size * 2.4) + 2 * PAD_X * size,
    height,
  }));
}

function edgeBlock(text: string | undefined, stage: Stage, size: number): TextBlock | undefined {
  if (text === undefined || text === '') return undefined;
  return stage.text(text, 'text', {
    most: arrowTextSize(size),
    rows: 2,
    width: 260,
    height: 84,
    align: 'center',
  });
}
