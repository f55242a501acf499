import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';

/** The most rows kept of a table: more than any chart or film can show. */
export const MAX_ROWS = 1000;
export const MAX_COLUMNS = 40;
const MAX_CELL_CHARACTERS = 1000;

const NUMBER = /^[-−+(]?\W{0,3}\d[\d.,\s'’]*\W{0,4}$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/**
 * Turns a grid of cells from a spreadsheet or delimited file into blocks. Rows with a single filled cell are
 * notes and become paragraphs. The rows between them, or between empty rows, are tables.
 */
export function gridBlocks(grid: readonly (readonly string[])[], name: string): GridResult {
  const warnings: string[] = [];
  const blocks: Block[] = [];
  let region: string[][] = [];
  const flush = () => {
    blocks.push(...regionBlocks(region, name, warnings));
    region = [];
  };
  for (const row of grid) {
    const cells = row.slice(0, MAX_COLUMNS).map((cell) => cleanText(cell.slice(0, MAX_CELL_CHARACTERS)));
    if (row.length > MAX_COLUMNS) addOnce(warnings, `Of ${name}, the first ${MAX_COLUMNS} columns are used.`);
    if (cells.every((cell) => cell === '')) flush();
    else region.push(cells);
  }
  flush();
  return { blocks, warnings };
}

export interface GridResult {
  readonly blocks: Block[];
  readonly warnings: string[];
}

function regionBlocks(region: readonly string[][], name: string, warnings: string[]): Block[] {
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== '').length;
  const start = region.findIndex((row) => filled(row) > 1);
  const last = region.findLastIndex((row) => filled(row) > 1);
  if (start < 0) return columnBlocks(region);
  const table = region.slice(start, last + 1);
  if (table.length > MAX_ROWS + 1) {
    warnings.push(`Of ${name}, the first ${MAX_ROWS.toLocaleString('en')} rows are used.`);
  }
  return [
    ...notes(region.slice(0, start)),
    ...tableBlocks(table.slice(0, MAX_ROWS + 1)),
    ...notes(region.slice(last + 1)),
  ];
}

/** A table as blocks. A first row of names becomes the header, and empty columns are left out. */
export function tableBlocks(rows: readonly (readonly string[])[]): Block[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index).filter((index) =>
    rows.some((row) => (row[index] ?? '') !== ''),
  );
  const [first = [], ...rest] = rows.map((row) => columns.map((index) => row[index] ?? ''));
  if (columns.length < 2) return columnBlocks(rows);
  return hasHeader(first, rest)
    ? [{ kind: 'table', header: first.map(columnName), rows: rest }]
    : [{ kind: 'table', header: [], rows: [first, ...rest] }];
}

/** Writes `gdp_trillion`, as in a database, as “gdp trillion”. */
function columnName(name: string): string {
  return /^[a-z0-9]+(?:_[a-z0-9]+)+$/i.test(name) ? name.replaceAll('_', ' ') : name;
}

/** Whether the first row is a header: names, or years, above numbers. */
function hasHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  if (rest.length === 0) return false;
  const numbers = first.filter((cell) => NUMBER.test(cell));
  if (numbers.length === 0) return true;
  return numbers.every((cell) => YEAR.test(cell)) && first.some((cell) => !NUMBER.test(cell));
}

/** A single column becomes a list. */
function columnBlocks(rows: readonly (readonly string[])[]): Block[] {
  const items = rows.map((row) => row.find((cell) => cell !== '') ?? '').filter(isSpoken);
  const [only] = items;
  if (items.length === 1 && only !== undefined) return [{ kind: 'paragraph', text: only }];
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items: items.slice(0, MAX_ROWS) }];
}

function notes(rows: readonly (readonly string[])[]): Block[] {
  return rows
    .map((row) => row.find((cell) => cell !== '') ?? '')
    .map((text) => text.replace(/^#+\s*/, ''))
    .filter(isSpoken)
    .map((text) => ({ kind: 'paragraph', text }));
}

function isSpoken(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function addOnce(warnings: string[], warning: string): void {
  if (!warnings.includes(warning)) warnings.push(warning);
}
