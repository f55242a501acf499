import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { BlobFolder } from '../../store/blob-folder.ts';
import { sharedDatabase } from '../../testing/fakes/embedded-database.ts';
import { Housekeeping } from './housekeeping.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

test('what a killed process left unfinished is removed a day later, while others go on', async () => {
  const root = await mkdtemp(join(tmpdir(), 'scenecast-housekeeping-'));
  const database = await sharedDatabase();
  onTestFinished(async () => {
    vi.useRealTimers();
    await rm(root, { recursive: true, force: true });
  });
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const left = `${pid}-00-00.mp4`;
  await mkdir(join(root, 'unfinished'));
  await writeFile(join(root, 'unfinished', left), 'half');
  const startAndStop = async () => {
    const onError = (error: unknown) => expect.unreachable(String(error));
    const housekeeping = new Housekeeping({
      database,
      blobs: new BlobFolder(root),
      onError,
      onDropped: async () => {},
      scrubAfterMs: 0,
    });
    housekeeping.start();
    await expect.poll(() => housekeeping.scrubState.finishedAtSeconds).toBeGreaterThan(0);
    await housekeeping.stop();
    return readdir(join(root, 'unfinished'));
  };
  expect(await startAndStop()).toEqual([left]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY_MS + 1_000 });
  expect(await startAndStop()).toEqual([]);
});
