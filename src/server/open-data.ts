import { stat } from 'node:fs/promises';
import { InputError } from '../core/errors.ts';
import type { DataLock } from '../store/data-folder.ts';
import { bindFolder, type Database, openEmbeddedDatabase, openPostgres } from '../store/index.ts';
import type { Environment } from './environment.ts';
import { takeData } from './take-data.ts';

/**
 * Opens the database for a command that makes nothing, and closes it after `work`. Unfinished films are not resumed.
 *
 * @param options.lock the lock of the data folder, if the caller has it already. It is released at the end.
 * @param options.onNotice called with a sentence when the database was rebuilt
 * @throws InputError if there is no data folder, or another process uses it.
 */
export async function withOpenData<Result>(
  environment: Pick<Environment, 'dataDirectory' | 'databaseUrl'>,
  options: { readonly lock?: DataLock | undefined; readonly onNotice: (notice: string) => void },
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const { dataDirectory, databaseUrl } = environment;
  await requireDataFolder(dataDirectory);
  const lock = options.lock ?? (await takeData(environment));
  try {
    const database = await (databaseUrl === undefined
      ? openEmbeddedDatabase(dataDirectory, options)
      : openPostgres(databaseUrl));
    try {
      if (database.kind === 'postgres') await bindFolder(database.ledger, dataDirectory);
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await lock?.release();
  }
}

/** @throws InputError `invalid_option` if there is no data folder. */
export async function requireDataFolder(dataDirectory: string): Promise<void> {
  if ((await stat(dataDirectory).catch(() => undefined))?.isDirectory()) return;
  throw new InputError('invalid_option', `There is no data folder ${dataDirectory}.`, {
    advice: 'Say where it is with --data or SCENECAST_DATA.',
  });
}
