import type { Card } from '../../core/card.ts';
import type { Table } from '../../core/model.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { runsOf, type SceneContext } from '../context.ts';
import { chartOf, toldLabel } from './table-series.ts';

const MAX_COLUMNS = 5;
const MAX_ROWS = 7;
const MAX_CELL_LENGTH = 44;
/** Rows are told one after the other: a table that fits is seen while they are. */
const MAX_TABLE_MS = 12_000;

/** What is told of a table: its chart where it has one, else the table with the row that is told. */
export function tableCards(context: SceneContext): Candidate[] {
  const { beats, scene, material } = context;
  const runs = runsOf(context, ({ table, block }) => (table ? block : undefined));
  return runs.flatMap(({ key, first, last }): Candidate[] => {
    const table = scene.lines[first]?.table;
    if (!table) return [];
    const heading = material.headingsOf(scene.lines[first]?.section ?? 0)[0];
    return beats.flatMap((beat, at): Candidate[] => {
      if (beat.lineIndex < first || beat.lineIndex > last) return [];
      const told = { from: at, to: at, group: `table ${key}`, maxMs: MAX_TABLE_MS };
      const chart = chartOf(table, { text: beat.text, heading });
      const shown = tableCard(table, { text: beat.text, heading, row: rowOf(table, beat.text) });
      return [
        ...(chart ? [{ card: chart, value: VALUES.series, ...told }] : []),
        ...(shown ? [{ card: shown, value: VALUES.table, ...told }] : []),
      ];
    });
  });
}

function rowOf(table: Table, text: string): number | undefined {
  const labels = table.rows.map((row) => (row[0] ?? '').replace(/\s+/gu, ' ').trim());
  const label = labels.find((own) => own !== '' && text.startsWith(own)) ?? toldLabel(labels, text);
  const at = label === undefined ? -1 : labels.indexOf(label);
  return at < 0 ? undefined : at;
}

/** The table, or of a longer one the rows around the one that is told. */
function tableCard(
  table: Table,
  told: { readonly text: string; readonly heading: string | undefined; readonly row: number | undefined },
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
  const title = (table.caption ?? told.heading ?? '').trim();
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
