// Over 300 lines: one suite runs on both databases, and its tests share a pipeline.

import { and, eq, like, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ProviderError } from '../../core/errors.ts';
import { FILM_ENDS_MS } from '../../core/film-ends.ts';
import type { Database } from '../../store/database.ts';
import { assets, attempts } from '../../store/schema.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';
import { measureWork } from '../work/measure-work.ts';

const PRICE_USD = 0.05;

/** What the pipeline promises on every database. */
export function describePipeline(name: string, database: () => Database): void {
  describe(`the pipeline on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database(), { speech: () => PRICE_USD });
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    test('a whole generation by phases', async () => {
      const id = await it.create(documentOf('phases', 3));
      expect((await it.get(id)).status).toBe('draft');
      expect(await it.phase(id, 'script')).toMatchObject({ total: 1, completed: 1, hasMore: false });
      expect((await it.get(id)).status).toBe('storyboard');
      expect(it.calls).toHaveLength(1);
      const audio = await it.phase(id, 'audio', { startIndex: 0, endIndex: 2 });
      expect(audio).toMatchObject({ total: 3, completed: 2, hasMore: false, failed: [] });
      expect(audio.scenes.map((scene) => scene.id)).toEqual(['scene-1', 'scene-2']);
      expect(it.calls.filter((call) => call.startsWith('speech'))).toHaveLength(2);
      expect((await it.get(id)).status).toBe('generating');
      const view = await it.phases(id);
      expect(view).toMatchObject({ status: 'complete', progress: 100, video: { status: 'ready' } });
      expect(view.cost.spentUsd).toBe(3 * PRICE_USD);
      expect(await it.phase(id, 'finalize')).toMatchObject({ total: 4, completed: 4, failed: [] });
      expect(JSON.parse(await it.film(id))[0]).toBe('Quick');
      expect(new Set(it.calls).size).toBe(it.calls.length);
    });

    test('a whole generation in the background, its events in order and its progress never falling', async () => {
      const { generation } = await it.pipeline.create(
        { source: { text: documentOf('background', 4) }, run: 'background' },
        {},
      );
      let progress = 0;
      let revision = 0;
      const stop = new AbortController();
      for await (const event of it.pipeline.watch(generation.id, { signal: stop.signal })) {
        expect(event.id).toBeGreaterThanOrEqual(revision);
        revision = event.id;
        if ('progress' in event.data) {
          expect(event.data.progress).toBeGreaterThanOrEqual(progress);
          progress = event.data.progress;
        }
        if (event.type === 'status' && event.data.status === 'complete') stop.abort();
      }
      expect(progress).toBe(100);
    });

    test('a second run of the same document makes nothing', async () => {
      const text = documentOf('again', 2);
      const first = await it.phases(await it.create(text));
      it.reset();
      const second = await it.until(
        await it.create(text, { run: 'background' }),
        (view) => view.progress === 100,
      );
      expect(it.calls).toEqual([]);
      expect(second.video).toEqual(first.video);
      expect(second.cost.spentUsd).toBe(0);
    });

    test('a phase call answers within its time budget, and the work goes on', async () => {
      const id = await it.create(documentOf('budget', 2));
      await it.phase(id, 'script');
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      it.behave = (kind) => (kind === 'speech' ? held : undefined);
      const answer = await it.phase(id, 'audio', {}, 300);
      expect(answer).toMatchObject({ hasMore: true, nextStartIndex: 0, completed: 0, total: 2 });
      release();
      expect(await it.phase(id, 'audio')).toMatchObject({ hasMore: false, completed: 2 });
    });

    test('a phase call asks for all of a long film before it answers, though not all at once', async () => {
      const text = Array.from({ length: 210 }, (_, index) => `Long ${index}.`).join('\n\n');
      const id = await it.create(text);
      await it.phase(id, 'script');
      it.behave = (kind, _subject, signal) => (kind === 'speech' ? busyFor(60_000, signal) : undefined);
      const { scenes, total } = await it.phase(id, 'audio', {}, 0);
      expect(total).toBe(210);
      expect(new Set(scenes.map(({ audio }) => audio.status))).toEqual(new Set(['running']));
      await it.pipeline.delete(id);
    });

    test('the same idempotency key gives the same generation', async () => {
      const request = { source: { text: 'Idempotent.' } };
      const key = { idempotencyKey: 'one-key' };
      const answers = await Promise.all([1, 2, 3].map(() => it.pipeline.create(request, key)));
      expect(new Set(answers.map(({ generation }) => generation.id)).size).toBe(1);
      expect(answers.filter(({ created }) => created)).toHaveLength(1);
    });

    test('a picture has a preview that browsers show', async () => {
      const id = await it.create(documentOf('preview', 1));
      await it.phase(id, 'script');
      const { scenes } = await it.phase(id, 'images');
      const picture = scenes[0]?.shots[0]?.picture;
      if (picture?.status !== 'ready') throw new Error('the picture is not ready');
      const { hash, previewUrl } = picture.asset;
      expect(previewUrl).toBe(`/api/assets/${hash}/preview`);
      // The preview is made on the first request, here three at once.
      const [file, ...others] = await Promise.all(
        [hash, hash, hash].map((each) => it.pipeline.preview(each)),
      );
      if (!file) throw new Error('there is no preview');
      expect(others.map((other) => other.hash)).toEqual([file.hash, file.hash]);
      const bytes = Buffer.concat(await file.open().toArray());
      expect(file).toMatchObject({ mediaType: 'image/jpeg', sizeBytes: bytes.length });
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
      await expect(it.pipeline.preview('0'.repeat(64))).rejects.toMatchObject({ code: 'asset_not_found' });
    });

    test('what fails leaves the film partial with stand-ins, and is patched when it succeeds', async () => {
      it.behave = (kind, subject) => {
        if (subject.startsWith('partial 1') && (kind === 'speech' || kind === 'picture')) {
          throw new ProviderError('Refused.', { status: 400 });
        }
      };
      const id = await it.create(documentOf('partial', 3));
      const partial = await it.phases(id);
      expect(partial.status).toBe('partial');
      expect(partial.scenes[1]?.audio).toMatchObject({
        status: 'failed',
        failure: { code: 'provider_failed', retryable: false },
      });
      const answer = await it.phase(id, 'audio');
      expect(answer.failed).toMatchObject([{ index: 1, sceneId: 'scene-2' }]);
      expect(it.calls.filter((call) => call.startsWith('card'))).toHaveLength(2);
      const before = await it.film(id);

      it.reset();
      await it.pipeline.regenerate(id, 'scene-2', {});
      const waiting = await it.get(id);
      expect(waiting.scenes[1]?.audio.status).toBe('pending');
      expect(waiting.video.status).toBe('ready');
      const patched = await it.phases(id);
      expect(patched.status).toBe('complete');
      expect(await it.film(id)).not.toBe(before);
      expect(it.calls.filter((call) => call.startsWith('speech'))).toEqual([
        'speech partial 1 begins. partial 1 goes on.',
      ]);
    });

    test('the card that stands for a picture is drawn when it is looked at, and the film has the same', async () => {
      it.behave = (kind, subject) => {
        if (kind === 'picture' && subject === 'carded 0 begins.') {
          throw new ProviderError('Refused.', { status: 400 });
        }
      };
      const id = await it.create(documentOf('carded', 1));
      await it.phase(id, 'script');
      const card = (shotId: string) => it.pipeline.titleCard(id, 'scene-1', shotId);
      await expect(card('shot-1')).rejects.toMatchObject({ code: 'asset_not_found' });
      const { scenes } = await it.phase(id, 'images');
      expect(scenes[0]?.shots.map(({ picture }) => picture.status)).toEqual(['failed', 'ready']);
      const [first, again] = await Promise.all([card('shot-1'), card('shot-1')]);
      expect(again.hash).toBe(first.hash);
      expect(Buffer.concat(await first.open().toArray())).toHaveLength(first.sizeBytes);
      expect(it.calls.filter((call) => call.startsWith('card'))).toHaveLength(1);
      await expect(card('shot-2')).rejects.toMatchObject({ code: 'asset_not_found' });
      await expect(card('none')).rejects.toMatchObject({ code: 'shot_not_found' });

      expect((await it.phases(id)).status).toBe('partial');
      expect(it.calls.filter((call) => call.startsWith('card'))).toHaveLength(1);
    });

    test('a card that was lost, or that a cancel stopped, is drawn once more and kept', async () => {
      it.behave = (kind, subject) => {
        if (kind === 'picture' && subject === 'recarded 0 begins.') {
          throw new ProviderError('Refused.', { status: 400 });
        }
      };
      const id = await it.create(documentOf('recarded', 1));
      await it.phase(id, 'script');
      await it.phase(id, 'images');
      const card = () => it.pipeline.titleCard(id, 'scene-1', 'shot-1');
      const { hash } = await card();
      const gone = { state: 'cancelled', hash: null, sizeBytes: null } as const;
      await it.database.ledger.update(assets).set(gone).where(eq(assets.hash, hash));
      it.reset();
      await card();
      await card();
      expect(it.calls).toEqual(['card Scene 1']);
    });

    test('a scene that cannot be rendered is left out', async () => {
      it.behave = (kind, subject) => {
        if (kind === 'segment' && subject === 'scene-2') throw new ProviderError('Broken.', { status: 400 });
      };
      const view = await it.phases(await it.create(documentOf('unrendered', 3)));
      expect(view.status).toBe('partial');
      expect(view.scenes[1]?.segment.status).toBe('failed');
      // The neighbours of the missing scene are joined.
      expect(it.calls).toContain('segment scene-1>scene-3');
    });

    test('a script that cannot be written fails the generation, and running it tries again', async () => {
      it.behave = () => {
        throw new ProviderError('Refused.', { status: 400 });
      };
      const id = await it.create(documentOf('unwritten', 2));
      const answer = await it.phase(id, 'script');
      expect(answer.failed).toMatchObject([{ index: 0, sceneId: null, code: 'provider_failed' }]);
      expect((await it.get(id)).status).toBe('failed');
      await expect(it.phase(id, 'audio')).rejects.toMatchObject({ code: 'not_ready' });
      it.reset();
      await it.pipeline.run(id, 'background');
      await it.until(id, ({ status }) => status === 'complete');
    });

    test('a budget stops spending before it is passed', async () => {
      const id = await it.create(documentOf('money', 4), { budgetUsd: 2.2 * PRICE_USD });
      await it.phase(id, 'script');
      const answer = await it.phase(id, 'audio');
      expect(answer.cost.spentUsd).toBe(2 * PRICE_USD);
      expect(answer.failed.map(({ code }) => code)).toEqual(['budget_exceeded', 'budget_exceeded']);
    });

    test('a restart goes on where it stopped, and pays for nothing twice', async () => {
      let spoken = 0;
      it.behave = (kind, _, signal) =>
        kind === 'speech' && ++spoken > 2 ? busyFor(60_000, signal) : undefined;
      const id = await it.create(documentOf('restart', 4), { run: 'background' });
      await it.until(id, ({ scenes }) => scenes.filter(({ audio }) => audio.status === 'ready').length === 2);
      await expect.poll(() => it.calls.filter((call) => call.startsWith('speech')).length).toBe(4);
      const before = it.calls.filter((call) => call.startsWith('speech'));
      it.reset();
      await it.restart();
      await it.until(id, ({ status }) => status === 'complete');
      const repeated = it.calls.filter((call) => before.includes(call));
      expect(repeated.length).toBeLessThanOrEqual(2);
      const paid = await database()
        .ledger.select({ key: attempts.assetKey })
        .from(attempts)
        .innerJoin(assets, eq(attempts.assetKey, assets.key))
        .where(and(eq(attempts.state, 'settled'), eq(assets.payer, id), like(attempts.engine, '%speech')));
      expect(paid).toHaveLength(4);
      expect((await it.get(id)).cost.uncertainUsd).toBe(repeated.length * PRICE_USD);
    });

    test('a short generation is not stuck behind a long one', async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      it.behave = (kind) => (kind === 'speech' ? held : undefined);
      const spoken = () => it.calls.filter((call) => call.startsWith('speech'));
      /** How many calls this process holds or makes. The queue is asked for more a few times a second. */
      const heldReady = async () => {
        const held = sql`select from dbos.workflow_status where status = 'PENDING' and queue_name = 'providers'`;
        return (await database().ledger.execute(held)).rows.length;
      };
      const long = await it.create(documentOf('long', 12), { run: 'background' });
      await expect.poll(() => spoken().length).toBe(3);
      const short = await it.create(documentOf('brief', 2), { run: 'background' });
      await it.until(short, ({ scenes }) => scenes.some(({ audio }) => audio.status === 'running'));
      const { queued, inFlight } = await measureWork(database().ledger);
      expect(queued).toMatchObject({ audio: 11, script: 0 });
      expect(inFlight).toMatchObject({ audio: 3 });
      await expect.poll(heldReady).toBe(14);
      // By then, those that were taken from the queue last have read the ledger and wait for their turn.
      for (let look = 0; look < 20; look++) await heldReady();
      release();
      await it.until(short, ({ status }) => status === 'complete');
      // Next, or almost: where connections are many, one may come to wait a moment after the release.
      expect(
        spoken()
          .slice(3, 9)
          .filter((call) => call.startsWith('speech brief')),
      ).toHaveLength(2);
      await it.until(long, ({ status }) => status === 'complete');
    });

    test('three scenes are finished long before a hundred that were asked for earlier', async () => {
      const long = await it.create(documentOf('hundred', 100), { run: 'background' });
      await it.until(long, ({ scenes }) => scenes.some(({ segment }) => segment.status === 'ready'));
      const short = await it.create(documentOf('few', 3), { run: 'background' });
      await it.until(short, ({ status }) => status === 'complete');
      const { scenes } = await it.get(long);
      const isMade = ({ segment }: (typeof scenes)[number]) => segment.status === 'ready';
      expect(scenes.filter(isMade).length).toBeLessThan(70);
      await it.pipeline.cancel(long);
    });

    test('generations are listed newest first, in pages', async () => {
      const ids: string[] = [];
      for (let index = 0; index < 3; index++) ids.unshift(await it.create(documentOf(`listed ${index}`, 1)));
      const first = await it.pipeline.list({ limit: 2 });
      const next = await it.pipeline.list({ limit: 1, cursor: first.nextCursor ?? '' });
      expect([...first.generations, ...next.generations].map(({ id }) => id)).toEqual(ids);
    });

    test('a list tells how each film looks and how long it is, before it is made and after', async () => {
      const id = await it.create(documentOf('shown', 2));
      const listed = async () => (await it.pipeline.list({ limit: 1 })).generations[0];
      expect(await listed()).not.toHaveProperty('cover');
      await it.phase(id, 'script');
      expect(await listed()).toMatchObject({ id, cover: { status: 'pending' } });
      expect((await listed())?.durationMs).toBeGreaterThan(1000);
      const expectedMs = (await it.get(id)).scenes.map(({ durationMs = 0 }) => durationMs);
      expect((await listed())?.durationMs).toBe(expectedMs.reduce((sum, each) => sum + each, FILM_ENDS_MS));
      const { scenes, video } = await it.phases(id);
      const film = video.status === 'ready' ? video.asset : undefined;
      const cover = scenes[0]?.shots[0]?.picture;
      expect(await listed()).toMatchObject({ cover, durationMs: film?.durationMs });
      for (const { audio, durationMs } of scenes) expect(audio).toMatchObject({ asset: { durationMs } });
      expect(await listed()).not.toHaveProperty('scenes');
    });
  });
}
