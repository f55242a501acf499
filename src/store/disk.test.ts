import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { explainDiskErrors, prepareFolder, requireFreeSpace } from './disk.ts';

const { statfs } = await vi.hoisted(async () => ({
  statfs: vi.fn((await import('node:fs/promises')).statfs),
}));
vi.mock('node:fs/promises', async (original) => ({ ...(await original<object>()), statfs }));

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'scenecast-disk-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a folder is made with those above it, by several at once, and nothing stays in it', async () => {
  const folder = join(root, 'a/b/c');
  const made = await Promise.all([folder, folder, folder].map((path) => prepareFolder(path)));
  expect(made[0]?.freeBytes).toBeGreaterThan(0);
  expect(await readdir(folder)).toEqual([]);
});

test.each(['file', 'file/below', 'nowhere', 'nowhere/below', 'loop', 'x'.repeat(300)])(
  'what cannot be a folder is refused: %s',
  async (name) => {
    await writeFile(join(root, 'file'), '');
    await symlink('missing', join(root, 'nowhere'));
    await symlink('loop', join(root, 'loop'));
    await expect(prepareFolder(join(root, name))).rejects.toMatchObject({ code: 'output_not_writable' });
  },
);

// A folder where even root cannot write.
test.runIf(process.platform === 'linux')('a file system that holds no files is refused', async () => {
  await expect(prepareFolder('/proc')).rejects.toMatchObject({ code: 'output_not_writable' });
  await expect(prepareFolder('/proc/below')).rejects.toMatchObject({ code: 'output_not_writable' });
});

test('a full disk is named as such, and what is no matter of disks is left alone', async () => {
  const noSpace = Object.assign(new Error('write failed'), { code: 'ENOSPC' });
  await expect(explainDiskErrors('/data', () => Promise.reject(noSpace))).rejects.toMatchObject({
    code: 'disk_full',
    cause: noSpace,
  });
  await expect(explainDiskErrors('/data', () => Promise.reject(new RangeError('five')))).rejects.toThrow(
    RangeError,
  );
});

test('a disk without room is told, without saying where it is', async () => {
  await requireFreeSpace(root);
  const disk = { bsize: 4096, blocks: 1e6, bavail: 1000 };
  statfs.mockResolvedValueOnce(disk as never);
  const refused = requireFreeSpace(root);
  await expect(refused).rejects.toMatchObject({ code: 'disk_full' });
  await expect(refused).rejects.not.toThrow(root);
  // A file system of unknown size.
  statfs.mockResolvedValueOnce({ ...disk, blocks: 0, bavail: 0 } as never);
  await requireFreeSpace(root);
});
