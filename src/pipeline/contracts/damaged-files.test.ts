import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ItemView } from '../../protocol/index.ts';
import { sharedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';

const PRICE_USD = 0.5;

let it: PipelineUnderTest;
beforeEach(async () => {
  it = await PipelineUnderTest.start(await sharedDatabase(), { speech: () => PRICE_USD });
});
afterEach(async () => {
  await it.stop();
});

/** Changes one byte of a finished file, as a failing disk does. */
async function damage(item: ItemView | undefined): Promise<void> {
  if (item?.status !== 'ready') throw new Error('there is no finished file');
  const path = await it.blobs.path(item.asset.hash);
  const bytes = await readFile(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(path, bytes);
}

test('a segment that was damaged is made again before it goes into a film, and free parts with it', async () => {
  const id = await it.create(documentOf('rotten', 2), { run: 'background' });
  const before = await it.until(id, ({ status }) => status === 'complete');
  await damage(before.scenes[1]?.segment);
  it.reset();
  await it.pipeline.updateScene(id, 'scene-1', { title: 'Told anew', narration: 'Something else is said.' });
  await it.pipeline.run(id, 'background');
  const after = await it.until(
    id,
    ({ status, revision }) => status === 'complete' && revision > before.revision,
  );
  expect(after.scenes[1]?.segment).toEqual(before.scenes[1]?.segment);
  expect(it.calls.filter((call) => call.startsWith('segment')).length).toBeGreaterThanOrEqual(2);
});

test('the background check finds a damaged film, which is made again when it is wanted', async () => {
  const id = await it.create(documentOf('scrubbed', 2), { run: 'background' });
  const before = await it.until(id, ({ status }) => status === 'complete');
  await damage(before.video);
  it.reset();
  it.scrubAfterMs = 0;
  await it.restart();
  await expect.poll(() => it.pipeline.scrubState().damaged).toBe(1);
  await it.pipeline.run(id, 'background');
  const after = await it.until(id, ({ status }) => status === 'complete');
  if (after.video.status !== 'ready') throw new Error('there is no film');
  expect(await it.blobs.verify(after.video.asset.hash)).toBe('intact');
});

test('speech that was dear and is damaged is not paid for again until the user decides', async () => {
  const id = await it.create(documentOf('dear', 1), { run: 'background' });
  const before = await it.until(id, ({ status }) => status === 'complete');
  await damage(before.scenes[0]?.audio);
  it.reset();
  it.scrubAfterMs = 0;
  await it.restart();
  await expect.poll(() => it.pipeline.scrubState().damaged).toBe(1);
  const asked = await it.until(id, ({ scenes }) => scenes[0]?.audio.status === 'failed');
  expect(asked.scenes[0]?.audio).toMatchObject({ failure: { code: 'asset_damaged', retryable: false } });
  expect(it.calls.filter((call) => call.startsWith('speech'))).toEqual([]);
});
