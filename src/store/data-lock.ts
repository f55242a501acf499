import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { isAlive } from './blob-folder.ts';
import { prepareFolder } from './disk.ts';

/** Where the holder of a data folder can be asked. */
export interface HolderAddress {
  readonly url: string;
  /** What callers have to bring, if anything. */
  readonly token?: string | undefined;
  /** Whether it ends with the command that started it, and is there for commands only. */
  readonly isPrivate?: boolean | undefined;
}

/** Who holds a data folder, and where it can be asked once it has said so. */
export interface LockHolder extends Omit<HolderAddress, 'url'> {
  readonly pid: number;
  readonly url?: string | undefined;
}

/** A data folder that belongs to this process until it is released. */
export interface DataLock {
  /** Tells those who find the folder locked where to ask; nothing takes that back. */
  announce(address: HolderAddress | undefined): Promise<void>;
  release(): Promise<void>;
}

const holderSchema = z.object({
  pid: z.int().positive(),
  url: z.string().optional(),
  token: z.string().optional(),
  isPrivate: z.boolean().optional(),
});
/** The token is for this user alone. */
const OWNER_ONLY = 0o600;
/** A process that was started anew may have the number that its predecessor had, as in a container. */
const heldHere = new Set<string>();

/**
 * Takes a data folder, or says who holds it. The embedded database takes no lock of its own, and two processes on
 * one folder would lose data in silence. A lock is never taken from a process that lives.
 *
 * @throws OutputError when the folder cannot be written.
 */
export async function lockData(folder: string): Promise<DataLock | LockHolder> {
  await prepareFolder(folder);
  const path = join(folder, 'lock.json');
  const own = join(folder, `lock-${process.pid}-${randomBytes(6).toString('hex')}.json`);
  const write = (address?: HolderAddress) => {
    const holder: LockHolder = { pid: process.pid, ...address };
    return writeFile(own, JSON.stringify(holder), { mode: OWNER_ONLY });
  };
  await write();
  try {
    for (;;) {
      // A link is made whole or not at all, and never over another.
      const isTaken = await link(own, path).then(
        () => {
          heldHere.add(path);
          return true;
        },
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      );
      if (isTaken) break;
      const holder = await readHolder(path);
      if (holder && isHeld(holder, path)) return holder;
      await removeStale(path, own);
    }
  } finally {
    await rm(own, { force: true });
  }
  return {
    async announce(address) {
      await write(address);
      await rename(own, path);
    },
    async release() {
      heldHere.delete(path);
      await rm(path, { force: true });
    },
  };
}

export function isLockHolder(outcome: DataLock | LockHolder): outcome is LockHolder {
  return 'pid' in outcome;
}

function isHeld({ pid }: LockHolder, path: string): boolean {
  return pid === process.pid ? heldHere.has(path) : isAlive(pid);
}

/** Moves the lock of a dead process away; if another took it meanwhile, that one is put back. */
async function removeStale(path: string, own: string): Promise<void> {
  const aside = `${own}.stale`;
  await rename(path, aside).catch(ignoreMissing);
  const moved = await readHolder(aside);
  if (moved && isHeld(moved, path)) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<LockHolder | undefined> {
  const text = await readFile(path, 'utf8').catch(ignoreMissing);
  if (text === undefined) return undefined;
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // Written by no process of ours, or half lost with the power: nobody holds it.
    return undefined;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
