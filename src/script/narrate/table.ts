import type { Table } from '../../core/model.ts';
import { asSentence, enumerate, type SpokenItems } from './list.ts';
import { narrateSeries, seriesOf } from './series.ts';

/** Marks that stand for a word in a cell. */
const YES = /^(?:[✅✔✓☑●]\uFE0F?|:(?:heavy_check_mark|white_check_mark|ballot_box_with_check):)$/u;
const NO = /^(?:[❌✖✗✘☒]\uFE0F?|:(?:x|heavy_multiplication_x|no_entry_sign):)$/u;

/**
 * How a person reads a table. Of values over time it is told how they moved. Others are read row by row,
 * `label: value` for two columns and `label: heading value, …` for more, after saying what they hold. Of a table
 * with more than `maxRows` rows only the first ones are read, after saying how many there are.
 */
export function narrateTable(table: Table, maxRows: number): SpokenItems[] {
  const header = cleanRow(table.header);
  const rows = table.rows
    .slice(0, maxRows)
    .map(cleanRow)
    .filter((row) => row.some(isSpoken));
  if (rows.length === 0) return [];
  const series = seriesOf({ ...table, header });
  const moved = narrateSeries(series).map((text) => ({ text, items: [], firstNumber: 1 }));
  const isTold = moved.length > 0 && series.length === header.length - 1;
  // Read out in full, every value is heard; else how they moved is enough, and the picture shows them.
  if (isTold && maxRows < Number.POSITIVE_INFINITY) return moved;
  const counts = { rowCount: table.rows.length, toldCount: rows.length };
  const introduction = introduce(header, { ...counts, isCut: table.rows.length > maxRows });
  return [
    ...moved,
    ...(introduction ? [{ text: introduction, items: [], firstNumber: 1 }] : []),
    ...rows.map((row, index) => ({ ...narrateRow(header, row), firstNumber: index + 1 })),
  ];
}

function introduce(
  header: readonly string[],
  {
    rowCount,
    toldCount,
    isCut,
  }: { readonly rowCount: number; readonly toldCount: number; readonly isCut: boolean },
): string | undefined {
  const columns = header.filter(isSpoken).map((cell) => cell.replace(/[.:]$/u, ''));
  const about = columns.length > 1 ? ` ${contents(columns)}` : '';
  if (isCut) return `Here is a table of ${rowCount} entries${about}. These are the first ${toldCount}.`;
  return about === '' ? undefined : `Here is a table${about}.`;
}

/** “of Revenue and Change by Region” where headings are names of things, else the headings themselves. */
function contents(columns: readonly string[]): string {
  const areNames = columns.every((cell) => /^\p{Lu}[\p{L} ]{2,24}$/u.test(cell));
  const [label, ...values] = columns;
  if (areNames && values.length > 1) return `of ${enumerate(values)} by ${label}`;
  return `with the columns ${enumerate(columns.map((cell) => `“${cell}”`))}`;
}

function narrateRow(header: readonly string[], row: readonly string[]): { text: string; items: string[] } {
  const [label = '', ...values] = row;
  const spoken = values
    .map((value, index) => ({ value, heading: header[index + 1] ?? '' }))
    .filter(({ value }) => isSpoken(value));
  const named = row.length > 2;
  const subject = labelInFull(header[0] ?? '', label);
  if (spoken.length === 0) return { text: asSentence(subject), items: [subject] };
  const told = spoken
    .map(({ value, heading }) => (named && heading ? `${heading} ${value}` : value))
    .join(named ? '; ' : ', ');
  const text = subject ? `${subject}: ${told}` : told;
  return { text: asSentence(text), items: [text] };
}

/** A bare number says nothing: `Release 4.2.3`, where the heading is one word. */
function labelInFull(heading: string, label: string): string {
  const isBare = /^v?\d[\d.,]*$/u.test(label) && !/^(?:1[5-9]|20|21)\d\d$/u.test(label);
  return isBare && /^\p{Lu}\p{Ll}+$/u.test(heading) ? `${heading} ${label}` : label;
}

function cleanRow(row: readonly string[]): string[] {
  return row.map((cell) => {
    const text = cell.replace(/\s+/gu, ' ').trim();
    return YES.test(text) ? 'yes' : NO.test(text) ? 'no' : text;
  });
}

function isSpoken(cell: string): boolean {
  return /[\p{L}\p{N}]/u.test(cell);
}
