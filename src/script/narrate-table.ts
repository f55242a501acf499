import type { Block } from '../core/model.ts';
import { asSentence, enumerate, type SpokenItems } from './narrate-list.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** More rows than this are only told of, with the first few read out, unless the whole text is narrated. */
const MAX_ROWS_IN_DIGEST = 6;
const SAMPLE_ROWS = 3;

/**
 * How a person reads a table: what it holds, then row by row, `label: value` for two columns and
 * `label: heading value, …` for more. A digest of a long table says how long it is and reads its first rows.
 */
export function narrateTable(table: Table, style: 'whole' | 'digest'): SpokenItems[] {
  const rows = table.rows.map(cleanRow).filter((row) => row.some((cell) => isSpoken(cell)));
  const header = cleanRow(table.header);
  if (rows.length === 0) return [];
  const isDigest = style === 'digest' && rows.length > MAX_ROWS_IN_DIGEST;
  const told = isDigest ? rows.slice(0, SAMPLE_ROWS) : rows;
  const introduction = introduce(header, rows.length, isDigest);
  return [
    ...(introduction ? [{ text: introduction, items: [], firstNumber: 1 }] : []),
    ...told.map((row, index) => ({ ...narrateRow(header, row), firstNumber: index + 1 })),
  ];
}

function introduce(header: readonly string[], rowCount: number, isDigest: boolean): string | undefined {
  const columns = header.filter(isSpoken).map((cell) => `“${cell.replace(/[.:]$/u, '')}”`);
  const about = columns.length > 1 ? ` with the columns ${enumerate(columns)}` : '';
  if (isDigest) return `Here is a table of ${rowCount} entries${about}. It begins as follows.`;
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
