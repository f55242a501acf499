import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AssetFolder } from './asset-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'scenecast-assets-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('what was written is there, under its key, byte for byte', async () => {
  const folder = new AssetFolder(root);
  expect(await folder.has('abcd', 'bin')).toBe(false);
  const path = await folder.write('abcd', 'bin', new Uint8Array([1, 2, 3]));
  expect(await folder.has('abcd', 'bin')).toBe(true);
  expect([...(await readFile(path))]).toEqual([1, 2, 3]);
});

test('a maker that fails leaves neither an asset nor an unfinished file', async () => {
  const folder = new AssetFolder(root);
  const outcome = folder.fill('abcd', 'bin', async (path) => {
    await writeFile(path, 'half');
    throw new Error('power cut');
  });
  await expect(outcome).rejects.toThrow('power cut');
  expect(await folder.has('abcd', 'bin')).toBe(false);
  expect(await readdir(join(root, 'unfinished'))).toEqual([]);
});

test('a disk that is full or refuses is named as such', async () => {
  const failWith = (code: string) =>
    new AssetFolder(root).fill('abcd', 'bin', () => Promise.reject(Object.assign(new Error(code), { code })));
  await expect(failWith('ENOSPC')).rejects.toMatchObject({ code: 'disk_full' });
  await expect(failWith('EROFS')).rejects.toMatchObject({ code: 'output_not_writable' });
});

test('opening removes what a dead process left, and nothing of a living one', async () => {
  const folder = new AssetFolder(root);
  const mine = await folder.unfinishedPath('bin');
  await writeFile(mine, 'mine');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const dead = join(root, 'unfinished', `${pid}-00.bin`);
  await writeFile(dead, 'dead');
  await writeFile(join(root, 'unfinished', `.${pid}-00.bin.${pid}.partial`), 'dead');
  await folder.open();
  expect(await readdir(join(root, 'unfinished'))).toEqual([mine.slice(mine.lastIndexOf('/') + 1)]);
});
