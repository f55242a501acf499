import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../core/errors.ts';
import type { Ledger } from './connect.ts';
import { dataFolders } from './schema.ts';

/**
 * Checks that all processes on a shared database use the same data folder, wherever it is mounted, because each looks
 * there for the files that the others finish. The first process determines the folder.
 *
 * @throws InputError `invalid_option` if the database's files are in another folder.
 */
export async function bindFolder(ledger: Ledger, folder: string): Promise<void> {
  const id = await folderId(folder);
  await ledger.insert(dataFolders).values({ id }).onConflictDoNothing();
  const [bound] = await ledger.select().from(dataFolders);
  if (bound?.id === id) return;
  throw new InputError(
    'invalid_option',
    `The files of this database are in a different folder, not in ${folder}.`,
    {
      advice:
        'Use the same data folder for all processes on one database, with --data or SCENECAST_DATA, or use another database.',
    },
  );
}

/** Identifies the folder. It is stored beside the files, so that a copy of the folder keeps it. */
async function folderId(folder: string): Promise<string> {
  const blobs = join(folder, 'blobs');
  await mkdir(blobs, { recursive: true });
  const path = join(blobs, 'folder-id');
  const own = join(blobs, `folder-id-${randomUUID()}`);
  await writeFile(own, randomUUID());
  try {
    // `link` is atomic, and never replaces a file.
    await link(own, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(own, { force: true });
  }
  return readFile(path, 'utf8');
}
