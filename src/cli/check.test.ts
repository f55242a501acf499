import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type DataLock, isLockHolder, lockData } from '../store/data-folder.ts';
import { assets, BlobFolder, openEmbeddedDatabase } from '../store/index.ts';
import { runCommand } from './testing/command-line.ts';

const folder = await mkdtemp(join(tmpdir(), 'scenecast-check-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const check = (...args: readonly string[]) => runCommand(['check', '--data', folder, ...args], { env: {} });

test('broken files are told and repaired by the command, which leaves a folder in use alone', async () => {
  const database = await openEmbeddedDatabase(folder);
  const lost = { hash: 'a'.repeat(64), sizeBytes: 5, extension: 'wav' };
  const kept = await new BlobFolder(folder).put(Buffer.from('kept'));
  const settled = { kind: 'speech', state: 'settled', request: {} } as const;
  await database.ledger.insert(assets).values([
    { key: 'lost', ...settled, ...lost },
    { key: 'kept', ...settled, ...kept },
  ]);
  await database.close();

  const lock = await lockData(folder);
  if (isLockHolder(lock)) throw new Error('the folder is taken');
  const held = await check();
  await (lock satisfies DataLock).release();
  expect(held).toMatchObject({ exitCode: 2, stdout: '' });
  expect(held.stderr).toContain(`is in use by process ${process.pid}`);

  const found = await check();
  expect(found).toMatchObject({ exitCode: 5, stderr: '' });
  expect(found.stdout).toContain(`LOST     speech     ${lost.hash}`);
  expect(found.stdout).toContain('Checked 2 finished files: 1 broken.\nRun scenecast check --repair');
  const repaired = await check('--repair', '--json');
  expect(repaired.exitCode).toBe(0);
  expect(JSON.parse(repaired.stdout)).toMatchObject({
    whole: false,
    checked: 2,
    broken: [{ repaired: true }],
  });
  expect(await check()).toMatchObject({ exitCode: 0, stdout: 'Checked 1 finished file: all are intact.\n' });
});

test('a folder that is not there is not made', async () => {
  const missing = await runCommand(['check', '--data', join(folder, 'missing')], { env: {} });
  expect(missing).toMatchObject({ exitCode: 2, stdout: '' });
  expect(missing.stderr).toContain('There is no data folder');
});
