import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Figure } from '../../core/model.ts';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { freeUnused } from '../../store/unused.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let folder: string;
let it: PipelineUnderTest;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-figures-'));
  it = await PipelineUnderTest.start(await openEmbeddedDatabase(folder));
});
beforeEach(() => {
  it.reset();
  it.figures = [];
});
afterAll(async () => {
  await it.stop();
  await it.database.close();
  await rm(folder, { recursive: true, force: true });
});

function figureOf(name: string): Figure {
  const canvas = createCanvas(160, 120);
  canvas.getContext('2d').fillText(name, 10, 60);
  const bytes = new Uint8Array(canvas.toBuffer('image/png'));
  const hash = createHash('sha256').update(bytes).digest('hex');
  return {
    kind: 'figure',
    image: { hash, bytes, mediaType: 'image/png', widthPx: 160, heightPx: 120, source: `page ${name}` },
    caption: `The ${name}`,
  };
}

test('a figure that a shot shows is an asset of the generation, and its picture is drawn from its bytes', async () => {
  it.figures = [figureOf('lamp')];
  const [{ image }] = it.figures as [Figure];
  const id = await it.create(documentOf('figured', 2));
  const view = await it.phases(id);
  expect(view.scenes[0]?.shots[0]?.card).toMatchObject({
    kind: 'figure',
    image: { hash: image.hash, mediaType: 'image/png', widthPx: 160, heightPx: 120 },
    source: 'page lamp',
  });
  const drawn = it.pictureRequests.filter((request) => request.card?.kind === 'figure');
  expect(drawn.map((request) => Buffer.from(request.image?.bytes ?? []))).toEqual([Buffer.from(image.bytes)]);
  expect(it.pictureRequests.filter((request) => request.image !== undefined)).toEqual(drawn);
  const file = await it.pipeline.asset(image.hash);
  expect(file).toMatchObject({ mediaType: 'image/png', sizeBytes: image.bytes.length });
  const manifest = JSON.parse(
    Buffer.concat(await (await it.pipeline.file(id, 'manifest.json')).open().toArray()).toString(),
  );
  expect(manifest.scenes[0].shots[0].card).toMatchObject({
    source: 'page lamp',
    image: { hash: image.hash },
  });
});

test('the archive holds the figures, and the storyboard says which file each of them is', async () => {
  it.figures = [figureOf('bell'), figureOf('boat')];
  const id = await it.create(documentOf('archived', 2));
  await it.phases(id);
  const { files } = await it.pipeline.bundle(id, 'archive.zip');
  const contents = new Map<string, Buffer>();
  for await (const { path, open } of files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of open()) chunks.push(chunk);
    contents.set(path, Buffer.concat(chunks));
  }
  expect([...contents.keys()].filter((path) => path.startsWith('figures/'))).toEqual([
    'figures/001.png',
    'figures/002.png',
  ]);
  expect(contents.get('figures/002.png')).toEqual(Buffer.from(it.figures[1]?.image.bytes ?? []));
  const storyboard = JSON.parse(contents.get('storyboard.json')?.toString() ?? '');
  expect(storyboard.scenes[1].shots[0].card.image.file).toBe('figures/002.png');
});

test('figures outlive the edits of their shots, restarts and the sweep, and end with their last generation', async () => {
  it.figures = [figureOf('keeper')];
  const { hash } = (it.figures[0] as Figure).image;
  const id = await it.create(documentOf('kept', 2));
  await it.phases(id);
  const copy = (await it.pipeline.copy(id, {}, {})).generation.id;
  await it.pipeline.deleteScene(id, 'scene-1');
  await it.restart();
  for (const days of [2, 4]) await freeUnused(it.database.ledger, it.blobs, Date.now() + days * DAY_MS);
  expect(await it.blobs.verify(hash)).toBe('intact');
  await it.pipeline.delete(id);
  expect(await it.pipeline.asset(hash)).toMatchObject({ hash });
  await it.pipeline.delete(copy);
  await expect(it.pipeline.asset(hash)).rejects.toMatchObject({ code: 'asset_not_found' });
  for (const days of [2, 4, 6]) await freeUnused(it.database.ledger, it.blobs, Date.now() + days * DAY_MS);
  expect(await it.blobs.verify(hash)).toBe('lost');
});

test('a script that was written once brings its figures to every generation of its document', async () => {
  it.figures = [figureOf('rock')];
  const { hash } = (it.figures[0] as Figure).image;
  const text = documentOf('twice', 1);
  const first = await it.create(text);
  await it.phase(first, 'script');
  const second = await it.create(text);
  await it.phase(second, 'script');
  expect(it.calls.filter((call) => call.startsWith('script'))).toHaveLength(1);
  await it.pipeline.delete(first);
  expect(await it.pipeline.asset(hash)).toMatchObject({ hash });
});

test('a figure whose file was damaged costs its own picture only', async () => {
  it.figures = [figureOf('oil')];
  const { hash } = (it.figures[0] as Figure).image;
  const id = await it.create(documentOf('damaged', 1));
  await it.phase(id, 'script');
  const path = await it.blobs.path(hash);
  const bytes = await readFile(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(path, bytes);
  const view = await it.phases(id);
  expect(view.status).toBe('complete');
  const drawn = it.pictureRequests.find((request) => request.card?.kind === 'figure');
  expect(drawn).toBeDefined();
  expect(drawn?.image).toBeUndefined();
});
