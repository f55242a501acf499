import { mix } from '../../core/look/colour.ts';
import { bestPlan } from '../diagrams/best-plan.ts';
import {
  type DiagramPlan,
  middleOf,
  type PlannedEdge,
  type PlannedNode,
  type Point,
} from '../diagrams/diagram-plan.ts';
import { NEVER_MS, spokenCue } from '../stage/cues.ts';
import { heading } from '../stage/heading.ts';
import { fillRectangle, type Layer, type Pen, type TextMotion, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import type { TextBlock } from '../type/text-block.ts';
import type { Kind } from './kind.ts';

/** Boxes and arrows as a flow, a tree or a ring, at the largest size that fits. */
export const diagram: Kind<'diagram'> = {
  describe: ({ title, nodes, edges }) => {
    const nameOf = new Map(nodes.map(({ id, text }) => [id, text]));
    const ways = edges.map(({ from, to, text, isPlain }) => {
      const way = text === undefined ? 'to' : `(${text}) to`;
      return [nameOf.get(from), isPlain ? (text ?? '–') : way, nameOf.get(to)].join(' ');
    });
    return [title, ways.join(', ')].filter(Boolean).join('. ');
  },
  draw(card, stage) {
    const { layers, body } = heading(stage, card.title);
    const plan = bestPlan(card, stage, body);
    const isPlain = card.edges.every((edge) => edge.isPlain);
    return [
      ...layers,
      ...plan.edges.flatMap((edge, index) =>
        drawEdge(stage, isPlain ? { ...edge, isPlain } : edge, { index, scale: plan.scale }),
      ),
      ...drawNodes(stage, plan),
    ];
  },
};

function drawNodes(stage: Stage, { nodes, scale }: DiagramPlan): Layer[] {
  const cues = nodes.map(({ text }, index) => (index === 0 ? undefined : spokenCue(stage.spoken, text)));
  return nodes.flatMap((node, index): Layer[] => {
    const motion: TextMotion = { delayMs: index * NODE_MS };
    // The second half of a sentence is not read before it is said.
    const waits = nodes.length === 2 && index === 1 && cues[1] !== undefined;
    const cue = index === 0 ? spokenCue(stage.spoken, node.text) : cues[index];
    const next = cues.slice(index + 1).find((own) => own !== undefined);
    return [
      ...nodeLayers(stage, node, {
        scale,
        isLit: false,
        motion: { ...motion, motion: 'fade' },
        ...(waits && { isEmpty: true }),
      }),
      // Show the box in the accent colour while the narration is about it.
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
  { box, block, words: middle }: PlannedNode,
  {
    scale,
    isLit,
    motion,
    isEmpty = false,
  }: { scale: number; isLit: boolean; motion: TextMotion; isEmpty?: boolean },
): Layer[] {
  const { body, palette, theme } = stage;
  const base = stage.place === 'panel' ? mix(body.fill, body.ink, 0.06) : palette.raised;
  const fill = isLit ? mix(base, body.accent, 0.16) : base;
  const edge = isLit ? body.accent : body.dim;
  const radius = Math.min(theme.corner * 0.6, 24, box.height / 2);
  const outer = { x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 };
  const words = isEmpty ? [] : sayScaled(stage, block, { middle, scale, ink: stage.on(fill).ink, motion });
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
  { middle, scale, ink, motion }: { middle: Point; scale: number; ink: string; motion: TextMotion },
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
  edge: PlannedEdge,
  { index, scale }: { index: number; scale: number },
): Layer[] {
  const { body } = stage;
  const { points, label } = edge;
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
    { box, paint: (pen) => paintArrow(pen, edge, body.muted), motion, delayMs, enterMs: TIMES.enterMs },
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

/** A line past its points or around its corners, with an arrowhead at its end. */
function paintArrow(pen: Pen, { points, corner, isPlain = false }: PlannedEdge, ink: string): void {
  const [first, ...rest] = points;
  const last = points.at(-1);
  const before = points.at(-2);
  if (first === undefined || last === undefined || before === undefined) return;
  const angle = Math.atan2(last.y - before.y, last.x - before.x);
  const pointBefore = (distance: number) => ({
    x: last.x - Math.cos(angle) * distance,
    y: last.y - Math.sin(angle) * distance,
  });
  const tip = pointBefore(TIP_GAP);
  const end = isPlain ? last : pointBefore(TIP_GAP + TIP / 2);
  pen.strokeStyle = ink;
  pen.lineWidth = LINE;
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    if (next === undefined) pen.lineTo(end.x, end.y);
    else if (corner !== undefined) pen.arcTo(point.x, point.y, next.x, next.y, corner);
    else pen.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
  }
  pen.stroke();
  if (isPlain) return;
  pen.fillStyle = ink;
  pen.beginPath();
  pen.moveTo(tip.x, tip.y);
  for (const side of [-1, 1]) {
    const turn = angle + Math.PI + side * 0.42;
    pen.lineTo(tip.x + Math.cos(turn) * TIP, tip.y + Math.sin(turn) * TIP);
  }
  pen.closePath();
  pen.fill();
}

const LINE = 4;
const TIP = 22;
/** Between the arrowhead and the box. */
const TIP_GAP = 6;
