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
  await requireDataFolder(environment.dataDirectory);
  const lock = options.lock ?? (await takeData(environment));
  try {
    const database = await openDatabase(environment, options);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await lock?.release();
  }
}

/**
 * Opens the embedded database, or PostgreSQL with the data folder that its files are in.
 *
 * @param options.onNotice called with a sentence when the embedded database was rebuilt
 * @throws InputError `invalid_option` if the files of PostgreSQL are in another folder
 */
export async function openDatabase(
  { dataDirectory, databaseUrl }: Pick<Environment, 'dataDirectory' | 'databaseUrl'>,
  options: { readonly onNotice: (notice: string) => void },
): Promise<Database> {
  if (databaseUrl === undefined) return openEmbeddedDatabase(dataDirectory, options);
  const database = await openPostgres(databaseUrl);
  try {
    await bindFolder(database.ledger, dataDirectory);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** @throws InputError `invalid_option` if there is no data folder. */
export async function requireDataFolder(dataDirectory: string): Promise<void> {
  if ((await stat(dataDirectory).catch(() => undefined))?.isDirectory()) return;
  throw new InputError('invalid_option', `There is no data folder ${dataDirectory}.`, {
    advice: 'Say where it is with --data or SCENECAST_DATA.',
  });
}
