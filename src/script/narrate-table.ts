import type { Block } from '../core/model.ts';
import { asSentence, enumerate, type SpokenItems } from './narrate-list.ts';

type Table = Extract<Block, { kind: 'table' }>;

/**
 * How a person reads a table: what it holds, then row by row, `label: value` for two columns and
 * `label: heading value, …` for more. Of a table with more than `maxRows` rows only the first ones are read,
 * after saying how many there are.
 */
export function narrateTable(table: Table, maxRows: number): SpokenItems[] {
  const rows = table.rows.map(cleanRow).filter((row) => row.some(isSpoken));
  if (rows.length === 0) return [];
  const header = cleanRow(table.header);
  const told = rows.slice(0, maxRows);
  const introduction = introduce(header, { rowCount: rows.length, toldCount: told.length });
  return [
    ...(introduction ? [{ text: introduction, items: [], firstNumber: 1 }] : []),
    ...told.map((row, index) => ({ ...narrateRow(header, row), firstNumber: index + 1 })),
  ];
}

function introduce(
  header: readonly string[],
  { rowCount, toldCount }: { readonly rowCount: number; readonly toldCount: number },
): string | undefined {
  const columns = header.filter(isSpoken).map((cell) => `“${cell.replace(/[.:]$/u, '')}”`);
  const about = columns.length > 1 ? ` with the columns ${enumerate(columns)}` : '';
  if (toldCount < rowCount) {
    return `Here is a table of ${rowCount} entries${about}. These are the first ${toldCount}.`;
  }
  return about === '' ? undefined : `Here is a table${about}.`;
}

function narrateRow(header: readonly string[], row: readonly string[]): { text: string; items: string[] } {
  const [label = '', ...values] = row;
  const spoken = values
    .map((value, index) => ({ value, heading: header[index + 1] ?? '' }))
    .filter(({ value }) => isSpoken(value));
  if (spoken.length === 0) return { text: asSentence(label), items: [label] };
  const named = row.length > 2;
  const told = spoken
    .map(({ value, heading }) => (named && heading ? `${heading} ${value}` : value))
    .join(named ? '; ' : ', ');
  const text = label ? `${label}: ${told}` : told;
  return { text: asSentence(text), items: [text] };
}

function cleanRow(row: readonly string[]): string[] {
  return row.map((cell) => cell.replace(/\s+/gu, ' ').trim());
}

function isSpoken(cell: string): boolean {
  return /[\p{L}\p{N}]/u.test(cell);
}
