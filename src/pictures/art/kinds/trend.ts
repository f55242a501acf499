import type { TrendPlan } from '../../plan/picture-plan.ts';
import { type Box, bottomOf, rightOf } from '../artboard.ts';
import type { ArtLayer } from '../layer.ts';
import type { Point } from '../scenery/terrain.ts';
import { linearGradient, path, shape } from '../svg.ts';
import { chartFrame, figureLayer } from './chart-frame.ts';
import { type Context, drawingLayer } from './context.ts';

const POINTS = 9;

/** A line that rises or falls, with its figure. */
export function trend(context: Context<TrendPlan>): ArtLayer[] {
  const { plan, style } = context;
  const { layers, inside } = chartFrame(context);
  const colour = style.plateColours[plan.direction];
  const points = linePoints(context, inside);
  const figure: Box = {
    x: plan.direction === 'up' ? inside.x + 10 : inside.x + inside.width * 0.4,
    y: inside.y,
    width: inside.width * 0.6 - 10,
    height: Math.min(190, inside.height * 0.3),
  };
  return [
    ...layers,
    drawingLayer(
      context,
      { svg: gridLines(inside, style.plateColours.ink), box: inside, kind: 'line' },
      { motion: 'none' },
    ),
    drawingLayer(
      context,
      { svg: line(points, inside, { colour, filled: style.id !== 'chalkboard' }), box: inside, kind: 'line' },
      { motion: 'rise', cue: plan.value.cue },
    ),
    ...figureLayer(
      context,
      { text: plan.value.text, box: figure, colour, align: plan.direction === 'up' ? 'start' : 'end' },
      { motion: 'pop', cue: plan.value.cue },
    ),
  ];
}

/** From one corner to the other, unevenly, below the figure. */
function linePoints({ plan, random }: Context<TrendPlan>, box: Box): Point[] {
  const chance = random.fork('trend');
  return Array.from({ length: POINTS }, (_, index): Point => {
    const part = index / (POINTS - 1);
    const level = plan.direction === 'up' ? 0.88 - 0.72 * part ** 1.5 : 0.16 + 0.7 * part ** 1.3;
    const stray = index === 0 || index === POINTS - 1 ? 0 : chance.between(-0.05, 0.05);
    return [box.x + 14 + (box.width - 40) * part, box.y + box.height * Math.min(0.94, level + stray)];
  });
}

function gridLines(box: Box, ink: string): string {
  const lines = Array.from(
    { length: 5 },
    (_, index) => path`M${box.x} ${box.y + (box.height * index) / 4}H${rightOf(box)}`,
  );
  return shape('path', { d: lines.join(''), stroke: ink, 'stroke-opacity': 0.13, 'stroke-width': 3 });
}

function line(points: readonly Point[], box: Box, look: { colour: string; filled: boolean }): string {
  const { colour } = look;
  const track = points.map(([x, y]) => path`${x} ${y}`).join('L');
  const [last = [0, 0], before = [0, 0]] = points.toReversed();
  const [first = [0, 0]] = points;
  const angle = Math.atan2(last[1] - before[1], last[0] - before[0]);
  const barb = (turn: number) =>
    path`${last[0] - 46 * Math.cos(angle + turn)} ${last[1] - 46 * Math.sin(angle + turn)}`;
  const stroke = {
    fill: 'none',
    stroke: colour,
    'stroke-width': 16,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  };
  const area = look.filled
    ? linearGradient('below', [
        [0, colour, 0.38],
        [1, colour, 0.02],
      ]) +
      shape('path', {
        d: path`M${track}L${last[0]} ${bottomOf(box)}L${first[0]} ${bottomOf(box)}Z`,
        fill: 'url(#below)',
      })
    : '';
  const knots = points.slice(0, -1).map(([cx, cy]) =>
    shape('circle', {
      cx,
      cy,
      r: 10,
      fill: look.filled ? '#ffffff' : colour,
      stroke: colour,
      'stroke-width': 7,
    }),
  );
  return (
    area +
    shape('path', { d: `M${track}`, ...stroke }) +
    shape('path', { d: `M${barb(0.5)}L${path`${last[0]} ${last[1]}`}L${barb(-0.5)}`, ...stroke }) +
    knots.join('')
  );
}
