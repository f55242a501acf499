import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Lets `write` make a file beside `path`, which takes its place when it is whole and goes when it fails. */
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
