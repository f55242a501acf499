import type { Bar, BarsPlan } from '../../plan/picture-plan.ts';
import type { Box } from '../artboard.ts';
import { darken } from '../colour.ts';
import type { ArtLayer } from '../layer.ts';
import { handLine } from '../styles/chalk.ts';
import { linearGradient, path, shape } from '../svg.ts';
import { chartFrame, figureLayer } from './chart-frame.ts';
import { type Context, drawingLayer } from './context.ts';

/** Figures side by side, as bars from the left; each enters on its word. */
export function bars(context: Context<BarsPlan>): ArtLayer[] {
  const { plan } = context;
  const { layers, inside } = chartFrame(context, 48);
  const largest = Math.max(...plan.bars.map((bar) => bar.value), Number.MIN_VALUE);
  const rowHeight = Math.min(inside.height / plan.bars.length, 170);
  const top = inside.y + (inside.height - rowHeight * plan.bars.length) / 2;
  return [
    ...layers,
    ...plan.bars.flatMap((bar, index) =>
      barLayers(context, bar, {
        row: { x: inside.x, y: top + index * rowHeight, width: inside.width, height: rowHeight },
        part: Math.max(0, Math.min(1, bar.value / largest)),
        index,
      }),
    ),
  ];
}

/** Label and figure above the bar. */
function barLayers(
  context: Context<BarsPlan>,
  bar: Bar,
  place: { row: Box; part: number; index: number },
): ArtLayer[] {
  const { row, part, index } = place;
  const { plateColours } = context.style;
  const colour = plateColours.series[index % plateColours.series.length] ?? plateColours.accent;
  const lettering = { ...row, height: row.height * 0.46 };
  const track: Box = { x: row.x, y: row.y + row.height * 0.48, width: row.width, height: row.height * 0.36 };
  const filled: Box = { ...track, width: Math.max(track.height * 0.5, track.width * part) };
  const type = { maxSize: Math.min(52, row.height * 0.34), minSize: 20, font: context.style.body };
  return [
    drawingLayer(
      context,
      { svg: trackShape(track, plateColours.ink), box: track, kind: 'line' },
      { motion: 'none' },
    ),
    drawingLayer(
      context,
      { svg: barShape(context, filled, { colour, index }), box: filled, kind: 'line' },
      { motion: 'fade', cue: bar.cue },
    ),
    ...figureLayer(
      context,
      {
        text: bar.label,
        box: { ...lettering, width: row.width * 0.56 },
        colour: plateColours.ink,
        align: 'start',
        type,
      },
      { motion: 'none' },
    ),
    ...figureLayer(
      context,
      {
        text: bar.text,
        box: { ...lettering, x: row.x + row.width * 0.58, width: row.width * 0.42 },
        colour:
          context.style.id === 'chalkboard' || context.style.id === 'gradient'
            ? colour
            : darken(colour, 0.12),
        align: 'end',
        type: { ...type, font: context.style.display },
      },
      { motion: 'pop', cue: bar.cue },
    ),
  ];
}

function trackShape(box: Box, ink: string): string {
  return shape('rect', { ...box, rx: box.height / 2, fill: ink, opacity: 0.09 });
}

function barShape(context: Context, box: Box, look: { colour: string; index: number }): string {
  if (context.style.id === 'chalkboard') return hatched(context, box, look);
  const id = `bar-${look.index}`;
  return (
    linearGradient(id, [
      [0, look.colour],
      [1, darken(look.colour, 0.12)],
    ]) + shape('rect', { ...box, rx: Math.min(box.height, box.width) / 2, fill: `url(#${id})` })
  );
}

/** Filled with slanted strokes of chalk. */
function hatched({ random }: Context, box: Box, look: { colour: string; index: number }): string {
  const chance = random.fork(`bar-${look.index}`);
  const lines: string[] = [];
  for (let x = box.x + 6; x < box.x + box.width - 6; x += 13)
    lines.push(
      path`M${x} ${box.y + box.height - 4}L${Math.min(x + box.height * 0.5, box.x + box.width)} ${box.y + 4 + chance.between(0, 5)}`,
    );
  const outline =
    handLine(chance, [box.x, box.y], [box.x + box.width, box.y]) +
    handLine(chance, [box.x, box.y + box.height], [box.x + box.width, box.y + box.height]);
  return shape('path', {
    d: lines.join('') + outline,
    stroke: look.colour,
    'stroke-width': 7,
    fill: 'none',
    'stroke-linecap': 'round',
  });
}
