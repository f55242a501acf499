// Over 300 lines: the search for the largest type size at which a table fits, and everything it measures on
// the way.
import type { Box } from '../stage/box.ts';
import type { Stage } from '../stage/stage.ts';
import { TYPE_SCALE } from '../type/fit-text.ts';
import type { Align, TextBlock } from '../type/text-block.ts';
import { setText } from '../type/text-block.ts';
import type { ChartWords } from './chart-frame.ts';

export interface TableContent extends ChartWords {
  /** As many cells as each row; empty strings where a column has no heading. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The first cell of the highlighted row. */
  readonly highlight?: string | undefined;
}

/** A laid-out table, or one of the panels that a long table is split into. */
export interface TablePanel {
  readonly box: Box;
  /** The left edge of each column. */
  readonly starts: readonly number[];
  readonly header: readonly TextBlock[];
  readonly headerHeight: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Index of the row in the content. */
  readonly index: number;
  /** The first cell, if it stands above the others: see `planRecords`. */
  readonly name?: TextBlock;
  readonly cells: readonly TextBlock[];
  readonly y: number;
  readonly height: number;
}

/** The type sizes of a table, the largest first. */
export const SIZES = TYPE_SCALE.filter((size) => size <= 52).reverse();
const [SMALLEST] = TYPE_SCALE;
const PANEL_GAP = 96;
const MIN_PANEL = 400;
const MAX_PANELS = 3;
const COLUMN_GAP = 44;
const NARROW_GAP = 30;
const WIDEST_GAP = 140;
const MAX_LINES = 3;
/** The space above and below a row's text, added up, in ems. */
const MIN_PAD = 0.28;
const MAX_PAD = { wide: 1.05, tall: 2.6 };

/**
 * Lays out the whole table at the largest type size that fits, in up to three panels side by side. Returns
 * `undefined` if it does not fit at any size.
 */
export function planTable(
  content: TableContent,
  stage: Stage,
  box: Box,
  least: number = SMALLEST,
): TablePanel[] | undefined {
  const widths = naturalWidths(content, stage);
  const count = content.rows.length;
  for (const size of SIZES.filter((own) => own >= least)) {
    for (let panels = 1; panels <= MAX_PANELS; panels++) {
      const width = (box.width - (panels - 1) * PANEL_GAP) / panels;
      const perPanel = Math.ceil(count / panels);
      if (panels > 1 && (width < MIN_PANEL || perPanel * (panels - 1) >= count)) break;
      if (perPanel * size * (0.95 + MIN_PAD) > box.height) continue;
      const columns = columnWidths(widths, width, size, stage);
      if (columns === undefined) continue;
      const set = setCells(content, stage, { columns, size, lines: MAX_LINES });
      if (set === undefined) continue;
      const plans = Array.from({ length: panels }, (_, panel) => {
        const from = panel * perPanel;
        const own = { ...box, x: box.x + panel * (width + PANEL_GAP), width };
        return placeRows(set, { box: own, from, to: Math.min(count, from + perPanel), size, stage });
      });
      const fitting = plans.filter((plan) => plan !== undefined);
      if (fitting.length === panels) return fitting;
    }
  }
  return undefined;
}

/**
 * Lays out all rows at the smallest type size, each on one line, and cuts long names and headings. Returns
 * `undefined` if even that does not fit.
 */
export function planNarrowTable(content: TableContent, stage: Stage, box: Box): TablePanel[] | undefined {
  const [, ...values] = naturalWidths({ ...content, header: content.header.map(() => '') }, stage).cell.map(
    (own) => Math.max(own * SMALLEST, MIN_VALUE),
  );
  const count = content.rows.length;
  for (let panels = 1; panels <= MAX_PANELS; panels++) {
    const width = (box.width - (panels - 1) * PANEL_GAP) / panels;
    const perPanel = Math.ceil(count / panels);
    for (const gap of [COLUMN_GAP, COLUMN_GAP / 2]) {
      const first = width - totalOf(values) - values.length * gap;
      if (first < MIN_NAME || perPanel * (panels - 1) >= count) continue;
      const columns = { widths: [first, ...values], gap };
      const set = setCells(content, stage, { columns, size: SMALLEST, lines: 1, cutting: true });
      const plans = Array.from({ length: panels }, (_, panel) => {
        const from = panel * perPanel;
        const own = { ...box, x: box.x + panel * (width + PANEL_GAP), width };
        const to = Math.min(count, from + perPanel);
        return set === undefined ? undefined : placeRows(set, { box: own, from, to, size: SMALLEST, stage });
      });
      const fitting = plans.filter((plan) => plan !== undefined);
      if (fitting.length === panels) return fitting;
    }
  }
  return undefined;
}

const MIN_NAME = 90;
const MIN_VALUE = 60;

export interface TableExcerpt {
  readonly panel: TablePanel;
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

/**
 * Shows as many rows around row `around` as fit at the smallest type size, with long cells cut, and as many
 * columns as there is room for.
 */
export function planExcerpt(
  content: TableContent,
  stage: Stage,
  { box, around }: { readonly box: Box; readonly around: number },
): TableExcerpt | undefined {
  const columns = Math.max(1, Math.min(content.header.length, Math.floor(box.width / MIN_COLUMN)));
  const shown: TableContent = {
    ...content,
    header: content.header.slice(0, columns),
    rows: content.rows.map((row) => row.slice(0, columns)),
  };
  const width = (box.width - (columns - 1) * COLUMN_GAP) / columns;
  const even = { widths: shown.header.map(() => width), gap: COLUMN_GAP };
  const total = shown.rows.length;
  const most = Math.max(1, Math.min(total, Math.floor(box.height / (SMALLEST * (0.95 + MIN_PAD)))));
  // Setting text is slow: skip the rows that are too far away to be shown.
  const reach = { from: Math.max(0, around - most), to: Math.min(total, around + most) };
  const set = setCells({ ...shown, rows: shown.rows.slice(reach.from, reach.to) }, stage, {
    columns: even,
    size: SMALLEST,
    lines: 2,
    cutting: true,
  });
  if (set === undefined) return undefined;
  for (let count = Math.min(most, reach.to - reach.from); count > 0; count--) {
    const first = Math.min(Math.max(reach.from, around - Math.floor(count / 2)), reach.to - count);
    const from = first - reach.from;
    const panel = placeRows(set, { box, from, to: from + count, size: SMALLEST, stage });
    if (panel === undefined) continue;
    const rows = panel.rows.map((row) => ({ ...row, index: row.index + reach.from }));
    return { panel: { ...panel, rows }, from: first, to: first + count, columns };
  }
  return undefined;
}

const MIN_COLUMN = 130;

export interface Columns {
  readonly widths: readonly number[];
  readonly gap: number;
}

export interface NaturalWidths {
  /** The width of each column's longest cell on one line, in ems. */
  readonly cell: readonly number[];
  /** The width of each column's longest word, in ems. */
  readonly word: readonly number[];
  /** The widths of the headings, in ems of their own size. */
  readonly head: readonly { readonly line: number; readonly longest: number }[];
}

export function naturalWidths({ header, rows }: TableContent, stage: Stage): NaturalWidths {
  const measured = header.map((_, column) => {
    const texts = rows.map((row) => wordWidths(stage, row[column] ?? '', column === 0 ? 'strong' : 'text'));
    return {
      cell: Math.max(0, ...texts.map(({ line }) => line)),
      word: Math.max(0, ...texts.map(({ longest }) => longest)),
    };
  });
  return {
    cell: measured.map(({ cell }) => cell),
    word: measured.map(({ word }) => word),
    head: header.map((label) => wordWidths(stage, label, 'label')),
  };
}

/** The widths of a text on one line and of its longest word, in ems. */
function wordWidths(stage: Stage, text: string, role: 'label' | 'strong' | 'text') {
  if (text === '') return { line: 0, longest: 0 };
  const shown = role === 'label' && stage.theme.capitals ? text.toLocaleUpperCase() : text;
  const block = setText(shown, 1e6, {
    font: stage.theme.fonts[role],
    size: MEASURED,
    align: 'left',
    tracking: role === 'label' && stage.theme.capitals ? 0.06 : 0,
    leading: 1,
  });
  const spare = 0.06;
  return {
    line: (block.right - block.left) / MEASURED + spare,
    longest: Math.max(...block.words.map(({ width }) => width)) / MEASURED + spare,
  };
}

const MEASURED = 100;

/**
 * Makes each column as wide as its longest cell if there is room. Otherwise the long columns share what the
 * short ones leave; no column is narrower than its longest word.
 */
export function columnWidths(
  { cell, word, head }: NaturalWidths,
  width: number,
  size: number,
  stage: Stage,
): Columns | undefined {
  const count = cell.length;
  const least = stage.frame.narrow ? NARROW_GAP : COLUMN_GAP;
  const room = width - (count - 1) * least;
  const headSize = headerSize(size, stage);
  const widest = cell.map((own, column) => Math.max(own * size, (head[column]?.line ?? 0) * headSize));
  const words = word.map((own, column) => Math.max(own * size, (head[column]?.longest ?? 0) * headSize));
  // A heading may have more lines than its column needs for its cells.
  const natural = cell.map((own, column) => Math.max(own * size, words[column] ?? 0));
  for (const whole of [widest, natural]) {
    const sum = totalOf(whole);
    if (sum > room) continue;
    // Distribute the spare width between the columns, but only so much that rows stay easy to follow.
    return { widths: whole, gap: least + Math.min(WIDEST_GAP, (room - sum) / Math.max(1, count - 1)) };
  }
  if (totalOf(words) > room) return undefined;
  const widthsAt = (share: number) =>
    natural.map((own, column) => Math.max(words[column] ?? 0, Math.min(own, share)));
  // Find the width of the long columns by bisection.
  let [low, high] = [0, room];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (totalOf(widthsAt(middle)) > room) high = middle;
    else low = middle;
  }
  return { widths: widthsAt(low), gap: least };
}

function totalOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

export interface SetCells {
  /** The first cell of each row, if it stands above the others. */
  readonly names?: readonly TextBlock[];
  readonly columns: Columns;
  readonly header: readonly TextBlock[];
  readonly rows: readonly (readonly TextBlock[])[];
}

/** Sets all cells at one size. Returns `undefined` if a cell needs too many lines and must not be cut. */
export function setCells(
  content: TableContent,
  stage: Stage,
  options: {
    readonly columns: Columns;
    readonly size: number;
    readonly lines: number;
    readonly cutting?: boolean;
    /** Whether the first column names the rows. */
    readonly hasNames?: boolean;
  },
): SetCells | undefined {
  const { columns, size, lines, cutting = false, hasNames = true } = options;
  const set = (text: string, column: number, role: 'label' | 'strong' | 'text') => {
    const own = role === 'label' ? headerSize(size, stage) : size;
    const block = stage.text(text, role, {
      most: own,
      least: own,
      width: columns.widths[column] ?? 0,
      height: own * TEXT_LEADING * (lines - 1) + own * 1.25,
      align: aligns[column] ?? 'left',
    });
    return cutting || (block.size === own && block.rows <= lines && !isCut(block, text)) ? block : undefined;
  };
  const aligns = content.header.map((_, column) => alignOf(content, column));
  const all = [content.header, ...content.rows].map((row, index) =>
    row.map((text, column) =>
      set(text, column, index === 0 ? 'label' : column === 0 && hasNames ? 'strong' : 'text'),
    ),
  );
  if (all.flat().includes(undefined)) return undefined;
  const [header = [], ...rows] = all as TextBlock[][];
  return { columns, header: content.header.every((text) => text === '') ? [] : header, rows };
}

const TEXT_LEADING = 1.28;

function headerSize(size: number, { frame }: Stage): number {
  return Math.min(size, frame.small.label);
}

function isCut(block: TextBlock, text: string): boolean {
  return (block.words.at(-1)?.text.endsWith('…') ?? false) && !text.endsWith('…');
}

/** Columns of numbers are aligned to the right. */
function alignOf({ rows }: TableContent, column: number): Align {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  if (column === 0 || cells.length === 0) return 'left';
  return cells.every((cell) => NUMBER.test(cell)) ? 'right' : 'left';
}

/** Digits with a sign, separators and a short unit. */
const NUMBER = /^[^\p{L}\d]{0,3}\d[\d.,\s]*\S{0,5}$|^[–—-]$/u;

/** The room that a name above its cells takes. */
export function aboveCells(name: TextBlock | undefined): number {
  return name === undefined ? 0 : name.height + name.size * NAME_GAP;
}

/** In ems. */
const NAME_GAP = 0.3;

/** Stacks rows below each other. Returns `undefined` if the box is not high enough. */
export function placeRows(
  { columns, header, rows, names }: SetCells,
  {
    box,
    from,
    to,
    size,
    stage,
  }: {
    readonly box: Box;
    readonly from: number;
    readonly to: number;
    readonly size: number;
    readonly stage: Stage;
  },
): TablePanel | undefined {
  const headerHeight = header.length > 0 ? Math.max(...header.map(({ height }) => height)) + size * 0.55 : 0;
  const shown = rows.slice(from, to);
  const heights = shown.map(
    (row, index) =>
      Math.max(size * 0.95, ...row.map(({ height }) => height)) + aboveCells(names?.[from + index]),
  );
  const spare = (box.height - headerHeight - totalOf(heights)) / Math.max(1, heights.length);
  if (spare < size * MIN_PAD) return undefined;
  const pad = Math.min(spare, size * (stage.frame.tall ? MAX_PAD.tall : MAX_PAD.wide));
  let y = box.y + headerHeight;
  const placed = shown.map((cells, index): TableRow => {
    const name = names?.[from + index];
    const height = (heights[index] ?? 0) + pad;
    const row = { index: from + index, cells, y, height, ...(name === undefined ? {} : { name }) };
    y += row.height;
    return row;
  });
  let x = box.x;
  const starts = columns.widths.map((width) => {
    const start = x;
    x += width + columns.gap;
    return start;
  });
  return { box, starts, header, headerHeight, rows: placed };
}
