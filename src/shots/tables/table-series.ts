import type { SeriesCard } from '../../core/card.ts';
import type { Table } from '../../core/model.ts';
import { type NumberColumn, numberColumn, timeDirection } from './columns.ts';

const MAX_TIMES = 12;
const MAX_LINE_TIMES = 40;
const MAX_BARS = 8;
const MAX_PARTS = 6;
const MAX_SERIES = 3;
const MAX_LABEL_LENGTH = 36;
const MAX_TITLE_LENGTH = 64;

export interface TableTelling {
  /** The words spoken while the chart is shown. */
  readonly text: string;
  /** The heading above the table, used if it has no caption. */
  readonly heading?: string | undefined;
}

/**
 * Charts a table that has labels in its first column and numbers in one unit in another: the column that the
 * words are about, or all columns of one unit. Returns `undefined` if a value is not a number, a required
 * value is missing, or there are too many rows.
 */
export function chartOf(table: Table, telling: TableTelling): SeriesCard | undefined {
  const labels = table.rows.map((row) => (row[0] ?? '').replace(/\s+/gu, ' ').trim());
  const isLabelled = labels.every((label) => label !== '' && label.length <= MAX_LABEL_LENGTH);
  if (labels.length < 2 || !isLabelled || new Set(labels).size < labels.length) return undefined;
  const columns = table.header.slice(1).flatMap((_, at) => numberColumn(table, at + 1) ?? []);
  const told = toldColumns(columns, telling.text);
  const first = told[0];
  if (!first) return undefined;
  const direction = timeDirection(labels);
  const highlight = toldLabel(labels, telling.text);
  const base = {
    kind: 'series',
    title: titleOf(table, told, telling),
    ...unitsOf(first),
    ...(highlight !== undefined && { highlight }),
  } as const;
  if (direction !== 0) {
    const order = <Item>(items: readonly Item[]) => (direction > 0 ? [...items] : [...items].reverse());
    const isLine = told.length > 1 || labels.length > MAX_TIMES;
    if (
      labels.length > MAX_LINE_TIMES ||
      told.length > MAX_SERIES ||
      (!isLine && first.values.includes(null))
    )
      return undefined;
    return {
      ...base,
      form: isLine ? 'line' : 'columns',
      labels: order(labels),
      series: told.map(({ name, values }) => ({ ...(told.length > 1 && { name }), values: order(values) })),
    };
  }
  const { values } = first;
  if (values.includes(null) || labels.length > MAX_BARS || told.length > 1) return undefined;
  const numbers = values as readonly number[];
  const isTotalled = /^(?:total|sum|all|overall|average|mean|median)\b/iu.test(labels.at(-1) ?? '');
  if (isTotalled) return undefined;
  const sum = numbers.reduce((total, value) => total + value, 0);
  const isShare =
    first.unit === '%' &&
    sum >= 99 &&
    sum <= 101 &&
    numbers.every((value) => value > 0) &&
    labels.length <= MAX_PARTS;
  // Negative bars cannot be compared with positive ones at a glance.
  if (numbers.some((value) => value < 0) || numbers.every((value) => value === 0)) return undefined;
  return { ...base, form: isShare ? 'share' : 'bars', labels, series: [{ values: numbers }] };
}

/** Charts one row if the headings are points in time. */
export function rowChartOf(table: Table, row: number | undefined, heading: string): SeriesCard | undefined {
  const labels = table.header.slice(1).map((cell) => cell.trim());
  const direction = timeDirection(labels);
  const cells = row === undefined ? undefined : table.rows[row];
  if (!cells || direction === 0 || labels.length < 3 || labels.length > MAX_TIMES) return undefined;
  const column = numberColumn(
    { ...table, header: ['', 'value'], rows: cells.slice(1).map((cell) => ['', cell]) },
    1,
  );
  const name = (cells[0] ?? '').trim();
  if (!column || column.values.includes(null) || name === '') return undefined;
  const above = (table.caption ?? heading).trim();
  const both = above === '' ? name : `${above}: ${name}`;
  const order = <Item>(items: readonly Item[]) => (direction > 0 ? [...items] : [...items].reverse());
  return {
    kind: 'series',
    form: 'columns',
    title: both.length <= MAX_TITLE_LENGTH ? both : name,
    ...unitsOf(column),
    labels: order(labels),
    series: [{ values: order(column.values) }],
  };
}

/** The columns whose headings are spoken, or else the only one, or all if they share a unit. */
function toldColumns(columns: readonly NumberColumn[], text: string): readonly NumberColumn[] {
  const said = columns.filter(({ name }) => name !== '' && includesWord(text, name));
  const opening = said.find(({ name }) => text.toLowerCase().startsWith(name.toLowerCase()));
  if (opening) return [opening];
  if (said.length === 1) return said;
  const shared = said.length > 1 ? said : columns;
  const isOne = shared.every(({ unit }) => unit === shared[0]?.unit);
  const units = shared[0]?.unit ?? '';
  return isOne && (shared.length === 1 || (units !== '' && shared.length <= MAX_SERIES)) ? shared : [];
}

function unitsOf({ unit }: NumberColumn): { unit?: string; measure?: string } {
  if (unit === '') return {};
  // `$ million` belongs both before and after a value, so it is named below the title instead.
  return /^(?:%|[\p{L}°µ][\p{L}/²³]{0,3})$/u.test(unit) ? { unit } : { measure: unit };
}

function titleOf(table: Table, told: readonly NumberColumn[], { heading }: TableTelling): string {
  const caption = (table.caption ?? '').replace(/^(?:table|tab\.)\s*[\d.]+[.:]?\s*/iu, '').trim();
  const name = told.length === 1 ? (told[0]?.name ?? '') : '';
  const above = caption || heading || '';
  const candidates = told.length === 1 && name !== '' ? [name] : [];
  if (above !== '' && above.length <= MAX_TITLE_LENGTH) {
    if (name === '' || above.toLowerCase().includes(name.toLowerCase())) return above;
    const both = `${above}: ${name}`;
    if (both.length <= MAX_TITLE_LENGTH) return both;
  }
  return candidates[0] ?? (above.slice(0, MAX_TITLE_LENGTH) || (table.header[0] ?? ''));
}

/** The label that is spoken, or `undefined` if several are. */
export function toldLabel(labels: readonly string[], text: string): string | undefined {
  const said = labels.filter((label) => includesWord(text, label));
  const longest = said.filter((label) => !said.some((other) => other !== label && other.includes(label)));
  return longest.length === 1 ? longest[0] : undefined;
}

function includesWord(text: string, label: string): boolean {
  const at = text.toLowerCase().indexOf(label.toLowerCase());
  if (at < 0 || label === '') return false;
  const isFree = (character: string) => !/[\p{L}\p{N}]/u.test(character);
  return isFree(text.charAt(at - 1)) && isFree(text.charAt(at + label.length));
}
