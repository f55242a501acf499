import { mix } from '../../core/look/colour.ts';
import type { LayerEntrance } from '../../core/model.ts';
import { seededRandom } from '../../core/seeded-random.ts';
import type { Box } from '../stage/box.ts';
import { drawing, type Layer, type LayerMotion, type Pen } from '../stage/layer.ts';
import type { Stage } from '../stage/stage.ts';

/** The side on which a bar ends, seen from zero. */
export type BarEnd = 'right' | 'left' | 'up' | 'down';

const GROWTH: Readonly<Record<BarEnd, LayerEntrance>> = {
  right: 'wipe-right',
  left: 'wipe-left',
  up: 'wipe-up',
  down: 'wipe-down',
};

/** A bar in the theme's style that grows towards its end. Returns no layer for a bar of zero length. */
export function bar(
  stage: Stage,
  box: Box,
  end: BarEnd,
  { fill, ...motion }: LayerMotion & { readonly fill: string },
): Layer[] {
  if (box.width < LEAST || box.height < LEAST) return [];
  return [drawing(box, (pen) => paintBar(pen, stage, box, end, fill), { motion: GROWTH[end], ...motion })];
}

const LEAST = 0.5;

/** A bar in the accent, laid over the bar or the whole that it stands out from. No layer if it is too short to see. */
export function accentBar(stage: Stage, box: Box, end: BarEnd, motion: LayerMotion): Layer[] {
  const length = end === 'up' || end === 'down' ? box.height : box.width;
  if (length < 1) return [];
  return [drawing(box, (pen) => paintBar(pen, stage, box, end, stage.body.accent), motion)];
}

/** Paints a bar with the theme's corners, hatching or cut edges, clipped to its box. */
export function paintBar(pen: Pen, stage: Stage, box: Box, end: BarEnd, fill: string): void {
  const { x, y, width, height } = box;
  pen.fillStyle = fill;
  pen.beginPath();
  if (stage.theme.bars === 'cut') {
    outlineCut(pen, box, end);
    pen.fill();
    return;
  }
  const radius = Math.min(RADII[stage.theme.bars], width / 2, height / 2);
  pen.roundRect(x, y, width, height, CORNERS[end](radius));
  if (stage.theme.bars !== 'hatched') {
    pen.fill();
    return;
  }
  pen.save();
  pen.clip();
  pen.fillStyle = mix(stage.body.fill, fill, 0.16);
  pen.fillRect(x, y, width, height);
  pen.strokeStyle = fill;
  pen.lineWidth = 3;
  pen.beginPath();
  for (let at = -height; at < width + height; at += HATCH) {
    pen.moveTo(x + at, y + height);
    pen.lineTo(x + at + height, y);
  }
  pen.stroke();
  pen.lineWidth = 6;
  pen.strokeRect(x, y, width, height);
  pen.restore();
}

const HATCH = 16;
const RADII: Readonly<Record<Stage['theme']['bars'], number>> = {
  plain: 0,
  hatched: 0,
  cut: 0,
  round: 14,
  pill: 20,
};

const CORNERS: Readonly<Record<BarEnd, (radius: number) => number[]>> = {
  right: (radius) => [0, radius, radius, 0],
  left: (radius) => [radius, 0, 0, radius],
  up: (radius) => [radius, radius, 0, 0],
  down: (radius) => [0, 0, radius, radius],
};

/** The cut edges slant slightly, as if cut with scissors; the longest corner is at the value's end. */
function outlineCut(pen: Pen, { x, y, width, height }: Box, end: BarEnd): void {
  const slip = Math.min(9, 0.2 * Math.min(width, height)) * seededRandom(Math.round(x + 7 * y + width))();
  const [right, bottom] = [x + width, y + height];
  const corners: Readonly<Record<BarEnd, readonly (readonly [number, number])[]>> = {
    right: [
      [x, y],
      [right, y],
      [right - slip, bottom],
      [x, bottom],
    ],
    left: [
      [x, y],
      [right, y],
      [right, bottom],
      [x + slip, bottom],
    ],
    up: [
      [x, y],
      [right, y + slip],
      [right, bottom],
      [x, bottom],
    ],
    down: [
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom - slip],
    ],
  };
  for (const [cornerX, cornerY] of corners[end]) pen.lineTo(cornerX, cornerY);
  pen.closePath();
}
