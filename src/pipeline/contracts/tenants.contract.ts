import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginAttempt } from '../../store/attempts.ts';
import type { Database } from '../../store/database.ts';
import { wantAssets } from '../../store/ledger.ts';
import { assets, attempts, workers } from '../../store/schema.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';
import { readBundle, zipOf } from '../../testing/films/read-bundle.ts';
import { admit } from '../work/admission.ts';
import { LANE_TIMES } from '../work/lane-state.ts';
import { measureTenants } from '../work/measure-tenants.ts';

const PRICE_USD = 0.01;
const LANE = 'quick:speech';

/** What the pipeline promises to tenants. */
export function describeTenants(name: string, database: () => Database): void {
  describe(`tenants on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database(), { speech: () => PRICE_USD });
    });
    beforeEach(() => {
      it.reset();
      it.callLimits = { [LANE]: { calls: 1 } };
      it.tenantLimits = {};
    });
    afterAll(() => it.stop({ forget: true }));

    const make = (document: string, scenes: number, tenant: string) =>
      it.create(documentOf(document, scenes), { run: 'background', tenant });
    const complete = (id: string) =>
      it.until(id, ({ status }) => status === 'complete' || status === 'partial');
    /** How many calls of a tenant are ready to be made, and wait for their turn. */
    const waiting = async (tenant: string) => {
      const { rows } = await database().ledger.execute(sql`
        select from dbos.workflow_status as work
        join scenecast.assets on assets.key = split_part(work.workflow_uuid, '.', 1) and assets.state = 'queued'
        where work.status = 'PENDING' and work.queue_partition_key = ${`${LANE}\t${tenant}`}`);
      return rows.length;
    };

    test('two scenes of one tenant do not wait behind sixty of another, however many films those are', async () => {
      let isHeld = true;
      it.behave = async (kind, _, signal) => {
        while (kind === 'speech' && isHeld) await busyFor(5, signal);
      };
      const many: string[] = [];
      for (let film = 0; film < 20; film++) many.push(await make(`many-${film}`, 3, 'many'));
      await expect.poll(() => waiting('many')).toBe(59);
      const few = await make('few', 2, 'few');
      await expect.poll(() => waiting('few')).toBe(2);
      it.calls.splice(0, it.calls.length, ...it.calls.filter((call) => !call.startsWith('speech')));
      isHeld = false;
      await complete(few);
      const speech = it.calls.filter((call) => call.startsWith('speech'));
      const places = speech.flatMap((call, index) => (call.startsWith('speech few') ? [index] : []));
      expect(places).toHaveLength(2);
      // One of each in turn, and a few that were on their way.
      expect(Math.max(...places)).toBeLessThanOrEqual(6);
      for (const id of many) await it.pipeline.cancel(id);
    });

    test('a tenant makes no more calls at once than its limit, and others go on beside it', async () => {
      it.callLimits = { [LANE]: { calls: 4 } };
      it.tenantLimits = { '*': { calls: 1 }, wide: { calls: 3 } };
      const underWay = { narrow: 0, wide: 0 };
      const most = { narrow: 0, wide: 0 };
      it.behave = async (kind, subject, signal) => {
        if (kind !== 'speech') return;
        const tenant = subject.startsWith('narrow') ? 'narrow' : 'wide';
        most[tenant] = Math.max(most[tenant], ++underWay[tenant]);
        try {
          while (most.wide < 3 || most.narrow < 1) await busyFor(5, signal);
        } finally {
          underWay[tenant]--;
        }
      };
      const ids = [await make('narrow', 8, 'narrow'), await make('wide', 8, 'wide')];
      for (const id of ids) await complete(id);
      expect(most).toEqual({ narrow: 1, wide: 3 });
    });

    test('a limit that is raised or lifted while calls wait for it lets them go on', async () => {
      it.callLimits = { [LANE]: { calls: 8 } };
      it.tenantLimits = { '*': { calls: 1 } };
      let underWay = 0;
      it.behave = async (kind, _, signal) => {
        if (kind !== 'speech') return;
        underWay++;
        while (underWay < 4) {
          if (underWay === 1) it.tenantLimits = { raised: { calls: 2 } };
          if (underWay === 2) it.tenantLimits = {};
          await busyFor(5, signal);
        }
      };
      expect((await complete(await make('raised', 4, 'raised'))).status).toBe('complete');
    });

    test.each(['dayUsd', 'monthUsd'] as const)(
      'a tenant spends no more than its %s, deleted films included, and others may spend',
      async (cap) => {
        it.tenantLimits = { '*': { [cap]: 2.5 * PRICE_USD } };
        const own = `poor-${cap}`;
        const first = await make(`first ${cap}`, 2, own);
        expect((await complete(first)).status).toBe('complete');
        await it.erase(first);
        const { scenes } = await complete(await make(`second ${cap}`, 2, own));
        expect(scenes.map(({ audio }) => audio)).toMatchObject(
          Array(2).fill({
            status: 'failed',
            failure: { code: 'spending_cap_reached', detail: expect.stringContaining(own) },
          }),
        );
        expect((await complete(await make(`third ${cap}`, 2, `rich-${cap}`))).status).toBe('complete');
        expect(
          (await complete(await it.create(documentOf(`none ${cap}`, 4), { run: 'background' }))).status,
        ).toBe('complete');
      },
    );

    test('the list has the films of a tenant alone, and a copy belongs to the same one', async () => {
      const id = await it.create(documentOf('listed', 1), { tenant: 'lister' });
      const { generation: copy } = await it.pipeline.copy(id, {});
      const { generations: found } = await it.pipeline.list({ limit: 10, tenant: 'lister' });
      expect(found.map((each) => each.id).toSorted()).toEqual([id, copy.id].toSorted());
      expect(found.map(({ tenant }) => tenant)).toEqual(['lister', 'lister']);
      expect((await it.get(await it.create('None.'))).tenant).toBeUndefined();
    });

    test('an import belongs to the tenant that it names, and its key stands for that one alone', async () => {
      const files = await readBundle(await it.pipeline.bundle(await made('brought'), 'archive.zip'));
      const importFor = (tenant?: string) =>
        it.pipeline.importProject(zipOf(files), {
          ...{ tenant, idempotencyKey: 'brought' },
          signal: new AbortController().signal,
        });
      const { generation } = await importFor('importer');
      expect(generation.tenant).toBe('importer');
      expect((await importFor('importer')).generation.id).toBe(generation.id);
      await expect(importFor('another')).rejects.toMatchObject({ code: 'idempotency_key_reused' });
      await expect(importFor()).rejects.toMatchObject({ code: 'idempotency_key_reused' });
      expect((await complete(generation.id)).status).toBe('complete');
    });

    /** A finished film of nobody. */
    const made = async (name: string) => {
      const id = await it.create(documentOf(name, 1));
      await it.phases(id);
      return id;
    };

    test('of the tenants that wait in several processes, the one goes first whose last call is the oldest', async () => {
      const { ledger } = database();
      await ledger.insert(workers).values([{ id: 'process-a' }, { id: 'process-b' }]);
      const lane = {
        ...{ name: 'turns:model', ceiling: 9, limits: [] },
        covers: ({ engine }: { engine: string }) => engine === 'turns:model',
      };
      const request = (tenant: string, tenants: readonly string[]) => ({
        ...{ lane, worker: 'process-a', turn: 5, tenant, tenants, tokens: undefined, waitedMs: 0 },
        ...{ times: LANE_TIMES, isShared: true },
      });
      const keys = ['turns-one', 'turns-two', 'turns-waiting'];
      const rows = await wantAssets(
        ledger,
        keys.map((key) => ({ key, kind: 'speech' as const, request: {} })),
        'nobody',
      );
      const runOf = (key: string) => rows.find((row) => row.key === key)?.run ?? 0;
      const call = { engine: 'turns:model', worker: 'process-a', isPaid: true, costUsd: 0.01 };
      const ask = (tenant: string, tenants: readonly string[]) =>
        ledger.transaction((transaction) => admit(transaction, request(tenant, tenants)));
      await beginAttempt(ledger, { ...call, key: 'turns-one', run: runOf('turns-one'), tenant: 'one' });
      await beginAttempt(ledger, { ...call, key: 'turns-two', run: runOf('turns-two'), tenant: 'two' });
      expect(await ask('two', ['one', 'two'])).toMatchObject({ kind: 'wait', turnOf: 'one' });
      expect(await ask('one', ['one', 'two'])).toBeUndefined();
      // One that has not called yet goes before both, also if another process holds its work.
      await ledger.execute(sql`
        insert into dbos.workflow_status
          (workflow_uuid, status, queue_name, queue_partition_key, priority, executor_id, created_at, updated_at)
        values (${`turns-waiting.${runOf('turns-waiting')}`}, 'PENDING', 'providers', ${'turns:model\tnew'}, 7,
          'process-b', 0, 0)`);
      expect(await ask('one', ['one', 'two'])).toMatchObject({ kind: 'wait', turnOf: 'new' });
      // Within a tenant, the lower turn goes first, wherever it waits.
      expect(await ask('new', ['new', 'one'])).toBeUndefined();
      await ledger.execute(
        sql`update dbos.workflow_status set priority = 3 where workflow_uuid like 'turns-waiting%'`,
      );
      expect(await ask('new', ['new', 'one'])).toEqual({ kind: 'wait', waitMs: expect.any(Number) });
      await ledger.execute(sql`delete from dbos.workflow_status where workflow_uuid like 'turns-waiting%'`);
      await ledger.delete(workers).where(sql`${workers.id} like 'process-%'`);
      await ledger.delete(assets).where(sql`${assets.key} like 'turns-%'`);
    });

    test('monitoring tells at most twenty tenants apart, and all others together', async () => {
      const { ledger } = database();
      await complete(await make('measured', 1, 'measured'));
      const [sample] = await ledger.select().from(attempts).where(eq(attempts.state, 'settled')).limit(1);
      if (!sample) throw new Error('there was no call');
      const { id, ...call } = sample;
      await ledger.insert(attempts).values(
        Array.from({ length: 30 }, (_, index) => ({
          ...call,
          ...{ number: 1_000 + index, tenant: `measured-${index}`, costUsd: 1_000 + index },
          startedAt: new Date(),
        })),
      );
      const measured = await measureTenants(ledger);
      expect(measured).toHaveLength(21);
      expect(measured[0]).toMatchObject({ tenant: 'measured-29', monthUsd: 1_029 });
      const all = measured.reduce((sum, { monthUsd }) => sum + monthUsd, 0);
      expect(measured.at(-1)).toMatchObject({ tenant: '(others)' });
      expect(all).toBeGreaterThanOrEqual(30 * 1_014.5);
      await ledger.delete(attempts).where(sql`${attempts.tenant} like 'measured-%'`);
    });
  });
}
