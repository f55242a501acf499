import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Lets `write` create a file next to `path`, renames it to `path` when complete, and deletes it on failure. */
export async function writeWhole(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    await write(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
