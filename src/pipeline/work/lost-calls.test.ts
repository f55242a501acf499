import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProviderError } from '../../core/errors.ts';
import type { CallLookup } from '../../core/job.ts';
import { beginAttempt } from '../../store/attempts.ts';
import type { Database } from '../../store/database.ts';
import { assetsByKey, type FinishedAsset, wantAssets } from '../../store/ledger.ts';
import { costOf } from '../../store/ledger-cost.ts';
import { attempts } from '../../store/schema.ts';
import { sharedDatabase } from '../../testing/fakes/embedded-database.ts';
import type { AssetMaker } from '../makers/asset-maker.ts';
import { DurableWork } from './durable-work.ts';
import { LostCalls } from './lost-calls.ts';
import { enqueueWork } from './work-queues.ts';

/** Above the price at which the user is asked. */
const QUOTE = { isPaid: true, costUsd: 0.5 };
const FINISHED: FinishedAsset = { hash: 'h', extension: 'bin', sizeBytes: 1, costUsd: 0.5 };
const LOST = new ProviderError('The connection broke.');
const HOUR_MS = 3_600_000;

let database: Database;
let work: DurableWork;
let lost: LostCalls;
const ended = new Map<string, () => void>();
const submitted: string[] = [];
const followed: string[] = [];
let isAnswerLost: boolean;
let find: CallLookup['find'];
let lookupFacts: Pick<CallLookup, 'isJob' | 'certainAfterMs'>;

const maker: AssetMaker = {
  prepare: ({ key }) => ({
    engine: 'test:jobs',
    quote: QUOTE,
    async make(job) {
      if (job.id === undefined) {
        submitted.push(key);
        if (isAnswerLost) throw LOST;
        await job.keep(`new-${key}`);
      } else followed.push(job.id);
      return FINISHED;
    },
    lookup: () => ({ ...lookupFacts, find: (period) => find(period) }),
  }),
};
const makers = new Proxy({} as never, { get: () => maker });

beforeAll(async () => {
  database = await sharedDatabase();
  const onEnded = (key: string) => ended.get(key)?.();
  const limits = { audio: 3, images: 2, render: 2 };
  work = new DurableWork({ database, makers, limits, cores: 2, workerId: 'living', onEnded });
  await work.launch();
  lost = new LostCalls({ database, makers, onResolved: () => {}, onError: () => {} });
});
beforeEach(() => {
  submitted.length = 0;
  followed.length = 0;
  isAnswerLost = true;
  find = async () => ({ ids: [], isComplete: true });
  lookupFacts = { isJob: true, certainAfterMs: HOUR_MS };
});
afterAll(async () => {
  await lost.stop();
  await work.shutdown({ graceMs: 0 });
});

/** Each asset is paid by a generation of the same name. */
const want = (key: string) =>
  database.ledger.transaction(async (transaction) => {
    const rows = await wantAssets(transaction, [{ key, kind: 'picture', request: {} }], key);
    await enqueueWork(
      transaction,
      rows.map((row) => ({ work: row, turn: 1 })),
    );
    return rows;
  });
const nextEnd = (key: string) => new Promise<void>((resolve) => ended.set(key, resolve));
const run = async (key: string) => {
  const isOver = nextEnd(key);
  await want(key);
  await isOver;
  return assetOf(key);
};
const assetOf = async (key: string) => (await assetsByKey(database.ledger, [key])).get(key);
const attemptsOf = (key: string) =>
  database.ledger.select().from(attempts).where(eq(attempts.assetKey, key)).orderBy(attempts.number);
const check = (key: string) => lost.check({ generationId: key });
const nothing = { continued: 0, charged: 0, released: 0, unknown: 0 };

test('a job whose answer was lost is found and followed at once: one call, one cost', async () => {
  find = async () => ({ ids: ['found'], isComplete: true });
  expect(await run('at-once')).toMatchObject({ state: 'settled', costUsd: 0.5 });
  expect(submitted).toEqual(['at-once']);
  expect(followed).toEqual(['found']);
  expect(await attemptsOf('at-once')).toMatchObject([{ state: 'settled', jobId: 'found', number: 1 }]);
});

test('a call of a process that died before the answer is found by the next one, which makes no other', async () => {
  const [row] = await wantAssets(database.ledger, [{ key: 'died', kind: 'picture', request: {} }], 'died');
  const plan = { key: 'died', run: row?.run ?? 0, engine: 'test:jobs', worker: 'dead', ...QUOTE };
  await beginAttempt(database.ledger, plan);
  find = async () => ({ ids: ['of-the-dead'], isComplete: true });
  expect(await run('died')).toMatchObject({ state: 'settled', costUsd: 0.5 });
  expect(submitted).toEqual([]);
  expect(followed).toEqual(['of-the-dead']);
});

test('while the provider cannot tell, it counts as possibly charged; found later, the job is followed by itself', async () => {
  find = async () => {
    throw new ProviderError('Too busy.', { status: 503 });
  };
  expect(await run('later')).toMatchObject({ state: 'failed', error: { code: 'outcome_unknown' } });
  expect(await check('later')).toEqual({ ...nothing, unknown: 1 });
  expect(await costOf(database.ledger, 'later')).toMatchObject({ uncertainUsd: 0.5, spentUsd: 0 });
  find = async () => ({ ids: ['late'], isComplete: true });
  const isOver = nextEnd('later');
  expect(await check('later')).toEqual({ ...nothing, continued: 1 });
  await isOver;
  expect(await assetOf('later')).toMatchObject({ state: 'settled', costUsd: 0.5 });
  expect(submitted).toEqual(['later']);
  expect(await costOf(database.ledger, 'later')).toMatchObject({ uncertainUsd: 0, spentUsd: 0.5 });
  expect(await check('later')).toEqual(nothing);
});

test('a call that the provider never received is released, but only once that is certain', async () => {
  expect(await run('never')).toMatchObject({ state: 'failed', error: { code: 'outcome_unknown' } });
  expect(await check('never')).toEqual({ ...nothing, unknown: 1 });
  lookupFacts = { isJob: true, certainAfterMs: 0 };
  find = async () => ({ ids: [], isComplete: false });
  expect(await check('never')).toEqual({ ...nothing, unknown: 1 });
  find = async () => ({ ids: [], isComplete: true });
  expect(await check('never')).toEqual({ ...nothing, released: 1 });
  expect(await assetOf('never')).toMatchObject({
    state: 'failed',
    error: { code: 'call_not_received', retryable: true },
  });
  expect(await costOf(database.ledger, 'never')).toMatchObject({ uncertainUsd: 0, spentUsd: 0 });
});

test('a charge whose result is lost is confirmed, and another call still needs the user', async () => {
  lookupFacts = { isJob: false, certainAfterMs: HOUR_MS };
  await run('gone');
  find = async () => ({ ids: ['item'], isComplete: true });
  expect(await check('gone')).toEqual({ ...nothing, charged: 1 });
  expect(await costOf(database.ledger, 'gone')).toMatchObject({ uncertainUsd: 0, spentUsd: 0.5 });
  expect(await assetOf('gone')).toMatchObject({ state: 'failed', costUsd: 0.5 });
  isAnswerLost = false;
  expect(await run('gone')).toMatchObject({ state: 'failed', error: { code: 'outcome_unknown' } });
  expect(submitted).toEqual(['gone']);
});

test('what another call was given is not taken for this one', async () => {
  isAnswerLost = false;
  await run('owner');
  isAnswerLost = true;
  find = async () => ({ ids: ['new-owner'], isComplete: true });
  expect(await run('twin')).toMatchObject({ state: 'failed', error: { code: 'outcome_unknown' } });
  expect(await check('twin')).toEqual({ ...nothing, unknown: 1 });
  expect(followed).toEqual([]);
});
