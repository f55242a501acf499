import type { Table } from '../../core/model.ts';

/** A column in which every cell is a number in the same unit. */
export interface NumberColumn {
  readonly name: string;
  /** Printed before or after each value: `%`, `kg` or `$ million`. */
  readonly unit: string;
  readonly values: readonly (number | null)[];
}

/** A unit in brackets or after a comma: `Revenue ($ million)`, `Goods, tonnes`. */
const UNIT = /^(?<name>.*?)\s*(?:\((?<bracketed>[^()]{1,24})\)|,\s*(?<plain>[\p{L}%$£€°/ ]{1,24}))$/u;
const CELL =
  /^(?<before>\p{Sc}|(?:US|A|C|NZ|HK)\$|USD|EUR|GBP|CHF|JPY|SEK|NOK|DKK|INR|CNY|AUD|CAD|NZD|BRL|MXN|ZAR|PLN|CZK|HUF)?\s*(?<sign>[+−–-]?)\s?(?<money>\p{Sc})?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?<after>%|[\p{L}°µ/²³]{1,14})?$/u;
const ABSENT = /^(?:[-–—.…]*|n\/?a|none|not (?:known|available))$/iu;

/**
 * Reads a column as numbers. Returns `undefined` if a cell is not a number or has another unit than the rest.
 */
export function numberColumn(table: Table, at: number): NumberColumn | undefined {
  const heading = (table.header[at] ?? '').replace(/\s+/gu, ' ').trim();
  const groups = UNIT.exec(heading)?.groups ?? {};
  const named = (groups.bracketed ?? groups.plain ?? '').trim();
  const name = (groups.name ?? heading).trim();
  if (isNotQuantity(heading)) return undefined;
  let unit: string | undefined;
  const values: (number | null)[] = [];
  for (const row of table.rows) {
    const cell = (row[at] ?? '').replace(/\s+/gu, ' ').trim();
    if (ABSENT.test(cell)) {
      values.push(null);
      continue;
    }
    const { before, sign = '', money, digits, after = '' } = CELL.exec(cell)?.groups ?? {};
    if (digits === undefined) return undefined;
    const own = `${before ?? money ?? ''}${after}`;
    if (unit !== undefined && own !== unit) return undefined;
    unit = own;
    values.push(Number(digits.replaceAll(',', '')) * (/[−–-]/u.test(sign) ? -1 : 1));
  }
  if (values.every((value) => value === null)) return undefined;
  // Years look like numbers but are not quantities.
  const areYears = values.every(
    (value) => value !== null && Number.isInteger(value) && value >= 1500 && value <= 2100,
  );
  if (areYears && !unit && named === '') return undefined;
  return { name, unit: unit || named, values };
}

/** Whether the heading shows that the numbers count or measure nothing. */
function isNotQuantity(heading: string): boolean {
  if (
    /\b(?:versions?|releases?|years?|dates?|ids?|codes?|ports?|ranks?|ranking|pages?|founded|born|died|opened|built|established)$/iu.test(
      heading.trim(),
    )
  )
    return true;
  return /^(?:#|№|no\.?|nr\.?|id|rank|place|position|pos\.?|year|date|page|pages?|version|release|chapter|section|issue|volume|vol\.?|code|zip|postcode|phone|port|isbn|number|rating|grade|level|step|index|season|episode|round|week|line)$/iu.test(
    heading.trim(),
  );
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A number that increases with time, for years, months, quarters and dates. */
export function timeOf(cell: string): number | undefined {
  const text = cell.trim().toLowerCase();
  const year = /^(?:fy ?)?(1[5-9]\d\d|20\d\d|21\d\d)(?:[/–-]\d{2,4})?$/u.exec(text);
  if (year) return Number(year[1]);
  const quarter = /^q([1-4])[ /-]?((?:19|20)\d\d)?$/u.exec(text);
  if (quarter) return Number(quarter[2] ?? 0) + Number(quarter[1]) / 4;
  const month = /^([a-z]{3,9})\.?(?: ((?:19|20)\d\d))?$/u.exec(text);
  const index = month ? MONTHS.indexOf((month[1] ?? '').slice(0, 3)) : -1;
  const isMonth =
    index >= 0 &&
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u.test(
      month?.[1] ?? '',
    );
  if (month && isMonth) return Number(month[2] ?? 0) + index / 12;
  const date = /^((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?$/u.exec(text);
  return date ? Number(date[1]) + Number(date[2]) / 12 + Number(date[3] ?? 0) / 372 : undefined;
}

/** 1 if the labels are in chronological order, −1 if they are reversed, otherwise 0. */
export function timeDirection(labels: readonly string[]): 1 | -1 | 0 {
  const times = labels.map(timeOf);
  if (times.length < 2 || times.some((time) => time === undefined)) return 0;
  const isRising = times.every((time, at) => at === 0 || (time ?? 0) > (times[at - 1] ?? 0));
  const isFalling = times.every((time, at) => at === 0 || (time ?? 0) < (times[at - 1] ?? 0));
  return isRising ? 1 : isFalling ? -1 : 0;
}
