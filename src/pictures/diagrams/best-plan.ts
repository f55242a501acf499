import type { Box } from '../stage/box.ts';
import type { Stage } from '../stage/stage.ts';
import { clearlySmaller, TYPE_SCALE } from '../type/fit-text.ts';
import { runsRightToLeft } from '../type/readable-text.ts';
import type { Diagram, DiagramPlan, DiagramRoom, Layout } from './diagram-plan.ts';
import { layered, type Measured } from './layered.ts';
import { loop, twoRows } from './loop.ts';
import { outline } from './outline.ts';
import { ring } from './ring.ts';
import { column, ranked } from './rows.ts';
import { snake } from './snake.ts';

/** The type sizes to try. Two boxes hold the halves of a sentence, as large as sentences are. */
const SIZES = sizesUpTo(68);
const SIZES_OF_TWO = sizesUpTo(78);

function sizesUpTo(most: number): readonly number[] {
  return TYPE_SCALE.filter((size) => size <= most).reverse();
}

/** Chooses the layout with the largest type. What fits at no size is drawn at the smallest, and scaled down. */
export function bestPlan(card: Diagram, stage: Stage, room: Box): DiagramPlan {
  const plan = largest(card, stage, room);
  const isMirrored = runsRightToLeft(card.nodes[0]?.text ?? '');
  return isMirrored ? mirrored(plan, room) : plan;
}

function largest(card: Diagram, stage: Stage, room: Box): DiagramPlan {
  const layouts = layoutsOf(card, stage);
  for (const size of card.nodes.length === 2 ? SIZES_OF_TWO : SIZES) {
    const given = { card, stage, room, size };
    for (const layout of layouts) {
      const plan = layout(given);
      if (plan !== undefined) return plan;
    }
  }
  const given = { card, stage, room, size: TYPE_SCALE[0] };
  return scaledDown(layered(given, { way: stage.frame.narrow ? 'TB' : 'LR' }), room);
}

/** The layouts of a form, the best first: one that comes later is used only where its type is larger. */
function layoutsOf({ form, nodes, edges }: Diagram, { frame }: Stage): readonly Layout[] {
  const isPair = nodes.length === 2 && edges.every(({ isPlain }) => isPlain);
  const across = placedBy((given) => layered(given, { way: 'LR' }));
  const down = placedBy((given) => layered(given, { way: 'TB' }));
  // Two halves of a sentence: one below the other where there is no room beside each other.
  if (frame.narrow && isPair) return [column];
  if (frame.narrow) {
    const flow = [column, snake(() => 2), down];
    return {
      flow: [preferred(ranked), ...flow],
      tree: [preferred(outline), ranked, ...flow],
      cycle: [preferred(loop), ranked, ...flow],
    }[form];
  }
  const inRows = [1, 2, 3].map((rows) => snake((count) => Math.ceil(count / rows)));
  const tight = placedBy((given) => layered(given, { way: 'LR', lineEm: TIGHT_EM }));
  // The halves of a sentence have boxes of one size.
  const flow = isPair ? inRows : [...inRows, across, down, tight];
  return { flow, tree: [down, across, tight], cycle: [placedBy(ring), twoRows, ...flow] }[form];
}

const TIGHT_EM = 5.5;

/** A layout that may be one size smaller than those after it. */
function preferred(layout: Layout): Layout {
  return (given) => {
    const size = clearlySmaller(given.size);
    return layout(given) ?? (size < MIN_PREFERRED ? undefined : layout({ ...given, size }));
  };
}

const MIN_PREFERRED = 40;

function placedBy(measure: (given: DiagramRoom) => Measured | undefined): Layout {
  return (given) => {
    const measured = measure(given);
    if (measured === undefined) return undefined;
    const { width, height } = measured;
    return width <= given.room.width && height <= given.room.height
      ? placed(measured, given.room, 1)
      : undefined;
  };
}

function scaledDown(measured: Measured, room: Box): DiagramPlan {
  return placed(measured, room, Math.min(1, room.width / measured.width, room.height / measured.height));
}

/** Moves the layout to the middle of the room. */
function placed({ width, height, nodes, edges }: Measured, room: Box, scale: number): DiagramPlan {
  const x = room.x + (room.width - width * scale) / 2;
  const y = room.y + (room.height - height * scale) / 2;
  const at = (point: { x: number; y: number }) => ({ x: x + point.x * scale, y: y + point.y * scale });
  const boxAt = (box: Box): Box => ({ ...at(box), width: box.width * scale, height: box.height * scale });
  return {
    scale,
    nodes: nodes.map((node) => ({ ...node, box: boxAt(node.box), words: at(node.words) })),
    edges: edges.map(({ points, label, ...edge }) => ({
      ...edge,
      points: points.map(at),
      ...(label === undefined ? {} : { label: { block: label.block, box: boxAt(label.box) } }),
    })),
  };
}

/** What is read from right to left begins on the right. */
function mirrored({ scale, nodes, edges }: DiagramPlan, room: Box): DiagramPlan {
  const across = (x: number, width = 0) => 2 * room.x + room.width - x - width;
  const boxAcross = (box: Box): Box => ({ ...box, x: across(box.x, box.width) });
  return {
    scale,
    nodes: nodes.map((node) => {
      const box = boxAcross(node.box);
      // The words keep their place in the box: they already begin on its right.
      return { ...node, box, words: { ...node.words, x: node.words.x - node.box.x + box.x } };
    }),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map(({ x, y }) => ({ x: across(x), y })),
      ...(edge.label === undefined ? {} : { label: { ...edge.label, box: boxAcross(edge.label.box) } }),
    })),
  };
}
