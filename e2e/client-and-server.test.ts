import { expect, onTestFinished, test } from 'vitest';
import { createGenerationStore } from '../src/client/generation-store.ts';
import { createServerApp } from '../src/server/app.ts';
import { startServer } from '../src/server/serve.ts';
import type { FakePipelineOptions } from '../src/testing/fakes/fake-generations.ts';
import { createFakePipeline } from '../src/testing/fakes/fake-pipeline.ts';

async function start(fake: FakePipelineOptions = {}) {
  const made = createFakePipeline(fake);
  const token = 'secret-token';
  const app = createServerApp({ pipeline: made.pipeline, token, timeBudgetMs: 30 });
  const server = await startServer({ app, port: 0, host: '127.0.0.1', token });
  onTestFinished(() => server.close({ graceMs: 0 }));
  const connection = { baseUrl: server.url, headers: { authorization: `Bearer ${token}` } };
  return { ...made, connection };
}

test('the client makes a video with the server, and every item once', async () => {
  const { connection, made } = await start({ itemMs: 20 });
  const store = createGenerationStore({ ...connection, staggerMs: 1 });
  await store.startGeneration({ source: { text: 'A story.' } });
  const { step, generation } = store.getSnapshot();
  expect(step).toBe('complete');
  expect(generation?.video.status).toBe('ready');
  expect([...made.values()].every((times) => times === 1)).toBe(true);

  const [scene] = generation?.scenes ?? [];
  if (scene?.audio.status !== 'ready') throw new Error('the audio is not ready');
  // The link in the view works without a token.
  expect((await fetch(scene.audio.asset.url)).status).toBe(200);
});

test('the client follows what the server makes by itself', async () => {
  const { connection } = await start({ itemMs: 5 });
  const store = createGenerationStore(connection);
  await store.startGeneration({ source: { text: 'A story.' }, run: 'background' });
  expect(store.getSnapshot().generation?.status).toBe('complete');
});

test('the client edits a scene and makes only what depends on it again', async () => {
  const { connection, made } = await start();
  const store = createGenerationStore({ ...connection, staggerMs: 1 });
  await store.startGeneration({ source: { text: 'A story.' } });
  const before = made.size;
  const [scene] = store.getSnapshot().generation?.scenes ?? [];
  await store.updateScene(scene?.id ?? '', { narration: 'Another story.' });
  await store.resumeGeneration();
  expect(store.getSnapshot().generation?.scenes[0]).toMatchObject({
    narration: 'Another story.',
    audio: { status: 'ready' },
  });
  expect(made.size).toBe(before);
  expect([...made].filter(([, times]) => times > 1).map(([key]) => key.split('/')[1])).toEqual(
    expect.arrayContaining(['audio', 'finalize']),
  );
  expect([...made].filter(([, times]) => times > 1)).toHaveLength(3);
});

test('the client adds, moves and removes scenes', async () => {
  const { connection } = await start();
  const store = createGenerationStore({ ...connection, staggerMs: 1 });
  await store.startGeneration({ source: { text: 'A story.' } });
  const ids = () => store.getSnapshot().generation?.scenes.map(({ id }) => id) ?? [];
  const [first = '', ...others] = ids();
  await store.insertScene({ afterSceneId: first, narration: 'In between.' });
  const added = ids()[1] ?? '';
  expect(ids()).toEqual([first, added, ...others]);
  await store.orderScenes([...others, added, first]);
  expect(ids()).toEqual([...others, added, first]);
  await store.deleteScene(first);
  expect(ids()).toEqual([...others, added]);
});

test('an edit of a scene that somebody else changed meanwhile is refused', async () => {
  const { connection } = await start();
  const [mine, theirs] = [createGenerationStore(connection), createGenerationStore(connection)];
  await mine.startGeneration({ source: { text: 'A story.' } });
  const { generation } = mine.getSnapshot();
  const [scene] = generation?.scenes ?? [];
  const { id = '', revision: ifRevision = 0 } = scene ?? {};
  await theirs.loadGeneration(generation?.id ?? '');
  await theirs.updateScene(id, { narration: 'Theirs.' }, { ifRevision });
  await expect(mine.updateScene(id, { narration: 'Mine.' }, { ifRevision })).rejects.toMatchObject({
    code: 'edit_conflict',
  });
});

test('what waits for a client is looked at without going on with it', async () => {
  const { connection, made } = await start();
  const store = createGenerationStore({ ...connection, staggerMs: 1 });
  await store.startGeneration({ source: { text: 'A story.' } });
  const { generation } = store.getSnapshot();
  await store.updateScene(generation?.scenes[0]?.id ?? '', { narration: 'Another story.' });
  const madeBefore = [...made];
  const other = createGenerationStore(connection);
  await other.loadGeneration(generation?.id ?? '', { drive: false });
  expect(other.getSnapshot()).toMatchObject({
    step: 'idle',
    generation: { scenes: [{ narration: 'Another story.', audio: { status: 'pending' } }, {}, {}, {}] },
  });
  expect([...made]).toEqual(madeBefore);
});
