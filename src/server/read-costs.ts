import { costsAsCsv, costsIn } from '../pipeline/views/costs.ts';
import type { Costs, CostsQuery } from '../protocol/index.ts';
import type { DataLock } from '../store/data-folder.ts';
import type { Environment } from './environment.ts';
import { withOpenData } from './open-data.ts';

export { requireDataFolder } from './open-data.ts';

/** The costs of a period, and the same as CSV. */
export interface ReadCosts {
  readonly costs: Costs;
  readonly csv: string;
}

/**
 * Reads what was spent, without resuming any film.
 *
 * @param options.lock the lock of the data folder, if the caller has it already. It is released at the end.
 * @throws InputError for an invalid period, if there is no data folder, or if another process uses it.
 */
export async function readCosts(
  environment: Pick<Environment, 'dataDirectory' | 'databaseUrl'>,
  period: CostsQuery,
  options: { readonly lock?: DataLock | undefined; readonly onNotice: (notice: string) => void },
): Promise<ReadCosts> {
  return withOpenData(environment, options, async ({ ledger }) => ({
    costs: await costsIn(ledger, period),
    csv: await costsAsCsv(ledger, period),
  }));
}
