import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { OutputError } from '../core/errors.ts';
import { prepareFolder } from './disk.ts';
import { askSocket, isSocketOpen, type LockSocket, openLockSocket } from './lock-socket.ts';

/** The address of the process that holds a data folder. */
export interface HolderAddress {
  readonly url: string;
  /** The bearer token that requests need, if any. */
  readonly token?: string | undefined;
  /** Whether the server ends with the command that started it, and serves commands only. */
  readonly isPrivate?: boolean | undefined;
  /** The secret that the server at `url` has to prove it knows before it is trusted. See {@link proveLock}. */
  readonly secret?: string | undefined;
}

/** The process that holds a data folder, and its address once it has announced one. */
export interface LockHolder extends Omit<HolderAddress, 'url'> {
  readonly pid: number;
  /** The name of the machine or container that the process runs on. */
  readonly machine: string;
  readonly url?: string | undefined;
}

/** A data folder that this process holds until it releases it. */
export interface DataLock {
  /** Known to this process, and to those that read its lock. */
  readonly secret: string;
  /** Aborts if another machine took the folder because this one was silent for too long. */
  readonly lost: AbortSignal;
  /** Publishes the address for processes that find the folder locked; `undefined` withdraws it. */
  announce(address: Omit<HolderAddress, 'secret'> | undefined): void;
  release(): Promise<void>;
}

const HEARTBEAT_MS = 5_000;
/** A holder whose socket cannot be reached counts as gone after this time without a renewal. */
const MAX_SILENCE_MS = 30_000;
/** The age from which leftovers of processes killed while taking the lock are removed. */
const MAX_LEFTOVER_MS = 3_600_000;
const OWNER_ONLY = 0o600;
const OWNER_FILE = /^owner-(\d{12})\.json$/;

const ownerSchema = z.object({
  pid: z.int().positive(),
  machine: z.string(),
  /** Differs between machines, and between two starts of one machine. Containers on one machine share it. */
  bootId: z.string(),
  /** Absent if the file system does not support sockets. */
  socket: z.string().optional(),
});
type Owner = z.infer<typeof ownerSchema>;

const addressSchema = z.object({
  url: z.string().optional(),
  token: z.string().optional(),
  isPrivate: z.boolean().optional(),
  secret: z.string().optional(),
});

/**
 * Takes a data folder, or returns who holds it. The embedded database takes no lock of its own: two processes on one
 * folder would lose data silently.
 *
 * Each owner links a file with the next number into `lock/`, so that no two have the same number, and listens on a
 * socket that the file names. The highest number is the owner. It is alive as long as its socket accepts connections:
 * the operating system closes the socket with the process, however it ends, and containers that share the folder on
 * one machine reach the same socket. Numbers are never reused, so a process that looked a long time ago cannot take
 * what others took meanwhile.
 *
 * Another machine that shares the folder over the network cannot reach the socket. There, the modification time of
 * the file, which the owner renews every five seconds, shows whether it is alive. It is compared with the time of a
 * file written just now, by the clock of the file system. So a folder that a stopped machine left behind is free
 * after 30 s.
 *
 * @throws OutputError if the folder cannot be written.
 */
export async function lockData(folder: string): Promise<DataLock | LockHolder> {
  await prepareFolder(folder, { mode: 0o700 });
  const lockFolder = join(folder, 'lock');
  await makeRoom(lockFolder);
  const bootId = await readBootId();
  const id = `${process.pid}-${randomBytes(6).toString('hex')}`;
  const secret = randomBytes(32).toString('base64url');
  const socket = await openLockSocket(lockFolder, `${id}.sock`);
  const note = join(lockFolder, `${id}.json`);
  try {
    const owner: Owner = { pid: process.pid, machine: hostname(), bootId, socket: socket?.name };
    await writeFile(note, JSON.stringify(owner), { mode: OWNER_ONLY });
    for (;;) {
      const newest = await newestOwner(lockFolder);
      if (newest && (await isAlive(newest, { lockFolder, bootId, note }))) {
        await socket?.close();
        return describeHolder(newest.owner, { lockFolder, bootId });
      }
      const number = (newest?.number ?? 0) + 1;
      const path = ownerPath(lockFolder, number);
      if (!(await linkOnce(note, path))) continue;
      if ((await newestNumber(lockFolder)) === number)
        return await hold({ lockFolder, number, socket, secret });
      await rm(path, { force: true });
    }
  } catch (error) {
    await socket?.close();
    throw error;
  } finally {
    await rm(note, { force: true });
  }
}

export function isLockHolder(outcome: DataLock | LockHolder): outcome is LockHolder {
  return 'pid' in outcome;
}

/** The answer of a server that holds the lock to a challenge, so that no other server can impersonate it. */
export function proveLock(secret: string, challenge: string): string {
  return createHmac('sha256', secret).update(challenge).digest('base64url');
}

/** Whether the answer to a challenge came from a process that knows the secret. */
export function isProofOf(secret: string, challenge: string, proof: string): boolean {
  const expected = Buffer.from(proveLock(secret, challenge));
  const given = Buffer.from(proof);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

async function hold(held: {
  readonly lockFolder: string;
  readonly number: number;
  readonly socket: LockSocket | undefined;
  readonly secret: string;
}): Promise<DataLock> {
  const { lockFolder, number, socket, secret } = held;
  const lost = new AbortController();
  const path = ownerPath(lockFolder, number);
  await removeLeftovers(lockFolder, number, socket?.name);
  const timer = setInterval(async () => {
    try {
      const now = new Date();
      await utimes(path, now, now);
      if ((await newestNumber(lockFolder)) === number) return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
    }
    clearInterval(timer);
    lost.abort(
      new OutputError('output_not_writable', 'Another process has taken the data folder.', {
        advice: 'Start this server again when the other process has ended.',
      }),
    );
  }, HEARTBEAT_MS);
  timer.unref();
  return {
    secret,
    lost: lost.signal,
    announce: (address) => socket?.tell(JSON.stringify(address ? { ...address, secret } : {})),
    async release() {
      clearInterval(timer);
      await socket?.close();
      // Its number stays taken. Without a socket, a recent modification time would keep others waiting.
      await utimes(path, 0, 0).catch(() => {});
    },
  };
}

async function makeRoom(lockFolder: string): Promise<void> {
  try {
    await mkdir(lockFolder, { mode: 0o700 });
  } catch (error) {
    const isFolder = await stat(lockFolder).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    if (isFolder) return;
    throw new OutputError(
      'output_not_writable',
      `The folder ${lockFolder} cannot be used to lock the data folder.`,
      {
        cause: error,
        advice: `Remove ${lockFolder} if it is a file, or choose another data folder with --data.`,
      },
    );
  }
}

interface NumberedOwner {
  readonly number: number;
  readonly path: string;
  /** Absent if the file is not ours, or a power cut damaged it. */
  readonly owner: Owner | undefined;
}

async function newestNumber(lockFolder: string): Promise<number> {
  const numbers = (await readdir(lockFolder)).map((name) => Number(OWNER_FILE.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

async function newestOwner(lockFolder: string): Promise<NumberedOwner | undefined> {
  const number = await newestNumber(lockFolder);
  if (number === 0) return undefined;
  const path = ownerPath(lockFolder, number);
  return { number, path, owner: await readOwner(path) };
}

async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    return ownerSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

async function isAlive(
  { owner, path }: NumberedOwner,
  {
    lockFolder,
    bootId,
    note,
  }: { readonly lockFolder: string; readonly bootId: string; readonly note: string },
): Promise<boolean> {
  if (!owner) return false;
  if (owner.bootId === bootId && owner.socket !== undefined) return isSocketOpen(lockFolder, owner.socket);
  const now = new Date();
  await utimes(note, now, now);
  const [renewed, own] = await Promise.all([stat(path).catch(() => undefined), stat(note)]);
  return renewed !== undefined && own.mtimeMs - renewed.mtimeMs < MAX_SILENCE_MS;
}

async function describeHolder(
  owner: Owner | undefined,
  { lockFolder, bootId }: { readonly lockFolder: string; readonly bootId: string },
): Promise<LockHolder> {
  const { pid = 0, machine = 'unknown', socket } = owner ?? {};
  if (owner?.bootId !== bootId || socket === undefined) return { pid, machine };
  const answer = await askSocket(lockFolder, socket);
  try {
    return { pid, machine, ...addressSchema.safeParse(JSON.parse(answer)).data };
  } catch {
    return { pid, machine };
  }
}

/** Earlier owners are gone, otherwise this process would not be the owner. This higher number replaces theirs. */
async function removeLeftovers(
  lockFolder: string,
  number: number,
  ownSocket: string | undefined,
): Promise<void> {
  const oldestMs = Date.now() - MAX_LEFTOVER_MS;
  for (const name of await readdir(lockFolder)) {
    const path = join(lockFolder, name);
    const other = Number(OWNER_FILE.exec(name)?.[1] ?? 0);
    if (other > 0 && other < number) {
      const socket = (await readOwner(path))?.socket;
      if (socket !== undefined && /^[\w-]+\.sock$/.test(socket))
        await rm(join(lockFolder, socket), { force: true });
      await rm(path, { force: true });
    } else if (other === 0 && name !== ownSocket) {
      const entry = await stat(path).catch(() => undefined);
      if (entry && entry.mtimeMs < oldestMs) await rm(path, { force: true });
    }
  }
}

function ownerPath(lockFolder: string, number: number): string {
  return join(lockFolder, `owner-${String(number).padStart(12, '0')}.json`);
}

/** `link` is atomic, and never replaces a file. */
async function linkOnce(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readBootId(): Promise<string> {
  return readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    // Without a boot id, two starts of a machine look alike. The socket tells them apart.
    () => hostname(),
  );
}
