import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isLockHolder, lockData } from './data-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('one of many who want it at once gets the folder, the others learn who and where', async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => lockData(folder)));
  const locks = outcomes.filter((outcome) => !isLockHolder(outcome));
  expect(locks.length).toBe(1);
  const [lock] = locks;
  if (!lock || isLockHolder(lock)) throw new Error('nobody got it');
  const address = { url: 'http://127.0.0.1:4317', token: 'secret', isPrivate: true };
  await lock.announce(address);
  expect(await lockData(folder)).toEqual({ pid: process.pid, ...address });
  expect((await stat(join(folder, 'lock.json'))).mode & 0o777).toBe(0o600);
  await lock.announce(undefined);
  expect(await lockData(folder)).toEqual({ pid: process.pid });
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
});

test('a lock is taken from a dead process, never from one that lives', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid }));
  const lock = await lockData(folder);
  expect(isLockHolder(lock)).toBe(false);
  if (!isLockHolder(lock)) await lock.release();

  const living = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid: living.pid }));
    expect(await lockData(folder)).toEqual({ pid: living.pid });
  } finally {
    living.kill('SIGKILL');
  }
});

test('a lock that was half lost with the power, or of this process before it was started anew, holds nobody off', async () => {
  for (const text of ['{"pid":', JSON.stringify({ pid: process.pid })]) {
    await writeFile(join(folder, 'lock.json'), text);
    const lock = await lockData(folder);
    expect(isLockHolder(lock)).toBe(false);
    if (!isLockHolder(lock)) await lock.release();
  }
});
