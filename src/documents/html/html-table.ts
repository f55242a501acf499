import type { Block } from '../../core/model.ts';
import { inlineText } from './inline-text.ts';
import type { Element } from './page.ts';

/** A data table as a block. `undefined` for a layout table. */
export function readTable(table: Element): Block | undefined {
  const isLayout =
    table.querySelector('table, h1, h2, h3, h4, h5, h6, blockquote') !== null ||
    // A list within a cell indicates a layout table, unless the columns have headings.
    (table.querySelector('ul, ol') !== null && table.querySelector('tr:first-child th') === null) ||
    ['presentation', 'none'].includes(table.getAttribute('role') ?? '');
  if (isLayout) return undefined;
  const lines = readRows([...table.querySelectorAll('tr')]).filter((row) =>
    row.cells.some((cell) => cell !== ''),
  );
  const columns = Math.max(0, ...lines.map((line) => line.cells.length));
  if (columns < 2) return undefined;
  const [first, ...rest] = lines.map((line) => pad(line.cells, columns));
  if (first === undefined) return undefined;
  const caption = captionOf(table);
  const isHeaded = lines[0]?.isHeader || looksLikeHeader(first, rest);
  return {
    kind: 'table',
    header: isHeaded ? first : [],
    // Some pages repeat the header for small screens.
    rows: isHeaded ? rest.filter((row) => row.join('\n') !== first.join('\n')) : [first, ...rest],
    ...(caption === undefined ? {} : { caption }),
  };
}

function captionOf(table: Element): string | undefined {
  const caption = table.querySelector('caption');
  const text = caption === null ? '' : inlineText([...caption.childNodes]).join(' ');
  return text === '' ? undefined : text;
}

/** Many programs do not mark the header. A row of words above columns of numbers is one. */
function looksLikeHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  if (rest.length === 0 || first.some((cell, column) => /\d/.test(cell) || (cell === '' && column > 0)))
    return false;
  return first.some((_, column) => column > 0 && rest.every((row) => /^\W{0,3}\d/.test(row[column] ?? '')));
}

interface Row {
  readonly cells: readonly string[];
  readonly isHeader: boolean;
}

/**
 * The rows of the table. A cell that spans several rows is repeated in each; one that spans several columns
 * leaves the others empty.
 */
function readRows(rows: readonly Element[]): Row[] {
  const carried: { text: string; rows: number }[] = [];
  return rows.map((row) => {
    const own = [...row.children].filter((cell) => ['TD', 'TH'].includes(cell.tagName.toUpperCase()));
    const cells: string[] = [];
    const fill = () => {
      for (
        let above = carried[cells.length];
        above !== undefined && above.rows > 0;
        above = carried[cells.length]
      ) {
        above.rows--;
        cells.push(above.text);
      }
    };
    for (const cell of own) {
      fill();
      const text = markedAsWord(inlineText([...cell.childNodes]).join(' '));
      const columns = span(cell, 'colspan');
      for (let column = 0; column < columns; column++) {
        carried[cells.length] = { text: column === 0 ? text : '', rows: span(cell, 'rowspan') - 1 };
        cells.push(column === 0 ? text : '');
      }
    }
    fill();
    const inHead = row.parentElement?.tagName.toUpperCase() === 'THEAD';
    return {
      cells,
      isHeader: inHead || (own.length > 0 && own.every((cell) => cell.tagName.toUpperCase() === 'TH')),
    };
  });
}

const MAX_SPAN = 30;

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(MAX_SPAN, Math.max(1, value));
}

/** In a table, ticks and crosses mean yes and no. */
function markedAsWord(text: string): string {
  if (/^(?:✅|✔️?|☑️?|✓|🟢|:(?:white|heavy)_check_mark:|:check_mark:)$/u.test(text)) return 'yes';
  return /^(?:❌|✖️?|✗|✘|❎|⛔|🔴|:(?:negative_squared_cross_mark|heavy_multiplication_x|cross_mark|x):)$/u.test(
    text,
  )
    ? 'no'
    : text;
}

function pad(cells: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, index) => cells[index] ?? '');
}
