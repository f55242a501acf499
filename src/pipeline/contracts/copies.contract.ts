import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { DOT_PNG } from '../../testing/fakes/quick-stages.ts';

/** What the pipeline promises about copies of a generation. */
export function describeCopies(name: string, database: () => Database): void {
  describe(`copies on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database(), { speech: () => 0.5, picture: () => 0.25 });
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    const finished = async (text: string) => {
      const id = await it.create(text);
      await it.phases(id);
      await it.pipeline.updateScene(id, 'scene-1', { narration: 'Edited here. So.' });
      await it.pipeline.regenerate(id, 'scene-1', { shots: ['shot-1'] });
      await it.pipeline.putPicture(id, 'scene-1', 'shot-2', DOT_PNG);
      const view = await it.phases(id);
      it.reset();
      return { id, view };
    };
    const paidCalls = () => it.calls.filter((call) => /^(script|speech|picture)/.test(call));

    test('another format is made of the same speech and the paid pictures, and costs nothing', async () => {
      const { id, view } = await finished(documentOf('portrait', 2));
      const { generation, created } = await it.pipeline.copy(id, { format: 'portrait', title: 'Tall' });
      expect(created).toBe(true);
      expect(generation).toMatchObject({ format: 'portrait', title: 'Tall', status: 'storyboard' });
      expect(it.calls).toEqual([]);
      expect(generation.scenes.map(({ audio }) => audio)).toEqual(view.scenes.map(({ audio }) => audio));
      const hashesOf = ({ scenes }: typeof view) =>
        scenes.flatMap(({ shots }) =>
          shots.map(({ picture }) => (picture.status === 'ready' ? picture.asset.hash : picture.status)),
        );
      expect(hashesOf(generation)).toEqual(hashesOf(view));
      const made = await it.phases(generation.id);
      expect(made.status).toBe('complete');
      expect(made.video).not.toEqual(view.video);
      expect(paidCalls()).toEqual([]);
      expect(made.cost).toMatchObject({ spentUsd: 0, uncertainUsd: 0 });
      expect((await it.get(id)).cost).toEqual(view.cost);
    });

    test('a duplicate has everything at once, also the takes, and parts from the original afterwards', async () => {
      const { id, view } = await finished(documentOf('duplicate', 2));
      const { generation } = await it.pipeline.copy(id, {});
      const withoutRevision = ({ scenes }: typeof view) =>
        scenes.map(({ revision: _, segment: __, ...scene }) => scene);
      expect(withoutRevision(generation)).toEqual(withoutRevision(view));
      expect((await it.phases(generation.id)).video).toEqual(view.video);
      expect(it.calls).toEqual([]);
      await it.pipeline.regenerate(generation.id, 'scene-2', { audio: true });
      await it.phases(generation.id);
      expect(paidCalls()).toHaveLength(1);
      expect((await it.get(id)).scenes[1]?.audio).toEqual(view.scenes[1]?.audio);
      await it.pipeline.delete(id);
      expect((await it.get(generation.id)).status).toBe('complete');
    });

    test('with one idempotency key there is one copy, and none of another kind', async () => {
      const { id } = await finished(documentOf('one', 1));
      const key = { idempotencyKey: 'k' };
      const copy = () => it.pipeline.copy(id, { format: 'square' }, key);
      const copies = await Promise.all([copy(), copy()]);
      expect(new Set(copies.map(({ generation }) => generation.id)).size).toBe(1);
      expect(copies.filter(({ created }) => created)).toHaveLength(1);
      const other = it.pipeline.copy(id, { format: 'portrait' }, key);
      await expect(other).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    });

    test('the list is searched by title and status, page by page', async () => {
      const id = await it.create(documentOf('found', 1), { title: 'Ünder 100% _ sea' });
      const { generation } = await it.pipeline.copy(id, { title: 'ÜNDER 100% _ land' });
      const found = async (wanted: { q?: string; status?: 'draft' | 'complete'; cursor?: string }) => {
        const { generations, nextCursor } = await it.pipeline.list({ limit: 1, ...wanted });
        return { ids: generations.map((each) => each.id), nextCursor };
      };
      const first = await found({ q: 'ünder 100% _' });
      expect(first.ids).toEqual([generation.id]);
      expect(await found({ q: 'ünder 100% _', cursor: first.nextCursor ?? '' })).toEqual({
        ids: [id],
        nextCursor: null,
      });
      expect((await found({ q: '100%__' })).ids).toEqual([]);
      expect((await found({ q: 'land', status: 'complete' })).ids).toEqual([]);
      expect((await found({ q: 'land', status: 'draft' })).ids).toEqual([generation.id]);
    });

    test('the list is searched by words of the narrations, and says where they are', async () => {
      const id = await it.create(documentOf('Leuchtturm', 2), { title: 'Unrelated' });
      await it.phase(id, 'script');
      await it.pipeline.updateScene(id, 'scene-2', {
        narration: 'The keeper’s LAMP, he said, turns 7 times.',
      });
      const found = async (q: string) => {
        const { generations } = await it.pipeline.list({ limit: 10, q });
        return generations.map((each) => [each.id, each.passage]);
      };
      const [[foundId, passage] = []] = await found('lamp keeper tur');
      expect(foundId).toBe(id);
      expect(passage).toContain('LAMP, he said, turns');
      expect(await found('leuchttu')).toHaveLength(1);
      // All words, in one scene. Nothing that is typed means anything else.
      expect(await found('lamp leuchtturm')).toEqual([]);
      for (const q of ["lamp' | !x:*", 'lamp & !keeper', '<->', '()', ':*', 'x']) {
        await expect(it.pipeline.list({ limit: 10, q })).resolves.toBeDefined();
      }
      await it.pipeline.delete(id);
      expect(await found('lamp')).toEqual([]);
    });

    test.each(['newest', 'oldest', 'changed', 'title'] as const)(
      'the list is sorted by %s, page by page',
      async (sort) => {
        const titles = [`b ${sort}`, `A ${sort}`, `c ${sort}`];
        const ids: string[] = [];
        for (const title of titles) ids.push(await it.create('Sorted.', { title }));
        await it.pipeline.update(ids[1] ?? '', { title: `a ${sort}` });
        const sorted: string[] = [];
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page = await it.pipeline.list({ limit: 1, q: ` ${sort}`, sort, ...(cursor && { cursor }) });
          sorted.push(...page.generations.map(({ title }) => title[0] ?? ''));
          cursor = page.nextCursor;
        }
        const orders = { newest: 'cab', oldest: 'bac', changed: 'acb', title: 'abc' };
        expect(sorted.join('')).toBe(orders[sort]);
      },
    );

    test('tags find a film and go with its copies, and change nothing of it', async () => {
      const { id, view } = await finished(documentOf('tagged', 2));
      const tagged = await it.pipeline.update(id, { tags: ['tides', '100 % sea', 'tides'] });
      expect(tagged).toMatchObject({ tags: ['tides', '100 % sea'], status: 'complete', video: view.video });
      expect(tagged.revision).toBeGreaterThan(view.revision);
      const { generation: copy } = await it.pipeline.copy(id, {});
      const other = await it.create(documentOf('untagged', 1));
      expect((await it.get(other)).tags).toBeUndefined();
      await it.pipeline.update(other, { tags: ['Tides'] });
      const found = async (tag: string) =>
        (await it.pipeline.list({ limit: 100, tag })).generations.map((each) => each.id);
      expect(await found('100 % sea')).toEqual([copy.id, id]);
      expect(await found('Tides')).toEqual([other]);
      expect(await found('sea')).toEqual([]);
      const counted = async () => {
        const { tags } = await it.pipeline.tags();
        return Object.fromEntries(tags.map(({ tag, generations }) => [tag, generations]));
      };
      expect(await counted()).toEqual({ '100 % sea': 2, Tides: 1, tides: 2 });
      await it.pipeline.delete(copy.id);
      await it.pipeline.update(id, { tags: [] });
      expect(await counted()).toEqual({ Tides: 1 });
      expect(it.calls).toEqual([]);
    });

    test('a copy of nothing, or in no style, is refused', async () => {
      const copy = it.pipeline.copy('none', {});
      await expect(copy).rejects.toMatchObject({ code: 'generation_not_found' });
      const id = await it.create(documentOf('style', 1));
      const styled = it.pipeline.copy(id, { style: 'none' });
      await expect(styled).rejects.toMatchObject({ code: 'unknown_style' });
    });
  });
}
