import process from 'node:process';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { siblingModule } from '../core/sibling-module.ts';
import type { Mood } from './testing/moody-worker.ts';
import { createThreadPool, ThreadError, type ThreadPool } from './thread-pool.ts';

const never = new AbortController().signal;
let pool: ThreadPool<Mood, number>;

function createPool(timeLimitMs: number): ThreadPool<Mood, number> {
  return createThreadPool({
    module: siblingModule(import.meta.url, './testing/moody-worker'),
    size: 1,
    timeLimitMs,
  });
}

beforeEach(() => {
  pool = createPool(60_000);
});
afterEach(() => pool.close());

test('however many jobs wait, nobody is warned of it', async () => {
  const warnings: Error[] = [];
  const listen = (warning: Error) => warnings.push(warning);
  process.on('warning', listen);
  onTestFinished(() => void process.off('warning', listen));
  await Promise.all(Array.from({ length: 12 }, () => pool.run('answer', new AbortController().signal)));
  expect(warnings).toEqual([]);
});

test('one thread does all jobs', async () => {
  const [first, second] = await Promise.all([pool.run('answer', never), pool.run('answer', never)]);
  expect(second).toBe(first);
});

test.each([
  ['fail', 'not today'],
  ['throw', 'crashed'],
  ['exit', 'code 3'],
] as const)('after a job that ends in %s, the next one gets a new thread', async (mood, message) => {
  const before = await pool.run('answer', never);
  const failure = await pool.run(mood, never).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ThreadError);
  expect((failure as Error).message).toContain(message);
  expect(await pool.run('answer', never)).not.toBe(before);
});

test('a job that hangs is ended at its time limit', async () => {
  const impatient = createPool(200);
  await expect(impatient.run('hang', never)).rejects.toThrow('did not answer within 200 ms');
  await impatient.close();
});

test('an abort ends a running job and removes a waiting one from the queue', async () => {
  const running = new AbortController();
  const waiting = new AbortController();
  const outcomes = Promise.allSettled([
    pool.run('hang', running.signal),
    pool.run('hang', waiting.signal),
    pool.run('answer', never),
  ]);
  waiting.abort(new Error('changed my mind'));
  running.abort(new Error('enough'));
  expect(await outcomes).toMatchObject([
    { status: 'rejected', reason: { message: 'enough' } },
    { status: 'rejected', reason: { message: 'changed my mind' } },
    { status: 'fulfilled' },
  ]);
});

test('nothing is started for a signal that is already aborted', async () => {
  await expect(pool.run('hang', AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
});

test('closing the pool ends running and waiting jobs', async () => {
  const outcomes = Promise.allSettled([pool.run('hang', never), pool.run('answer', never)]);
  await pool.close();
  expect(await outcomes).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
});
