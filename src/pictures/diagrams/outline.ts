import { runsRightToLeft } from '../type/readable-text.ts';
import { boxTexts, PAD_X } from './box-text.ts';
import type { DiagramPlan, DiagramRoom, PlannedEdge, PlannedNode } from './diagram-plan.ts';
import { childrenOf, graphOf } from './graph.ts';
import { spreadRows } from './spread-rows.ts';

/** A tree as an outline: one box in each row, indented below its parent. */
export function outline({ card, stage, room, size }: DiagramRoom): DiagramPlan | undefined {
  const graph = graphOf(card);
  const children = childrenOf(graph);
  if (children === undefined || graph.edges.some(({ text }) => text !== undefined)) return undefined;
  const order = inOutline(children, graph.ranks);
  const step = size * INDENT;
  const deepest = Math.max(0, ...graph.ranks);
  if (room.width - deepest * step < room.width * MIN_WIDTH) return undefined;
  const width = room.width - deepest * step - 2 * PAD_X * size;
  const texts = order.map((node) => card.nodes[node]?.text ?? '');
  const blocks = boxTexts(stage, texts, { size, width, rows: 2, align: 'left' });
  if (blocks === undefined) return undefined;
  const heights = blocks.map(({ height }) => height);
  const gaps = blocks.slice(1).map(() => size * ROW_GAP);
  const placed = spreadRows(heights, gaps, { room, size });
  if (placed === undefined) return undefined;
  const nodes = order.map((node, index): PlannedNode => {
    const { y = 0, height = 0 } = placed[index] ?? {};
    const x = room.x + (graph.ranks[node] ?? 0) * step;
    const box = { x, y, width: room.x + room.width - x, height };
    const block = blocks[index] as PlannedNode['block'];
    const indent = PAD_X * size + (block.right - block.left) / 2;
    const isReversed = runsRightToLeft(block.words[0]?.text ?? '');
    const words = { x: isReversed ? x + box.width - indent : x + indent, y: y + height / 2 };
    return { text: texts[index] ?? '', box, block, words };
  });
  const boxOf = (node: number) => nodes[order.indexOf(node)]?.box ?? room;
  const edges = graph.edges.map(({ from, to }): PlannedEdge => {
    const [parent, child] = [boxOf(from), boxOf(to)];
    const x = parent.x + step / 2;
    const y = child.y + child.height / 2;
    const points = [
      { x, y: parent.y + parent.height },
      { x, y },
      { x: child.x, y },
    ];
    return { points, corner: CORNER, isPlain: true };
  });
  return { scale: 1, nodes, edges };
}

/** In ems. */
const INDENT = 1.3;
const ROW_GAP = 0.3;
/** The least width of the innermost boxes, as a share of the room. */
const MIN_WIDTH = 0.5;
const CORNER = 12;

/** Each node before its children. */
function inOutline(children: readonly (readonly number[])[], ranks: readonly number[]): number[] {
  const below = (node: number): number[] => [node, ...(children[node] ?? []).flatMap(below)];
  return [...children.keys()].filter((node) => ranks[node] === 0).flatMap(below);
}
