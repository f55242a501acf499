import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GenerationEvent, GenerationView, SceneView } from '../../protocol/index.ts';
import type { Database } from '../../store/database.ts';
import { scenes as sceneRows } from '../../store/schema.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';
import { dequeueWork, enqueueWork, workflowId } from '../work/work-queues.ts';

/** What the pipeline promises about stopping and deleting, on every database. */
export function describeStopping(name: string, database: () => Database): void {
  describe(`stopping generations on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database());
    });
    beforeEach(() => {
      vi.restoreAllMocks();
      it.reset();
    });
    afterAll(() => it.stop({ forget: true }));

    const rowsOf = (id: string) =>
      database()
        .ledger.select({ revision: sceneRows.revision, view: sceneRows.view })
        .from(sceneRows)
        .where(eq(sceneRows.generationId, id))
        .orderBy(sceneRows.position);

    /** A film of three scenes. The speech of the first is ready, and everything else is under way. */
    const begun = async (subject: string) => {
      it.behave = (_, called, signal) =>
        called === 'Quick' || called.startsWith(`${subject} 0 begins. ${subject} 0 goes`)
          ? undefined
          : busyFor(60_000, signal);
      const id = await it.create(documentOf(subject, 3), { run: 'background' });
      const view = await it.until(
        id,
        ({ scenes }) =>
          statesOf(scenes)[0] === 'ready running running pending' &&
          statesOf(scenes)[2] === 'running running running pending',
      );
      return { id, view };
    };

    test('a stop writes no scene, and readers of each scene see it nevertheless', async () => {
      const { id, view: before } = await begun('unwritten');
      const stored = await rowsOf(id);
      const view = await it.pipeline.cancel(id);
      expect(await rowsOf(id)).toEqual(stored);

      expect(statesOf(view.scenes)).toEqual([
        'ready pending pending pending',
        'pending pending pending pending',
        'pending pending pending pending',
      ]);
      expect(view).toMatchObject({ status: 'cancelled', video: { status: 'pending' } });
      for (const { revision } of view.scenes) expect(revision).toBeGreaterThan(before.revision);
      const events = await eventsAfter(it, id, before.revision);
      expect(events.filter(({ type }) => type === 'snapshot')).toEqual([]);
      expect(events.flatMap(({ type, data }) => (type === 'scene' ? [data] : []))).toEqual(view.scenes);
      await it.restart();
      expect(await it.get(id)).toEqual(view);
    });

    test('a generation that goes on after a stop tells of every scene that goes on', async () => {
      const { id } = await begun('resumed');
      const stopped = await it.pipeline.cancel(id);
      await it.pipeline.run(id, 'background');
      const resumed = await it.until(
        id,
        ({ scenes }) => statesOf(scenes)[2] === 'running running running pending',
      );
      expect(statesOf(resumed.scenes)[0]).toBe('ready running running pending');
      for (const { revision } of resumed.scenes) expect(revision).toBeGreaterThan(stopped.revision);
      // What is stored is what was seen: another process reads the same.
      await it.pipeline.run(id, 'client');
      await it.pipeline.cancel(id);
      it.reset();
      await it.pipeline.run(id, 'background');
      const done = await it.until(id, ({ status }) => status === 'complete');
      await it.restart();
      expect(await it.get(id)).toEqual(done);
    });

    test('what is shared and goes on is seen as going on', async () => {
      const { id } = await begun('both');
      const other = await it.create(documentOf('both', 3), { run: 'background' });
      await it.until(other, ({ scenes }) => scenes[2]?.audio.status === 'running');
      await it.pipeline.cancel(id);
      // Another process finds what the other generation still has made.
      const reconciler = it.anotherReconciler();
      await reconciler.advance(id);
      const { scenes, revision } = await it.get(id);
      expect(statesOf(scenes)[2]).toBe('running running running pending');
      await reconciler.advance(id);
      expect((await it.get(id)).revision).toBe(revision);
      await it.pipeline.delete(other);
      await reconciler.advance(id);
      expect(statesOf((await it.get(id)).scenes)[2]).toBe('pending pending pending pending');
    });

    test.each([
      ['the script is planned', 'cancel', ''],
      ['the script is planned', 'delete', ''],
      ['another script is planned', 'cancel', 'another'],
      ['another script is planned', 'delete', 'another'],
    ] as const)('while %s, %s does not wait for the plan', async (_, way, other) => {
      const stopped = other && (await begun(`stopped by ${way}`)).id;
      let write = () => {};
      const written = new Promise<void>((resolve) => {
        write = resolve;
      });
      it.behave = (kind, __, signal) => (kind === 'script' ? written : busyFor(60_000, signal));
      const id = await it.create(documentOf(`${other} overtaken by ${way}`, 3), { run: 'background' });
      let reads = 0;
      let stopping: Promise<unknown> | undefined;
      const read = it.blobs.read.bind(it.blobs);
      vi.spyOn(it.blobs, 'read').mockImplementation(async (hash) => {
        const bytes = await read(hash);
        // A script, whose scenes are about to become rows.
        if (bytes[0] === '{'.charCodeAt(0)) {
          reads++;
          stopping ??= it.pipeline[way](stopped || id);
        }
        return bytes;
      });
      await expect.poll(() => it.calls.at(-1)).toBe('script Quick');
      write();
      await expect.poll(() => reads).toBeGreaterThan(0);
      await stopping;
      if (way === 'delete' && !stopped) expect(await rowsOf(id)).toEqual([]);
      // The plan was rolled back, and begins again.
      else await expect.poll(() => reads).toBeGreaterThanOrEqual(2);
      expect(it.errors).toEqual([]);
      if (stopped) await it.pipeline.delete(id);
    });

    test('work that nobody has begun leaves its queue', async () => {
      const { ledger, pool } = database();
      const keys = ['first', 'second', 'third'].map((key) => `dequeued-${key}`);
      const works = keys.map((key) => ({ key, kind: 'speech', run: 0 }) as const);
      await enqueueWork(
        ledger,
        works.map((work) => ({ work, turn: 1, delayMs: 60_000 })),
      );
      await dequeueWork(ledger, works.slice(0, 2).map(workflowId));
      const { rows } = await pool.query(
        `delete from dbos.workflow_status where workflow_uuid like 'dequeued-%' returning workflow_uuid as id`,
      );
      expect(rows).toEqual([{ id: 'dequeued-third.0' }]);
    });

    test('cancelling stops the calls in flight, keeps what is finished, and running goes on', async () => {
      const stopped: string[] = [];
      it.behave = (kind, subject, signal) => {
        if (kind !== 'picture' || subject === 'cancelled 0 begins.') return;
        signal.addEventListener('abort', () => stopped.push(subject));
        return busyFor(60_000, signal);
      };
      const id = await it.create(documentOf('cancelled', 3));
      await it.phase(id, 'script');
      const waiting = it.phase(id, 'images');
      await it.until(id, ({ scenes }) => scenes[0]?.shots[0]?.picture.status === 'ready');
      await expect.poll(() => it.calls.filter((call) => call.startsWith('picture')).length).toBe(3);
      const view = await it.pipeline.cancel(id);
      expect(view.status).toBe('cancelled');
      expect((await waiting).hasMore).toBe(true);
      expect(stopped).toHaveLength(2);
      expect(view.scenes[0]?.shots[0]?.picture.status).toBe('ready');
      await expect(it.phase(id, 'audio')).rejects.toMatchObject({ code: 'generation_cancelled' });

      it.reset();
      await it.pipeline.run(id, 'client');
      const done = await it.phases(id);
      expect(done.status).toBe('complete');
      expect(it.calls.filter((call) => call.startsWith('picture'))).toHaveLength(5);
    });

    test('cancelling while the film is joined answers who waits for it, and running joins it', async () => {
      it.behave = (kind, _, signal) => (kind === 'film' ? busyFor(60_000, signal) : undefined);
      const id = await it.create(documentOf('joining', 2));
      await it.phase(id, 'script');
      const finalizing = it.phase(id, 'finalize');
      await expect.poll(() => it.calls.includes('film Quick')).toBe(true);
      expect((await it.pipeline.cancel(id)).status).toBe('cancelled');
      expect(await finalizing).toMatchObject({ hasMore: true, nextStartIndex: 2 });
      it.reset();
      await it.pipeline.run(id, 'background');
      await it.until(id, ({ status }) => status === 'complete');
      expect(it.calls).toEqual(['film Quick']);
    });

    test('what another generation wants too is not cancelled', async () => {
      it.behave = (kind, _, signal) => (kind === 'speech' ? busyFor(100, signal) : undefined);
      const text = documentOf('shared', 2);
      const one = await it.create(text, { run: 'background' });
      const other = await it.create(text, { run: 'background' });
      await it.until(other, ({ scenes }) => scenes.some(({ audio }) => audio.status === 'running'));
      await it.pipeline.cancel(one);
      await it.until(other, ({ status }) => status === 'complete');
      expect(it.calls.filter((call) => call.startsWith('speech'))).toHaveLength(2);
    });

    test('deleting while it runs stops it and forgets it', async () => {
      it.behave = (kind, _, signal) => (kind === 'speech' ? busyFor(60_000, signal) : undefined);
      const id = await it.create(documentOf('deleted', 2), { run: 'background' });
      await expect.poll(() => it.calls.some((call) => call.startsWith('speech'))).toBe(true);
      const answered = expect(it.phase(id, 'audio')).rejects.toMatchObject({ code: 'generation_not_found' });
      await it.pipeline.delete(id);
      await answered;
      await expect(it.pipeline.get(id)).rejects.toMatchObject({ code: 'generation_not_found' });
      await expect(it.pipeline.delete(id)).rejects.toMatchObject({ code: 'generation_not_found' });
      expect(it.errors).toEqual([]);
    });
  });
}

/** The states of each scene: of its speech, its pictures and its segment. */
function statesOf(scenes: readonly SceneView[]): string[] {
  return scenes.map(({ audio, shots, segment }) =>
    [audio, ...shots.map(({ picture }) => picture), segment].map(({ status }) => status).join(' '),
  );
}

/** What a reader of this revision is told until it has the newest. */
async function eventsAfter(
  it: PipelineUnderTest,
  id: string,
  afterRevision: GenerationView['revision'],
): Promise<GenerationEvent[]> {
  const stop = new AbortController();
  const events: GenerationEvent[] = [];
  for await (const event of it.pipeline.watch(id, { afterRevision, signal: stop.signal })) {
    events.push(event);
    if (event.type === 'status') stop.abort();
  }
  return events;
}
