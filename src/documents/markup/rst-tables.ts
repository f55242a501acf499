import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { tableBlocks } from '../data/table-rows.ts';
import { type RstContext, rstInline } from './rst-inline.ts';

const MAX_COLUMNS = 100;

export const GRID_BORDER = /^\+[-=+]{3,}\+\s*$/;
export const SIMPLE_BORDER = /^=+(?: +=+)+\s*$/;

/** A table drawn with `+---+`. Text of a cell that spans columns goes into the first of them. */
export function gridTable(lines: readonly string[], context: RstContext): Block[] {
  const cuts = cutsOf(lines[0] ?? '', '+');
  const rows: string[][] = [];
  let cells: string[] = cuts.slice(1).map(() => '');
  for (const line of lines.slice(1)) {
    if (line.startsWith('+')) {
      rows.push(cells);
      cells = cuts.slice(1).map(() => '');
      continue;
    }
    cuts.slice(1).forEach((to, index) => {
      const from = (cuts[index] ?? 0) + 1;
      cells[index] = `${cells[index] ?? ''} ${line
        .slice(from, to)
        .replace(/^\||\|$/g, '')
        .trim()}`;
    });
  }
  return tableBlocks(cleanRows(rows, context));
}

/** A table with columns below `=====`. A row without a first cell continues the row above. */
export function simpleTable(lines: readonly string[], context: RstContext): Block[] {
  const cuts = [...(lines[0] ?? '').matchAll(/=+/g)].slice(0, MAX_COLUMNS).map((match) => match.index);
  const rows: string[][] = [];
  for (const line of lines.slice(1)) {
    if (/^[=-]+(?: +[=-]+)*\s*$/.test(line) || line.trim() === '') continue;
    const cells = cuts.map((from, index) => line.slice(from, cuts[index + 1]).trim());
    const above = rows.at(-1);
    if (cells[0] !== '' || above === undefined) rows.push(cells);
    else rows[rows.length - 1] = above.map((cell, index) => `${cell} ${cells[index] ?? ''}`);
  }
  return tableBlocks(cleanRows(rows, context));
}

/** A table written as nested lists: `* - cell`. */
export function listTable(lines: readonly string[], context: RstContext): Block[] {
  const rows: string[][] = [];
  for (const line of lines) {
    const item = /^(\* - | {2}- |\* -$| {2}-$)(.*)$/.exec(line);
    if (item?.[1]?.startsWith('*')) rows.push([item[2] ?? '']);
    else if (item !== null) rows.at(-1)?.push(item[2] ?? '');
    else {
      const cells = rows.at(-1);
      if (cells !== undefined) cells[cells.length - 1] = `${cells.at(-1) ?? ''} ${line.trim()}`;
    }
  }
  return tableBlocks(cleanRows(rows, context));
}

/** The lines of the table that starts at `from`, and where it ends. */
export function tableLines(
  lines: readonly string[],
  from: number,
): { table: readonly string[]; end: number } {
  let end = from;
  if (GRID_BORDER.test(lines[from] ?? '')) {
    while (/^[+|]/.test(lines[end] ?? '')) end++;
    return { table: lines.slice(from, end), end };
  }
  let borders = 0;
  while (end < lines.length && borders < 3) {
    const isBorder = SIMPLE_BORDER.test(lines[end] ?? '');
    end++;
    if (isBorder && ++borders === 2 && (lines[end] ?? '').trim() === '') break;
  }
  return { table: lines.slice(from, end), end };
}

function cleanRows(rows: readonly (readonly string[])[], context: RstContext): string[][] {
  return rows.map((row) => row.map((cell) => cleanText(rstInline(cell.replace(/^\s*[-*] /, ''), context))));
}

function cutsOf(border: string, mark: string): number[] {
  const cuts: number[] = [];
  for (let at = 0; at < border.length && cuts.length < MAX_COLUMNS; at++)
    if (border[at] === mark) cuts.push(at);
  return cuts;
}
