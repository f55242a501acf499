import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type DataLock, isLockHolder, lockData, proveLock } from '../store/data-lock.ts';
import { connectOrStart } from './reach-server.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-reach-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A server that proves that it knows this secret. */
async function serve(secret: string): Promise<{ readonly url: string; challenges(): number }> {
  let challenges = 0;
  const server = createServer((request, response) => {
    challenges++;
    const challenge = String(request.headers['scenecast-challenge']);
    response.setHeader('scenecast-proof', proveLock(secret, challenge)).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, challenges: () => challenges };
}

function asLock(outcome: Awaited<ReturnType<typeof lockData>>): DataLock {
  if (isLockHolder(outcome)) throw new Error('somebody else has it');
  return outcome;
}

test('a command that opens the studio waits for the server of another command to end, and is shown any other server', async () => {
  const folder = await makeFolder();
  const held = asLock(await lockData(folder));
  const { url } = await serve(held.secret);
  const { signal } = new AbortController();
  held.announce({ url, isPrivate: true });
  expect(await connectOrStart(folder, { signal })).toMatchObject({ url });

  const onBusy = vi.fn();
  const waiting = connectOrStart(folder, { signal, onBusy });
  await expect.poll(() => onBusy.mock.calls.length).toBe(1);
  await held.release();
  const taken = asLock(await waiting);
  const { url: nextUrl } = await serve(taken.secret);
  taken.announce({ url: nextUrl });
  expect(await connectOrStart(folder, { signal, onBusy })).toMatchObject({ url: nextUrl });
  expect(onBusy).toHaveBeenCalledOnce();
  await taken.release();
});

test('a server that cannot prove that it holds the folder is not used', async () => {
  const folder = await makeFolder();
  const held = asLock(await lockData(folder));
  const other = await serve('what another server knows');
  held.announce({ url: other.url });
  const finding = connectOrStart(folder, { signal: new AbortController().signal });
  await expect.poll(() => other.challenges()).toBeGreaterThan(1);
  const own = await serve(held.secret);
  held.announce({ url: own.url });
  expect(await finding).toMatchObject({ url: own.url });
  await held.release();
});
