import type { Table } from '../../core/model.ts';

/** One column of values over time, both as text and as numbers. */
export interface Series {
  /** What is measured, such as `Revenue`. */
  readonly name: string;
  /** In chronological order. */
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  /** Such as `2021` or `Q3 2024`. */
  readonly label: string;
  /** With its unit, such as `$0.6 million`. */
  readonly shown: string;
  readonly value: number;
}

const MIN_POINTS = 3;
const MAX_TOLD_SERIES = 4;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** A unit in brackets or after a comma: `Revenue ($ million)`, `Goods, tonnes`. */
const UNIT = /^(?<name>.*?)\s*(?:\((?<bracketed>[^()]{1,24})\)|,\s*(?<plain>[\p{L}%$£€°/ ]{1,24}))$/u;
const NUMBER =
  /^(?<before>[^\d+−–-]{0,6})(?<sign>[+−–-]?)(?<digits>\d[\d,]*(?:\.\d+)?)\s*(?<after>[^\d]{0,16})$/u;

/**
 * The columns of a table whose rows are points in time. Leaves out a column if a value is missing,
 * approximate or in another unit.
 */
export function seriesOf(table: Table): Series[] {
  const times = table.rows.map((row) => timeOf(row[0] ?? ''));
  if (times.length < MIN_POINTS || times.some((time) => time === undefined)) return [];
  const direction = directionOf(times as number[]);
  if (direction === 0) return [];
  const rows = direction > 0 ? table.rows : table.rows.toReversed();
  return table.header.slice(1).flatMap((heading, at) => columnOf(heading, rows, at + 1) ?? []);
}

/**
 * `Revenue rose from $0.6 million in 2021 to $2.1 million in 2024.` Claims no more than the values support.
 */
export function narrateSeries(series: readonly Series[]): string[] {
  return series.slice(0, MAX_TOLD_SERIES).map(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)] as [SeriesPoint, SeriesPoint];
    const inner = points.slice(1, -1);
    const peak = inner.reduce((best, point) => (point.value > best.value ? point : best), inner[0] ?? first);
    const low = inner.reduce((best, point) => (point.value < best.value ? point : best), inner[0] ?? first);
    const [least, most] = [Math.min(first.value, last.value), Math.max(first.value, last.value)];
    const turns = [
      ...(peak.value > most ? [`a high of ${peak.shown} ${when(peak.label)}`] : []),
      ...(low.value < least ? [`a low of ${low.shown} ${when(low.label)}`] : []),
    ];
    const detour = turns.length === 0 ? '' : `, with ${turns.join(' and ')}`;
    if (first.value === last.value) {
      const verb = turns.length === 0 && most === least ? 'was' : 'was again';
      const isFlat = points.every(({ value }) => value === first.value);
      return isFlat
        ? `${name} stayed at ${first.shown} from ${first.label} to ${last.label}.`
        : `${name} ${verb} ${last.shown} ${when(last.label)}, as ${when(first.label)}${detour}.`;
    }
    const verb = last.value > first.value ? 'rose' : 'fell';
    return `${name} ${verb} from ${first.shown} ${when(first.label)} to ${last.shown} ${when(last.label)}${detour}.`;
  });
}

function when(label: string): string {
  return /^\d{1,2} \p{L}|^\d{4}-\d{2}-\d{2}/u.test(label) ? `on ${label}` : `in ${label}`;
}

function columnOf(heading: string, rows: Table['rows'], at: number): Series | undefined {
  const { name = heading, bracketed, plain } = UNIT.exec(heading.trim())?.groups ?? {};
  const unit = (bracketed ?? plain ?? '').trim();
  if (!/\p{L}/u.test(name)) return undefined;
  const points: SeriesPoint[] = [];
  let marks: string | undefined;
  for (const row of rows) {
    const cell = (row[at] ?? '').trim();
    const { before = '', sign = '', digits, after = '' } = NUMBER.exec(cell)?.groups ?? {};
    if (digits === undefined || !/^(?:\p{Sc}|[A-Z]{2,3}\p{Sc}?|[~])?\s*$/u.test(before)) return undefined;
    const own = `${before.trim()}|${after.trim()}`;
    if (marks !== undefined && own !== marks) return undefined;
    marks = own;
    const value = Number(digits.replaceAll(',', '')) * (sign === '' || sign === '+' ? 1 : -1);
    points.push({ label: (row[0] ?? '').trim(), shown: withUnit(cell, unit), value });
  }
  return { name: name.trim(), points };
}

/** `0.6` and `$ million` give `$0.6 million`; `12` and `%` give `12 %`. */
function withUnit(cell: string, unit: string): string {
  if (unit === '' || /[\p{L}\p{Sc}%]/u.test(cell)) return cell;
  const { currency = '', rest = '' } = /^(?<currency>\p{Sc}|US\$)?\s*(?<rest>.*)$/u.exec(unit)?.groups ?? {};
  const scaled = rest.replace(/^m$/u, 'million').replace(/^bn$/u, 'billion');
  return `${currency}${cell}${scaled === '' ? '' : ` ${scaled}`}`;
}

/** A number that increases with time, for years, months, quarters and dates. */
function timeOf(cell: string): number | undefined {
  const text = cell.trim().toLowerCase();
  const year = /^(?:fy ?)?(1[5-9]\d\d|20\d\d|21\d\d)(?:[/–-]\d{2,4})?$/u.exec(text);
  if (year) return Number(year[1]);
  const quarter = /^q([1-4])[ /-]?((?:19|20)\d\d)$/u.exec(text);
  if (quarter) return Number(quarter[2]) + Number(quarter[1]) / 4;
  const month = /^([a-z]{3,9})\.?(?: ((?:19|20)\d\d))?$/u.exec(text);
  const index = month ? MONTHS.indexOf((month[1] ?? '').slice(0, 3)) : -1;
  if (month && index >= 0) return Number(month[2] ?? 0) + index / 12;
  const date = /^((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?$/u.exec(text);
  return date ? Number(date[1]) + Number(date[2]) / 12 + Number(date[3] ?? 0) / 372 : undefined;
}

/** 1 for rows in chronological order, −1 if they are reversed, otherwise 0. */
function directionOf(times: readonly number[]): number {
  const isRising = times.every((time, at) => at === 0 || time > (times[at - 1] ?? 0));
  const isFalling = times.every((time, at) => at === 0 || time < (times[at - 1] ?? 0));
  return isRising ? 1 : isFalling ? -1 : 0;
}
