import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProviderError } from '../../core/errors.ts';
import type { FoundPicture, PictureSearch } from '../../pictures/index.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import {
  loadedPicture,
  MUSEUM,
  MUSEUM_LICENCE,
  museumPicture,
  withMuseum,
} from '../../testing/fakes/museum.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';

const database = embeddedDatabase();
let it: PipelineUnderTest;
/** What the collection has. */
let found: FoundPicture[];
let searches: PictureSearch[];
let isSearching: boolean;
/** What was got from the collection. */
let loaded: string[];
beforeAll(async () => {
  it = await PipelineUnderTest.start(database());
  it.stages = (quick) =>
    withMuseum(quick, {
      async search(request) {
        expect(isSearching).toBe(false);
        isSearching = true;
        await new Promise(setImmediate);
        isSearching = false;
        searches.push(request);
        return { words: request.words ?? 'what it speaks of', pictures: found };
      },
      async load(picture) {
        loaded.push(picture.url);
        return loadedPicture(picture);
      },
    });
  await it.restart();
});
beforeEach(() => {
  found = ['Harbour', 'Bridge'].map(museumPicture);
  searches = [];
  isSearching = false;
  loaded = [];
  it.reset();
});
afterAll(() => it.stop());

const { signal } = new AbortController();
const shotOf = async (id: string) => (await it.get(id)).scenes[0]?.shots[0];
const search = (id: string, query = {}) =>
  it.pipeline.searchStock(id, 'scene-1', 'shot-1', query, { signal });
const choose = (id: string, picture: string, options = {}) =>
  it.pipeline.putStock(
    id,
    'scene-1',
    'shot-1',
    { model: MUSEUM, words: 'a harbour', picture },
    { signal, ...options },
  );

test('a search is for what the shot speaks of, or for other words, in the shape of the film', async () => {
  const id = await it.create(documentOf('searched', 1), { format: 'portrait' });
  await it.phase(id, 'script');
  const { pictures, ...asked } = await search(id);
  expect(asked).toEqual({ model: MUSEUM, words: 'what it speaks of' });
  expect(pictures).toMatchObject([
    { id: 'harbour', title: 'Harbour', author: 'Ada Holm', licence: MUSEUM_LICENCE },
    { id: 'bridge', sourceUrl: 'https://museum.example/Bridge' },
  ]);
  const shot = await shotOf(id);
  const { title } = (await it.get(id)).scenes[0] ?? {};
  expect(searches[0]?.shot).toMatchObject({ prompt: shot?.visualPrompt, title });
  expect(searches[0]?.shot.size).toEqual({ widthPx: 1080, heightPx: 1920 });
  const preview = await loadImage(pictures[0]?.preview ?? '');
  expect([preview.width, preview.height]).toEqual([180, 320]);
  expect((await search(id, { words: 'a lamp' })).words).toBe('a lamp');
});

test('what has no preview is shown without one, and no more than a dozen are shown', async () => {
  const id = await it.create(documentOf('previews', 1));
  await it.phase(id, 'script');
  const [whole = museumPicture('Harbour'), other] = found;
  const broken = async () => Promise.reject(new ProviderError('It is down.', { status: 503 }));
  const noImage = async () => Buffer.from('no image');
  found = [
    { ...whole, preview: broken },
    { ...whole, preview: noImage },
    { ...whole, preview: undefined },
    ...(other ? [other] : []),
  ];
  const { pictures } = await search(id);
  expect(pictures.map(({ preview }) => preview !== undefined)).toEqual([false, false, false, true]);
  found = Array.from({ length: 20 }, () => whole);
  expect((await search(id)).pictures).toHaveLength(12);
});

test('a chosen picture is a take with its credit, and stays when the film gets another model', async () => {
  const id = await it.create(documentOf('chosen', 1));
  await it.phases(id);
  it.reset();
  const options = { idempotencyKey: 'once' };
  await choose(id, 'bridge', options);
  await choose(id, 'bridge', options);
  const shot = await shotOf(id);
  expect(shot?.takes).toMatchObject([{ current: false }, { current: true, item: { status: 'ready' } }]);
  expect((await it.get(id)).cost.spentUsd).toBe(0);
  await it.phases(id);
  const textOf = async (name: 'manifest.json' | 'credits.txt') =>
    Buffer.concat(await (await it.pipeline.file(id, name)).open().toArray()).toString();
  const [scene] = JSON.parse(await textOf('manifest.json')).scenes;
  expect(scene.shots[0].picture).toMatchObject({ engine: MUSEUM, licence: MUSEUM_LICENCE });
  expect(await textOf('credits.txt')).toContain('Ada Holm');
  await it.pipeline.update(id, { models: { picture: MUSEUM } });
  await it.phases(id);
  expect((await shotOf(id))?.picture).toEqual(shot?.picture);
});

test('what cannot be chosen is refused, and nothing changes', async () => {
  const id = await it.create(documentOf('refused', 1));
  await it.phases(id);
  const before = await it.get(id);
  await expect(choose(id, 'lighthouse')).rejects.toMatchObject({ code: 'stock_picture_not_found' });
  expect(loaded).toEqual([]);
  const [maker] = it.pipeline.capabilities().models.picture;
  await expect(search(id, { model: maker?.id })).rejects.toMatchObject({
    code: 'stock_model_needed',
    advice: expect.stringContaining(MUSEUM),
  });
  await expect(search(id, { model: 'none:photos' })).rejects.toMatchObject({ code: 'unknown_model' });
  const nowhere = it.pipeline.searchStock(id, 'scene-1', 'shot-9', {}, { signal });
  await expect(nowhere).rejects.toMatchObject({ code: 'shot_not_found' });
  expect(await it.get(id)).toEqual(before);
});

test('a collection is searched by one at a time, and not for whoever has left', async () => {
  const id = await it.create(documentOf('at once', 1));
  await it.phase(id, 'script');
  await Promise.all([search(id), search(id), search(id)]);
  expect(searches).toHaveLength(3);
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(it.pipeline.searchStock(id, 'scene-1', 'shot-1', {}, { signal: gone })).rejects.toThrow(
    'gone',
  );
  expect(searches).toHaveLength(3);
});
