import process from 'node:process';
import { createHttpApi } from '../client/index.ts';
import { InputError } from '../core/errors.ts';
import type { CostSum, Costs, CostsQuery } from '../protocol/index.ts';
import { costsQuerySchema } from '../protocol/schemas/index.ts';
import { type Environment, readEnvironment } from '../server/environment.ts';
import { type ReadCosts, readCosts, requireDataFolder } from '../server/read-costs.ts';
import { isLockHolder } from '../store/data-folder.ts';
import { printable } from './format.ts';
import { runInterruptible } from './interruption.ts';
import { connectOrStart } from './reach-server.ts';
import { EXIT_CODES } from './report-error.ts';

export interface CostOptions {
  /** The first and the last day, as typed. */
  readonly from?: string;
  readonly to?: string;
  readonly data?: string;
  readonly csv: boolean;
  readonly json: boolean;
}

/** `scenecast cost`: says what was spent on paid models. It makes nothing and resumes nothing. */
export async function cost(options: CostOptions): Promise<number> {
  return runInterruptible(async (signal) => {
    const period = periodOf(options);
    const { costs, csv } = await read(readEnvironment({ data: options.data }), period, signal);
    if (options.csv) process.stdout.write(csv);
    else process.stdout.write(options.json ? `${JSON.stringify(costs)}\n` : describe(costs));
    return EXIT_CODES.success;
  });
}

function periodOf({ from, to }: CostOptions): CostsQuery {
  const period = costsQuerySchema.safeParse({ from, to });
  if (period.success) return period.data;
  throw new InputError('invalid_option', '--from and --to must be days, such as 2026-11-29.');
}

/** Asks the server that holds the data folder. Without a server, reads the database. */
async function read(environment: Environment, period: CostsQuery, signal: AbortSignal): Promise<ReadCosts> {
  const onNotice = (notice: string) => void process.stderr.write(`scenecast: ${notice}\n`);
  if (environment.databaseUrl !== undefined) return readCosts(environment, period, { onNotice });
  await requireDataFolder(environment.dataDirectory);
  const outcome = await connectOrStart(environment.dataDirectory, { signal });
  if (!isLockHolder(outcome)) return readCosts(environment, period, { lock: outcome, onNotice });
  const { url, token } = outcome;
  const api = createHttpApi({
    baseUrl: url,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });
  const [costs, file] = await Promise.all([
    api.getCosts(period, { signal }),
    api.getCostsFile(period, { signal }),
  ]);
  return { costs, csv: await file.text() };
}

function describe(costs: Costs): string {
  const { from, to, total, days, models, films, filmCount } = costs;
  const head = `Costs from ${from} to ${to} (days of UTC)`;
  if (total.calls === 0) return `${head}: none.\n`;
  const lines = [
    `${head}:`,
    '',
    ...section('Total', [['', total]]),
    ...section(
      'By day',
      days.map((day) => [day.day, day]),
    ),
    ...section(
      'By model',
      models.map((model) => [`${model.model} (${model.work})`, model]),
    ),
    ...section(
      'By film',
      films.map((film) => [nameOf(film), film]),
    ),
  ];
  const more = filmCount - films.length;
  if (more > 0) lines.push(`And ${more} more films. --csv lists all of them.`, '');
  return lines.join('\n');
}

function nameOf({ generationId, title }: Costs['films'][number]): string {
  return `${title === null ? '(deleted)' : printable(title).slice(0, 40)} ${generationId}`;
}

function section(title: string, rows: readonly (readonly [string, CostSum])[]): string[] {
  const width = Math.max(title.length, ...rows.map(([name]) => name.length));
  return [
    `${title.padEnd(width)}      spent  uncertain  in flight  calls`,
    ...rows.map(([name, { spentUsd, uncertainUsd, inFlightUsd, calls, unpricedCalls }]) => {
      const amounts = [spentUsd, uncertainUsd, inFlightUsd].map((usd) => dollars(usd).padStart(10)).join(' ');
      const unpriced = unpricedCalls > 0 ? `  ${unpricedCalls} of unknown price` : '';
      return `${name.padEnd(width)} ${amounts} ${String(calls).padStart(6)}${unpriced}`;
    }),
    '',
  ];
}

/** Small amounts keep their parts of a cent. */
function dollars(usd: number): string {
  return `$${usd.toFixed(usd > 0 && usd < 0.1 ? 4 : 2)}`;
}
