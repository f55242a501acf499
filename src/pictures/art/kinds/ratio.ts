import type { RatioPlan } from '../../plan/picture-plan.ts';
import { around, type Box, bottomOf, grow } from '../artboard.ts';
import { aspectOf, drawIcon, findIcon, type Icon } from '../icons.ts';
import type { ArtLayer } from '../layer.ts';
import { filter } from '../styles/finishes.ts';
import { group, shape } from '../svg.ts';
import { chartFrame, figureLayer } from './chart-frame.ts';
import { type Context, drawingLayer } from './context.ts';

/** So many of so many, as a row or two of icons of which some are lit. */
export function ratio(context: Context<RatioPlan>): ArtLayer[] {
  const { plan, style } = context;
  const { layers, inside } = chartFrame(context);
  const figureHeight = Math.min(150, inside.height * 0.24);
  const field: Box = { ...inside, height: inside.height - figureHeight - 24 };
  const icon = findIcon(plan.icon, style.icons) ?? findIcon('bust-in-silhouette', style.icons);
  const places =
    icon === undefined
      ? []
      : grid(field, { count: Math.max(1, Math.min(10, plan.whole)), aspect: aspectOf(icon) });
  const lit = places.slice(0, plan.part);
  const unlit = places.slice(plan.part);
  return [
    ...layers,
    ...(icon === undefined
      ? []
      : [...people(context, icon, unlit, false), ...people(context, icon, lit, true)]),
    ...figureLayer(
      context,
      {
        text: `${plan.part} in ${plan.whole}`,
        box: { ...inside, y: bottomOf(inside) - figureHeight, height: figureHeight },
        colour: style.plateColours.accent,
        align: 'middle',
        type: { maxSize: figureHeight * 0.86 },
      },
      { motion: 'pop', cue: plan.cue },
    ),
  ];
}

function people(context: Context<RatioPlan>, icon: Icon, places: readonly Box[], lit: boolean): ArtLayer[] {
  if (places.length === 0) return [];
  const box = grow(around(places), 4);
  const drawn = places.map((place) => drawIcon(icon, place)).join('');
  const grey = filter('grey', box, shape('feColorMatrix', { type: 'saturate', values: '0' }));
  const svg = lit
    ? drawn
    : grey + group({ filter: 'url(#grey)', opacity: context.style.id === 'chalkboard' ? 0.4 : 0.28 }, drawn);
  return [
    drawingLayer(
      context,
      { svg, box, kind: lit || context.style.id === 'chalkboard' ? 'subject' : 'line' },
      lit ? { motion: 'pop', cue: context.plan.cue } : { motion: 'none' },
    ),
  ];
}

/** Equal cells in as many rows as make them largest; a short last row is centred. */
function grid(box: Box, { count, aspect }: { count: number; aspect: number }): Box[] {
  const options = Array.from({ length: count }, (_, index) => {
    const columns = index + 1;
    const rows = Math.ceil(count / columns);
    const height = Math.min(box.height / (rows * 1.08), box.width / (columns * 1.1) / aspect, 300);
    return { columns, rows, height };
  });
  const best = options.reduce((largest, option) => (option.height > largest.height + 0.5 ? option : largest));
  const width = best.height * aspect;
  const top = box.y + (box.height - best.height * 1.08 * best.rows) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / best.columns);
    const inRow = Math.min(best.columns, count - row * best.columns);
    const column = index - row * best.columns;
    return {
      x: box.x + box.width / 2 + ((column - (inRow - 1) / 2) * 1.1 - 0.5) * width,
      y: top + row * best.height * 1.08,
      width,
      height: best.height,
    };
  });
}
