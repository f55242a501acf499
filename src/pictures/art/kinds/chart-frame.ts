import type { PicturePlan } from '../../plan/picture-plan.ts';
import { type Box, grow } from '../artboard.ts';
import { type ArtLayer, DEPTH } from '../layer.ts';
import { chartAreas, inset } from '../layout/chart-areas.ts';
import { plainWords, setText, type Typography } from '../typesetting.ts';
import { type Context, drawingLayer, type LayerEntry, textLayer } from './context.ts';
import { headline } from './headline.ts';
import { headlineArea } from './scene.ts';
import { subjectLayers } from './subjects.ts';

/** What every chart has around it. */
export interface ChartFrame {
  /** Behind the chart: subject, plate and headline. */
  readonly layers: readonly ArtLayer[];
  /** Where to draw the chart. */
  readonly inside: Box;
}

export function chartFrame(context: Context<PicturePlan>, margin = 56): ChartFrame {
  const { plan, artboard, style, random } = context;
  const area = headlineArea(context);
  const narrow = artboard.format === 'landscape' ? { ...area, width: area.width * 0.92 } : area;
  const said = headline(context, narrow, { scale: artboard.format === 'landscape' ? 0.92 : 0.86 });
  const subject = plan.subjects.find(({ icon }) => plan.kind !== 'ratio' || icon !== plan.icon);
  const { plate, slot } = chartAreas(artboard, said.box, { subject: subject !== undefined });
  const beside = subject !== undefined && slot !== undefined ? subjectLayers(context, [subject], [slot]) : [];
  return {
    layers: [...beside, plateLayer(context, plate, style.plate(plate, random.fork('plate'))), ...said.layers],
    inside: inset(plate, margin),
  };
}

/** A plate of the style as a layer at rest. */
export function plateLayer(context: Context, box: Box, svg: string): ArtLayer {
  if (context.style.id === 'chalkboard')
    return drawingLayer(context, { svg, box: grow(box, 8), kind: 'line' }, { motion: 'none' });
  return { svg, box: grow(box, 34), depth: DEPTH.rest, motion: 'none' };
}

/** A figure or label of a chart as a layer of its own. */
export function figureLayer(
  context: Context,
  figure: {
    readonly text: string;
    readonly box: Box;
    readonly colour: string;
    readonly align: 'start' | 'middle' | 'end';
    readonly type?: Partial<Typography>;
  },
  entry: LayerEntry,
): ArtLayer[] {
  const text = setText(plainWords(figure.text), figure.box, {
    font: context.style.display,
    maxSize: 150,
    minSize: 30,
    lineHeight: 1.08,
    maxLines: 1,
    ...figure.type,
  });
  if (text === undefined) return [];
  const shift = { start: 0, middle: 0.5, end: 1 }[figure.align];
  const place = {
    x: figure.box.x + figure.box.width * shift,
    y: figure.box.y + (figure.box.height - text.height) / 2,
    align: figure.align,
  };
  return [textLayer(context, text, { place, colours: { ink: figure.colour, accent: figure.colour }, entry })];
}
