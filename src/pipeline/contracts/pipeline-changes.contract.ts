// Over 300 lines: one suite runs on both databases, and its tests share a pipeline.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../store/database.ts';
import { assets } from '../../store/schema.ts';
import { freeUnused } from '../../store/unused.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';
import { deleteScene, orderScenes, updateScene } from '../edits/commands.ts';

/** What the pipeline promises about editing, on every database. */
export function describePipelineChanges(name: string, database: () => Database): void {
  describe(`changing generations on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database());
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    /** A finished generation, with the recorded calls cleared. */
    const finished = async (text: string) => {
      const id = await it.create(text);
      const view = await it.phases(id);
      expect(view.status).toBe('complete');
      it.reset();
      return { id, view };
    };

    test('an edit makes nothing by itself, and then only what depends on it', async () => {
      const { id } = await finished(documentOf('edited', 4));
      const { scenes } = await it.pipeline.updateScene(id, 'scene-2', {
        narration: 'Other words. And more.',
      });
      expect(scenes[1]?.audio.status).toBe('pending');
      expect(scenes[1]?.shots.map(({ picture }) => picture.status)).toEqual(['ready', 'ready']);
      expect(it.calls).toEqual([]);
      const view = await it.phases(id);
      expect(view.status).toBe('complete');
      expect(it.calls.toSorted()).toEqual([
        'film Quick',
        'segment scene-1>scene-2',
        'segment scene-2',
        'segment scene-2>scene-3',
        'speech Other words. And more.',
      ]);
    });

    test('what another process edits meanwhile is made as it is now', async () => {
      const other = it.anotherReconciler();
      const id = await it.create(documentOf('elsewhere', 4));
      await it.phase(id, 'script');
      await it.phase(id, 'audio');
      await other.apply(id, updateScene('scene-2', { narration: 'Said elsewhere. And more.' }, {}));
      await it.phase(id, 'audio', { endIndex: 1 });
      await other.apply(id, deleteScene('scene-3'));
      await other.apply(id, orderScenes(['scene-4', 'scene-2', 'scene-1']));
      const view = await it.phases(id);
      expect(view.status).toBe('complete');
      expect(view.scenes.map(({ id: sceneId, narration }) => [sceneId, narration])).toEqual([
        ['scene-4', 'elsewhere 3 begins. elsewhere 3 goes on.'],
        ['scene-2', 'Said elsewhere. And more.'],
        ['scene-1', 'elsewhere 0 begins. elsewhere 0 goes on.'],
      ]);
      expect(it.calls.filter((call) => call.startsWith('segment')).slice(-5)).toEqual(
        expect.arrayContaining(['segment scene-4>scene-2', 'segment scene-2>scene-1']),
      );
    });

    test('an edit of what somebody else changed meanwhile is refused', async () => {
      const { id, view } = await finished(documentOf('conflict', 2));
      const ifRevision = view.scenes[0]?.revision ?? 0;
      await it.pipeline.updateScene(id, 'scene-1', { title: 'First' }, { ifRevision });
      const second = it.pipeline.updateScene(id, 'scene-1', { title: 'Second' }, { ifRevision });
      await expect(second).rejects.toMatchObject({ code: 'edit_conflict' });
      const remove = it.pipeline.deleteScene(id, 'scene-1', { ifRevision });
      await expect(remove).rejects.toMatchObject({ code: 'edit_conflict' });
      const future = { ifRevision: view.revision + 100 };
      const early = it.pipeline.updateScene(id, 'scene-1', { title: 'Early' }, future);
      await expect(early).rejects.toMatchObject({ code: 'edit_conflict' });
      expect((await it.get(id)).scenes[0]?.title).toBe('First');
      await it.pipeline.deleteScene(id, 'scene-2', { ifRevision });
    });

    test('a title that the user gives is that of the film, which is put together anew and no more', async () => {
      const { id, view } = await finished(documentOf('titled', 2));
      const { revision: ifRevision } = view;
      const renamed = await it.pipeline.update(id, { title: 'By me' }, { ifRevision });
      expect(renamed).toMatchObject({ title: 'By me', revision: ifRevision + 1 });
      expect(renamed.status).not.toBe('complete');
      const other = it.pipeline.update(id, { title: 'By another' }, { ifRevision });
      await expect(other).rejects.toMatchObject({ code: 'edit_conflict' });
      expect(it.calls).toEqual([]);
      expect(await it.phases(id)).toMatchObject({ title: 'By me', status: 'complete' });
      expect(it.calls).toEqual(['film By me']);
      const back = await it.pipeline.update(id, { title: view.title });
      expect(back).toMatchObject({ status: 'complete', video: view.video });
    });

    test('a title that is given before the script is written outlasts it', async () => {
      const id = await it.create(documentOf('early title', 1));
      await it.pipeline.update(id, { title: 'Early' });
      expect(await it.phases(id)).toMatchObject({ title: 'Early', status: 'complete' });
    });

    test('an order of what somebody else has added, removed or moved meanwhile is refused', async () => {
      const { id } = await finished(documentOf('their order', 2));
      await it.pipeline.regenerate(id, 'scene-1', { audio: true });
      const { revision: ifRevision } = await it.get(id);
      // New words and new takes do not change the order of the scenes.
      await it.pipeline.updateScene(id, 'scene-1', { title: 'Theirs' });
      await it.phases(id);
      await it.pipeline.orderScenes(id, ['scene-2', 'scene-1'], { ifRevision });
      const mine = it.pipeline.orderScenes(id, ['scene-1', 'scene-2'], { ifRevision });
      await expect(mine).rejects.toMatchObject({ code: 'scenes_changed' });
      expect((await it.get(id)).scenes.map((scene) => scene.id)).toEqual(['scene-2', 'scene-1']);
    });

    test('a change with an idempotency key is made once, at the same time and after a restart', async () => {
      const { id, view } = await finished(documentOf('once', 2));
      const narration = 'Said once.';
      const insert = (idempotencyKey: string) =>
        it.pipeline.insertScene(id, { narration }, { idempotencyKey });
      await Promise.all([insert('a'), insert('a'), insert('b')]);
      const remove = () => it.pipeline.deleteScene(id, 'scene-1', { idempotencyKey: 'a' });
      await remove();
      const change = { ifRevision: view.scenes[1]?.revision, idempotencyKey: 'a' };
      const update = () => it.pipeline.updateScene(id, 'scene-2', { title: 'Other' }, change);
      await update();
      await it.restart();
      expect((await insert('a')).scenes).toHaveLength(3);
      expect((await remove()).scenes).toHaveLength(3);
      expect((await update()).scenes.find((scene) => scene.id === 'scene-2')?.title).toBe('Other');
      const regenerate = () => it.pipeline.regenerate(id, 'scene-2', {}, { idempotencyKey: 'a' });
      await regenerate();
      await it.phases(id);
      it.reset();
      await regenerate();
      await it.phases(id);
      expect(it.calls).toEqual([]);
    });

    test('an idempotency key that comes with another request is refused, and a failed change keeps none', async () => {
      const { id } = await finished(documentOf('key', 2));
      const key = { idempotencyKey: 'k' };
      const order = (...ids: string[]) => it.pipeline.orderScenes(id, ids, key);
      await expect(order('scene-1')).rejects.toMatchObject({ code: 'scenes_changed' });
      await order('scene-2', 'scene-1');
      const other = order('scene-1', 'scene-2');
      await expect(other).rejects.toMatchObject({ code: 'idempotency_key_reused' });
      await it.pipeline.create({ source: { text: 'One.' } }, { idempotencyKey: 'created' });
      const created = it.pipeline.create({ source: { text: 'Two.' } }, { idempotencyKey: 'created' });
      await expect(created).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    });

    test('what no generation uses is freed days later, and nothing that another uses', async () => {
      const text = documentOf('freed', 1);
      const first = await finished(text);
      const own = await finished(documentOf('freed too', 1));
      const second = await finished(text);
      const film = await it.film(second.id);
      const later = (days: number) => Date.now() + days * 24 * 60 * 60 * 1000 + 1000;
      const freeUntil = async (from: number) => {
        for (const days of [from, from + 1, from + 2]) await it.freeUnusedAt(later(days));
      };
      const hashesOf = ({ video }: typeof own.view) => (video.status === 'ready' ? [video.asset.hash] : []);
      const [ownFilm = ''] = hashesOf(own.view);
      await it.erase(first.id);
      await it.erase(own.id);
      await freeUnused(database().ledger, it.blobs);
      expect(await it.blobs.sizeBytes(ownFilm)).toBeDefined();
      await freeUntil(0);
      expect(await it.blobs.sizeBytes(ownFilm)).toBeUndefined();
      expect(await it.film(second.id)).toBe(film);
      const again = await it.phases(await it.create(text));
      expect(it.calls).toEqual([]);
      await it.erase(second.id);
      await it.erase(again.id);
      await freeUntil(3);
      const [freed = ''] = hashesOf(second.view);
      expect(await it.blobs.sizeBytes(freed)).toBeUndefined();
      expect(await database().ledger.select().from(assets).where(eq(assets.hash, freed))).toEqual([]);
    });

    test('editing while it is made loses nothing', async () => {
      it.behave = (_, __, signal) => busyFor(10, signal);
      const id = await it.create(documentOf('meanwhile', 4), { run: 'background' });
      await it.until(id, ({ scenes }) => scenes.some(({ audio }) => audio.status === 'ready'));
      await Promise.all(
        [1, 2, 3, 4].map((number) =>
          it.pipeline.updateScene(id, `scene-${number}`, { narration: `Changed ${number}. So.` }, {}),
        ),
      );
      const view = await it.until(id, ({ status }) => status === 'complete');
      expect(view.scenes.map(({ narration }) => narration)).toEqual(
        [1, 2, 3, 4].map((number) => `Changed ${number}. So.`),
      );
      expect(JSON.parse(await it.film(id))[1]).toHaveLength(4);
    });

    test('an inserted scene is made, and the changes to its neighbours', async () => {
      const { id } = await finished(documentOf('inserted', 3));
      const view = await it.pipeline.insertScene(id, { afterSceneId: 'scene-1', narration: 'New here.' });
      expect(view.scenes.map((scene) => scene.id).indexOf('scene-2')).toBe(2);
      expect(it.calls).toEqual([]);
      await it.phases(id);
      const added = view.scenes[1]?.id;
      expect(it.calls.toSorted()).toEqual(
        [
          'film Quick',
          'picture New here.',
          `segment ${added}`,
          `segment ${added}>scene-2`,
          `segment scene-1>${added}`,
          'speech New here.',
        ].toSorted(),
      );
    });

    test('deleting and moving scenes make speech and pictures never again', async () => {
      const { id } = await finished(documentOf('moved', 4));
      await it.pipeline.deleteScene(id, 'scene-3');
      await it.phases(id);
      expect(it.calls.toSorted()).toEqual(['film Quick', 'segment scene-2>scene-4']);
      it.reset();
      const view = await it.pipeline.orderScenes(id, ['scene-1', 'scene-4', 'scene-2']);
      expect(view.scenes.map((scene) => scene.id)).toEqual(['scene-1', 'scene-4', 'scene-2']);
      await it.phases(id);
      expect(it.calls.every((call) => call.startsWith('segment') || call.startsWith('film'))).toBe(true);
      const wrong = it.pipeline.orderScenes(id, ['scene-1', 'scene-1', 'scene-2']);
      await expect(wrong).rejects.toMatchObject({ code: 'scenes_changed' });
    });

    test('regenerating one picture makes that one anew, and keeps the old film until then', async () => {
      const { id, view } = await finished(documentOf('regenerated', 2));
      const { scenes } = await it.pipeline.regenerate(id, 'scene-1', { shots: ['shot-2'] });
      expect(scenes[0]?.shots.map(({ picture }) => picture.status)).toEqual(['ready', 'pending']);
      expect((await it.get(id)).video).toEqual(view.video);
      await it.phases(id);
      expect(it.calls.filter((call) => call.startsWith('picture'))).toEqual([
        'picture regenerated 0 goes on.',
      ]);
      const after = await it.get(id);
      expect(after.scenes[0]?.shots[1]?.picture).toMatchObject({ asset: { take: 2 } });
      expect(after.progress).toBe(100);
    });
  });
}
