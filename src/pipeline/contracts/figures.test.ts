import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Figure } from '../../core/model.ts';
import { isolateDocuments } from '../../isolation/index.ts';
import { createEmbeddedWriter } from '../../script/embedded-writer.ts';
import { takes } from '../../store/schema.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { modelsOf } from '../../testing/fakes/quick-stages.ts';
import { readBundle } from '../../testing/films/read-bundle.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const database = embeddedDatabase();
let it: PipelineUnderTest;
beforeAll(async () => {
  it = await PipelineUnderTest.start(database());
});
beforeEach(() => {
  it.reset();
  it.figures = [];
});
afterAll(async () => {
  await it.stop();
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
  const contents = await readBundle(await it.pipeline.bundle(id, 'archive.zip'));
  expect(Object.keys(contents).filter((path) => path.startsWith('figures/'))).toEqual([
    'figures/001.png',
    'figures/002.png',
  ]);
  expect(contents['figures/002.png']).toEqual(Buffer.from(it.figures[1]?.image.bytes ?? []));
  const storyboard = JSON.parse(String(contents['storyboard.json']));
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
  for (const days of [2, 4]) await it.freeUnusedAt(Date.now() + days * DAY_MS);
  expect(await it.blobs.verify(hash)).toBe('intact');
  await it.pipeline.delete(id);
  expect(await it.pipeline.asset(hash)).toMatchObject({ hash });
  await it.pipeline.delete(copy);
  await expect(it.pipeline.asset(hash)).rejects.toMatchObject({ code: 'asset_not_found' });
  for (const deleted of [id, copy]) await it.pipeline.erase(deleted);
  for (const days of [2, 4, 6]) await it.freeUnusedAt(Date.now() + days * DAY_MS);
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

function pictureOf(colour: string): string {
  const canvas = createCanvas(480, 320);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(60, 40, 200, 200);
  return `data:image/png;base64,${canvas.toBuffer('image/png').toString('base64')}`;
}

const STORY =
  'The keeper of the lighthouse lived on a rock far out at sea. He lit the lamp in the evening of every day. The ships found their way home through the night.';

/** The film that the embedded writer makes of a page. */
async function filmOf(page: string) {
  const documents = isolateDocuments();
  onTestFinished(() => documents.close());
  it.stages = ({ models, ...stages }) => {
    const writer = createEmbeddedWriter();
    const engines = { speechEngine: models.speech.find(), illustrator: models.picture.find() };
    return { ...stages, readDocument: documents.readDocument, models: modelsOf({ ...engines, writer }) };
  };
  await it.restart();
  const upload = { name: 'keeper.html', bytes: Buffer.from(page), mediaType: 'text/html' };
  const { generation } = await it.pipeline.create({ upload, options: { length: 'full' } }, {});
  return { generation, view: await it.phases(generation.id) };
}

test('the two figures of a page become assets, shots and entries of the manifest; its decoration does not', async () => {
  const page = `<html><body><article><h1>The keeper</h1>
<p>${STORY} Figure 2 shows how the oil rises to the wick of the old lamp.</p>
<figure><img src="${pictureOf('#c33')}" alt="A red lamp"><figcaption>Figure 1: The lamp of 1802.</figcaption></figure>
<h2>Oil</h2><p>${STORY.replaceAll('lamp', 'light')}</p><p><img src="${pictureOf('#3c3')}" width="24" height="24" alt="An icon"></p>
<figure><img src="${pictureOf('#33c')}"><figcaption>Figure 2: How the oil rises.</figcaption></figure>
<h2>The boat</h2><p>Once a week a boat brought bread and oil from the village on the other side of the bay. In the winter the waves were so high that nobody came for a month, and the keeper ate dried fish. His daughter learned to read from the log of the light, and wrote down every ship that passed.</p>
</article></body></html>`;
  const { generation, view } = await filmOf(page);
  const shown = view.scenes.flatMap(({ shots }) =>
    shots.flatMap(({ card, visualPrompt }) => (card?.kind === 'figure' ? [{ card, visualPrompt }] : [])),
  );
  expect(shown.map(({ card }) => [card.label, card.caption]).sort()).toEqual([
    ['Figure 1', 'The lamp of 1802.'],
    ['Figure 2', 'How the oil rises.'],
  ]);
  const referring = shown.find(({ card }) => card.label === 'Figure 2');
  expect(referring?.visualPrompt).toContain('the oil rises to the wick');
  const manifest = JSON.parse(
    Buffer.concat(await (await it.pipeline.file(generation.id, 'manifest.json')).open().toArray()).toString(),
  );
  const listed = JSON.stringify(manifest.scenes);
  for (const { card } of shown) {
    expect(listed).toContain(card.image.hash);
    expect(await it.pipeline.asset(card.image.hash)).toMatchObject({ mediaType: 'image/png' });
  }
  const rows = await it.database.ledger.select().from(takes).where(eq(takes.generationId, generation.id));
  expect(rows.filter(({ kind }) => kind === 'figure')).toHaveLength(2);
  expect(it.pictureRequests.filter(({ image }) => image !== undefined)).toHaveLength(2);
});

test('the picture that opens a page stands beside the title, and is kept as a figure is', async () => {
  const { generation, view } = await filmOf(`<html><body><article><h1>The keeper of the light</h1>
<figure><img src="${pictureOf('#c33')}" alt="A red lamp"></figure>
<p>${STORY} ${STORY.replaceAll('lamp', 'light')}</p><p>Once a week a boat brought bread and oil from the village on the other side of the bay. In the winter the waves were so high that nobody came for a month.</p>
</article></body></html>`);
  const card = view.scenes[0]?.shots[0]?.card;
  if (card?.kind !== 'title' || card.image === undefined) throw new Error('The title has no picture.');
  const drawn = it.pictureRequests.filter((request) => request.image !== undefined);
  expect(drawn.map((request) => request.card?.kind)).toEqual(['title']);
  expect(await it.pipeline.asset(card.image.hash)).toMatchObject({ mediaType: 'image/png' });
  const contents = await readBundle(await it.pipeline.bundle(generation.id, 'archive.zip'));
  const storyboard = JSON.parse(String(contents['storyboard.json']));
  expect(storyboard.scenes[0].shots[0].card.image.file).toBe('figures/001.png');
});
