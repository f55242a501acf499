import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isLockHolder, lockData } from '../store/data-lock.ts';
import { takeOrFind } from './reach-server.ts';

test('who wants to see the studio waits for a command’s own server to end, and is shown any other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-reach-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const held = await lockData(folder);
  if (isLockHolder(held)) throw new Error('somebody else has it');
  const url = 'http://127.0.0.1:4317';
  const { signal } = new AbortController();
  await held.announce({ url, isPrivate: true });
  expect(await takeOrFind(folder, { signal })).toMatchObject({ url });

  const onBusy = vi.fn();
  const waiting = takeOrFind(folder, { signal, onBusy });
  await vi.waitFor(() => expect(onBusy).toHaveBeenCalledOnce());
  await held.release();
  const taken = await waiting;
  if (isLockHolder(taken)) throw new Error('it was not given');
  await taken.announce({ url });
  expect(await takeOrFind(folder, { signal, onBusy })).toMatchObject({ url });
  expect(onBusy).toHaveBeenCalledOnce();
  await taken.release();
});
