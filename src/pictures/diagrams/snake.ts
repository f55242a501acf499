import type { Box } from '../stage/box.ts';
import type { TextBlock } from '../type/text-block.ts';
import { arrowTexts, boxTexts, PAD_X, textAround } from './box-text.ts';
import {
  type DiagramPlan,
  type DiagramRoom,
  type Layout,
  middleOf,
  type PlannedEdge,
  type PlannedNode,
} from './diagram-plan.ts';
import { chainOf, graphOf } from './graph.ts';
import { spreadRows } from './spread-rows.ts';

/** One way from a start to an end, in rows of so many equal boxes that run to and fro. Two boxes need no arrow. */
export function snake(perRow: (count: number) => number): Layout {
  return (given) => {
    const { nodes, edges } = given.card;
    const isPair = nodes.length === 2 && edges.length === 0;
    const chain = isPair ? [0, 1] : chainOf(graphOf(given.card), 'chain');
    return chain === undefined ? undefined : inRows(given, chain, perRow(chain.length));
  };
}

function inRows(
  { card, stage, room, size }: DiagramRoom,
  chain: readonly number[],
  perRow: number,
): DiagramPlan | undefined {
  const rows = Array.from({ length: Math.ceil(chain.length / perRow) }, (_, row) =>
    chain.slice(row * perRow, (row + 1) * perRow),
  );
  const edgeOf = (index: number) => graphOf(card).edges.find(({ from }) => from === chain[index]);
  const arrows = chain.slice(1).map((_, index) => edgeOf(index)?.text);
  const isRead = chain.length === 2;
  const texts = arrowTexts(stage, arrows, { size, width: size * MAX_ARROW_TEXT, isRead });
  if (texts === undefined) return undefined;
  const wide = Math.max(0, ...texts.map((text) => (text === undefined ? 0 : text.right - text.left + 40)));
  const high = Math.max(0, ...texts.map((text) => (text === undefined ? 0 : text.height + 24)));
  const across = Math.max(size * ARROW_GAP, wide);
  const width = (room.width - (perRow - 1) * across) / perRow;
  const names = chain.map((node) => card.nodes[node]?.text ?? '');
  const fit = { size, width: width - 2 * PAD_X * size };
  const blocks = boxTexts(stage, names, chain.length === 2 ? { ...fit, rows: MAX_ROWS_OF_TWO } : fit);
  if (blocks === undefined) return undefined;
  const tallest = Math.max(...blocks.map(({ height }) => height));
  const placed = spreadRows(
    rows.map(() => tallest),
    rows.slice(1).map(() => Math.max(size * ARROW_GAP, high)),
    { room, size },
  );
  if (placed === undefined) return undefined;
  const boxes = chain.map((_, index): Box => {
    const row = Math.floor(index / perRow);
    const column = row % 2 === 0 ? index % perRow : perRow - 1 - (index % perRow);
    const { y = 0, height = 0 } = placed[row] ?? {};
    return { x: room.x + column * (width + across), y, width, height };
  });
  const nodes = card.nodes.map(({ text }, node): PlannedNode => {
    const at = chain.indexOf(node);
    const box = boxes[at] ?? room;
    return { text, box, block: blocks[at] as TextBlock, words: middleOf(box) };
  });
  const ends = card.edges.length === 0 ? [] : boxes.slice(1);
  const edges = ends.map((end, index) => arrow(boxes[index] ?? end, end, texts[index]));
  return { scale: 1, nodes, edges };
}

/** Two boxes hold the halves of a sentence. */
const MAX_ROWS_OF_TWO = 6;
/** In ems. */
const ARROW_GAP = 1.5;
const MAX_ARROW_TEXT = 5;

function arrow(start: Box, end: Box, text: TextBlock | undefined): PlannedEdge {
  const [from, to] = [middleOf(start), middleOf(end)];
  if (start.y < end.y) {
    const points = [
      { x: from.x, y: start.y + start.height },
      { x: to.x, y: end.y },
    ];
    if (text === undefined) return { points };
    const around = textAround(text, from.x, (start.y + start.height + end.y) / 2);
    return { points, label: { block: text, box: { ...around, x: from.x + ARROW_SPACE } } };
  }
  const isOnwards = start.x < end.x;
  const points = [
    { x: isOnwards ? start.x + start.width : start.x, y: from.y },
    { x: isOnwards ? end.x : end.x + end.width, y: to.y },
  ];
  if (text === undefined) return { points };
  const middle = (from.x + to.x) / 2;
  return {
    points,
    label: { block: text, box: textAround(text, middle, from.y - text.height / 2 - ARROW_SPACE) },
  };
}

const ARROW_SPACE = 16;
