import type { Box } from '../stage/box.ts';
import { type Layer, rectangle, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { commonSize, TYPE_SCALE } from '../type/fit-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import { accentBar, bar } from './bar.ts';
import { isCut } from './bars.ts';
import { allValues, type ChartData, hasValues } from './chart-data.ts';
import { CHART_TIMES, chartFrame, highlightMotion } from './chart-frame.ts';
import { legend, seriesColours } from './legend.ts';
import { type ZeroScale, zeroScale } from './scale.ts';

/**
 * Columns that start at zero, or a group of columns for each label. Returns `undefined` if there are too many
 * columns or the labels are too long.
 */
export function columnChart(given: ChartData, stage: Stage): readonly Layer[] | undefined {
  if (!hasValues(given) || given.series.length > stage.body.series.length) return undefined;
  for (const least of leastSizes(stage)) {
    for (const data of [given, given.withoutUnit, withShortMonths(given.withoutUnit ?? given)]) {
      const layers = data === undefined ? undefined : draw(data, stage, least);
      if (layers !== undefined) return layers;
    }
  }
  return undefined;
}

/** The smallest type of a value: better without its unit than below what is easily read, and better small than not. */
export function leastSizes({ frame }: Stage): number[] {
  return [...new Set([frame.small.label, TYPE_SCALE[0]])];
}

const MONTH =
  /^(?:January|February|March|April|June|July|August|September|October|November|December)(?= \d{4}$|$)/;

/** `Jan`, if all labels are months. Their names are too long for twelve columns. */
function withShortMonths(data: ChartData): ChartData | undefined {
  if (!data.labels.every((label) => MONTH.test(label) || /^May(?: \d{4})?$/.test(label))) return undefined;
  return { ...data, labels: data.labels.map((label) => label.replace(MONTH, (name) => name.slice(0, 3))) };
}

function draw(data: ChartData, stage: Stage, least: number): readonly Layer[] | undefined {
  const frame = chartFrame(stage, data);
  const key = legend(
    stage,
    data.series.map(({ name }) => name),
    frame.box,
  );
  const plan = planColumns(data, stage, key.box, least);
  if (plan === undefined) return undefined;
  const { box, zeroY } = plan;
  const axis = rectangle({ x: box.x, y: zeroY, width: box.width, height: AXIS }, stage.body.dim, {
    motion: 'wipe-right',
    delayMs: 0,
    enterMs: TIMES.carryMs,
  });
  const groups = data.labels.flatMap((_, index) => [
    ...data.series.flatMap((_, series) => drawColumn(data, stage, plan, { index, series })),
    ...drawName(data, stage, plan, index),
  ]);
  return [...frame.layers, ...key.layers, ...groups, axis];
}

const CELL_GAP = 14;
const VALUE_SPARE = 10;
const VALUE_GAP = 16;
const NAME_GAP = 24;
const AXIS = 5;
const MIN_PLOT = 120;

interface ColumnPlan {
  readonly box: Box;
  /** The width for one label. */
  readonly cell: number;
  /** The distance from one column of a group to the next. */
  readonly step: number;
  readonly thick: number;
  readonly names: readonly TextBlock[];
  readonly namesY: number;
  /** By series, then by label. */
  readonly values: readonly (readonly TextBlock[])[];
  readonly zeroY: number;
  readonly scale: ZeroScale;
}

function planColumns(data: ChartData, stage: Stage, box: Box, least: number): ColumnPlan | undefined {
  const perGroup = data.series.length;
  const cell = box.width / data.labels.length;
  const share = perGroup === 1 ? cell : (cell * 0.84) / perGroup;
  const thick = perGroup === 1 ? Math.min(cell * 0.64, 170) : Math.min(share * 0.86, 120);
  const step = perGroup === 1 ? cell : Math.min(share, thick / 0.86);
  const names = columnLabels(data, stage, cell - CELL_GAP);
  const values = columnValues(data, stage, { width: step - VALUE_SPARE, most: 44, least });
  if (names === undefined || values === undefined) return undefined;
  const namesHeight = Math.max(...names.map(({ height }) => height));
  const valuesHeight = Math.max(...values.flat().map(({ height }) => height));
  const hasNegative = allValues(data).some((value) => value !== null && value < 0);
  const namesY = box.y + box.height - namesHeight;
  const top = box.y + valuesHeight + VALUE_GAP;
  const bottom = namesY - NAME_GAP - (hasNegative ? valuesHeight + VALUE_GAP : 0);
  if (bottom - top < MIN_PLOT) return undefined;
  const scale = zeroScale(allValues(data), bottom - top);
  return { box, cell, step, thick, names, namesY, values, zeroY: bottom - scale.zero, scale };
}

function drawColumn(
  data: ChartData,
  stage: Stage,
  plan: ColumnPlan,
  { index, series }: { readonly index: number; readonly series: number },
): Layer[] {
  const { body } = stage;
  const perGroup = data.series.length;
  const value = data.series[series]?.values[index] ?? 0;
  const text = plan.values[series]?.[index] as TextBlock;
  const x = middleOf(plan, index) + (series - (perGroup - 1) / 2) * plan.step;
  const column = columnBox(value, x, plan);
  const end = value < 0 ? 'down' : 'up';
  const textAt = {
    x: x - (plan.step - VALUE_SPARE) / 2,
    y: value < 0 ? column.y + column.height + VALUE_GAP : column.y - VALUE_GAP - (text.words[0]?.y ?? 0),
    by: 'block' as const,
  };
  const hasHighlight = data.highlight !== undefined && perGroup === 1;
  const isLit = hasHighlight && data.highlight === index;
  const lit = highlightMotion(stage, data.labels[index] ?? '');
  const fill = hasHighlight ? body.dim : (seriesColours(stage, perGroup)[series] ?? body.accent);
  const delayMs = CHART_TIMES.leadMs + index * CHART_TIMES.staggerMs;
  return [
    ...bar(stage, column, end, { fill, delayMs, enterMs: CHART_TIMES.barMs }),
    ...(isLit ? accentBar(stage, column, end, lit) : []),
    ...say(stage, text, {
      ...textAt,
      ink: body.ink,
      motion: 'fade',
      delayMs: delayMs + CHART_TIMES.barMs / 3,
    }),
    ...(isLit ? say(stage, text, { ...textAt, ink: body.accent, ...lit }) : []),
  ];
}

function drawName(data: ChartData, stage: Stage, plan: ColumnPlan, index: number): Layer[] {
  const { body } = stage;
  const name = plan.names[index] as TextBlock;
  const at = {
    x: middleOf(plan, index) - (plan.cell - CELL_GAP) / 2,
    y: plan.namesY,
    by: 'block' as const,
  };
  const lit = highlightMotion(stage, data.labels[index] ?? '');
  return [
    ...say(stage, name, {
      ...at,
      ink: body.muted,
      motion: 'fade',
      delayMs: TIMES.leadMs + index * TIMES.staggerMs,
    }),
    ...(data.highlight === index ? say(stage, name, { ...at, ink: body.accent, ...lit }) : []),
  ];
}

function middleOf({ box, cell }: ColumnPlan, index: number): number {
  return box.x + cell * (index + 0.5);
}

function columnBox(value: number, x: number, { thick, zeroY, scale }: ColumnPlan): Box {
  const height = Math.abs(scale.at(value) - scale.zero);
  return { x: x - thick / 2, y: value < 0 ? zeroY : zeroY - height, width: thick, height };
}

/** Labels for columns, all of one size. Returns `undefined` if a label would be cut or a word broken. */
export function columnLabels(data: ChartData, stage: Stage, width: number): TextBlock[] | undefined {
  const set = (most: number) =>
    data.labels.map((label) =>
      stage.text(label, 'text', { most, rows: 2, width, height: 90, align: 'center' }),
    );
  const blocks = set(commonSize(set(40)));
  const fits = blocks.every(
    (block, index) => !isCut(block) && block.rows <= 2 && isWhole(block, data.labels[index] ?? ''),
  );
  return fits ? blocks : undefined;
}

function isWhole(block: TextBlock, text: string): boolean {
  return block.words.length <= text.split(' ').length;
}

/** Values for columns, all of one size. Returns `undefined` if a value is wider than its column allows. */
export function columnValues(
  data: ChartData,
  stage: Stage,
  { width, most, least }: { readonly width: number; readonly most: number; readonly least: number },
): TextBlock[][] | undefined {
  const set = (size: number) =>
    data.series.map(({ texts }) =>
      texts.map((text) =>
        stage.text(text, 'strong', { most: size, rows: 1, width, height: 80, align: 'center' }),
      ),
    );
  if (width <= 0) return undefined;
  const size = commonSize(set(most).flat());
  if (size < least) return undefined;
  const blocks = set(size);
  return blocks.flat().every((block) => block.rows === 1 && !isCut(block)) ? blocks : undefined;
}
