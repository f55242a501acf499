import { cleanText } from '../clean-text.ts';
import { isFormulaTable } from './pdf-formulas.ts';
import { type Row, rowsOf } from './pdf-rows.ts';
import type { Fragment } from './pdf-text.ts';

/** A table within a column. Its rows are `undefined` if its cells cannot be separated. */
export interface PdfTable {
  readonly fragments: ReadonlySet<Fragment>;
  readonly rows: readonly (readonly string[])[] | undefined;
  /** Whether it is really a formula with several lines. */
  readonly isFormula: boolean;
}

const MIN_ROWS = 3;
const MAX_CELL_CHARACTERS = 120;
const LIST_MARK = /^(?:[•‣◦▪●○■–*·\uf0b7-]|\(?(?:\d{1,3}|\p{L})[.)]|\[\d{1,3}\])$/u;
const LEADERS = /(?:\.\s?){4,}/;

/** Finds runs of rows whose cells are aligned below each other. */
export function tablesOf(fragments: readonly Fragment[]): PdfTable[] {
  const tables: PdfTable[] = [];
  let run: Row[] = [];
  const endRun = () => {
    while (run.length > 0 && !isTableRow(run.at(-1))) run.pop();
    if (run.filter(isTableRow).length >= MIN_ROWS) tables.push(...tableOf(run));
    run = [];
  };
  for (const row of rowsOf(fragments)) {
    const previous = run.at(-1);
    const isNear = previous !== undefined && previous.y - row.y < Math.max(previous.size, row.size) * 3;
    if (!isNear) endRun();
    if (isTableRow(row)) run.push(row);
    else if (run.length > 0 && isTableRow(run.at(-1)) && isContinuation(row, run)) run.push(row);
    else endRun();
  }
  endRun();
  return tables;
}

function isTableRow(row: Row | undefined): boolean {
  if (row === undefined || row.fragments.length < 2 || LEADERS.test(row.text)) return false;
  const [first] = row.fragments;
  return !(row.fragments.length === 2 && LIST_MARK.test(first?.text ?? ''));
}

/** Whether a row is the second line of a cell: it is below one cell, not below the whole row. */
function isContinuation(row: Row, run: readonly Row[]): boolean {
  const [cell] = row.fragments;
  const above = run.at(-1);
  if (cell === undefined || above === undefined || cell.text.length > 60) return false;
  return above.fragments.some((other) => Math.abs(other.x - cell.x) < cell.size);
}

function tableOf(run: readonly Row[]): PdfTable[] {
  const fragments = new Set(run.flatMap((row) => row.fragments));
  const spans = spansOf(run);
  const cells = run.map((row) => cellsOf(row, spans));
  const rows = joinWrapped(cells, run);
  const filled = rows.flat().filter((cell) => cell !== '').length / Math.max(1, rows.length * spans.length);
  const isLong = rows.flat().some((cell) => cell.length > MAX_CELL_CHARACTERS);
  if (spans.length < 2 || rows.length < MIN_ROWS) return [];
  if (spans.length === 2 && !hasFigures(rows) && rows.length < 5) return [];
  if (spans.length === 2 && isLong) return [];
  const isClear = filled >= 0.7 && !isLong && rows.every((row) => row.some((cell) => cell !== ''));
  const isFormula = isFormulaTable(rows.flat());
  return [{ fragments, rows: isClear && !isFormula ? rows : undefined, isFormula }];
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** The columns: the overlap of cells in the rows with the most common number of cells. */
function spansOf(run: readonly Row[]): Span[] {
  const counts = new Map<number, number>();
  for (const { fragments } of run)
    if (fragments.length > 1) counts.set(fragments.length, (counts.get(fragments.length) ?? 0) + 1);
  const [common] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0];
  const spans: Span[] = [];
  const typical = run.filter((row) => row.fragments.length === common).flatMap((row) => row.fragments);
  for (const { x, endX } of typical.sort((a, b) => a.x - b.x)) {
    const last = spans.at(-1);
    if (last !== undefined && x < last.right)
      spans[spans.length - 1] = { left: last.left, right: Math.max(last.right, endX) };
    else spans.push({ left: x, right: endX });
  }
  return spans;
}

function cellsOf(row: Row, spans: readonly Span[]): string[] {
  const cells = spans.map(() => '');
  for (const { x, endX, text } of row.fragments) {
    const distances = spans.map(({ left, right }) => Math.abs((left + right) / 2 - (x + endX) / 2));
    const overlaps = spans.map(({ left, right }) => Math.min(right, endX) - Math.max(left, x));
    const most = Math.max(...overlaps);
    const at = most > 0 ? overlaps.indexOf(most) : distances.indexOf(Math.min(...distances));
    cells[at] = `${cells[at] ?? ''} ${text}`.trim();
  }
  return cells.map(cleanText);
}

/** Joins a row without a first cell with the row above, if it contains only words. */
function joinWrapped(cells: readonly string[][], run: readonly Row[]): string[][] {
  const rows: string[][] = [];
  cells.forEach((row, index) => {
    const previous = rows.at(-1);
    const isPart = row[0] === '' || (run[index]?.fragments.length ?? 0) === 1;
    if (previous !== undefined && isPart && rows.length > 1 && row.every((cell) => !isFigure(cell)))
      rows[rows.length - 1] = previous.map((cell, column) => `${cell} ${row[column] ?? ''}`.trim());
    else rows.push([...row]);
  });
  return rows;
}

function hasFigures(rows: readonly (readonly string[])[]): boolean {
  const last = rows.slice(1).map((row) => row.at(-1) ?? '');
  return last.filter(isFigure).length >= last.length * 0.6;
}

function isFigure(cell: string): boolean {
  return /^[($€£+<>~−-]*\d[\d.,:/ %)kKmM°+−–-]*$/.test(cell);
}
