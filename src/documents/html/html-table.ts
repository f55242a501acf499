import type { Block } from '../../core/model.ts';
import { inlineText } from './inline-text.ts';

/** A data table as a block; `undefined` for one that only lays out a page. */
export function readTable(table: Element): Block | undefined {
  const isLayout =
    table.querySelector('table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote') !== null ||
    ['presentation', 'none'].includes(table.getAttribute('role') ?? '');
  if (isLayout) return undefined;
  const lines = [...table.querySelectorAll('tr')]
    .map(readRow)
    .filter((row) => row.cells.some((cell) => cell !== ''));
  const columns = Math.max(0, ...lines.map((line) => line.cells.length));
  if (columns < 2) return undefined;
  const [first, ...rest] = lines.map((line) => pad(line.cells, columns));
  if (first === undefined) return undefined;
  return lines[0]?.isHeader || looksLikeHeader(first, rest)
    ? { kind: 'table', header: first, rows: rest }
    : { kind: 'table', header: [], rows: [first, ...rest] };
}

/** Many programs do not mark the header: words over columns of figures are one. */
function looksLikeHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  if (rest.length === 0 || first.some((cell, column) => /\d/.test(cell) || (cell === '' && column > 0)))
    return false;
  return first.some((_, column) => column > 0 && rest.every((row) => /^\W{0,3}\d/.test(row[column] ?? '')));
}

function readRow(row: Element): { cells: string[]; isHeader: boolean } {
  const cells = [...row.children].filter((cell) => ['TD', 'TH'].includes(cell.tagName.toUpperCase()));
  const inHead = row.parentElement?.tagName.toUpperCase() === 'THEAD';
  return {
    cells: cells.map((cell) => inlineText([...cell.childNodes]).join(' ')),
    isHeader: inHead || (cells.length > 0 && cells.every((cell) => cell.tagName.toUpperCase() === 'TH')),
  };
}

function pad(cells: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, index) => cells[index] ?? '');
}
