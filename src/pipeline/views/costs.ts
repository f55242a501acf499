import { and, count, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import { InputError } from '../../core/errors.ts';
import type { CostSum, Costs, CostsQuery, ModelCost } from '../../protocol/index.ts';
import { type AttemptState, assets, attempts, generations, type Ledger } from '../../store/index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 30;
const MAX_DAYS = 366;
const MAX_FILMS = 200;

/** The first and the last day of a period, in UTC, both included. */
interface Period {
  readonly from: string;
  readonly to: string;
}

/** What one film spent on one model in one day. */
interface CostRow extends CostSum {
  readonly day: string;
  readonly model: string;
  readonly work: ModelCost['work'];
  readonly generationId: string;
  readonly title: string | null;
}

/**
 * What calls cost in a period, from their attempts. Deleting a film does not delete its attempts.
 *
 * @throws InputError `invalid_option` for a period that ends before it begins, or is longer than a year
 */
export async function costsIn(ledger: Ledger, query: CostsQuery): Promise<Costs> {
  const period = periodOf(query);
  const rows = await costRows(ledger, period);
  const days = sumBy(
    rows,
    ({ day }) => day,
    ({ day }) => ({ day }),
  );
  const models = sumBy(
    rows,
    ({ work, model }) => `${work} ${model}`,
    ({ work, model }) => ({ work, model }),
  );
  const films = sumBy(
    rows,
    ({ generationId }) => generationId,
    ({ generationId, title }) => ({ generationId, title }),
  );
  return {
    ...period,
    total: sumOf(rows),
    days: days.sort((one, other) => one.day.localeCompare(other.day)),
    models: models.sort(dearestFirst),
    films: films.sort(dearestFirst).slice(0, MAX_FILMS),
    filmCount: films.length,
  };
}

/**
 * The same costs as CSV (RFC 4180): one line for each film, model and day.
 *
 * @throws InputError as {@link costsIn}
 */
export async function costsAsCsv(ledger: Ledger, query: CostsQuery): Promise<string> {
  const rows = await costRows(ledger, periodOf(query));
  const lines = rows.map((row) => [
    row.day,
    row.model.slice(0, row.model.indexOf(':')),
    row.model,
    row.work,
    row.generationId,
    row.title ?? '',
    row.calls,
    decimal(row.spentUsd),
    decimal(row.uncertainUsd),
    decimal(row.inFlightUsd),
    row.unpricedCalls,
  ]);
  return [CSV_COLUMNS, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

const CSV_COLUMNS = [
  'day',
  'provider',
  'model',
  'work',
  'film_id',
  'film_title',
  'calls',
  'spent_usd',
  'uncertain_usd',
  'in_flight_usd',
  'unpriced_calls',
];

/** A spreadsheet would run a title that begins like this as a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** To a millionth of a dollar, never with an exponent. */
function decimal(usd: number): string {
  return usd.toFixed(6);
}

function periodOf({ from, to = dayOf(Date.now()) }: CostsQuery): Period {
  const endMs = Date.parse(to);
  const first = from ?? dayOf(endMs - (DEFAULT_DAYS - 1) * DAY_MS);
  const days = (endMs - Date.parse(first)) / DAY_MS + 1;
  if (days >= 1 && days <= MAX_DAYS) return { from: first, to };
  const what = days < 1 ? 'ends before it begins' : 'is longer than a year';
  throw new InputError('invalid_option', `The period from ${first} to ${to} ${what}.`, {
    advice: 'Choose a first day and a last day at most a year apart.',
  });
}

function dayOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

async function costRows(ledger: Ledger, { from, to }: Period): Promise<CostRow[]> {
  const day = sql<string>`to_char(${attempts.startedAt} at time zone 'utc', 'YYYY-MM-DD')`;
  const usd = (...states: AttemptState[]) =>
    sql<number>`coalesce(sum(${attempts.costUsd}) filter (where ${inArray(attempts.state, states)}), 0)`.mapWith(
      Number,
    );
  const rows = await ledger
    .select({
      day,
      model: attempts.engine,
      kind: assets.kind,
      generationId: attempts.payer,
      title: generations.title,
      calls: count(),
      spentUsd: usd('settled', 'charged'),
      uncertainUsd: usd('uncertain'),
      inFlightUsd: usd('sent'),
      unpricedCalls: sql<number>`count(*) filter (where ${attempts.costUsd} is null)`.mapWith(Number),
    })
    .from(attempts)
    .innerJoin(assets, eq(assets.key, attempts.assetKey))
    .leftJoin(generations, and(eq(generations.id, attempts.payer), isNull(generations.deletedAt)))
    .where(
      and(
        sql`${attempts.costUsd} is distinct from 0`,
        gte(attempts.startedAt, new Date(from)),
        lt(attempts.startedAt, new Date(Date.parse(to) + DAY_MS)),
      ),
    )
    .groupBy(sql`1`, attempts.engine, assets.kind, attempts.payer, generations.title)
    .orderBy(sql`1`, attempts.engine, assets.kind, attempts.payer);
  return rows.map(({ kind, generationId, ...row }) => ({
    ...row,
    work: kind === 'script' || kind === 'speech' ? kind : 'picture',
    generationId: generationId ?? '',
  }));
}

/** One sum for each name, with the label of its first row. */
function sumBy<Label>(
  rows: readonly CostRow[],
  nameOf: (row: CostRow) => string,
  labelOf: (row: CostRow) => Label,
): (Label & CostSum)[] {
  const sums = new Map<string, Label & CostSum>();
  for (const row of rows) {
    const name = nameOf(row);
    const sum = sums.get(name);
    if (sum) add(sum, row);
    else sums.set(name, { ...labelOf(row), ...sumOf([row]) });
  }
  return [...sums.values()];
}

function sumOf(rows: readonly CostSum[]): CostSum {
  const sum = { calls: 0, spentUsd: 0, uncertainUsd: 0, inFlightUsd: 0, unpricedCalls: 0 };
  for (const row of rows) add(sum, row);
  return sum;
}

function add(sum: CostSum, row: CostSum): void {
  sum.calls += row.calls;
  sum.spentUsd += row.spentUsd;
  sum.uncertainUsd += row.uncertainUsd;
  sum.inFlightUsd += row.inFlightUsd;
  sum.unpricedCalls += row.unpricedCalls;
}

function dearestFirst(one: CostSum, other: CostSum): number {
  return total(other) - total(one) || other.calls - one.calls;
}

function total({ spentUsd, uncertainUsd, inFlightUsd }: CostSum): number {
  return spentUsd + uncertainUsd + inFlightUsd;
}
