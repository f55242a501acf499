import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { ProviderError } from '../../core/errors.ts';
import { beginAttempt } from '../../store/attempts.ts';
import type { Database } from '../../store/database.ts';
import { wantAssets } from '../../store/ledger.ts';
import { assets, attempts, lanes, workers } from '../../store/schema.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';
import { admit } from '../work/admission.ts';
import { LANE_TIMES } from '../work/lane-state.ts';

const PRICE_USD = 0.01;
const LANE = 'quick:speech';

/** What the pipeline promises about the limits of providers. */
export function describeProviderLimits(name: string, database: () => Database): void {
  describe(`limits of providers on ${name}`, () => {
    let it: PipelineUnderTest;
    let underWay = 0;
    let most = 0;
    let testBeganAt = new Date(0);
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database(), { speech: () => PRICE_USD });
      it.laneTimes = { ...LANE_TIMES, firstRefusalMs: 10, firstProbeMs: 300, maxProbeMs: 300 };
      await it.restart();
    });
    beforeEach(async () => {
      it.reset();
      it.callLimits = {};
      underWay = 0;
      most = 0;
      await database().ledger.delete(lanes);
      const { rows } = await database().pool.query<{ now: Date }>('select clock_timestamp() as now');
      testBeganAt = rows[0]?.now ?? new Date();
    });
    afterAll(() => it.stop({ forget: true }));

    /** From now on, speech is made by this provider. */
    const provider = (speak: (narration: string, signal: AbortSignal) => Promise<void> | void) => {
      it.behave = async (kind, subject, signal) => {
        if (kind !== 'speech') return;
        most = Math.max(most, ++underWay);
        try {
          await speak(subject, signal);
        } finally {
          underWay--;
        }
      };
    };
    const spoken = () => it.calls.filter((call) => call.startsWith('speech'));
    const attemptsAt = (state: 'refused' | 'failed' | 'uncertain' | 'settled') =>
      database()
        .ledger.select({ startedAt: attempts.startedAt, costUsd: attempts.costUsd })
        .from(attempts)
        .where(sql`${attempts.state} = ${state} and ${attempts.engine} = ${LANE}
          and ${attempts.startedAt} >= ${testBeganAt.toISOString()}`);
    const laneState = async () =>
      (await database().ledger.select().from(lanes).where(eq(lanes.name, LANE)))[0]?.state;
    const make = (document: string, scenes: number) =>
      it.create(documentOf(document, scenes), { run: 'background' });
    const complete = (id: string) =>
      it.until(id, ({ status }) => status === 'complete' || status === 'partial');
    const tooMany = (retryAfterMs?: number) =>
      new ProviderError('There are too many calls.', { status: 429, retryAfterMs });

    test('a provider is given as many calls as its own limit allows, which can be more than the default', async () => {
      it.callLimits = { quick: { calls: 5 } };
      provider(async (_, signal) => {
        while (most < 5) await busyFor(5, signal);
      });
      await complete(await make('own', 8));
      expect(most).toBe(5);
    });

    test('of calls that ask in several processes at the same moment, no more are made than the limit', async () => {
      const { ledger } = database();
      const names = ['process-a', 'process-b', 'process-c'];
      onTestFinished(async () => {
        await ledger.delete(workers).where(sql`${workers.id} like 'process-%'`);
        await ledger.delete(assets).where(sql`${assets.key} like 'crowd-%'`);
      });
      await ledger.insert(workers).values(names.map((id) => ({ id })));
      const lane = {
        name: 'crowd:model',
        covers: ({ engine }: { engine: string }) => engine === 'crowd:model',
        ceiling: 4,
        limits: [],
      };
      const starts = await Promise.all(
        Array.from({ length: 12 }, async (_, index) => {
          const key = `crowd-${index}`;
          const [row] = await wantAssets(ledger, [{ key, kind: 'speech', request: {} }], 'nobody');
          const worker = names[index % names.length] ?? '';
          return beginAttempt(ledger, {
            ...{ key, run: row?.run ?? 0, engine: 'crowd:model', worker, isPaid: true, costUsd: 0.01 },
            admit: (transaction) =>
              admit(transaction, {
                ...{ lane, worker, turn: 1, tenant: '', tenants: [''], tokens: undefined, waitedMs: 0 },
                ...{ times: LANE_TIMES, isShared: false },
              }),
          });
        }),
      );
      expect(starts.filter(({ kind }) => kind === 'begun')).toHaveLength(4);
      expect(starts.filter(({ kind }) => kind === 'wait')).toHaveLength(8);
      // The calls of a dead process hold no places. Any of them may have been the first.
      const dead = names[starts.findIndex(({ kind }) => kind === 'begun') % names.length] ?? '';
      await ledger.delete(workers).where(eq(workers.id, dead));
      const worker = names.find((name) => name !== dead) ?? '';
      const request = { lane, worker, turn: 1, tokens: undefined, waitedMs: 0 };
      const nobody = { tenant: '', tenants: [''] };
      const after = await ledger.transaction((it) =>
        admit(it, { ...request, ...nobody, times: LANE_TIMES, isShared: false }),
      );
      expect(after).toBeUndefined();
    });

    test('a provider that asks for a pause is not called by anyone until it is over', async () => {
      // One at a time, so that no call begins while the refusal is being recorded.
      it.callLimits = { quick: { calls: 1 } };
      let isRefused = false;
      provider(() => {
        if (isRefused) return;
        isRefused = true;
        throw tooMany(1_500);
      });
      const { cost, status } = await complete(await make('paused', 6));
      const state = await laneState();
      const [refused] = await attemptsAt('refused');
      const after = (await attemptsAt('settled')).filter(
        ({ startedAt }) => startedAt.getTime() > (state?.pausedAtMs ?? 0),
      );
      expect(after.length).toBeGreaterThanOrEqual(1);
      for (const { startedAt } of after) {
        expect(startedAt.getTime()).toBeGreaterThanOrEqual(Math.floor(state?.pausedUntilMs ?? 0));
      }
      expect(refused).toMatchObject({ costUsd: 0 });
      expect(status).toBe('complete');
      expect(cost).toMatchObject({ spentUsd: expect.closeTo(6 * PRICE_USD), uncertainUsd: 0 });
    });

    test('refusals cost no attempt and no money, and nothing is paid for twice', async () => {
      const refusals = new Map<string, number>();
      const paid: string[] = [];
      provider((narration) => {
        const count = refusals.get(narration) ?? 0;
        refusals.set(narration, count + 1);
        if (count < 5) throw tooMany();
        paid.push(narration);
      });
      const { cost, status } = await complete(await make('often', 3));
      expect(status).toBe('complete');
      expect(paid.toSorted()).toEqual([...new Set(paid)].toSorted());
      expect(paid).toHaveLength(3);
      expect(cost).toMatchObject({ spentUsd: expect.closeTo(3 * PRICE_USD), uncertainUsd: 0 });
      expect(await attemptsAt('refused')).toHaveLength(15);
      expect(await attemptsAt('uncertain')).toEqual([]);
    });

    test('told more than a provider takes, it finds out how many it takes', async () => {
      it.callLimits = { [LANE]: { calls: 10 } };
      let refusals = 0;
      provider(async (_, signal) => {
        if (underWay > 2) {
          refusals++;
          throw tooMany();
        }
        while (refusals === 0) await busyFor(5, signal);
      });
      const { status } = await complete(await make('adaptive', 16));
      expect(status).toBe('complete');
      expect(spoken().length - (await attemptsAt('refused')).length).toBe(16);
      // It falls to five at once, and by sixteen answers it grows to less than eight again.
      expect((await laneState())?.limit ?? 10).toBeLessThan(8);
    });

    test('of the calls within a minute, no more begin than a limit says', async () => {
      it.callLimits = { [LANE]: { requestsPerMinute: 2 } };
      provider(() => {});
      await database().ledger.update(attempts).set({ startedAt: sql`now() - interval '2 minutes'` });
      const id = await make('minute', 4);
      await it.until(id, ({ scenes }) => scenes.filter(({ audio }) => audio.status === 'ready').length === 2);
      expect(spoken()).toHaveLength(2);
      await database().ledger.update(attempts).set({ startedAt: sql`now() - interval '2 minutes'` });
      await complete(id);
      expect(spoken()).toHaveLength(4);
    });

    test('a provider that is down is waited for, is tried one call at a time, and nothing has failed', async () => {
      let isUp = true;
      provider(() => {
        if (!isUp) throw new ProviderError('The connection was refused.', { neverSent: true });
      });
      await complete(await make('before', 1));
      isUp = false;
      const id = await make('outage', 12);
      await expect.poll(async () => (await laneState())?.downSinceMs).toBeGreaterThan(0);
      const failures = async () => (await laneState())?.failures ?? 0;
      await expect.poll(failures).toBeGreaterThanOrEqual(7);
      most = 0;
      const before = await failures();
      await expect.poll(failures).toBeGreaterThanOrEqual(before + 2);
      expect(most).toBe(1);
      const { waits } = await it.until(id, (view) => view.waits !== undefined);
      expect(await it.pipeline.providers()).toMatchObject([
        { provider: LANE, callsAtOnce: 1, downSince: expect.any(String), detail: expect.any(String) },
      ]);
      expect(waits).toMatchObject([
        { provider: LANE, cause: 'down', detail: 'The connection was refused.', since: expect.any(String) },
      ]);
      isUp = true;
      const { status, cost, waits: over } = await complete(id);
      expect(over).toBeUndefined();
      expect(status).toBe('complete');
      expect(cost).toMatchObject({ spentUsd: expect.closeTo(12 * PRICE_USD), uncertainUsd: 0 });
      expect(await laneState()).toMatchObject({ downSinceMs: 0, failures: 0 });
    });

    test('a provider that has never answered is not waited for', async () => {
      provider(() => {
        throw new ProviderError('The connection was refused.', { neverSent: true });
      });
      const { scenes } = await complete(await make('never', 3));
      expect(scenes.map(({ audio }) => audio)).toMatchObject(
        Array(3).fill({ status: 'failed', failure: { code: 'provider_failed' } }),
      );
      expect(spoken()).toHaveLength(9);
    });

    test('who has waited for too long is told since when the provider is down', async () => {
      await it.stop();
      it = await PipelineUnderTest.start(database(), { speech: () => PRICE_USD });
      it.laneTimes = { ...LANE_TIMES, firstProbeMs: 200, maxProbeMs: 200, giveUpMs: 1_000 };
      await it.restart();
      let isUp = true;
      provider(() => {
        if (!isUp) throw new ProviderError('The connection was refused.', { neverSent: true });
      });
      await complete(await make('begun', 1));
      isUp = false;
      const { scenes } = await complete(await make('given up', 6));
      const failures = scenes.flatMap(({ audio }) => (audio.status === 'failed' ? audio.failure : []));
      const down = failures.filter(({ code }) => code === 'provider_down');
      expect(failures).toHaveLength(6);
      expect(down.length).toBeGreaterThan(0);
      expect(down[0]).toMatchObject({
        detail: expect.stringContaining('has not answered since'),
        retryable: true,
      });
    });
  });
}
