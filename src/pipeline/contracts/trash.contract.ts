import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';
import { eraseExpired, TRASH_MS } from '../edits/trash.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const GONE = { code: 'generation_not_found' };

/** What the pipeline promises about deleted generations, on every database. */
export function describeTrash(name: string, database: () => Database): void {
  describe(`the trash on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database());
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    const finished = async (name: string) => {
      const id = await it.create(documentOf(name, 2), { title: name });
      const view = await it.phases(id);
      it.reset();
      return { id, view };
    };
    const trashed = async () => (await it.pipeline.trash({ limit: 100 })).generations.map(({ id }) => id);
    const filmHash = ({ video }: Awaited<ReturnType<typeof finished>>['view']) =>
      video.status === 'ready' ? video.asset.hash : expect.fail('There is no film.');

    test('a deleted film is found by no call, and comes back whole without anything being made again', async () => {
      const { id, view } = await finished('back');
      await it.pipeline.delete(id);
      const { generations } = await it.pipeline.list({ limit: 100 });
      expect(generations.map((each) => each.id)).not.toContain(id);
      const calls = [
        () => it.pipeline.get(id),
        () => it.phase(id, 'audio'),
        () => it.pipeline.run(id, 'background'),
        () => it.pipeline.updateScene(id, 'scene-1', { narration: 'No.' }),
        () => it.pipeline.copy(id, {}),
        () => it.pipeline.file(id, 'video.mp4'),
        () => it.pipeline.share(id),
        () => it.pipeline.delete(id),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject(GONE);
      const restored = await it.pipeline.restore(id);
      expect({ ...restored, revision: 0, updatedAt: '' }).toEqual({ ...view, revision: 0, updatedAt: '' });
      expect(await it.film(id)).toBeDefined();
      expect(await it.pipeline.restore(id)).toEqual(restored);
      expect(it.calls).toEqual([]);
    });

    test('links and shares end with the deletion, and a share never works again', async () => {
      const { id, view } = await finished('linked');
      const token = await it.pipeline.share(id);
      await it.pipeline.delete(id);
      expect(await it.pipeline.sharedFilm(token)).toBeUndefined();
      const hash = filmHash(view);
      await expect(it.pipeline.asset(hash)).rejects.toMatchObject({ code: 'asset_not_found' });
      await it.pipeline.restore(id);
      expect((await it.pipeline.asset(hash)).hash).toBe(hash);
      expect(await it.pipeline.sharedFilm(token)).toBeUndefined();
      expect(await it.pipeline.shareToken(id)).toBeNull();
    });

    test('what was being made stops, stays stopped after a restart, and goes on when it is run again', async () => {
      it.behave = (kind, _, signal) => (kind === 'speech' ? busyFor(60_000, signal) : undefined);
      const id = await it.create(documentOf('running', 2), { run: 'background' });
      await expect.poll(() => it.calls.some((call) => call.startsWith('speech'))).toBe(true);
      await it.pipeline.delete(id);
      it.reset();
      await it.restart();
      expect((await it.pipeline.restore(id)).status).toBe('cancelled');
      expect(it.calls).toEqual([]);
      await it.pipeline.run(id, 'background');
      await it.until(id, ({ status }) => status === 'complete');
      expect(it.errors).toEqual([]);
    });

    test('the key that created it creates another one', async () => {
      const create = () => it.pipeline.create({ source: { text: 'Again.' } }, { idempotencyKey: 'once' });
      const { generation } = await create();
      await it.pipeline.delete(generation.id);
      const again = await create();
      expect(again.created).toBe(true);
      await it.pipeline.restore(generation.id);
      expect((await it.get(again.generation.id)).id).not.toBe(generation.id);
    });

    test('only what is in the trash is deleted for good, by the user or after thirty days', async () => {
      const [own, kept, old] = [await finished('own'), await finished('kept'), await finished('old')];
      await expect(it.pipeline.erase(own.id)).rejects.toMatchObject(GONE);
      for (const { id } of [own, old]) await it.pipeline.delete(id);
      await it.pipeline.erase(own.id);
      await expect(it.pipeline.restore(own.id)).rejects.toMatchObject(GONE);
      const deletedMs = Date.now();
      const freeAt = async (nowMs: number) => {
        await eraseExpired(database().ledger, nowMs);
        await it.freeUnusedAt(nowMs);
      };
      await freeAt(deletedMs + TRASH_MS - DAY_MS);
      expect(await trashed()).toContain(old.id);
      expect(await it.blobs.sizeBytes(filmHash(old.view))).toBeDefined();
      for (const days of [0, 1, 2, 3]) await freeAt(deletedMs + TRASH_MS + days * DAY_MS + 1000);
      expect(await trashed()).toEqual([]);
      expect(await it.blobs.sizeBytes(filmHash(old.view))).toBeUndefined();
      expect(await it.film(kept.id)).toBeDefined();
    });

    test('the trash is emptied at once, and nothing else is deleted', async () => {
      const [kept, ...gone] = [await finished('stays'), await finished('goes'), await finished('goes too')];
      for (const { id } of gone) await it.pipeline.delete(id);
      await it.pipeline.emptyTrash();
      expect(await trashed()).toEqual([]);
      for (const { id } of gone) await expect(it.pipeline.restore(id)).rejects.toMatchObject(GONE);
      expect(await it.film(kept.id)).toBeDefined();
      await it.pipeline.emptyTrash();
    });

    test('the trash is listed page by page, what was deleted last first', async () => {
      const ids = await Promise.all(['one', 'two', 'three'].map((title) => it.create('Paged.', { title })));
      for (const id of ids) await it.pipeline.delete(id);
      const first = await it.pipeline.trash({ limit: 2 });
      expect(first.generations.map(({ title }) => title)).toEqual(['three', 'two']);
      const [last] = first.generations;
      const keptMs = Date.parse(last?.keptUntil ?? '') - Date.parse(last?.deletedAt ?? '');
      expect(keptMs).toBe(TRASH_MS);
      const rest = await it.pipeline.trash({ limit: 2, cursor: first.nextCursor ?? '' });
      expect(rest.generations.map(({ title }) => title)).toEqual(['one']);
      expect(rest.nextCursor).toBeNull();
      await expect(it.pipeline.trash({ limit: 2, cursor: 'x' })).rejects.toMatchObject({
        code: 'invalid_option',
      });
    });
  });
}
