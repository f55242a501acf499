import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../core/errors.ts';
import type { Ledger } from './connect.ts';
import { dataFolders } from './schema.ts';

/**
 * Makes sure that all processes on a shared database use one data folder, wherever each of them has it: what one
 * has finished, the others look for there. The first to come decides which.
 *
 * @throws InputError `invalid_option` when the database's files are in another folder.
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

/** What tells the folder from all others; it stands among the files, so that a copy of them has it too. */
async function folderId(folder: string): Promise<string> {
  const blobs = join(folder, 'blobs');
  await mkdir(blobs, { recursive: true });
  const path = join(blobs, 'folder-id');
  const own = join(blobs, `folder-id-${randomUUID()}`);
  await writeFile(own, randomUUID());
  try {
    // A link is made whole or not at all, and never over another.
    await link(own, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(own, { force: true });
  }
  return readFile(path, 'utf8');
}
