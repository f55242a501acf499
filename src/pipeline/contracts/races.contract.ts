import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProviderError } from '../../core/errors.ts';
import type { GenerationEvent, SceneView } from '../../protocol/index.ts';
import type { Database } from '../../store/database.ts';
import { assets, takes } from '../../store/schema.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What the pipeline promises when calls race, on every database. The database may hold what other suites made, so
 * each test uses documents of its own.
 */
export function describeRaces(name: string, database: () => Database): void {
  describe(`races on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database(), { speech: () => 1 });
    });
    beforeEach(() => it.reset());
    afterEach(() => {
      vi.useRealTimers();
    });
    afterAll(() => it.stop({ forget: true }));

    const callsOf = (kind: string) => it.calls.filter((call) => call.startsWith(`${kind} `));
    /**
     * Calls of this kind start and stay open until the returned function is called. Then they return, even if they
     * are no longer wanted.
     */
    const hold = (kind: string, subject = '') => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      it.behave = (calledKind, calledSubject) =>
        calledKind === kind && calledSubject.startsWith(subject) ? held : undefined;
      return () => release();
    };

    test('twenty overlapping windows at once make each item of every phase once', async () => {
      it.behave = (_, __, signal) => busyFor(5, signal);
      const id = await it.create(documentOf('windows', 8));
      await it.phase(id, 'script');
      for (const [phase, items] of [
        ['audio', 8] as const,
        ['images', 16] as const,
        ['finalize', 9] as const,
      ]) {
        const windows = Array.from({ length: 20 }, (_, index) => {
          const startIndex = (index * 3) % (items - 2);
          return { startIndex, endIndex: startIndex + 3 + (index % 4) };
        });
        const answers = await Promise.all(windows.map((window) => it.phase(id, phase, window)));
        for (const answer of answers)
          expect(answer).toMatchObject({ total: items, hasMore: false, failed: [] });
      }
      const counts = ['speech', 'picture', 'segment', 'film'].map((kind) => callsOf(kind).length);
      expect(counts).toEqual([8, 16, 8 + 7, 1]);
      expect(new Set(it.calls).size).toBe(it.calls.length);
    });

    test('a generation deleted while another waits for the same call leaves it the call, and is gone', async () => {
      const release = hold('speech');
      const text = documentOf('heirs', 1);
      const deleted = await it.create(text, { run: 'background' });
      await expect.poll(() => callsOf('speech')).toHaveLength(1);
      const other = await it.create(text, { run: 'background' });
      await it.until(other, ({ scenes }) => scenes[0]?.audio.status === 'running');
      await it.pipeline.delete(deleted);
      release();
      await it.until(other, ({ status }) => status === 'complete');
      expect(callsOf('speech')).toHaveLength(1);
      await expect(it.pipeline.get(deleted)).rejects.toMatchObject({ code: 'generation_not_found' });
      await it.pipeline.erase(deleted);
      const left = await database().ledger.select().from(takes).where(eq(takes.generationId, deleted));
      expect(left).toEqual([]);
      expect(it.errors).toEqual([]);
    });

    test('words edited while the old ones are spoken never get the old sound', async () => {
      const release = hold('speech', 'reworded 0');
      const id = await it.create(documentOf('reworded', 2));
      await it.phase(id, 'script');
      const speaking = it.phase(id, 'audio');
      await it.until(id, ({ scenes }) => scenes[1]?.audio.status === 'ready');
      await it.pipeline.updateScene(id, 'scene-1', { narration: 'New words.' });
      const [scene] = (await speaking).scenes;
      expect(scene).toMatchObject({ narration: 'New words.', audio: { status: 'ready' } });
      release();
      const startsWith = (words: string) => sql`${assets.request}->>'narration' like ${`${words}%`}`;
      const states = () =>
        database().ledger.select({ state: assets.state }).from(assets).where(startsWith('reworded 0'));
      await expect.poll(states).toEqual([{ state: 'settled' }]);
      const view = await it.phases(id);
      expect(view.scenes[0]?.audio).toEqual(scene?.audio);
      expect(callsOf('speech').slice(2)).toEqual(['speech New words.']);
      expect(view).toMatchObject({ status: 'complete', cost: { spentUsd: 3 } });
    });

    test('a reader who comes back after a restart is told what he missed, and nothing twice', async () => {
      it.behave = (kind, subject, signal) =>
        kind === 'segment' && subject === 'scene-3' ? busyFor(60_000, signal) : undefined;
      const id = await it.create(documentOf('told', 3), { run: 'background' });
      const listen = async (
        isEnough: (received: readonly GenerationEvent[]) => boolean,
        afterRevision?: number,
      ) => {
        const received: GenerationEvent[] = [];
        const { signal, abort } = stopping();
        const known = afterRevision === undefined ? {} : { afterRevision };
        for await (const event of it.pipeline.watch(id, { signal, ...known })) {
          received.push(event);
          if (event.type === 'status' && isEnough(received)) abort();
        }
        return received;
      };
      const before = await listen((received) =>
        received.some(({ data }) => 'segment' in data && data.segment.status === 'ready'),
      );
      it.behave = () => {};
      await it.restart();
      const after = await listen(
        ([...received]) => received.some(({ data }) => 'status' in data && data.status === 'complete'),
        before.at(-1)?.id,
      );

      expect(after.map(({ type }) => type)).not.toContain('snapshot');
      const scenes = new Map<string, SceneView>();
      const sent: string[] = [];
      for (const { type, data } of [...before, ...after]) {
        const changed = type === 'snapshot' ? data.scenes : type === 'scene' ? [data] : [];
        for (const scene of changed) scenes.set(scene.id, scene);
        if (type === 'scene') sent.push(`${data.id} ${data.revision}`);
      }
      expect([...scenes.values()]).toEqual((await it.get(id)).scenes);
      expect(new Set(sent).size).toBe(sent.length);
    });

    test.each([
      ['back', -DAY_MS],
      // Last, because the clock goes back after it, possibly before any worker has seen it ahead.
      ['forward', DAY_MS],
    ])('a clock that is set %s by a day stalls nothing, and has nothing made twice', async (way, jumpMs) => {
      const release = hold('picture');
      const { behave } = it;
      it.behave = (kind, subject, signal) => {
        if (kind === 'speech' && callsOf('speech').length === 1)
          throw new ProviderError('Busy.', { status: 503 });
        return behave(kind, subject, signal);
      };
      const id = await it.create(documentOf(`clock ${way}`, 2), { run: 'background' });
      await expect.poll(() => callsOf('picture').length).toBe(2);
      await expect.poll(() => callsOf('speech').length).toBeGreaterThan(1);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + jumpMs, shouldAdvanceTime: true });
      release();
      await it.until(id, ({ status }) => status === 'complete');
      expect(callsOf('picture')).toHaveLength(4);
      expect(callsOf('speech')).toHaveLength(3);
      expect(it.errors).toEqual([]);
    });
  });
}

function stopping() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
