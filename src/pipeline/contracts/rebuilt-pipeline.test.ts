import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SceneView } from '../../protocol/index.ts';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';

const PRICE_USD = 0.05;

let folder: string;
let it: PipelineUnderTest;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-rebuilt-'));
  it = await PipelineUnderTest.start(await openEmbeddedDatabase(folder), { speech: () => PRICE_USD });
});
afterEach(async () => {
  await it.stop();
  await it.database.close();
  await rm(folder, { recursive: true, force: true });
});

const partsOf = ({ audio, shots }: SceneView) => [audio, ...shots.map(({ picture }) => picture)];
const isReady = ({ status }: { readonly status: string }) => status === 'ready';
const loseDatabase = () =>
  it.restart(async () => {
    await rm(join(folder, 'pglite'), { recursive: true });
    return openEmbeddedDatabase(folder);
  });
const spoken = () => it.calls.filter((call) => call.startsWith('speech'));

test('a generation survives the loss of its database, with its edits, and nothing is paid again', async () => {
  const id = await it.create(documentOf('kept', 3));
  await it.phase(id, 'script');
  await it.phase(id, 'audio');
  await it.pipeline.updateScene(id, 'scene-1', { title: 'Edited' });
  const insert = () => it.pipeline.insertScene(id, { narration: 'One more.' }, { idempotencyKey: 'k' });
  await insert();
  const before = await it.get(id);
  expect(before.cost.spentUsd).toBe(3 * PRICE_USD);
  await loseDatabase();
  expect(await it.get(id)).toEqual(before);
  it.reset();
  await insert();
  const view = await it.phases(id);
  expect(view).toMatchObject({ status: 'complete', cost: { spentUsd: 4 * PRICE_USD } });
  expect(view.scenes.map(({ title }) => title)).toEqual(['Edited', 'Scene 2', 'Scene 3', '']);
  expect(spoken()).toEqual(['speech One more.']);
  await loseDatabase();
  it.reset();
  expect(await it.phases(id)).toEqual({ ...view, updatedAt: expect.any(String) });
  expect(it.calls).toEqual([]);
});

test('what runs when the database is lost goes on, and only files that are lost too are made again', async () => {
  const text = documentOf('going', 3);
  const { generation } = await it.pipeline.create({ source: { text }, run: 'background' }, {});
  const complete = () => it.until(generation.id, ({ status }) => status === 'complete');
  it.behave = (kind, subject, signal) =>
    kind === 'segment' && subject.includes('scene-3') ? busyFor(60_000, signal) : undefined;
  const { scenes } = await it.until(
    generation.id,
    (view) => view.scenes.length === 3 && view.scenes.flatMap(partsOf).every(isReady),
  );
  const audio = scenes[1]?.audio;
  if (audio?.status !== 'ready') throw new Error('the second scene is not spoken');
  await it.blobs.remove(audio.asset.hash, { putSinceMs: Number.POSITIVE_INFINITY });
  it.reset();
  await loseDatabase();
  await complete();
  // All scenes share one sound here, so losing it affects all of them.
  expect(new Set(spoken()).size).toBe(spoken().length);
  expect(spoken()).toContain('speech going 1 begins. going 1 goes on.');
  expect(it.calls.filter((call) => call.startsWith('picture'))).toEqual([]);
});

test('a paid call in flight when the machine is lost is shown as possibly charged', async () => {
  const id = await it.create(documentOf('flight', 1));
  await it.phase(id, 'script');
  it.behave = (kind, _, signal) => (kind === 'speech' ? busyFor(60_000, signal) : undefined);
  await it.phase(id, 'audio', {}, 0);
  await expect.poll(spoken).toHaveLength(1);
  const image = join(folder, 'image');
  await mkdir(image);
  await cp(join(folder, 'journal.ndjson'), join(image, 'journal.ndjson'));
  it.behave = () => {};
  await it.restart(() => openEmbeddedDatabase(image));
  const { cost } = await it.phases(id);
  expect(cost).toMatchObject({ spentUsd: PRICE_USD, uncertainUsd: PRICE_USD });
});

test('a film whose generation is lost with the database and its journal is recovered as files', async () => {
  const view = await it.phases(await it.create(documentOf('lost', 2)));
  await it.restart(async () => {
    await rm(join(folder, 'pglite'), { recursive: true });
    await rm(join(folder, 'journal.ndjson'));
    // The server keeps files beside its database.
    for (const path of await it.keptFiles()) {
      await cp(path, join(folder, 'blobs', basename(path).slice(0, 2), basename(path)));
    }
    return openEmbeddedDatabase(folder);
  });
  const [name = ''] = await readdir(join(folder, 'recovered'));
  const place = join(folder, 'recovered', name);
  const manifest = JSON.parse(await readFile(join(place, 'manifest.json'), 'utf8'));
  expect(manifest.scenes.map(({ narration }: SceneView) => narration)).toEqual(
    view.scenes.map(({ narration }) => narration),
  );
  expect((await readdir(place)).toSorted()).toEqual(['manifest.json', 'narration', 'video.mp4']);
  expect(await readdir(join(place, 'narration'))).toHaveLength(2);
});
