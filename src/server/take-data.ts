import { hostname } from 'node:os';
import { InputError } from '../core/errors.ts';
import { type DataLock, isLockHolder, lockData, prepareFolder } from '../store/data-folder.ts';
import type { Environment } from './environment.ts';

/**
 * Takes the data folder for this process. Many processes can share PostgreSQL, but only one the embedded database.
 *
 * @throws InputError `invalid_option` if another process has it.
 */
export async function takeData({
  dataDirectory,
  databaseUrl,
}: Pick<Environment, 'dataDirectory' | 'databaseUrl'>): Promise<DataLock | undefined> {
  if (databaseUrl !== undefined) {
    await prepareFolder(dataDirectory, { mode: 0o700 });
    return undefined;
  }
  const outcome = await lockData(dataDirectory);
  if (!isLockHolder(outcome)) return outcome;
  const { pid, machine, url } = outcome;
  const where = machine === hostname() ? `process ${pid}` : `process ${pid} on ${machine}`;
  const wait = 'Wait for it to end, or choose another data folder with --data.';
  throw new InputError('invalid_option', `The data folder ${dataDirectory} is in use by ${where}.`, {
    advice: `${url === undefined ? '' : `Use the server at ${url}. `}${wait}`,
  });
}
