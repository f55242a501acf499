import type { Card } from '../../core/card.ts';
import type { Table } from '../../core/model.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { chartOf, rowChartOf, toldLabel } from './table-series.ts';

const MAX_COLUMNS = 5;
const MAX_ROWS = 7;
const MAX_CELL_LENGTH = 44;
const MAX_ITEMS = 6;
const MAX_ITEM_LENGTH = 70;
const ROW_COST = 6;
/** Longer than usual, because the table stays while its rows are narrated one after another. */
const MAX_TABLE_MS = 14_000;

/** Cards for a narrated table: a chart if possible, or else the table with the current row highlighted. */
export function tableCards(context: SceneContext): Candidate[] {
  const { beats, scene, material } = context;
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const { table, block, text } = line;
    const at = beatsOfLine(beats, lineIndex);
    if (!table || !at) return [];
    const heading = material.headingsOf(line.section)[0] ?? material.title;
    const told = { ...at, group: `table ${block}`, maxMs: MAX_TABLE_MS };
    const row = rowOf(table, text);
    const chart = chartOf(table, { text, heading }) ?? rowChartOf(table, row, heading);
    const shown = tableCard(table, { heading, row });
    const list = chart || shown ? undefined : rowCard(table, row);
    return [
      ...(chart ? [{ card: chart, value: VALUES.series, ...told }] : []),
      ...(shown ? [{ card: shown, value: VALUES.table, ...told }] : []),
      ...(list
        ? [{ card: list, value: VALUES.table - ROW_COST, ...told, group: `row ${block} ${row}` }]
        : []),
    ];
  });
}

/** For a table that is too wide: the current row as a list of headings and values. */
function rowCard(table: Table, row: number | undefined): Card | undefined {
  const [heading = '', ...values] = row === undefined ? [] : (table.rows[row] ?? []).map(clean);
  const header = table.header.map(clean);
  const items = values.flatMap((value, at) => {
    const name = header[at + 1] ?? '';
    return value === '' ? [] : [name === '' ? value : `${name}: ${value}`];
  });
  const shown = items.filter((item) => item.length <= MAX_ITEM_LENGTH).slice(0, MAX_ITEMS);
  // Leave out long cells, but only if at least half of the row remains.
  const isWhole = shown.length >= 2 && shown.length * 2 >= items.length;
  if (heading === '' || heading.length > MAX_CELL_LENGTH) return undefined;
  if (isWhole) return { kind: 'list', ordered: false, heading, items: shown };
  const [long, ...others] = values.filter((value) => value.length > MAX_ITEM_LENGTH);
  const text = long?.split(/(?<=[.!?])\s/u)[0];
  // `The film: what it is about`: one long cell can be a definition, if it is short enough to read.
  if (text === undefined || others.length > 0 || text.length > MAX_TEXT_LENGTH)
    return heading.includes(' ') ? { kind: 'statement', text: heading } : undefined;
  return { kind: 'definition', term: heading, text, ...(shown[0] && { note: shown[0] }) };
}

const MAX_TEXT_LENGTH = 150;

function rowOf(table: Table, text: string): number | undefined {
  const labels = table.rows.map((row) => (row[0] ?? '').replace(/\s+/gu, ' ').trim());
  const label = labels.find((own) => own !== '' && text.startsWith(own)) ?? toldLabel(labels, text);
  const at = label === undefined ? -1 : labels.indexOf(label);
  return at < 0 ? undefined : at;
}

/** The table, or an excerpt of a long one around the current row. */
function tableCard(
  table: Table,
  told: { readonly heading: string; readonly row: number | undefined },
): Card | undefined {
  const header = table.header.map(clean);
  const columns = Math.max(header.length, ...table.rows.slice(0, MAX_ROWS).map((row) => row.length));
  if (columns < 2 || columns > MAX_COLUMNS || table.rows.length === 0) return undefined;
  const start = Math.max(0, Math.min((told.row ?? 0) - 2, table.rows.length - MAX_ROWS));
  const rows = table.rows
    .slice(start, start + MAX_ROWS)
    .map((row) => Array.from({ length: columns }, (_, at) => clean(row[at] ?? '')));
  if ([header, ...rows].flat().some((cell) => cell.length > MAX_CELL_LENGTH)) return undefined;
  const highlight = told.row === undefined ? undefined : rows[told.row - start]?.[0];
  const title = (table.caption ?? told.heading).trim();
  return {
    kind: 'table',
    ...(title && title.length <= 80 && { title }),
    header,
    rows,
    ...(highlight && { highlight }),
  };
}

function clean(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim();
}
