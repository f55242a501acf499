import type { Box } from '../stage/box.ts';
import type { TextBlock } from '../type/text-block.ts';
import { textAround } from './box-text.ts';
import type { PlannedEdge } from './diagram-plan.ts';
import type { Graph, GraphEdge } from './graph.ts';

/**
 * Where arrows run that do not lead from one row to the next: beside the rows, on the right, or on the left if they
 * lead back. The arrows of one box share a lane.
 */
export interface Lanes {
  /** The room that they need on each side. */
  readonly left: number;
  readonly right: number;
  of(edge: GraphEdge): Lane | undefined;
  /** The number of the gap between rows that the words at an arrow stand in. */
  textGap(edge: GraphEdge): number;
}

export interface Lane {
  readonly side: 'left' | 'right';
  /** How far it is from the boxes. */
  readonly distance: number;
}

const FIRST_LANE = 34;
const NEXT_LANE = 28;
const MAX_LANES = 4;

/** `undefined` if an arrow would run through a box, or if there are too many lanes. */
export function lanesOf(graph: Graph, order: readonly (readonly number[])[]): Lanes | undefined {
  const rowOf = (node: number) => order.findIndex((row) => row.includes(node));
  const isBeside = (edge: GraphEdge) => graph.back.has(edge) || rowOf(edge.to) !== rowOf(edge.from) + 1;
  const found = new Map<GraphEdge, Lane>();
  const room = { left: 0, right: 0 };
  for (const side of ['left', 'right'] as const) {
    const own = graph.edges.filter((edge) => isBeside(edge) && graph.back.has(edge) === (side === 'left'));
    if (!own.every(({ from, to }) => isOutermost(order, from, side) && isOutermost(order, to, side)))
      return undefined;
    const spans = [...new Set(own.map(({ from }) => from))].map((source) => {
      const edges = own.filter(({ from }) => from === source);
      const ends = edges.flatMap(({ from, to }) => [rowOf(from), rowOf(to)]);
      return { edges, first: Math.min(...ends), last: Math.max(...ends) };
    });
    spans.sort((a, b) => a.last - a.first - (b.last - b.first));
    const taken: (typeof spans)[] = [];
    for (const span of spans) {
      const free = taken.findIndex((others) =>
        others.every(({ first, last }) => last < span.first || first > span.last),
      );
      const index = free < 0 ? taken.length : free;
      taken[index] = [...(taken[index] ?? []), span];
      for (const edge of span.edges) found.set(edge, { side, distance: FIRST_LANE + index * NEXT_LANE });
    }
    if (taken.length > MAX_LANES) return undefined;
    if (taken.length > 0) room[side] = FIRST_LANE + (taken.length - 1) * NEXT_LANE + LANE_EDGE;
  }
  return {
    ...room,
    of: (edge) => found.get(edge),
    // In the gap above the lower of both boxes.
    textGap: ({ from, to }) => Math.max(rowOf(from), rowOf(to)) - 1,
  };
}

/** Half of a line, so that it stays inside the room. */
const LANE_EDGE = 4;

function isOutermost(order: readonly (readonly number[])[], node: number, side: Lane['side']): boolean {
  const row = order.find((own) => own.includes(node)) ?? [];
  return row.at(side === 'left' ? 0 : -1) === node;
}

/** The arrow along a lane: out of the side of one box and into that of another. */
export function wayAlong(
  { side, distance }: Lane,
  { start, end, inner, text }: { start: Box; end: Box; inner: Box; text: TextBlock | undefined },
): PlannedEdge {
  const isRight = side === 'right';
  const edgeX = isRight ? inner.x + inner.width : inner.x;
  const laneX = edgeX + (isRight ? distance : -distance);
  // Arrows leave a box on the far side of those that come in.
  const leaves = start.y + start.height * (start.y < end.y ? 0.66 : 0.34);
  const enters = end.y + end.height * (start.y < end.y ? 0.34 : 0.66);
  const points = [
    { x: edgeX, y: leaves },
    { x: laneX, y: leaves },
    { x: laneX, y: enters },
    { x: edgeX, y: enters },
  ];
  if (text === undefined) return { points, corner: LANE_CORNER };
  const lower = Math.max(start.y, end.y);
  const around = textAround(text, laneX, lower - text.height / 2 - 12);
  const x = isRight ? laneX - around.width - TEXT_SPACE : laneX + TEXT_SPACE;
  return { points, corner: LANE_CORNER, label: { block: text, box: { ...around, x } } };
}

const LANE_CORNER = 14;
const TEXT_SPACE = 10;
