import type { DonutPlan } from '../../plan/picture-plan.ts';
import { type Box, centreOf } from '../artboard.ts';
import type { ArtLayer } from '../layer.ts';
import { path, shape } from '../svg.ts';
import { chartFrame, figureLayer } from './chart-frame.ts';
import { type Context, drawingLayer } from './context.ts';

/** A share of a whole as a ring. */
export function donut(context: Context<DonutPlan>): ArtLayer[] {
  const { plan, style } = context;
  const { layers, inside } = chartFrame(context);
  const { x, y } = centreOf(inside);
  const side = Math.min(inside.width, inside.height, 640);
  const box: Box = { x: x - side / 2, y: y - side / 2, width: side, height: side };
  const band = side * 0.15;
  const radius = (side - band) / 2;
  const whole = shape('circle', {
    cx: x,
    cy: y,
    r: radius,
    fill: 'none',
    stroke: style.plateColours.ink,
    'stroke-opacity': 0.13,
    'stroke-width': band,
  });
  const share = shape('path', {
    d: arc({ x, y, radius }, Math.min(0.9999, Math.max(0.004, plan.fraction))),
    fill: 'none',
    stroke: style.plateColours.accent,
    'stroke-width': band,
    'stroke-linecap': plan.fraction > 0.94 || plan.fraction < 0.04 ? 'butt' : 'round',
  });
  const hole = (radius - band / 2) * 2 * 0.8;
  return [
    ...layers,
    drawingLayer(context, { svg: whole, box, kind: 'line' }, { motion: 'none' }),
    drawingLayer(context, { svg: share, box, kind: 'line' }, { motion: 'pop', cue: plan.value.cue }),
    ...figureLayer(
      context,
      {
        text: plan.value.text,
        box: { x: x - hole / 2, y: y - hole / 2, width: hole, height: hole },
        colour: style.plateColours.ink,
        align: 'middle',
        type: { maxSize: side * 0.24, minSize: 24, maxLines: 2 },
      },
      { motion: 'pop', cue: plan.value.cue },
    ),
  ];
}

/** A part of a circle, clockwise from the top. */
function arc({ x, y, radius }: { x: number; y: number; radius: number }, fraction: number): string {
  const angle = fraction * 2 * Math.PI - Math.PI / 2;
  return path`M${x} ${y - radius}A${radius} ${radius} 0 ${fraction > 0.5 ? 1 : 0} 1 ${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`;
}
