import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DataLock, isLockHolder, isProofOf, lockData, proveLock } from './data-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function take(): Promise<DataLock> {
  const outcome = await lockData(folder);
  if (isLockHolder(outcome)) throw new Error(`process ${outcome.pid} has it`);
  return outcome;
}

const LOADER = fileURLToPath(new URL('../../scripts/load-typescript.mjs', import.meta.url));

/** The arguments of a process that holds the folder until it is killed, and prints its number. */
function holderArguments(): string[] {
  const program = `
    const { lockData } = await import(${JSON.stringify(new URL('./data-lock.ts', import.meta.url).href)});
    const lock = await lockData(${JSON.stringify(folder)});
    lock.announce({ url: 'http://127.0.0.1:4317' });
    setInterval(() => {}, 1000);
    console.log(process.pid);`;
  return ['--import', LOADER, '--input-type=module', '-e', program];
}

async function startHolder(): Promise<ChildProcess> {
  const child = spawn(process.execPath, holderArguments(), { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function newestOwnerFile(): Promise<string> {
  const names = (await readdir(join(folder, 'lock'))).filter((name) => name.startsWith('owner-')).sort();
  return join(folder, 'lock', names.at(-1) ?? '');
}

async function changeOwner(change: Record<string, unknown>): Promise<void> {
  const path = await newestOwnerFile();
  const { mtime } = await stat(path);
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...change }));
  await utimes(path, mtime, mtime);
}

test('of many that try at once one gets the folder, and the others learn who has it and where to ask', async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => lockData(folder)));
  const locks = outcomes.filter((outcome): outcome is DataLock => !isLockHolder(outcome));
  expect(locks.length).toBe(1);
  const [lock] = locks;
  const address = { url: 'http://127.0.0.1:4317', token: 'secret', isPrivate: true };
  lock?.announce(address);
  expect(await lockData(folder)).toMatchObject({ pid: process.pid, ...address, secret: lock?.secret });
  lock?.announce(undefined);
  expect(await lockData(folder)).not.toHaveProperty('url');
  await lock?.release();
  await (await take()).release();
});

test('nobody but the owner can read what is in the lock', async () => {
  const lock = await take();
  expect((await stat(join(folder, 'lock'))).mode & 0o777).toBe(0o700);
  for (const name of await readdir(join(folder, 'lock'))) {
    expect((await stat(join(folder, 'lock', name))).mode & 0o777).toBe(0o600);
  }
  await lock.release();
});

test('the folder is never taken from a process that lives, and is free as soon as it is killed', async () => {
  const child = await startHolder();
  expect(await lockData(folder)).toMatchObject({ pid: child.pid, url: 'http://127.0.0.1:4317' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await take()).release();
});

test('a killed holder that its parent never collects, a zombie, does not keep the folder', async () => {
  // The shell becomes a program that waits for no child.
  const script = '"$0" "$@" & exec sleep 600';
  const parent = spawn('sh', ['-c', script, process.execPath, ...holderArguments()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await once(parent.stdout, 'data');
  const pid = Number(printed);
  expect(await lockData(folder)).toMatchObject({ pid });
  process.kill(pid, 'SIGKILL');
  const lock = await vi.waitUntil(
    async () => {
      const outcome = await lockData(folder);
      return isLockHolder(outcome) ? undefined : outcome;
    },
    { timeout: 240_000 },
  );
  // Signal 0 reaches a zombie: its number is still taken.
  expect(process.kill(pid, 0)).toBe(true);
  await lock.release();
  parent.kill('SIGKILL');
});

test('a living holder that has the number of this process, as in another container, keeps the folder', async () => {
  const child = await startHolder();
  await changeOwner({ pid: process.pid });
  expect(await lockData(folder)).toMatchObject({ pid: process.pid });
  child.kill('SIGKILL');
});

test('a dead holder whose number belongs to another process now does not keep the folder', async () => {
  await (await take()).release();
  await changeOwner({ pid: 1 });
  await (await take()).release();
});

test('a file that was damaged by a power cut, or was written by somebody else, does not keep the folder', async () => {
  for (const text of ['{"pid":', '[]', JSON.stringify({ pid: 1, url: 'http://203.0.113.1' })]) {
    await (await take()).release();
    await writeFile(await newestOwnerFile(), text);
    await (await take()).release();
  }
});

test('a holder on another machine keeps the folder as long as it renews its file', async () => {
  const lock = await take();
  await changeOwner({ bootId: 'another machine', machine: 'studio-2' });
  expect(await lockData(folder)).toEqual({ pid: process.pid, machine: 'studio-2' });
  const silentSince = new Date(Date.now() - 31_000);
  await utimes(await newestOwnerFile(), silentSince, silentSince);
  await (await take()).release();
  await lock.release();
});

test('a holder that another machine took the folder from is told', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const lock = await take();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(lock.lost.aborted).toBe(false);
    const number = '000000000002';
    await writeFile(join(folder, 'lock', `owner-${number}.json`), '{}');
    await vi.advanceTimersByTimeAsync(5_000);
    await expect.poll(() => lock.lost.aborted).toBe(true);
    await lock.release();
  } finally {
    vi.useRealTimers();
  }
});

test('leftovers of earlier owners do not pile up', async () => {
  for (let times = 0; times < 5; times++) await (await take()).release();
  expect((await readdir(join(folder, 'lock'))).length).toBe(1);
});

test('a data folder with a path that is too long for a socket can be locked', async () => {
  folder = join(folder, 'a'.repeat(100), 'b'.repeat(100));
  const lock = await take();
  lock.announce({ url: 'http://127.0.0.1:4317' });
  expect(await lockData(folder)).toMatchObject({ url: 'http://127.0.0.1:4317' });
  await lock.release();
});

test('a file in the place of the lock is named, with what to do', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'lock'), '');
  await expect(lockData(folder)).rejects.toMatchObject({
    code: 'output_not_writable',
    advice: expect.stringContaining(join(folder, 'lock')),
  });
});

test('only the holder of the secret can answer a challenge', () => {
  expect(isProofOf('secret', 'challenge', proveLock('secret', 'challenge'))).toBe(true);
  expect(isProofOf('secret', 'challenge', proveLock('another', 'challenge'))).toBe(false);
  expect(isProofOf('secret', 'challenge', '')).toBe(false);
});
