import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  chmod,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GenerationError } from '../core/errors.ts';
import { blobHash } from './blob-hash.ts';
import type { Blob, BlobStore, ByteRange, SweepOptions } from './blob-store.ts';
import { explainFullDisk } from './disk.ts';
import { flush } from './flush.ts';

/** Random, because a restarted process can have its predecessor's id, for example in a container. */
const OWN_PREFIX = `${process.pid}-${randomBytes(4).toString('hex')}-`;

/**
 * Stores blobs as files in a folder. Each is written under another name, flushed and then renamed. So a process that
 * is killed at any moment leaves at most a file in `unfinished`, never a damaged blob.
 */
export class BlobFolder implements BlobStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async put(bytes: Uint8Array): Promise<Blob> {
    const hash = blobHash(bytes);
    if (!(await this.#touch(hash))) {
      await this.lend('bin', async (unfinished) => {
        await writeFile(unfinished, bytes, { mode: 0o600, flush: true });
        await this.#finish(unfinished, hash);
      });
    }
    return { hash, sizeBytes: bytes.length };
  }

  async fill(extension: string, make: (path: string) => Promise<void>): Promise<Blob> {
    return this.lend(extension, async (unfinished) => {
      await make(unfinished);
      await chmod(unfinished, 0o600);
      await flush(unfinished);
      const hash = await hashFile(unfinished);
      const { size: sizeBytes } = await stat(unfinished);
      await this.#finish(unfinished, hash);
      return { hash, sizeBytes };
    });
  }

  async lend<Result>(extension: string, use: (path: string) => Promise<Result>): Promise<Result> {
    const path = await this.#unfinishedPath(extension);
    try {
      return await explainFullDisk(() => use(path));
    } finally {
      await unlink(path).catch(ignoreMissing);
    }
  }

  async read(hash: string): Promise<Uint8Array> {
    if ((await this.sizeBytes(hash)) === undefined) throw blobNotFound(hash);
    const bytes = await readFile(this.#pathOf(hash));
    if (blobHash(bytes) === hash) return bytes;
    await this.#setAside(hash);
    throw blobDamaged(hash);
  }

  async path(hash: string): Promise<string> {
    const state = await this.verify(hash);
    if (state === 'intact') return this.#pathOf(hash);
    throw state === 'lost' ? blobNotFound(hash) : blobDamaged(hash);
  }

  async verify(hash: string, { keep = false } = {}): Promise<'intact' | 'damaged' | 'lost'> {
    if ((await this.sizeBytes(hash)) === undefined) return 'lost';
    if ((await hashFile(this.#pathOf(hash))) === hash) return 'intact';
    if (!keep) await this.#setAside(hash);
    return 'damaged';
  }

  open(hash: string, range?: ByteRange): Readable {
    // A range can be empty: captions of a film without speech are.
    if (range && range.end <= range.start) return Readable.from([]);
    const options = range && { start: range.start, end: range.end - 1 };
    return createReadStream(this.#pathOf(hash), options);
  }

  async sizeBytes(hash: string): Promise<number | undefined> {
    return stat(this.#pathOf(hash)).then(
      (entry) => (entry.isFile() ? entry.size : undefined),
      () => undefined,
    );
  }

  async remove(hash: string, { putSinceMs }: { readonly putSinceMs: number }): Promise<boolean> {
    const path = this.#pathOf(hash);
    const aside = await this.#unfinishedPath('gone');
    if (!(await rename(path, aside).then(() => true, ignoreMissing))) return true;
    // Checked after moving it aside, where no other process can change it. If another process puts the blob now, it
    // finds nothing, and writes it again.
    const isOld = (await stat(aside)).mtimeMs < putSinceMs;
    if (!isOld) await link(aside, path).catch(ignoreExisting);
    await rm(aside, { force: true });
    return isOld;
  }

  async sweep({ untouchedSinceMs = Number.POSITIVE_INFINITY }: SweepOptions = {}): Promise<void> {
    const folder = join(this.#root, 'unfinished');
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      if (!isOwnerGone(name)) continue;
      // Writing to the file counts as use, and so does moving it here; see `remove`.
      const entry = await stat(path).catch(ignoreMissing);
      if (entry && entry.ctimeMs < untouchedSinceMs) await rm(path, { force: true, recursive: true });
    }
  }

  #pathOf(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) return join(this.#root, 'blobs', 'none');
    return join(this.#root, 'blobs', hash.slice(0, 2), hash);
  }

  /** Gives a complete and flushed file its final name. */
  async #finish(unfinished: string, hash: string): Promise<void> {
    const finished = this.#pathOf(hash);
    await mkdir(dirname(finished), { recursive: true, mode: 0o700 });
    await rename(unfinished, finished);
    await flush(dirname(finished));
  }

  /** Moves damaged bytes aside, where nothing reads them, so that an operator can examine them. */
  async #setAside(hash: string): Promise<void> {
    const folder = join(this.#root, 'damaged');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(this.#pathOf(hash), join(folder, `${hash}-${randomBytes(4).toString('hex')}`)).catch(
      ignoreMissing,
    );
  }

  /** Marks the blob as just put, if it exists: see {@link remove}. */
  async #touch(hash: string): Promise<boolean> {
    const now = new Date();
    return utimes(this.#pathOf(hash), now, now).then(() => true, ignoreMissing);
  }

  /** The path for an unfinished file. Its name identifies its process, see {@link sweep}. */
  async #unfinishedPath(extension: string): Promise<string> {
    const folder = join(this.#root, 'unfinished');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, `${OWN_PREFIX}${randomBytes(8).toString('hex')}.${extension}`);
  }
}

/** Whether the process that began the file no longer runs on this machine. */
function isOwnerGone(name: string): boolean {
  // Temporary files beside an unfinished file have its name after a dot.
  const baseName = name.replace(/^\./, '');
  const pid = Number.parseInt(baseName, 10);
  if (pid === process.pid) return !baseName.startsWith(OWN_PREFIX);
  return Number.isInteger(pid) && !isAlive(pid);
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function ignoreMissing(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOENT') throw error;
  return false;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Whether a process runs on this machine, even as another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function blobNotFound(hash: string): GenerationError {
  return new GenerationError('asset_not_found', `There is no finished file ${hash.slice(0, 80)}.`, {
    advice: 'Make it again, or restore the data folder that it was made in.',
  });
}

function blobDamaged(hash: string): GenerationError {
  return new GenerationError('asset_damaged', `The finished file ${hash} was damaged on the disk.`, {
    advice: 'It was moved to the folder "damaged" and will be made again. Check the disk.',
    retryable: true,
  });
}
