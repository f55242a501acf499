import type { Box } from '../stage/box.ts';
import type { Stage } from '../stage/stage.ts';
import type { TextBlock } from '../type/text-block.ts';
import { allValues, type ChartData } from './chart-data.ts';
import { columnLabels, columnValues } from './columns.ts';
import { seriesColours } from './legend.ts';
import { ABOVE_ROOF, type PointLabel, placePointLabels } from './point-labels.ts';
import { roundUp } from './scale.ts';
import { printValues } from './values.ts';

export const END_GAP = 48;
export const TICK_GAP = 22;
export const CELL_GAP = 12;
export const NAME_GAP = 26;
const MIN_PLOT = 150;
const TICK_APART = 44;

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly roof: number;
  readonly base: number;
  readonly zeroY: number;
  x(index: number): number;
  y(value: number): number;
}

/** The measured and placed parts of a line chart. */
export interface LinePlan {
  readonly data: ChartData;
  readonly plot: Plot;
  /** The distance from one point to the next. */
  readonly step: number;
  /** Top of the drawing area, above the highest value. */
  readonly top: number;
  readonly colours: readonly string[];
  readonly ticks: readonly Tick[];
  /** Below the points: all, or every second or third of many years. */
  readonly labels: readonly LineLabel[];
  readonly values: readonly PointLabel[];
  /** Names at the ends of the lines; empty if there is a legend. */
  readonly ends: readonly TextBlock[];
}

export interface LineLabel {
  /** The number of its point. */
  readonly index: number;
  readonly block: TextBlock;
  /** The width that it is centred in. */
  readonly width: number;
}

export interface Tick {
  readonly value: number;
  readonly block: TextBlock;
}

/** Returns `undefined` if labels or values do not fit. */
export function planLines(
  data: ChartData,
  stage: Stage,
  {
    box,
    ends,
    least: leastSize,
  }: { readonly box: Box; readonly ends: readonly TextBlock[]; readonly least: number },
): LinePlan | undefined {
  const values = allValues(data).filter((value) => value !== null);
  const [least, most] = [-roundUp(-Math.min(0, ...values)), roundUp(Math.max(0, ...values))];
  const ticks = tickBlocks(least, most, stage);
  const endsWidth = ends.length === 0 ? 0 : Math.max(...ends.map((block) => block.right)) + END_GAP;
  const left = box.x + Math.max(...ticks.map(({ block }) => block.right)) + TICK_GAP;
  const right = box.x + box.width - endsWidth;
  const step = (right - left) / data.labels.length;
  const labels = lineLabels(data, stage, step);
  const points = columnValues(data, stage, {
    width: step - CELL_GAP,
    most: stage.frame.small.note,
    least: leastSize,
  });
  if (labels === undefined || points === undefined) return undefined;
  const labelHeight = Math.max(...labels.map(({ block }) => block.height));
  const base = box.y + box.height - labelHeight - NAME_GAP;
  const roof = box.y + ABOVE_ROOF;
  if (base - roof < MIN_PLOT) return undefined;
  const perValue = most === least ? 0 : (base - roof) / (most - least);
  const plot: Plot = {
    left,
    right,
    roof,
    base,
    zeroY: base + least * perValue,
    x: (index) => left + step * (index + 0.5),
    y: (value) => base - (value - least) * perValue,
  };
  const placed = placePointLabels(data, points, plot);
  if (placed === undefined) return undefined;
  const colours = seriesColours(stage, data.series.length);
  return { data, plot, step, top: box.y, colours, ticks, labels, values: placed, ends };
}

/** All labels, or if they are years that would be small or have no room, as few of them as it takes. */
function lineLabels(data: ChartData, stage: Stage, step: number): LineLabel[] | undefined {
  const areYears = data.labels.every((label) => /^\d{4}$/.test(label));
  const tried = (areYears ? [1, 2, 3, 4] : [1]).flatMap((each) => {
    const shown = data.labels.flatMap((_, index) =>
      (data.labels.length - 1 - index) % each === 0 ? [index] : [],
    );
    const width = each * step - CELL_GAP;
    const labels = shown.map((index) => data.labels[index] ?? '');
    const blocks = columnLabels({ ...data, labels }, stage, width);
    return blocks === undefined
      ? []
      : [shown.map((index, at) => ({ index, block: blocks[at] as TextBlock, width }))];
  });
  const isLarge = (labels: readonly LineLabel[]) =>
    labels.every(({ block }) => block.size >= stage.frame.small.label);
  return tried.find(isLarge) ?? tried[0];
}

function tickBlocks(least: number, most: number, stage: Stage): Tick[] {
  const values = tickValues(least, most);
  return printValues(values).texts.map((text, index) => ({
    value: values[index] ?? 0,
    block: stage.text(text, 'text', {
      most: stage.frame.small.label,
      rows: 1,
      width: 600,
      height: 50,
      align: 'left',
    }),
  }));
}

/** Selects ticks that do not touch each other. Zero has priority, then the ticks farthest from it. */
export function apart(ticks: readonly Tick[], plot: Plot): Tick[] {
  const byWeight = [
    ...ticks.filter(({ value }) => value === 0),
    ...[...ticks].filter(({ value }) => value !== 0).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
  ];
  const kept: Tick[] = [];
  for (const tick of byWeight) {
    if (kept.every(({ value }) => Math.abs(plot.y(value) - plot.y(tick.value)) >= TICK_APART))
      kept.push(tick);
  }
  return kept;
}

function tickValues(least: number, most: number): number[] {
  return [...new Set([least, least / 2, 0, most / 2, most])];
}
