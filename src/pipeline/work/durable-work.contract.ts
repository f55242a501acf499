// Over 300 lines: one suite runs on both databases, and its tests share an engine.
import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OutputError, ProviderError } from '../../core/errors.ts';
import { beginAttempt, settleAttempt } from '../../store/attempts.ts';
import type { Database } from '../../store/database.ts';
import { assetsByKey, type FinishedAsset, wantAssets } from '../../store/ledger.ts';
import { assets, attempts } from '../../store/schema.ts';
import type { AssetKind } from '../../store/stored-types.ts';
import { confirmUncertain } from '../../store/uncertain-attempts.ts';
import type { AssetMaker } from '../makers/asset-maker.ts';
import { FREE, type Quote } from '../models/model-registry.ts';
import { DurableWork } from './durable-work.ts';
import { enqueueWork, partitionOldWork } from './work-queues.ts';

/** Below the price from which the default policy asks before it retries a lost answer. */
const PRICE_USD = 0.05;
const QUOTE = { isPaid: true, costUsd: PRICE_USD };

/** What the durable work promises, on every database. */
export function describeDurableWork(
  name: string,
  {
    open,
    close,
  }: { readonly open: () => Promise<Database>; readonly close: (database: Database) => Promise<void> },
): void {
  describe(`durable work on ${name}`, () => {
    let database: Database;
    let work: DurableWork;
    const ended = new Map<string, () => void>();
    const prepared: string[] = [];
    const calls: string[] = [];
    const inFlight = { now: 0, most: 0 };
    let answer: (key: string, signal: AbortSignal) => Promise<FinishedAsset>;

    const makerFor = (quote: Quote): AssetMaker => ({
      prepare: ({ key }, signal) => {
        prepared.push(key);
        const make = async () => {
          calls.push(key);
          inFlight.most = Math.max(inFlight.most, ++inFlight.now);
          try {
            return await answer(key, signal);
          } finally {
            inFlight.now--;
          }
        };
        return { engine: 'test:maker', quote, make };
      },
    });
    const [maker, localMaker] = [makerFor(QUOTE), makerFor(FREE)];
    const finished: FinishedAsset = { hash: 'h', extension: 'bin', sizeBytes: 1, costUsd: PRICE_USD };

    beforeAll(async () => {
      database = await open();
      const makers = {
        script: maker,
        speech: maker,
        picture: localMaker,
        silence: maker,
        card: maker,
        figure: localMaker,
        segment: localMaker,
        transition: maker,
        sound: localMaker,
        video: maker,
        export: localMaker,
      };
      work = new DurableWork({
        database,
        makers,
        limits: { audio: 3, images: 2, render: 2 },
        cores: 2,
        workerId: 'test-worker',
        onEnded: (key) => ended.get(key)?.(),
      });
      await work.launch();
    });
    afterAll(async () => {
      await work.shutdown({ graceMs: 0 });
      await close(database);
    });

    interface Wanted {
      /** Speech by default. */
      readonly kindOf?: (key: string) => AssetKind;
      /** The turn of all assets; in their order by default. */
      readonly turn?: number;
    }
    const want = (keys: readonly string[], { kindOf = () => 'speech', turn }: Wanted = {}) =>
      database.ledger.transaction(async (transaction) => {
        const wanted = keys.map((key) => ({ key, kind: kindOf(key), request: {} }));
        const rows = await wantAssets(transaction, wanted, 'nobody');
        await enqueueWork(
          transaction,
          rows.map((row, index) => ({ work: row, turn: turn ?? index + 1 })),
        );
        return rows;
      });
    const run = async (keys: readonly string[], wanted?: Wanted) => {
      const all = Promise.all(keys.map((key) => new Promise<void>((resolve) => ended.set(key, resolve))));
      await want(keys, wanted);
      await all;
      return assetsByKey(database.ledger, keys);
    };
    const attemptsOf = (key: string) =>
      database.ledger.select().from(attempts).where(eq(attempts.assetKey, key)).orderBy(attempts.number);

    test('each asset is made once, however often it is asked for, and never more at once than the limit', async () => {
      // No call returns until three are under way at once.
      answer = async () => {
        while (inFlight.most < 3) await new Promise((resolve) => setTimeout(resolve, 5));
        return finished;
      };
      const keys = Array.from({ length: 12 }, (_, index) => `once-${index}`);
      const rows = await run(keys);
      expect([...rows.values()].every((row) => row.state === 'settled' && row.costUsd === PRICE_USD)).toBe(
        true,
      );
      expect(inFlight.most).toBe(3);
      await want(keys);
      expect(calls.filter((key) => key.startsWith('once-'))).toHaveLength(12);
    });

    test('of this machine’s own work no more is made at once than it has cores, whatever its kinds', async () => {
      inFlight.most = 0;
      const keys = ['picture-0', 'segment-0', 'picture-1', 'segment-1'];
      // No call returns until all are ready to start and two are under way.
      answer = async () => {
        while (!keys.every((key) => prepared.includes(key)) || inFlight.most < 2) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        // By then, any task that would start too early has read the ledger and started.
        for (let look = 0; look < 20; look++) await assetsByKey(database.ledger, keys);
        return finished;
      };
      // A task of a lower turn would start beside the others, so all have the same turn here.
      await run(keys, { turn: 1, kindOf: (key) => (key.startsWith('picture') ? 'picture' : 'segment') });
      expect(inFlight.most).toBe(2);
    });

    test('work on this machine for one tenant does not wait behind all of another’s', async () => {
      const many = Array.from({ length: 60 }, (_, index) => `many-${index}`);
      const few = ['few-0', 'few-1'];
      answer = async () => finished;
      const all = Promise.all(
        [...many, ...few].map((key) => new Promise<void>((resolve) => ended.set(key, resolve))),
      );
      await database.ledger.transaction(async (transaction) => {
        const wanted = [...many, ...few].map((key) => ({ key, kind: 'picture' as const, request: {} }));
        const rows = await wantAssets(transaction, wanted, 'nobody');
        // Those of the first tenant are first by every other order.
        await enqueueWork(
          transaction,
          rows.map((work) => {
            const isOfMany = work.key.startsWith('many');
            return { work, turn: isOfMany ? 1 : 9, tenant: isOfMany ? 'many' : 'few' };
          }),
        );
      });
      await all;
      const order = calls.filter((key) => /^(many|few)-/.test(key));
      expect(order).toHaveLength(62);
      // The engine takes work from both in random order: that this fails is as likely as that fifty tosses of a coin are all heads.
      expect(order.lastIndexOf('few-0')).toBeLessThan(50);
      expect(order.lastIndexOf('few-1')).toBeLessThan(50);
    });

    test('work that an older version has queued without a partition is found', async () => {
      answer = async () => finished;
      const done = new Promise<void>((resolve) => ended.set('old', resolve));
      await database.ledger.transaction(async (transaction) => {
        const wanted = [{ key: 'old', kind: 'speech' as const, request: {} }];
        const [work] = await wantAssets(transaction, wanted, 'nobody');
        if (!work) throw new Error('it was not wanted');
        await enqueueWork(transaction, [{ work, turn: 1 }]);
        await transaction.execute(
          sql`update dbos.workflow_status set queue_partition_key = null where workflow_uuid = 'old.0'`,
        );
      });
      await partitionOldWork(database.ledger);
      await done;
      expect(calls.filter((key) => key === 'old')).toHaveLength(1);
    });

    test('three attempts in all, each in the ledger, then it has failed and is not asked for again', async () => {
      answer = async () => {
        throw new ProviderError('The provider is busy.', { status: 503 });
      };
      const rows = await run(['busy']);
      expect(rows.get('busy')).toMatchObject({ state: 'failed', error: { code: 'provider_failed' } });
      expect(await attemptsOf('busy')).toMatchObject([
        { state: 'failed' },
        { state: 'failed' },
        { state: 'failed' },
      ]);
      expect(calls.filter((key) => key === 'busy')).toHaveLength(3);
    });

    test('who is asked to wait keeps nobody else from going on, and comes back in its turn', async () => {
      // As many as may run at once are told to wait for longer than this test takes.
      const limited = ['patient-0', 'patient-1', 'patient-2'];
      const others = ['patient-3', 'patient-4', 'patient-5'];
      answer = async (key) => {
        if (!limited.includes(key)) return finished;
        throw new ProviderError('Too many requests.', { status: 429, retryAfterMs: 60_000 });
      };
      await want([...limited, ...others]);
      const rowsOf = async (keys: readonly string[]) => [
        ...(await assetsByKey(database.ledger, keys)).values(),
      ];
      await expect
        .poll(async () => (await rowsOf(others)).map(({ state }) => state))
        .toEqual(['settled', 'settled', 'settled']);
      const waiting = await rowsOf(limited);
      expect(waiting).toMatchObject(limited.map(() => ({ state: 'queued', run: 1 })));
      expect(calls.filter((key) => limited.includes(key)).toSorted()).toEqual(limited);
      await work.cancel(waiting);
    });

    test('cancelled work that is still in its queue ends without a call, and nobody is told again', async () => {
      const keys = ['unwanted-0', 'unwanted-1'];
      const told: string[] = [];
      for (const key of keys) ended.set(key, () => told.push(key));
      await database.ledger.transaction(async (transaction) => {
        const wanted = keys.map((key) => ({ key, kind: 'speech' as const, request: {} }));
        const rows = await wantAssets(transaction, wanted, 'nobody');
        await transaction.update(assets).set({ state: 'cancelled' }).where(inArray(assets.key, keys));
        await enqueueWork(
          transaction,
          rows.map((row) => ({ work: row, turn: 1 })),
        );
      });
      const endedWork = sql`select from dbos.workflow_status where workflow_uuid like 'unwanted-%' and status = 'SUCCESS'`;
      await expect.poll(async () => (await database.ledger.execute(endedWork)).rows.length).toBe(keys.length);
      expect(told).toEqual([]);
      expect(calls.filter((key) => keys.includes(key))).toEqual([]);
    });

    test('what ended is forgotten by the queues, and known all the same', async () => {
      answer = async () => finished;
      await run(['past']);
      const countWork = async () => {
        const { rows } = await database.ledger.execute(
          sql`select from dbos.workflow_status where workflow_uuid = 'past.0'`,
        );
        return rows.length;
      };
      expect(await countWork()).toBe(1);
      // The workflow ends shortly after its asset.
      await expect
        .poll(async () => {
          await work.forgetEnded(-1_000);
          return countWork();
        })
        .toBe(0);
      calls.length = 0;
      await run(['past']);
      expect(calls).toEqual([]);
    });

    test('what cannot succeed is not tried again', async () => {
      answer = async () => {
        throw new ProviderError('The provider refused.', { status: 400 });
      };
      const rows = await run(['refused']);
      expect(rows.get('refused')?.state).toBe('failed');
      expect(await attemptsOf('refused')).toHaveLength(1);
    });

    test('an answer that never came is kept as uncertain', async () => {
      let first = true;
      answer = async () => {
        if (!first) return finished;
        first = false;
        throw new ProviderError('The connection was cut.');
      };
      await run(['lost']);
      expect(await attemptsOf('lost')).toMatchObject([{ state: 'uncertain' }, { state: 'settled' }]);
    });

    test('an answer that could not be kept may have been charged, and is not asked for again', async () => {
      answer = async () => {
        throw new OutputError('disk_full', 'The disk is full.');
      };
      const rows = await run(['unkept']);
      expect(rows.get('unkept')).toMatchObject({ state: 'failed', error: { code: 'disk_full' } });
      expect(await attemptsOf('unkept')).toMatchObject([{ state: 'uncertain', costUsd: PRICE_USD }]);
    });

    /** Starts attempts whose process dies before the answer arrives. */
    const beginAndDie = async (key: string, times: number, quote: Quote = QUOTE) => {
      const [row] = await wantAssets(database.ledger, [{ key, kind: 'speech', request: {} }], 'nobody');
      const plan = { key, run: row?.run ?? 0, engine: 'test:maker', worker: 'dead', ...quote };
      const starts = [];
      while (starts.length < times) starts.push((await beginAttempt(database.ledger, plan)).kind);
      return starts;
    };

    test('after a death a cheap call is made once more, and then the user is asked, however often it is wanted', async () => {
      expect(await beginAndDie('cheap', 3)).toEqual(['begun', 'begun', 'ended']);
      const rows = await run(['cheap']);
      expect(rows.get('cheap')).toMatchObject({
        state: 'failed',
        error: { code: 'outcome_unknown', retryable: false, advice: expect.stringContaining('$0.05') },
      });
      expect((await attemptsOf('cheap')).map(({ state }) => state)).toEqual(['uncertain', 'uncertain']);
      expect(calls).not.toContain('cheap');
    });

    test('after a death a dear call is not made again', async () => {
      expect(await beginAndDie('dear', 2, { ...QUOTE, costUsd: 0.11 })).toEqual(['begun', 'ended']);
    });

    test('a lost answer of unknown price is tried once more', async () => {
      expect(await beginAndDie('unpriced', 3, { ...QUOTE, costUsd: null })).toEqual([
        'begun',
        'begun',
        'ended',
      ]);
    });

    test('a user who knows that calls may have been charged gets others, under the same rule', async () => {
      await beginAndDie('confirmed', 3);
      await confirmUncertain(database.ledger, ['confirmed']);
      expect(await beginAndDie('confirmed', 3)).toEqual(['begun', 'begun', 'ended']);
      await confirmUncertain(database.ledger, ['confirmed']);
      answer = async () => finished;
      expect((await run(['confirmed'])).get('confirmed')?.state).toBe('settled');
    });

    test('answers that are lost while the process lives are counted alike', async () => {
      answer = async () => {
        throw new ProviderError('The connection was cut.');
      };
      const rows = await run(['cut']);
      expect(rows.get('cut')).toMatchObject({ state: 'failed', error: { code: 'outcome_unknown' } });
      expect((await attemptsOf('cut')).map(({ state }) => state)).toEqual(['uncertain', 'uncertain']);
    });

    test('a call that never left is certain, and is made three times as any other that failed', async () => {
      answer = async () => {
        throw new ProviderError('The connection was refused.', { neverSent: true });
      };
      const rows = await run(['unsent']);
      expect(rows.get('unsent')).toMatchObject({ state: 'failed', error: { code: 'provider_failed' } });
      expect((await attemptsOf('unsent')).map(({ state }) => state)).toEqual(Array(3).fill('failed'));
    });

    test('of two workers that finish the same asset, the later changes nothing of it, and each is charged once', async () => {
      expect(await beginAndDie('contested', 2)).toEqual(['begun', 'begun']);
      const settle = (number: number, hash: string) =>
        settleAttempt(database.ledger, { key: 'contested', number, finished: { ...finished, hash } });
      await settle(2, 'taken over');
      // The process was thought dead, but its answer arrives. It arrives twice, because the first write was not
      // confirmed.
      await settle(1, 'late');
      await settle(1, 'late');
      const [row] = (await assetsByKey(database.ledger, ['contested'])).values();
      expect(row).toMatchObject({ state: 'settled', hash: 'taken over', costUsd: 2 * PRICE_USD });
      expect(await attemptsOf('contested')).toMatchObject([{ state: 'settled' }, { state: 'settled' }]);
      expect(await beginAndDie('contested', 1)).toEqual(['ended']);
    });

    test('cancelling stops the call in flight; wanting it again makes it', async () => {
      let started = () => {};
      const underWay = new Promise<void>((resolve) => {
        started = resolve;
      });
      answer = (_key, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          started();
        });
      const rowsBefore = await want(['unwanted']);
      await underWay;
      await work.cancel(rowsBefore);
      await expect
        .poll(async () => (await assetsByKey(database.ledger, ['unwanted'])).get('unwanted')?.state)
        .toBe('cancelled');
      answer = async () => finished;
      const rows = await run(['unwanted']);
      expect(rows.get('unwanted')?.state).toBe('settled');
      expect(await attemptsOf('unwanted')).toMatchObject([{ state: 'uncertain' }, { state: 'settled' }]);
    });
  });
}
