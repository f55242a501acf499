import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BlobFolder } from './blob-folder.ts';
import { describeBlobStore } from './blob-store.contract.ts';

let root: string;
let blobs: BlobFolder;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'scenecast-blobs-'));
  blobs = new BlobFolder(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describeBlobStore('a folder', async () => new BlobFolder(root));

test('a maker that fails leaves no file', async () => {
  const outcome = blobs.fill('bin', async (path) => {
    await writeFile(path, 'half');
    throw new Error('power cut');
  });
  await expect(outcome).rejects.toThrow('power cut');
  expect(await readdir(join(root, 'unfinished'))).toEqual([]);
});

test.runIf(existsSync('/dev/full'))(
  'a full disk is told, leaves nothing, and does no harm later',
  async () => {
    const write = (path: string) => writeFile(path, 'bytes');
    const outcome = blobs.fill('bin', async (path) => {
      await symlink('/dev/full', path);
      await write(path);
    });
    await expect(outcome).rejects.toMatchObject({ code: 'disk_full', retryable: false });
    await expect(outcome).rejects.not.toThrow(root);
    expect(await readdir(join(root, 'unfinished'))).toEqual([]);
    const { hash } = await blobs.fill('bin', write);
    expect(await readFile(await blobs.path(hash), 'utf8')).toBe('bytes');
  },
);

test('a hash that is none leads to no file', async () => {
  await writeFile(join(root, 'secret'), 'secret');
  for (const hash of ['0'.repeat(64), '../../secret', '../secret', '']) {
    await expect(blobs.read(hash)).rejects.toMatchObject({ code: 'asset_not_found' });
  }
});

test('what a dead process left unfinished is swept away, and nothing of a living one', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const [dead, beside, living] = [`${pid}-00.mp4`, `.${pid}-00.mp4.${pid}.partial`, `${process.ppid}-00.mp4`];
  await mkdir(join(root, 'unfinished'));
  for (const name of [dead, beside, living]) await writeFile(join(root, 'unfinished', name), '');
  await blobs.sweep();
  expect(await readdir(join(root, 'unfinished'))).toEqual([living]);
});

test('what a process of the same number left before this one began is swept away', async () => {
  const { hash } = await blobs.fill('bin', async (path) => {
    await writeFile(path, 'mine');
    await writeFile(join(root, 'unfinished', `${process.pid}-00-00.mp4`), '');
    await blobs.sweep();
    expect(await readdir(join(root, 'unfinished'))).toEqual([basename(path)]);
  });
  expect(await readFile(await blobs.path(hash), 'utf8')).toBe('mine');
});

test('where other machines are at work, what was written to of late stays', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const path = join(root, 'unfinished', `${pid}-00.mp4`);
  await mkdir(join(root, 'unfinished'));
  await writeFile(path, '');
  // An old file that was moved here just now, as `remove` does.
  await utimes(path, 0, 0);
  const { ctimeMs } = await stat(path);
  await blobs.sweep({ untouchedSinceMs: ctimeMs - 1_000 });
  expect(existsSync(path)).toBe(true);
  await blobs.sweep({ untouchedSinceMs: ctimeMs + 1_000 });
  expect(existsSync(path)).toBe(false);
});

test('a file whose bytes were changed is never handed out: it is set aside, and counts as lost', async () => {
  for (const take of ['read', 'path', 'verify'] as const) {
    const { hash } = await blobs.put(Buffer.from(`finished for ${take}`));
    const path = join(root, 'blobs', hash.slice(0, 2), hash);
    const bytes = await readFile(path);
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    await writeFile(path, bytes);
    if (take === 'verify') expect(await blobs.verify(hash)).toBe('damaged');
    else await expect(blobs[take](hash)).rejects.toMatchObject({ code: 'asset_damaged', retryable: true });
    expect(await blobs.verify(hash)).toBe('lost');
    await expect(blobs.read(hash)).rejects.toMatchObject({ code: 'asset_not_found' });
    const aside = (await readdir(join(root, 'damaged'))).find((name) => name.startsWith(hash)) ?? '';
    expect(await readFile(join(root, 'damaged', aside))).toEqual(bytes);
    await blobs.put(Buffer.from(`finished for ${take}`));
    expect(await blobs.verify(hash)).toBe('intact');
  }
});
