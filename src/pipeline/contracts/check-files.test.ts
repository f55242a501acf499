import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ItemView } from '../../protocol/index.ts';
import { checkFiles } from '../../store/check-files.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';

const database = embeddedDatabase();
let it: PipelineUnderTest;
beforeEach(async () => {
  it = await PipelineUnderTest.start(database());
});
afterEach(async () => {
  await it.stop();
});

const { signal } = new AbortController();
const check = (repair: boolean) => checkFiles(it.database.ledger, it.blobs, { repair, signal });

function hashOf(item: ItemView | undefined): string {
  if (item?.status !== 'ready') throw new Error('there is no finished file');
  return item.asset.hash;
}

test('what is damaged, lost or cannot be made again is told, and repaired only when asked to', async () => {
  const id = await it.create(documentOf('checked', 2), { run: 'background' });
  const { scenes, video } = await it.until(id, ({ status }) => status === 'complete');
  const picture = hashOf(scenes[0]?.shots[0]?.picture);
  await it.pipeline.preview(picture);
  const whole = await check(false);
  expect(whole.broken).toEqual([]);
  expect(whole.checked).toBe((await it.keptFiles()).length);

  const path = await it.blobs.path(picture);
  await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('.')]));
  await rm(await it.blobs.path(hashOf(video)));
  const broken = [
    { hash: picture, state: 'damaged', kind: 'picture', generations: [id], repaired: false },
    { hash: hashOf(video), state: 'lost', kind: 'video', generations: [id], repaired: false },
  ];
  const found = await check(false);
  expect(found.broken.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual(broken);
  expect(await it.keptFiles()).toContain(path);

  it.reset();
  const repaired = await check(true);
  expect(repaired.broken.map((file) => file.repaired)).toEqual([true, true]);
  expect((await check(false)).broken).toEqual([]);
  await it.restart();
  await it.until(id, ({ status }) => status === 'complete');
  expect(it.calls.filter((call) => call.startsWith('picture')).length).toBe(1);
  expect(await it.blobs.verify(picture)).toBe('intact');
});
