import type { Card } from '../../core/card.ts';
import type { Table } from '../../core/model.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, runsOf, type SceneContext } from '../context.ts';
import { isWholeSentence } from '../words/sentences.ts';
import { chartOf, rowChartOf, toldLabel } from './table-series.ts';

const MAX_COLUMNS = 5;
const MAX_ROWS = 7;
const MAX_CELL_LENGTH = 44;
const MAX_ITEMS = 6;
const MAX_ITEM_LENGTH = 70;
/** An item on two lines: a heading and the first sentence of a long cell. */
const MAX_LONG_ITEM_LENGTH = 116;
const MAX_LONG_ITEMS = 4;
const ROW_COST = 6;
/** Longer than usual, because the table stays while its rows are narrated one after another. */
const MAX_TABLE_MS = 17_000;

/** Cards for a narrated table: a chart if possible, or else the table with the current row highlighted. */
export function tableCards(context: SceneContext): Candidate[] {
  const { beats, scene, material } = context;
  const own = scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const { table, block, text } = line;
    const at = beatsOfLine(beats, lineIndex);
    if (!table || !at) return [];
    const heading = material.headingsOf(line.section)[0] ?? material.title;
    const told = { ...at, group: `table ${block}`, maxMs: MAX_TABLE_MS };
    const row = rowOf(table, text);
    const chart = chartOf(table, { text, heading }) ?? rowChartOf(table, row, heading);
    const shown = tableCard(table, { heading, row, text });
    return [
      ...(chart ? [{ card: chart, value: VALUES.series, ...told }] : []),
      ...(shown ? [{ card: shown, value: VALUES.table, ...told }] : []),
    ];
  });
  return [...own, ...rowCards(context), ...cellCards(context)];
}

/** What a long cell says, where neither the table nor its row can be shown. */
function cellCards({ beats, scene }: SceneContext): Candidate[] {
  return scene.lines.flatMap(({ table, text }, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    const row = table && rowOf(table, text);
    if (!table || !at || row === undefined) return [];
    const names = [table.rows[row]?.[0] ?? '', ...table.header].map(clean).filter(Boolean);
    const said = names.reduce(
      (rest, name) => (rest.startsWith(name) ? rest.slice(name.length).replace(/^[:\s]+/u, '') : rest),
      text,
    );
    const shown = `${cellIn(table, said).replace(/[.;,]$/u, '')}.`;
    if (shown.length > MAX_CELL_SENTENCE_LENGTH || !isWholeSentence(shown)) return [];
    return [
      {
        card: { kind: 'statement', text: shown },
        value: VALUES.statement - CELL_COST,
        ...at,
        maxMs: MAX_TABLE_MS,
      },
    ];
  });
}

const MAX_CELL_SENTENCE_LENGTH = 220;
const CELL_COST = 30;

/** The rows of tables that are neither charts nor tables on the screen, each while it is told. */
function rowCards(context: SceneContext): Candidate[] {
  const { beats, scene, material } = context;
  const keyOf = ({ table, block, text }: SceneContext['scene']['lines'][number]) => {
    const row = table && rowOf(table, text);
    return row === undefined ? undefined : `row ${block} ${row}`;
  };
  return runsOf(context, keyOf).flatMap(({ key, first, last }): Candidate[] => {
    const { table, text = '', section = 0 } = scene.lines[first] ?? {};
    const [from, to] = [beatsOfLine(beats, first)?.from, beatsOfLine(beats, last)?.to];
    if (!table || from === undefined || to === undefined) return [];
    const row = rowOf(table, text);
    const heading = material.headingsOf(section)[0] ?? material.title;
    if (chartOf(table, { text, heading }) ?? rowChartOf(table, row, heading)) return [];
    if (tableCard(table, { heading, row, text })) return [];
    const card = rowCard(table, row);
    const told = { from, to, group: key, maxMs: MAX_TABLE_MS };
    return card ? [{ card, value: VALUES.table - ROW_COST, ...told }] : [];
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
  const sentences = items
    .map((item) => item.split(/(?<=[^.]{3}[.!?])\s(?=\p{Lu})/u)[0]?.replace(/[.]$/u, '') ?? '')
    .filter((item) => item !== '' && item.length <= MAX_LONG_ITEM_LENGTH);
  if (sentences.length >= 2 && sentences.length === items.length && sentences.length <= MAX_LONG_ITEMS)
    return { kind: 'list', ordered: false, heading, items: sentences };
  const [long, ...others] =
    values.length === 1 ? values : values.filter((value) => value.length > MAX_ITEM_LENGTH);
  const text = long?.split(/(?<=[.!?])\s/u)[0];
  // `The film: what it is about`: one long cell can be a definition, if it is short enough to read.
  if (text === undefined || others.length > 0 || text.length > MAX_TEXT_LENGTH)
    return heading.includes(' ') ? { kind: 'statement', text: heading } : undefined;
  return { kind: 'definition', term: heading, text, ...(shown[0] && { note: shown[0] }) };
}

const MAX_TEXT_LENGTH = 190;

/** The words of one cell, up to the heading of the next: `lit in 1900; Keeper Ann Lee`. */
function cellIn({ header }: Table, text: string): string {
  const ends = header.flatMap((name) => (clean(name) === '' ? [] : [text.indexOf(`; ${clean(name)} `)]));
  const end = Math.min(...ends.filter((at) => at > 0), text.length);
  return text.slice(0, end).trim();
}

/** Shorter texts may stand in several rows. */
const MIN_CELL_LENGTH = 20;

function rowOf(table: Table, text: string): number | undefined {
  const labels = table.rows.map((row) => clean(row[0] ?? ''));
  const label = labels.find((own) => own !== '' && text.startsWith(own)) ?? toldLabel(labels, text);
  if (label !== undefined) return labels.indexOf(label);
  // A later sentence of a long cell, which may begin with the heading of its column.
  const name = table.header.map(clean).find((own) => own !== '' && text.startsWith(own)) ?? '';
  const said = cellIn(table, text.slice(name.length)).replace(/[.;]$/u, '');
  if (said.length < MIN_CELL_LENGTH) return undefined;
  const at = table.rows.findIndex((row) => row.some((cell) => clean(cell).includes(said)));
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
