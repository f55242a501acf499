import type { Box } from '../artboard.ts';
import { bottomOf } from '../artboard.ts';
import type { ArtLayer } from '../layer.ts';
import { handLine } from '../styles/chalk.ts';
import { shape } from '../svg.ts';
import { setText } from '../typesetting.ts';
import { chipLayer } from './chip.ts';
import { type Context, textLayer } from './context.ts';

export interface Headline {
  readonly layers: readonly ArtLayer[];
  /** What it takes, its badge included; of no height when there is nothing to say. */
  readonly box: Box;
}

/** The plan's headline at the top of `area`, with its year as a badge below. */
export function headline(
  context: Context,
  area: Box,
  options: { readonly scale?: number; readonly maxLines?: number } = {},
): Headline {
  const { plan, style, backdrop } = context;
  const maxSize = style.displaySize * (options.scale ?? 1);
  const type = { font: style.display, maxSize, lineHeight: style.displayLeading };
  const short = setText(plan.headline, area, { ...type, minSize: maxSize * 0.8, maxLines: 3 });
  const text = short?.complete
    ? short
    : setText(plan.headline, area, { ...type, minSize: maxSize * 0.42, maxLines: options.maxLines ?? 5 });
  if (text === undefined) return { layers: [], box: { ...area, height: 0 } };
  const layers = [textLayer(context, text, { place: area, colours: backdrop.colours })];
  let height = text.height;
  if (style.id === 'chalkboard') {
    layers.push(underline(context, { x: area.x, y: area.y + height + 6, width: Math.min(text.width, 420) }));
    height += 18;
  }
  const badge = yearBadge(context, { x: area.x, y: area.y + height + 26 }, text.lines);
  if (badge !== undefined) {
    layers.push(badge);
    height = bottomOf(badge.box) - area.y;
  }
  return { layers, box: { x: area.x, y: area.y, width: text.width, height } };
}

function underline(context: Context, line: { x: number; y: number; width: number }): ArtLayer {
  const box = { x: line.x - 8, y: line.y - 12, width: line.width + 16, height: 24 };
  const svg = shape('path', {
    d: handLine(context.random.fork('underline'), [line.x, line.y], [line.x + line.width, line.y - 4]),
    stroke: context.backdrop.colours.accent,
    'stroke-width': 8,
    fill: 'none',
    'stroke-linecap': 'round',
  });
  return { svg: context.style.finish({ svg, box, kind: 'line' }), box, depth: 0, motion: 'none' };
}

function yearBadge(
  context: Context,
  place: { x: number; y: number },
  lines: readonly (readonly { text: string }[])[],
): ArtLayer | undefined {
  const { year } = context.plan;
  if (year === undefined || lines.flat().some((word) => word.text.includes(year.text))) return undefined;
  return chipLayer(
    context,
    { text: year.text, centreX: place.x, top: place.y, maxWidth: 460, size: 58, badge: true },
    { motion: 'pop', cue: year.cue },
  );
}
