import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutputError } from '../core/errors.ts';

/** Room asked for before the start: a film of any length that the disk could not take is told late instead. */
const MIN_FREE_BYTES = 50 * 1024 * 1024;

/**
 * Makes sure that a folder is there, can be written and has some room.
 *
 * @param mode the permissions of folders that it has to make, less what the process's umask takes away.
 * @returns the free bytes of its disk.
 * @throws OutputError when not.
 */
export async function prepareFolder(
  folder: string,
  { mode = 0o777 }: { readonly mode?: number } = {},
): Promise<{ freeBytes: number }> {
  await explainDiskErrors(folder, async () => {
    await makeFolder(folder, mode);
    await tryToWrite(folder);
  });
  const freeBytes = await freeBytesOf(folder);
  if (freeBytes < MIN_FREE_BYTES) throw diskFull(folder);
  return { freeBytes };
}

/** @throws OutputError `disk_full`, without the folder's path, when less is free than the start asks for. */
export async function requireRoom(folder: string): Promise<void> {
  if ((await freeBytesOf(folder)) < MIN_FREE_BYTES) throw dataDiskFull();
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, blocks, bsize } = await statfs(folder);
  // Some network file systems do not know their size and say 0.
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}

/** Node's own recursive `mkdir` never returns where the system refuses folders as `/proc` does. */
async function makeFolder(folder: string, mode: number): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder), mode);
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

/** Permissions alone do not tell: a disk may be mounted read-only, and root is never asked for them. */
async function tryToWrite(folder: string): Promise<void> {
  const probe = join(folder, `.scenecast-${randomBytes(8).toString('hex')}`);
  try {
    await writeFile(probe, '');
  } finally {
    await rm(probe, { force: true });
  }
}

/** Runs `write`, and says in the user's terms what the disk refused. */
export async function explainDiskErrors<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw asDiskError(error, path) ?? error;
  }
}

/** Runs `write` in the data folder. What it throws may be told over the network: it does not say where that is. */
export async function explainFullDisk<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw dataDiskFull(error);
  }
}

function dataDiskFull(cause?: unknown): OutputError {
  return new OutputError('disk_full', 'The disk that holds the data folder is full.', {
    cause,
    advice: 'Free some disk space and run it again. Finished work is kept.',
  });
}

function asDiskError(error: unknown, path: string): OutputError | undefined {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return new OutputError('output_not_writable', `${path} cannot be written.`, {
        cause: error,
        advice: 'Choose a writable place with --out or --data.',
      });
    default:
      return undefined;
  }
}

function diskFull(path: string, cause?: unknown): OutputError {
  return new OutputError('disk_full', `The disk that holds ${path} is full.`, {
    cause,
    advice:
      'Free some disk space, or choose another disk with --out and --data. Then run the same command again.',
  });
}
