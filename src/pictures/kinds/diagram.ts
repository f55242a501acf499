import { graphlib, layout } from '@dagrejs/dagre';
import { mix } from '../../core/look/colour.ts';
import type { Box } from '../stage/box.ts';
import { NEVER_MS, spokenCue } from '../stage/cues.ts';
import { heading } from '../stage/heading.ts';
import { fillRectangle, type Layer, type LayerMotion, type Pen, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { TYPE_SCALE } from '../type/fit-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import type { CardOf, Kind } from './kind.ts';

type Diagram = CardOf<'diagram'>;

/** Boxes and arrows: laid out as a flow, a tree or a ring, at the largest size that fits. */
export const diagram: Kind<'diagram'> = {
  describe: ({ title, nodes, edges }) => {
    const nameOf = new Map(nodes.map(({ id, text }) => [id, text]));
    const ways = edges.map(({ from, to, text }) =>
      [nameOf.get(from), text === undefined ? 'to' : `(${text}) to`, nameOf.get(to)].join(' '),
    );
    return [title, ways.join(', ')].filter(Boolean).join('. ');
  },
  draw(card, stage) {
    const { layers, body } = heading(stage, card.title);
    const plan = bestPlan(card, stage, body);
    return [
      ...layers,
      ...plan.edges.flatMap((edge, index) => drawEdge(stage, edge, { index, scale: plan.scale })),
      ...drawNodes(stage, plan),
    ];
  },
};

interface Point {
  readonly x: number;
  readonly y: number;
}

interface PlannedNode {
  readonly text: string;
  readonly box: Box;
  readonly block: TextBlock;
}

interface PlannedEdge {
  readonly points: readonly Point[];
  readonly label?: { readonly block: TextBlock; readonly box: Box };
}

interface DiagramPlan {
  /** Below 1, all of it is drawn smaller, type too. */
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

/** Sizes of type that are tried; a diagram that fits at none is drawn at the last, smaller. */
const SIZES = TYPE_SCALE.filter((size) => size <= 52).reverse();

/** The layout whose type is largest, and among those the one that fills its room best. */
function bestPlan(card: Diagram, stage: Stage, room: Box): DiagramPlan {
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
  if (form === 'cycle' && nodes.length <= MOST_IN_RING) return ['ring'];
  if (form === 'tree') return frame.tall ? ['LR', 'TB'] : ['TB', 'LR'];
  return frame.tall ? ['TB'] : ['LR', 'TB'];
}

const MOST_IN_RING = 8;
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
  // Boxes of one height look like one family.
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

/** From left to right or from top to bottom, by dagre. */
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

/** Around an ellipse, from the top as a clock goes. */
function ring(card: Diagram, stage: Stage, room: Box, size: number): Measured {
  const nodes = nodeBlocks(card, stage, size);
  const widest = Math.max(1, ...nodes.map(({ width }) => width));
  const highest = Math.max(1, ...nodes.map(({ height }) => height));
  const count = Math.max(1, nodes.length);
  // As wide as the room lets it be, but no narrower than the boxes need beside each other.
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

/** Along the edges from the first node. */
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

function middleOf({ x, y, width, height }: Box): Point {
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

/** In the middle of the room; type keeps its size unless all is drawn smaller. */
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

function drawNodes(stage: Stage, { nodes, scale }: DiagramPlan): Layer[] {
  const cues = nodes.map(({ text }, index) => (index === 0 ? undefined : spokenCue(stage.spoken, text)));
  return nodes.flatMap((node, index): Layer[] => {
    const motion: LayerMotion = { delayMs: index * NODE_MS };
    const cue = index === 0 ? spokenCue(stage.spoken, node.text) : cues[index];
    const next = cues.slice(index + 1).find((own) => own !== undefined);
    return [
      ...nodeLayers(stage, node, { scale, isLit: false, motion: { ...motion, motion: 'fade' } }),
      // In the accent while it is talked about.
      ...(cue === undefined
        ? []
        : nodeLayers(stage, node, {
            scale,
            isLit: true,
            motion: {
              motion: 'fade',
              cue,
              delayMs: NEVER_MS,
              ...(next === undefined ? {} : { leaveCue: next }),
            },
          })),
    ];
  });
}

const NODE_MS = 140;

function nodeLayers(
  stage: Stage,
  { box, block }: PlannedNode,
  { scale, isLit, motion }: { scale: number; isLit: boolean; motion: LayerMotion },
): Layer[] {
  const { body, palette, theme } = stage;
  const base = stage.place === 'panel' ? mix(body.fill, body.ink, 0.06) : palette.raised;
  const fill = isLit ? mix(base, body.accent, 0.16) : base;
  const edge = isLit ? body.accent : body.dim;
  const radius = Math.min(theme.corner * 0.6, 24, box.height / 2);
  const outer = { x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 };
  const words = sayScaled(stage, block, { middle: middleOf(box), scale, ink: stage.on(fill).ink, motion });
  return [
    {
      box: outer,
      paint(pen) {
        pen.fillStyle = edge;
        fillRectangle(pen, outer, radius + 3);
        pen.fillStyle = fill;
        fillRectangle(pen, box, radius);
      },
      ...motion,
    },
    ...words,
  ];
}

function sayScaled(
  stage: Stage,
  block: TextBlock,
  { middle, scale, ink, motion }: { middle: Point; scale: number; ink: string; motion: LayerMotion },
): Layer[] {
  const x = -(block.left + block.right) / 2;
  const capital = block.words[0]?.y ?? block.height;
  const y = -(capital + (block.rows - 1) * block.size * block.leading) / 2;
  return say(stage, block, { x, y, ink, by: 'block', ...motion }).map((layer) => ({
    ...layer,
    box: {
      x: middle.x + layer.box.x * scale,
      y: middle.y + layer.box.y * scale,
      width: layer.box.width * scale,
      height: layer.box.height * scale,
    },
    paint(pen) {
      pen.save();
      pen.translate(middle.x, middle.y);
      pen.scale(scale, scale);
      layer.paint(pen);
      pen.restore();
    },
  }));
}

function drawEdge(
  stage: Stage,
  { points, label }: PlannedEdge,
  { index, scale }: { index: number; scale: number },
): Layer[] {
  const { body } = stage;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const box = {
    x: Math.min(...xs) - ARROW,
    y: Math.min(...ys) - ARROW,
    width: Math.max(...xs) - Math.min(...xs) + 2 * ARROW,
    height: Math.max(...ys) - Math.min(...ys) + 2 * ARROW,
  };
  const isAcross = Math.abs(last.x - first.x) >= Math.abs(last.y - first.y);
  const motion = isAcross
    ? last.x >= first.x
      ? ('wipe-right' as const)
      : ('wipe-left' as const)
    : last.y >= first.y
      ? ('wipe-down' as const)
      : ('wipe-up' as const);
  const delayMs = EDGES_MS + index * NODE_MS;
  return [
    { box, paint: (pen) => paintArrow(pen, points, body.muted), motion, delayMs, enterMs: TIMES.enterMs },
    ...(label === undefined
      ? []
      : [
          {
            box: label.box,
            paint(pen: Pen) {
              pen.fillStyle = body.fill;
              fillRectangle(pen, label.box, 8);
            },
            motion: 'fade' as const,
            delayMs,
          },
          ...sayScaled(stage, label.block, {
            middle: middleOf(label.box),
            scale,
            ink: body.muted,
            motion: { motion: 'fade', delayMs },
          }),
        ]),
  ];
}

const EDGES_MS = 240;
const ARROW = 18;

/** A rounded line through its points, with a head at its end. */
function paintArrow(pen: Pen, points: readonly Point[], ink: string): void {
  const [first, ...rest] = points;
  const last = points.at(-1);
  const before = points.at(-2);
  if (first === undefined || last === undefined || before === undefined) return;
  const angle = Math.atan2(last.y - before.y, last.x - before.x);
  const tip = { x: last.x - Math.cos(angle) * 6, y: last.y - Math.sin(angle) * 6 };
  pen.strokeStyle = ink;
  pen.lineWidth = 4;
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    if (next === undefined) pen.lineTo(tip.x - Math.cos(angle) * 8, tip.y - Math.sin(angle) * 8);
    else pen.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
  }
  pen.stroke();
  pen.fillStyle = ink;
  pen.beginPath();
  pen.moveTo(tip.x, tip.y);
  for (const side of [-1, 1]) {
    const turn = angle + Math.PI + side * 0.42;
    pen.lineTo(tip.x + Math.cos(turn) * 22, tip.y + Math.sin(turn) * 22);
  }
  pen.closePath();
  pen.fill();
}
