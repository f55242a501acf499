import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { explainDiskErrors, prepareFolder } from './disk.ts';

/**
 * A folder of finished files, each named by the key of what shaped it. A file that stands there is whole:
 * it is written under another name, flushed to the disk and only then renamed, so that a process killed at
 * any moment leaves at most a file in `unfinished`, never a damaged asset.
 */
export class AssetFolder {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Makes the folder, and removes what processes that no longer live left unfinished in it.
   *
   * @throws OutputError when it cannot be written.
   */
  async open(): Promise<void> {
    await prepareFolder(this.#root);
    await this.#sweep();
  }

  /** Where the asset of this key stands, or will. The extension has no dot. */
  pathOf(key: string, extension: string): string {
    return join(this.#root, 'assets', key.slice(0, 2), `${key}.${extension}`);
  }

  async has(key: string, extension: string): Promise<boolean> {
    return stat(this.pathOf(key, extension)).then(
      (entry) => entry.isFile(),
      () => false,
    );
  }

  /** Keeps `bytes` under the key; writing the same key again is harmless. */
  async write(key: string, extension: string, bytes: Uint8Array): Promise<string> {
    return this.fill(key, extension, (path) => writeFile(path, bytes));
  }

  /**
   * Lets `make` fill a file of its own, which becomes the asset of the key when it returns.
   *
   * @throws OutputError when the disk is full or refuses to be written, and what `make` throws.
   */
  async fill(key: string, extension: string, make: (path: string) => Promise<void>): Promise<string> {
    const finished = this.pathOf(key, extension);
    return explainDiskErrors(this.#root, async () => {
      const unfinished = await this.unfinishedPath(extension);
      try {
        await make(unfinished);
        await flush(unfinished);
        await mkdir(dirname(finished), { recursive: true });
        await rename(unfinished, finished);
        await flush(dirname(finished));
      } finally {
        await rm(unfinished, { force: true });
      }
      return finished;
    });
  }

  /** A path for a file that is not finished yet; it carries this process's id, see {@link open}. */
  async unfinishedPath(extension: string): Promise<string> {
    const folder = join(this.#root, 'unfinished');
    await mkdir(folder, { recursive: true });
    return join(folder, `${process.pid}-${randomBytes(8).toString('hex')}.${extension}`);
  }

  async #sweep(): Promise<void> {
    const folder = join(this.#root, 'unfinished');
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      // Files that are written beside an unfinished one have its name after a dot.
      const pid = Number.parseInt(name.replace(/^\./, ''), 10);
      if (Number.isInteger(pid) && !isAlive(pid))
        await rm(join(folder, name), { force: true, recursive: true });
    }
  }
}

/** Forces a file's bytes, or a folder's names, down to the disk. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
