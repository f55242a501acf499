import type { Box } from '../stage/box.ts';
import { type Layer, rectangle, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { commonSize } from '../type/fit-text.ts';
import { runsRightToLeft } from '../type/readable-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import { accentBar, bar } from './bar.ts';
import { allValues, type ChartData, hasValues } from './chart-data.ts';
import { CHART_TIMES, chartFrame, highlightMotion } from './chart-frame.ts';
import { legend, seriesColours } from './legend.ts';
import { zeroScale } from './scale.ts';

/**
 * A chart of horizontal bars, one below the other, or a group of bars for each label. Returns `undefined` if
 * there are too many to fit.
 */
export function barChart(data: ChartData, stage: Stage): readonly Layer[] | undefined {
  if (!hasValues(data) || data.series.length > stage.body.series.length) return undefined;
  const frame = chartFrame(stage, data);
  const key = legend(
    stage,
    data.series.map(({ name }) => name),
    frame.box,
  );
  const plan = planBars(data, stage, key.box);
  if (plan === undefined) return undefined;
  return [
    ...frame.layers,
    ...key.layers,
    ...plan.axes,
    ...plan.rows.flatMap((row, index) => drawRow(data, stage, row, index)),
  ];
}

interface BarRow {
  readonly name: TextBlock;
  readonly nameX: number;
  readonly nameY: number;
  readonly bars: readonly {
    readonly box: Box;
    /** The side on which it ends. */
    readonly end: 'left' | 'right';
    readonly value: TextBlock;
    readonly valueX: number;
    readonly valueY: number;
  }[];
}

interface BarPlan {
  readonly rows: readonly BarRow[];
  readonly axes: readonly Layer[];
}

/**
 * A layout for bars: names above or beside their bars, in one or more columns. The first layout that fits is
 * used.
 */
interface Arrangement {
  readonly over: boolean;
  readonly columns: number;
  /** How much of the width names beside the bars take at most. */
  readonly share?: number;
  readonly minRow?: number;
}
const SHARE = 0.3;
const ARRANGEMENTS: readonly Arrangement[] = [
  { over: false, columns: 1 },
  { over: true, columns: 1 },
  { over: false, columns: 1, share: 0.4 },
  { over: false, columns: 2 },
  { over: true, columns: 2 },
  { over: false, columns: 3 },
];
const NARROW: readonly Arrangement[] = [
  { over: false, columns: 1, share: 0.36 },
  { over: true, columns: 1 },
  { over: false, columns: 1, share: 0.46 },
  { over: false, columns: 2, share: 0.36 },
  { over: true, columns: 2 },
];
/** Names above bars that are close to each other could belong to either. */
const TALL: readonly Arrangement[] = [{ over: true, columns: 1, minRow: 112 }, ...NARROW];

function planBars(data: ChartData, stage: Stage, box: Box): BarPlan | undefined {
  const { tall, narrow, small } = stage.frame;
  const fitting = (tall ? TALL : narrow ? NARROW : ARRANGEMENTS).flatMap((arrangement) => {
    const plan = arrange(data, stage, box, arrangement);
    return plan === undefined ? [] : [plan];
  });
  // Prefer any layout that shows all names in full, then one whose bars are no lines, then one that is easily read.
  const inFull = fitting.filter(({ rows }) => rows.every(({ name }) => !isCut(name)));
  const thick = inFull.filter(({ rows }) =>
    rows.every(({ bars }) => bars.every(({ box }) => box.height >= THICK)),
  );
  const whole = thick.length > 0 ? thick : inFull;
  const hasNamesOf = (size: number) => whole.find(({ rows }) => rows.every(({ name }) => name.size >= size));
  return hasNamesOf(small.note) ?? hasNamesOf(small.label) ?? whole[0] ?? fitting[0];
}

export function isCut(block: TextBlock): boolean {
  return block.words.at(-1)?.text.endsWith('…') ?? false;
}

function arrange(
  data: ChartData,
  stage: Stage,
  box: Box,
  { over, columns, share = SHARE, minRow = 0 }: Arrangement,
): BarPlan | undefined {
  const count = data.labels.length;
  const isReversed = runsRightToLeft(data.labels[0] ?? '');
  const perGroup = data.series.length;
  const inColumn = Math.ceil(count / columns);
  const least = over ? MIN_NAME + perGroup * MIN_BAR_OVER : Math.max(MIN_ROW, perGroup * MIN_BAR);
  const { most, thickest, type } = count * perGroup <= FEW ? FEW_BARS : BARS;
  const row = Math.min((over ? most.over : most.beside) + perGroup * most.bar, box.height / inColumn);
  const width = (box.width - (columns - 1) * COLUMN_GAP) / columns;
  if (row < Math.max(least, minRow) || width < MIN_WIDTH) return undefined;
  const nameHigh = over ? Math.min(row * 0.48, 84) : row * 0.9;
  const names = namesOf(data, stage, {
    width: over ? width : width * share,
    height: nameHigh,
    rows: nameHigh < 62 ? 1 : 2,
    most: type,
  });
  const nameWide = over ? 0 : Math.max(...names.map(({ left, right }) => right - left)) + NAME_GAP;
  // The distance from the top of one bar to the top of the next.
  const pitch = over
    ? (row - Math.max(...names.map(({ height }) => height)) - OVER_GAP - ROW_GAP) / perGroup
    : (row * (perGroup === 1 ? 0.58 : 0.82)) / perGroup;
  const thick = Math.max(8, Math.min(perGroup === 1 ? pitch : pitch - 6, thickest));
  const values = valuesOf(data, stage, Math.min(over ? pitch * 1.05 : (row * 0.8) / perGroup, type + 4));
  const room = plotRoom(data, values, width - nameWide);
  if (room.length < MIN_PLOT) return undefined;
  const top =
    box.y + Math.max(0, box.height - row * inColumn) * (stage.theme.align === 'left' && !over ? 0.35 : 0.5);
  const rows = data.labels.map((_, index): BarRow => {
    const column = Math.floor(index / inColumn);
    const x = box.x + column * (width + COLUMN_GAP);
    const y = top + (index % inColumn) * row;
    const name = names[index] as TextBlock;
    const group = perGroup * pitch - (pitch - thick);
    const barsY = over ? y + name.height + OVER_GAP : y + (row - group) / 2;
    const plan: BarRow = {
      name,
      // Right-align names in right-to-left scripts so that all names end at the same line.
      nameX: over ? x : x + Math.min(0, nameWide - NAME_GAP - name.right),
      nameY: over ? y : y + (row - name.height) / 2 + name.size * 0.1,
      bars: data.series.map((_, series) => {
        const block = values[series]?.[index] as TextBlock;
        const value = data.series[series]?.values[index] ?? 0;
        const end = room.scale.at(value);
        const zeroX = x + nameWide + room.before + room.scale.zero;
        const endX = x + nameWide + room.before + end;
        const barY = barsY + series * pitch;
        const isNegative = value < 0;
        return {
          box: { x: Math.min(zeroX, endX), y: barY, width: Math.abs(endX - zeroX), height: thick },
          end: isNegative ? 'left' : 'right',
          value: block,
          valueX: isNegative ? endX - VALUE_GAP - block.right : endX + VALUE_GAP - block.left,
          valueY: barY + thick / 2 - (block.words[0]?.y ?? 0) / 2,
        };
      }),
    };
    return isReversed ? mirrored(plan, x, width) : plan;
  });
  // With names above their bars, the axis would cross the names.
  const axes = Array.from({ length: over ? 0 : columns }, (_, column): Layer => {
    const left = box.x + column * (width + COLUMN_GAP);
    const zero = nameWide + room.before + room.scale.zero;
    const x = isReversed ? left + width - zero + AXIS : left + zero;
    const inThis = Math.min(inColumn, count - column * inColumn);
    return rectangle(
      { x: x - AXIS, y: top, width: AXIS, height: Math.max(0, inThis) * row },
      stage.body.dim,
      {
        motion: 'wipe-down',
        delayMs: 0,
        enterMs: TIMES.carryMs,
      },
    );
  });
  return { rows, axes };
}

/** The largest sizes of a row, of a bar and of its type. Two or three bars would look lost at those of many. */
const BARS = { most: { over: 100, beside: 48, bar: 70 }, thickest: 72, type: 40 };
const FEW = 3;
const FEW_BARS = { most: { over: 130, beside: 70, bar: 120 }, thickest: 120, type: 52 };
const THICK = 20;
const MIN_ROW = 36;
/** What is read from right to left begins on the right. */
function mirrored({ name, nameY, bars }: BarRow, x: number, width: number): BarRow {
  const across = (left: number, wide: number) => 2 * x + width - left - wide;
  return {
    name,
    nameX: x + width - name.right,
    nameY,
    bars: bars.map(({ box, end, value, valueX, valueY }) => ({
      box: { ...box, x: across(box.x, box.width) },
      end: end === 'left' ? 'right' : 'left',
      value,
      valueX: across(valueX + value.left, value.right - value.left) - value.left,
      valueY,
    })),
  };
}

const MIN_NAME = 46;
const MIN_BAR = 30;
const MIN_BAR_OVER = 36;
const MIN_WIDTH = 350;
const MIN_PLOT = 120;
const COLUMN_GAP = 80;
const NAME_GAP = 32;
const OVER_GAP = 10;
const ROW_GAP = 16;
const VALUE_GAP = 18;
const AXIS = 4;

function namesOf(
  data: ChartData,
  stage: Stage,
  fit: { width: number; height: number; rows: number; most: number },
): TextBlock[] {
  const set = (most: number) =>
    data.labels.map((label) => stage.text(label, 'text', { ...fit, most, align: 'left' }));
  return set(commonSize(set(fit.most)));
}

function valuesOf(data: ChartData, stage: Stage, height: number): TextBlock[][] {
  const most = Math.max(stage.frame.small.label, height);
  return data.series.map(({ texts }) =>
    texts.map((text) =>
      stage.text(text, 'strong', { most, rows: 1, width: 4000, height: 80, align: 'left' }),
    ),
  );
}

/** How much of the width is left for the bars when each value stands beyond the end of its bar. */
function plotRoom(data: ChartData, values: readonly (readonly TextBlock[])[], width: number) {
  const wide = (wanted: (value: number | null) => boolean) =>
    Math.max(
      0,
      ...data.series.flatMap((series, at) =>
        series.values.map((value, index) => {
          const block = values[at]?.[index];
          return block !== undefined && wanted(value) ? block.right - block.left + VALUE_GAP : 0;
        }),
      ),
    );
  const before = wide((value) => value !== null && value < 0);
  const behind = wide((value) => value === null || value >= 0);
  const length = width - before - behind;
  return { before, length, scale: zeroScale(allValues(data), length) };
}

function drawRow(data: ChartData, stage: Stage, row: BarRow, index: number): Layer[] {
  const { body } = stage;
  const colours = seriesColours(stage, data.series.length);
  const hasHighlight = data.highlight !== undefined && data.series.length === 1;
  const isLit = data.highlight === index;
  const delayMs = CHART_TIMES.leadMs + index * CHART_TIMES.staggerMs;
  const name = { x: row.nameX, y: row.nameY, by: 'block' as const };
  const lit = highlightMotion(stage, data.labels[index] ?? '');
  return [
    ...say(stage, row.name, {
      ...name,
      ink: body.ink,
      motion: 'fade',
      delayMs: TIMES.leadMs + index * 2 * TIMES.staggerMs,
    }),
    ...row.bars.flatMap(({ box, end, value, valueX, valueY }, series): Layer[] => {
      const fill = hasHighlight ? body.dim : (colours[series] ?? body.accent);
      return [
        ...bar(stage, box, end, { fill, delayMs, enterMs: CHART_TIMES.barMs }),
        ...(isLit && hasHighlight ? accentBar(stage, box, end, lit) : []),
        ...say(stage, value, {
          x: valueX,
          y: valueY,
          ink: body.ink,
          by: 'block',
          motion: 'fade',
          delayMs: delayMs + CHART_TIMES.barMs / 3,
        }),
        ...(isLit && hasHighlight
          ? say(stage, value, { x: valueX, y: valueY, ink: body.accent, by: 'block', ...lit })
          : []),
      ];
    }),
    ...(isLit ? say(stage, row.name, { ...name, ink: body.accent, ...lit }) : []),
  ];
}
