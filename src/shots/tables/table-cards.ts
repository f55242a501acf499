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
    const shown = tableCard(table, { heading, row, text });
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
  const [long, ...others] =
    values.length === 1 ? values : values.filter((value) => value.length > MAX_ITEM_LENGTH);
  const text = long?.split(/(?<=[.!?])\s/u)[0];
  // `The film: what it is about`: one long cell can be a definition, if it is short enough to read.
  if (text === undefined || others.length > 0 || text.length > MAX_TEXT_LENGTH)
    return heading.includes(' ') ? { kind: 'statement', text: heading } : undefined;
  return { kind: 'definition', term: heading, text, ...(shown[0] && { note: shown[0] }) };
}

const MAX_TEXT_LENGTH = 190;

function rowOf(table: Table, text: string): number | undefined {
  const labels = table.rows.map((row) => (row[0] ?? '').replace(/\s+/gu, ' ').trim());
  const label = labels.find((own) => own !== '' && text.startsWith(own)) ?? toldLabel(labels, text);
  const at = label === undefined ? -1 : labels.indexOf(label);
  return at < 0 ? undefined : at;
}

/** The table, or an excerpt of a large one: rows around the current one, and the columns that can be read. */
export function tableCard(
  table: Table,
  told: { readonly heading: string; readonly row: number | undefined; readonly text: string },
): Card | undefined {
  const start = Math.max(0, Math.min((told.row ?? 0) - 2, table.rows.length - MAX_ROWS));
  const visible = table.rows.slice(start, start + MAX_ROWS);
  const columns = readableColumns(table.header, visible, told.text);
  if (columns.length < 2 || visible.length === 0) return undefined;
  const header = columns.map((at) => clean(table.header[at] ?? ''));
  const rows = visible.map((row) => columns.map((at) => clean(row[at] ?? '')));
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

/** The labels, and the columns with short cells. Of too many, those that are spoken come first. */
function readableColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  text: string,
): readonly number[] {
  const count = Math.max(header.length, ...rows.map((row) => row.length));
  const all = Array.from({ length: count }, (_, at) => at);
  const isReadable = (at: number) =>
    [header, ...rows].every((row) => clean(row[at] ?? '').length <= MAX_CELL_LENGTH) &&
    rows.some((row) => clean(row[at] ?? '') !== '');
  const [labels, ...others] = all.filter(isReadable);
  if (labels !== 0) return [];
  const isTold = (at: number) =>
    rows.some((row) => /\p{L}{3}|\d/u.test(row[at] ?? '') && text.includes(clean(row[at] ?? '')));
  const chosen =
    others.length < MAX_COLUMNS ? others : [...others.filter(isTold), ...others.filter((at) => !isTold(at))];
  return [0, ...chosen.slice(0, MAX_COLUMNS - 1).toSorted((one, other) => one - other)];
}

function clean(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim();
}
