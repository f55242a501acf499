import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutputError } from '../core/errors.ts';

/** The space required at the start. A disk that is too small for the film is reported later. */
const MIN_FREE_BYTES = 50 * 1024 * 1024;

/**
 * Creates a folder if necessary, and checks that it is writable and has some space.
 *
 * @param mode the permissions of folders that it creates, before the process's umask.
 * @returns the free bytes of its disk.
 * @throws OutputError if a check fails.
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

/** @throws OutputError `disk_full`, without the folder's path, if there is less space than a start requires. */
export async function requireFreeSpace(folder: string): Promise<void> {
  if ((await freeBytesOf(folder)) < MIN_FREE_BYTES) throw dataDiskFull();
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, blocks, bsize } = await statfs(folder);
  // Some network file systems do not know their size and report 0.
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}

/** Node's recursive `mkdir` never returns where the system refuses folders as `/proc` does. */
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

/** Permissions are not enough: a disk may be mounted read-only, and root ignores permissions. */
async function tryToWrite(folder: string): Promise<void> {
  const probe = join(folder, `.scenecast-${randomBytes(8).toString('hex')}`);
  try {
    await writeFile(probe, '');
  } finally {
    await rm(probe, { force: true });
  }
}

/** Runs `write`, and explains errors of the disk in the user's terms. */
export async function explainDiskErrors<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw asDiskError(error, path) ?? error;
  }
}

/**
 * Runs `write` in the data folder. Its errors may be sent over the network, so they do not contain the folder's path.
 */
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
