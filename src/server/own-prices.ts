import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../core/errors.ts';
import { type OwnPrices, parseOwnPrices } from '../providers/providers.ts';
import type { Environment } from './environment.ts';

const FILE = 'prices.json';

/**
 * Reads the prices that the user has set: from the file that the environment names, or else from the data folder.
 *
 * @throws InputError `invalid_option` if the file is not valid, or the named one does not exist
 */
export function readOwnPrices({
  dataDirectory,
  pricesFile,
}: Pick<Environment, 'dataDirectory' | 'pricesFile'>): OwnPrices | undefined {
  const path = pricesFile ?? join(dataDirectory, FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (pricesFile === undefined && (cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new InputError('invalid_option', `The prices in ${path} cannot be read.`, {
      cause,
      advice: 'Check SCENECAST_PRICES and the file’s permissions.',
    });
  }
  return parseOwnPrices(text, path);
}
