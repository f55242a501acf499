import { type Box, inset, union } from '../stage/box.ts';
import { fillRectangle, type Layer, type Pen, rectangle, TIMES } from '../stage/layer.ts';
import { boxOfWords, say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { drawWord, prepare } from '../type/text-block.ts';
import { type ChartData, hasValues } from './chart-data.ts';
import { CHART_TIMES, chartFrame, highlightMotion } from './chart-frame.ts';
import { leastSizes } from './columns.ts';
import { legend, seriesColours } from './legend.ts';
import { apart, END_GAP, type LinePlan, NAME_GAP, type Plot, planLines, TICK_GAP } from './line-plan.ts';
import type { PointLabel } from './point-labels.ts';
import { spread } from './scale.ts';

const MAX_SERIES = 4;

/**
 * One to four lines over time, with a value at each point and a name at each end. Returns `undefined` if that
 * does not fit.
 */
export function lineChart(given: ChartData, stage: Stage): readonly Layer[] | undefined {
  const isLine =
    given.labels.length >= 2 && given.series.length <= Math.min(MAX_SERIES, stage.body.series.length);
  if (!isLine || !hasValues(given)) return undefined;
  for (const least of leastSizes(stage)) {
    for (const data of [given, given.withoutUnit]) {
      const layers = data === undefined ? undefined : draw(data, stage, least);
      if (layers !== undefined) return layers;
    }
  }
  return undefined;
}

function draw(data: ChartData, stage: Stage, least: number): readonly Layer[] | undefined {
  const frame = chartFrame(stage, data);
  const names = data.series.map(({ name }) => name);
  const atEnds = !stage.frame.tall && names.every((name) => name !== '');
  const key = atEnds ? { layers: [], box: frame.box } : legend(stage, names, frame.box);
  const ends = atEnds
    ? names.map((name) =>
        stage.text(name, 'strong', {
          most: 36,
          rows: 2,
          width: key.box.width * 0.2,
          height: 90,
          align: 'left',
        }),
      )
    : [];
  const plan = planLines(data, stage, { box: key.box, ends, least });
  if (plan === undefined) return undefined;
  return [
    ...frame.layers,
    ...key.layers,
    ...gridLayers(plan, stage),
    ...labelLayers(plan, stage),
    ...lineLayers(plan, stage),
    ...valueLayers(plan, stage),
    ...highlightDots(data, stage, plan.plot),
    ...endLayers(plan, stage),
  ];
}

function gridLayers({ ticks, plot }: LinePlan, stage: Stage): Layer[] {
  const { body } = stage;
  return apart(ticks, plot).flatMap(({ value, block }, index) => {
    const y = plot.y(value);
    const thick = value === 0 ? 4 : 2;
    const line = { x: plot.left, y: y - thick / 2, width: plot.right - plot.left, height: thick };
    return [
      rectangle(line, value === 0 ? body.dim : body.faint, {
        motion: 'wipe-right',
        delayMs: index * TIMES.staggerMs,
        enterMs: TIMES.enterMs,
      }),
      ...say(stage, block, {
        x: plot.left - TICK_GAP - block.right,
        y: y - (block.words[0]?.y ?? 0) / 2,
        ink: body.muted,
        by: 'block',
        motion: 'fade',
        delayMs: TIMES.leadMs,
      }),
    ];
  });
}

function labelLayers({ data, labels, plot }: LinePlan, stage: Stage): Layer[] {
  const { body } = stage;
  return labels.flatMap(({ index, block, width }) => {
    const at = { x: plot.x(index) - width / 2, y: plot.base + NAME_GAP, by: 'block' as const };
    const delayMs = TIMES.leadMs + index * TIMES.staggerMs;
    return [
      ...say(stage, block, { ...at, ink: body.muted, motion: 'fade', delayMs }),
      ...(data.highlight === index
        ? say(stage, block, { ...at, ink: body.accent, ...highlightMotion(stage, data.labels[index] ?? '') })
        : []),
    ];
  });
}

function lineLayers(plan: LinePlan, stage: Stage): Layer[] {
  return plan.data.series.map(({ values }, index): Layer => {
    const fill = plan.colours[index] ?? stage.body.accent;
    return {
      box: plotBox(plan, 20),
      paint: (pen) => paintLine(pen, values, plan.plot, fill),
      motion: 'wipe-right',
      delayMs: CHART_TIMES.leadMs + index * SERIES_MS,
      enterMs: CHART_TIMES.lineMs,
    };
  });
}

/** The values of each label appear when the last line reaches it. */
function valueLayers({ data, values, plot }: LinePlan, { body }: Stage): Layer[] {
  const startMs = CHART_TIMES.leadMs + (data.series.length - 1) * SERIES_MS;
  return data.labels.flatMap((_, index): Layer[] => {
    const own = values.filter(({ index: at }) => at === index);
    if (own.length === 0) return [];
    return [
      {
        box: union(own.map((value) => plateBox(value))),
        paint(pen) {
          for (const value of own) paintPlate(pen, value, { plate: body.fill, ink: body.ink });
        },
        motion: 'fade',
        delayMs: startMs + (CHART_TIMES.lineMs * (plot.x(index) - plot.left)) / (plot.right - plot.left),
      },
    ];
  });
}

function plotBox({ plot, top }: LinePlan, below: number): Box {
  return { x: plot.left - 14, y: top, width: plot.right - plot.left + 28, height: plot.base - top + below };
}

/** Names each line at its end, with a dash in its colour. */
function endLayers({ data, ends, plot, top, colours }: LinePlan, stage: Stage): Layer[] {
  const { body } = stage;
  const spots = spread(
    ends.map((block, index) => ({
      at: plot.y(data.series[index]?.values.findLast((value) => value !== null) ?? 0),
      size: block.height + 8,
    })),
    top,
    plot.base,
  );
  const placed = ends.map((block, index) => ({
    block,
    y: (spots[index] ?? 0) - block.height / 2,
    colour: colours[index] ?? body.accent,
    motion: 'fade' as const,
    delayMs: CHART_TIMES.leadMs + index * SERIES_MS + CHART_TIMES.lineMs * 0.8,
  }));
  const x = plot.right + END_GAP;
  return [
    ...placed.map(({ block, y, colour, motion, delayMs }) => {
      const dash = { x: x - 30, y: y + (block.words[0]?.y ?? 0) / 2 - 4, width: 20, height: 8 };
      return rectangle(dash, colour, { motion, delayMs });
    }),
    ...placed.flatMap(({ block, y, motion, delayMs }) =>
      say(stage, block, { x, y, ink: stage.on(body.fill).ink, by: 'block', motion, delayMs }),
    ),
  ];
}

const SERIES_MS = 350;
const LINE = 8;
const DOT = 11;

/** Paints a line with a gap wherever a value is missing. */
function paintLine(pen: Pen, values: readonly (number | null)[], plot: Plot, fill: string): void {
  pen.strokeStyle = fill;
  pen.fillStyle = fill;
  pen.lineWidth = LINE;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.beginPath();
  let isDrawing = false;
  for (const [index, value] of values.entries()) {
    if (value === null) isDrawing = false;
    else {
      if (isDrawing) pen.lineTo(plot.x(index), plot.y(value));
      else pen.moveTo(plot.x(index), plot.y(value));
      isDrawing = true;
    }
  }
  pen.stroke();
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    pen.beginPath();
    pen.arc(plot.x(index), plot.y(value), DOT, 0, 2 * Math.PI);
    pen.fill();
  }
}

type PlacedValue = Pick<PointLabel, 'block' | 'x' | 'y'>;

/** A value on a plate in the ground's colour, so that no line runs through it. */
function paintPlate(
  pen: Pen,
  { block, x, y }: PlacedValue,
  { plate, ink }: { readonly plate: string; readonly ink: string },
): void {
  pen.fillStyle = plate;
  pen.globalAlpha = 0.86;
  fillRectangle(pen, plateBox({ block, x, y }), 6);
  pen.globalAlpha = 1;
  prepare(pen, block);
  pen.fillStyle = ink;
  for (const word of block.words) drawWord(pen, word, x, y);
}

function plateBox({ block, x, y }: PlacedValue): Box {
  return inset(boxOfWords(block, block.words, x, y), -3, -1);
}

/** Rings around the highlighted points. */
function highlightDots(data: ChartData, stage: Stage, plot: Plot): Layer[] {
  const { highlight } = data;
  if (highlight === undefined) return [];
  const colours = seriesColours(stage, data.series.length);
  return data.series.flatMap(({ values }, index): Layer[] => {
    const value = values[highlight] ?? null;
    if (value === null) return [];
    const [x, y] = [plot.x(highlight), plot.y(value)];
    return [
      {
        box: { x: x - RING, y: y - RING, width: 2 * RING, height: 2 * RING },
        paint(pen) {
          pen.fillStyle = stage.body.fill;
          pen.strokeStyle = colours[index] ?? stage.body.accent;
          pen.lineWidth = 7;
          pen.beginPath();
          pen.arc(x, y, RING - 5, 0, 2 * Math.PI);
          pen.fill();
          pen.stroke();
        },
        ...highlightMotion(stage, data.labels[highlight] ?? ''),
        motion: 'pop',
      },
    ];
  });
}

const RING = 18;
