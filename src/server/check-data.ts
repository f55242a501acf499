import { stat } from 'node:fs/promises';
import { InputError } from '../core/errors.ts';
import {
  BlobFolder,
  bindFolder,
  checkFiles,
  type FileCheck,
  openEmbeddedDatabase,
  openPostgres,
} from '../store/index.ts';
import type { Environment } from './environment.ts';
import { takeData } from './take-data.ts';

/**
 * Compares every finished file of the data folder with its hash.
 *
 * @param options.repair whether damaged files are set aside, and made again when they are wanted
 * @param options.onNotice called with a sentence when the database was rebuilt
 * @throws InputError if there is no data folder, or another process uses it.
 */
export async function checkData(
  environment: Pick<Environment, 'dataDirectory' | 'databaseUrl'>,
  options: {
    readonly repair: boolean;
    readonly onNotice: (notice: string) => void;
    readonly signal: AbortSignal;
  },
): Promise<FileCheck> {
  const { dataDirectory, databaseUrl } = environment;
  if (!(await stat(dataDirectory).catch(() => undefined))?.isDirectory()) {
    throw new InputError('invalid_option', `There is no data folder ${dataDirectory}.`, {
      advice: 'Say where it is with --data or SCENECAST_DATA.',
    });
  }
  const lock = await takeData(environment);
  try {
    const database = await (databaseUrl === undefined
      ? openEmbeddedDatabase(dataDirectory, options)
      : openPostgres(databaseUrl));
    try {
      if (database.kind === 'postgres') await bindFolder(database.ledger, dataDirectory);
      return await checkFiles(database.ledger, new BlobFolder(dataDirectory), options);
    } finally {
      await database.close();
    }
  } finally {
    await lock?.release();
  }
}
