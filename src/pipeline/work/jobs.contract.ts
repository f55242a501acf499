import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OutputError, ProviderError } from '../../core/errors.ts';
import type { JobCancellation, JobRecord } from '../../core/job.ts';
import { beginAttempt } from '../../store/attempts.ts';
import type { Database } from '../../store/database.ts';
import { keepJobId } from '../../store/jobs.ts';
import { assetsByKey, type FinishedAsset, wantAssets } from '../../store/ledger.ts';
import { assets, attempts } from '../../store/schema.ts';
import type { AssetMaker } from '../makers/asset-maker.ts';
import { DurableWork } from './durable-work.ts';
import { enqueueWork } from './work-queues.ts';

const QUOTE = { isPaid: true, costUsd: 0.05 };
const FINISHED: FinishedAsset = { hash: 'h', extension: 'bin', sizeBytes: 1, costUsd: 0.05 };

/** What the durable work promises about calls that a provider runs as jobs, on every database. */
export function describeKeptJobs(
  name: string,
  {
    open,
    close,
  }: { readonly open: () => Promise<Database>; readonly close: (database: Database) => Promise<void> },
): void {
  describe(`jobs on ${name}`, () => {
    let database: Database;
    let work: DurableWork;
    const ended = new Map<string, () => void>();
    /** The keys of the assets for which a job was submitted, and the keys sent with them. */
    const submitted: string[] = [];
    const idempotencyKeys: string[] = [];
    const cancelled: string[] = [];
    let finish: (signal: AbortSignal, job: JobRecord) => Promise<FinishedAsset>;
    let cancel: () => Promise<JobCancellation>;

    const maker: AssetMaker = {
      prepare: ({ key }, signal) => ({
        engine: 'test:jobs',
        quote: QUOTE,
        async make(job) {
          if (job.id === undefined) {
            submitted.push(key);
            idempotencyKeys.push(job.idempotencyKey);
            await job.keep(`job-${submitted.length}`);
          }
          return finish(signal, job);
        },
        cancelJob(id) {
          cancelled.push(id);
          return cancel();
        },
      }),
    };

    const start = async (workerId: string) => {
      const kinds = ['script', 'speech', 'picture', 'silence', 'card', 'figure', 'segment'] as const;
      const more = ['transition', 'sound', 'video'] as const;
      work = new DurableWork({
        database,
        makers: Object.fromEntries([...kinds, ...more].map((kind) => [kind, maker])) as never,
        limits: { audio: 3, images: 2, render: 2 },
        cores: 2,
        workerId,
        onEnded: (key) => ended.get(key)?.(),
      });
      await work.launch();
    };

    beforeAll(async () => {
      database = await open();
      await start('worker-1');
    });
    beforeEach(() => {
      submitted.length = 0;
      cancelled.length = 0;
      idempotencyKeys.length = 0;
      finish = async () => FINISHED;
      cancel = async () => 'ended';
    });
    afterAll(async () => {
      await work.shutdown({ graceMs: 0 });
      await close(database);
    });

    const want = (key: string) =>
      database.ledger.transaction(async (transaction) => {
        const rows = await wantAssets(transaction, [{ key, kind: 'picture', request: {} }], 'nobody');
        await enqueueWork(
          transaction,
          rows.map((row) => ({ work: row, turn: 1 })),
        );
        return rows;
      });
    const run = async (key: string) => {
      const isOver = new Promise<void>((resolve) => ended.set(key, resolve));
      await want(key);
      await isOver;
      return (await assetsByKey(database.ledger, [key])).get(key);
    };
    const attemptsOf = (key: string) =>
      database.ledger.select().from(attempts).where(eq(attempts.assetKey, key)).orderBy(attempts.number);
    /** An attempt whose process dies before there is a result, and before or after the job's id is kept. */
    const beginAndDie = async (key: string, jobId?: string) => {
      const [row] = await wantAssets(database.ledger, [{ key, kind: 'picture', request: {} }], 'nobody');
      const plan = { key, run: row?.run ?? 0, engine: 'test:jobs', worker: 'dead', ...QUOTE };
      expect(await beginAttempt(database.ledger, plan)).toMatchObject({ kind: 'begun', number: 1 });
      if (jobId !== undefined) await keepJobId(database.ledger, { key, number: 1, jobId });
    };

    test('a job is submitted once, with the key of its take, and its id is kept', async () => {
      expect(await run('whole')).toMatchObject({ state: 'settled' });
      expect(await attemptsOf('whole')).toMatchObject([
        { state: 'settled', jobId: 'job-1', jobEndedAt: expect.any(Date) },
      ]);
      expect(idempotencyKeys).toEqual(['whole']);
    });

    test('a process that dies after the submission and before the id leaves it uncertain; it is submitted again with the same key', async () => {
      await beginAndDie('between');
      expect(await run('between')).toMatchObject({ state: 'settled' });
      expect((await attemptsOf('between')).map(({ state }) => state)).toEqual(['uncertain', 'settled']);
      expect(idempotencyKeys).toEqual(['between']);
    });

    test('a process that dies once the id is kept leaves a job that the next continues', async () => {
      await beginAndDie('kept', 'job-of-the-dead');
      const asked: (string | undefined)[] = [];
      finish = async (_signal, { id }) => {
        asked.push(id);
        return FINISHED;
      };
      expect(await run('kept')).toMatchObject({ state: 'settled', costUsd: 0.05 });
      expect(asked).toEqual(['job-of-the-dead']);
      expect(submitted).toEqual([]);
      expect(await attemptsOf('kept')).toMatchObject([{ state: 'settled', number: 1, worker: 'worker-1' }]);
    });

    test('a process that ends while it waits for a job does not wait, and the next one continues', async () => {
      let isWaiting = () => {};
      const waiting = new Promise<void>((resolve) => {
        isWaiting = resolve;
      });
      finish = (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          isWaiting();
        });
      const isOver = new Promise<void>((resolve) => ended.set('waiting', resolve));
      await want('waiting');
      await waiting;
      const startMs = performance.now();
      await work.shutdown({ graceMs: 20_000 });
      expect(performance.now() - startMs).toBeLessThan(15_000);
      finish = async () => FINISHED;
      await start('worker-2');
      await work.takeOver('worker-1');
      await isOver;
      expect(submitted).toEqual(['waiting']);
      expect(cancelled).toEqual([]);
      expect(await attemptsOf('waiting')).toMatchObject([{ state: 'settled', worker: 'worker-2' }]);
    });

    test('while a provider will not tell, the item fails and its cost is uncertain; wanted again, the job is continued', async () => {
      finish = async () => {
        throw new ProviderError('The key is wrong.', { status: 401, jobContinues: true });
      };
      expect(await run('locked')).toMatchObject({ state: 'failed', error: { code: 'provider_failed' } });
      expect(await attemptsOf('locked')).toMatchObject([
        { state: 'uncertain', costUsd: 0.05, jobEndedAt: null },
      ]);
      finish = async () => FINISHED;
      expect(await run('locked')).toMatchObject({ state: 'settled', costUsd: 0.05 });
      expect(submitted).toEqual(['locked']);
    });

    test('a result that could not be kept is fetched again, not made again', async () => {
      finish = async () => {
        throw new OutputError('disk_full', 'The disk is full.');
      };
      expect(await run('full')).toMatchObject({ state: 'failed', error: { code: 'disk_full' } });
      finish = async () => FINISHED;
      expect(await run('full')).toMatchObject({ state: 'settled' });
      expect(submitted).toEqual(['full']);
    });

    test('a job that the provider lost may have been charged: it is submitted once more, and then the user is asked', async () => {
      finish = async () => {
        throw new ProviderError('The job is gone.', { code: 'job_lost' });
      };
      expect(await run('gone')).toMatchObject({ state: 'failed', error: { code: 'outcome_unknown' } });
      expect(submitted).toEqual(['gone', 'gone']);
      expect((await attemptsOf('gone')).map(({ state }) => state)).toEqual(['uncertain', 'uncertain']);
    });

    /** Cancels the work while it waits for its job. */
    const cancelWhileWaiting = async (key: string) => {
      let isWaiting = () => {};
      const waiting = new Promise<void>((resolve) => {
        isWaiting = resolve;
      });
      finish = (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          isWaiting();
        });
      const rows = await want(key);
      await waiting;
      await work.cancel(rows);
      await expect
        .poll(async () => (await assetsByKey(database.ledger, [key])).get(key)?.state)
        .toBe('cancelled');
      finish = async () => FINISHED;
    };

    test('cancelled work cancels its job; wanted again, it gets another', async () => {
      await cancelWhileWaiting('unwanted');
      expect(cancelled).toEqual(['job-1']);
      expect(await attemptsOf('unwanted')).toMatchObject([
        { state: 'uncertain', jobEndedAt: expect.any(Date) },
      ]);
      expect(await run('unwanted')).toMatchObject({ state: 'settled' });
      expect(submitted).toEqual(['unwanted', 'unwanted']);
    });

    test('a job that cannot be cancelled is not paid for again', async () => {
      cancel = async () => {
        throw new ProviderError('It is running.', { status: 503 });
      };
      await cancelWhileWaiting('unstoppable');
      expect(await run('unstoppable')).toMatchObject({ state: 'settled' });
      expect(submitted).toEqual(['unstoppable']);
    });

    test('the job of cancelled work is cancelled although its process died', async () => {
      await beginAndDie('left', 'left-job');
      await work.cancelLeftJobs();
      expect(cancelled).toEqual([]);
      await database.ledger.update(assets).set({ state: 'cancelled' }).where(eq(assets.key, 'left'));
      await work.cancelLeftJobs();
      expect(cancelled).toEqual(['left-job']);
      expect(await attemptsOf('left')).toMatchObject([{ state: 'uncertain', jobEndedAt: expect.any(Date) }]);
      await work.cancelLeftJobs();
      expect(cancelled).toHaveLength(1);
    });
  });
}
