import type { Box } from '../stage/box.ts';
import { overlaps } from '../stage/overlaps.ts';
import type { TextBlock } from '../type/text-block.ts';
import { arrowTexts, boxTexts, PAD_X, textAround } from './box-text.ts';
import {
  type DiagramPlan,
  type DiagramRoom,
  middleOf,
  type PlannedEdge,
  type PlannedNode,
  type Point,
} from './diagram-plan.ts';
import { type Graph, type GraphEdge, graphOf } from './graph.ts';
import { type Lanes, lanesOf, wayAlong } from './lanes.ts';
import { spreadRows } from './spread-rows.ts';

/** Boxes as wide as the room, one below the other in the order of the arrows. */
export function column(given: DiagramRoom): DiagramPlan | undefined {
  const graph = graphOf(given.card);
  const order = inRanks(graph).flat();
  return rows(
    given,
    graph,
    order.map((node) => [node]),
  );
}

/** As {@link column}, with boxes that are equally far from the start beside each other. */
export function ranked(given: DiagramRoom): DiagramPlan | undefined {
  const graph = graphOf(given.card);
  return rows(given, graph, inRanks(graph));
}

/** Each node in the row of its rank, near the nodes that lead to it. */
function inRanks({ count, ranks, edges }: Graph): number[][] {
  const places = new Map<number, number>();
  const found: number[][] = [];
  for (let rank = 0; rank <= Math.max(0, ...ranks); rank++) {
    const own = [...Array(count).keys()].filter((node) => ranks[node] === rank);
    const wanted = (node: number) => {
      const before = edges.filter(({ from, to }) => to === node && places.has(from));
      return before.reduce((sum, { from }) => sum + (places.get(from) ?? 0), 0) / Math.max(1, before.length);
    };
    own.sort((a, b) => wanted(a) - wanted(b) || a - b);
    for (const [index, node] of own.entries()) places.set(node, (index + 0.5) / own.length);
    if (own.length > 0) found.push(own);
  }
  return found;
}

function rows(
  given: DiagramRoom,
  graph: Graph,
  order: readonly (readonly number[])[],
): DiagramPlan | undefined {
  const { card, stage, room, size } = given;
  if (graph.hasTwins) return undefined;
  const lanes = lanesOf(graph, order);
  if (lanes === undefined) return undefined;
  const inner = { ...room, x: room.x + lanes.left, width: room.width - lanes.left - lanes.right };
  if (inner.width < room.width * MIN_INNER) return undefined;
  const texts = arrowTexts(
    stage,
    graph.edges.map(({ text }) => text),
    { size, width: inner.width * ARROW_TEXT_WIDTH },
  );
  const set = order.map((row) => {
    const width = (inner.width - (row.length - 1) * size * ROW_GAP) / row.length;
    const names = row.map((node) => card.nodes[node]?.text ?? '');
    return { width, blocks: boxTexts(stage, names, { size, width: width - 2 * PAD_X * size }) };
  });
  if (texts === undefined || set.some(({ blocks }) => blocks === undefined)) return undefined;
  const heights = set.map(({ blocks = [] }) => Math.max(...blocks.map(({ height }) => height)));
  const placed = spreadRows(heights, gapsOf(graph, order, { texts, lanes, size }), { room, size });
  if (placed === undefined) return undefined;
  const nodes = new Map<number, PlannedNode>();
  for (const [at, row] of order.entries()) {
    const { width, blocks = [] } = set[at] ?? { width: 0 };
    const { y = 0, height = 0 } = placed[at] ?? {};
    for (const [index, node] of row.entries()) {
      const box = { x: inner.x + index * (width + size * ROW_GAP), y, width, height };
      const block = blocks[index] as TextBlock;
      nodes.set(node, { text: card.nodes[node]?.text ?? '', box, block, words: middleOf(box) });
    }
  }
  const boxOf = (node: number) => nodes.get(node)?.box ?? inner;
  const edges = graph.edges.map((edge, index) => arrow(edge, { lanes, inner, boxOf, text: texts[index] }));
  const plan = {
    scale: 1,
    nodes: [...Array(graph.count).keys()].map((node) => nodes.get(node) as PlannedNode),
    edges,
  };
  return isClear(plan) ? plan : undefined;
}

/** The least width of the boxes beside the lanes, as a share of the room. */
const MIN_INNER = 0.62;
const ARROW_TEXT_WIDTH = 0.42;
/** Between boxes of a row and between rows, in ems. */
const ROW_GAP = 0.8;
const ARROW_GAP = 0.8;
const MIN_ARROW_GAP = 32;

/** The least room between the rows: for an arrow, and for the words at it. */
function gapsOf(
  graph: Graph,
  order: readonly (readonly number[])[],
  { texts, lanes, size }: { texts: readonly (TextBlock | undefined)[]; lanes: Lanes; size: number },
): number[] {
  return order.slice(1).map((_, gap) => {
    const here = graph.edges.flatMap((edge, index) => {
      const text = texts[index];
      return text !== undefined && lanes.textGap(edge) === gap ? [text.height] : [];
    });
    const words = here.length === 0 ? 0 : Math.max(...here) + 16;
    return Math.max(size * ARROW_GAP, MIN_ARROW_GAP, words);
  });
}

function arrow(
  edge: GraphEdge,
  {
    lanes,
    inner,
    boxOf,
    text,
  }: { lanes: Lanes; inner: Box; boxOf: (node: number) => Box; text: TextBlock | undefined },
): PlannedEdge {
  const [start, end] = [boxOf(edge.from), boxOf(edge.to)];
  const lane = lanes.of(edge);
  if (lane !== undefined) return wayAlong(lane, { start, end, inner, text });
  const points = downward(start, end);
  const line = points.length === 2 ? { points } : { points, corner: CORNER };
  if (text === undefined) return line;
  const [from, to] = [points[0] as Point, points.at(-1) as Point];
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const around = textAround(text, middle.x, middle.y);
  // Beside a straight arrow, on a bent one.
  const box = points.length === 2 ? { ...around, x: middle.x + ARROW_SPACE } : around;
  return { ...line, label: { block: text, box } };
}

const ARROW_SPACE = 16;
const CORNER = 14;

/** Straight down if one of the boxes reaches over the middle of the other. */
function downward(start: Box, end: Box): Point[] {
  const [from, to] = [start.y + start.height, end.y];
  const [narrow, wide] = start.width <= end.width ? [start, end] : [end, start];
  const { x } = middleOf(narrow);
  if (x > wide.x + CORNER_SPACE && x < wide.x + wide.width - CORNER_SPACE)
    return [
      { x, y: from },
      { x, y: to },
    ];
  const [first, last] = [middleOf(start).x, middleOf(end).x];
  const y = (from + to) / 2;
  return [
    { x: first, y: from },
    { x: first, y },
    { x: last, y },
    { x: last, y: to },
  ];
}

const CORNER_SPACE = 30;

/** Whether no words at an arrow are on a box, on other words or on another straight arrow. */
function isClear({ nodes, edges }: DiagramPlan): boolean {
  return edges.every(({ label }, index) => {
    if (label === undefined) return true;
    const others = edges.flatMap((other, at): Box[] => {
      if (at === index) return [];
      const [from, to] = other.points;
      const isLine = other.points.length === 2 && from !== undefined && to !== undefined;
      return [
        ...(other.label === undefined ? [] : [other.label.box]),
        ...(isLine ? [{ x: from.x - 6, y: from.y, width: 12, height: to.y - from.y }] : []),
      ];
    });
    return [...others, ...nodes.map(({ box }) => box)].every((other) => !overlaps(label.box, other, 0));
  });
}
