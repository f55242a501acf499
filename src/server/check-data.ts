import { BlobFolder, type CheckFilesOptions, checkFiles, type FileCheck } from '../store/index.ts';
import type { Environment } from './environment.ts';
import { withOpenData } from './open-data.ts';

export type { FileCheck };

/**
 * Compares every finished file of the data folder with its hash.
 *
 * @param options.repair whether damaged files are set aside, and made again when they are wanted
 * @param options.onNotice called with a sentence when the database was rebuilt
 * @param options.onChecked called with the number of files checked so far
 * @throws InputError if there is no data folder, or another process uses it.
 */
export async function checkData(
  environment: Pick<Environment, 'dataDirectory' | 'databaseUrl'>,
  options: CheckFilesOptions & { readonly onNotice: (notice: string) => void },
): Promise<FileCheck> {
  return withOpenData(environment, options, ({ ledger }) =>
    checkFiles(ledger, new BlobFolder(environment.dataDirectory), options),
  );
}
