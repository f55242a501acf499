import { eq, inArray, like } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../store/connect.ts';
import { workers } from '../../store/schema.ts';
import { StopCalls } from '../../store/stop-calls.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { postgresDatabase } from '../../testing/fakes/postgres-database.ts';
import { GenerationReconciler } from '../advance/generation-reconciler.ts';
import { stopGeneration } from '../edits/stopping.ts';
import { describeEditedWindows } from './edited-windows.contract.ts';
import { describeImports } from './imports.contract.ts';
import { describePipeline } from './pipeline.contract.ts';
import { describePipelineChanges } from './pipeline-changes.contract.ts';
import { describeRaces } from './races.contract.ts';
import { describeStopping } from './stopping.contract.ts';
import { describeTrash } from './trash.contract.ts';

const { server, database } = postgresDatabase();

// What needs no second connection runs on the embedded database alone: see `scenes-embedded.test.ts`.
describePipeline('PostgreSQL', database);
describePipelineChanges('PostgreSQL', database);
describeStopping('PostgreSQL', database);
describeEditedWindows('PostgreSQL', database);
describeImports('PostgreSQL', database);
describeRaces('PostgreSQL', database);
describeTrash('PostgreSQL', database);

test('a worker is dead when its heart stands still, whatever the clock says', async () => {
  const it = await PipelineUnderTest.start(database());
  const hourAway = (sign: number) => new Date(Date.now() + sign * 3_600_000);
  await database()
    .ledger.insert(workers)
    .values([
      { id: 'beats-in-the-past', beatAt: hourAway(-1) },
      { id: 'died-in-the-future', beatAt: hourAway(1) },
    ]);
  const others = () =>
    database()
      .ledger.select({ id: workers.id })
      .from(workers)
      .where(inArray(workers.id, ['beats-in-the-past', 'died-in-the-future']));
  let beats = 0;
  await expect
    .poll(async () => {
      const beatAt = new Date(hourAway(-1).getTime() + ++beats);
      await database().ledger.update(workers).set({ beatAt }).where(eq(workers.id, 'beats-in-the-past'));
      return others();
    })
    .toEqual([{ id: 'beats-in-the-past' }]);
  await it.stop();
});

test('a stop does not wait for another process that plans the generation', async () => {
  const it = await PipelineUnderTest.start(database());
  // A process in the middle of a plan goes on when it is told to give way, and not before.
  const giveWay = vi.spyOn(GenerationReconciler.prototype, 'giveWay');
  const read = it.blobs.read.bind(it.blobs);
  let reads = 0;
  vi.spyOn(it.blobs, 'read').mockImplementation(async (hash) => {
    const bytes = await read(hash);
    if (bytes[0] === '{'.charCodeAt(0) && ++reads === 1) await expect.poll(() => giveWay).toHaveBeenCalled();
    return bytes;
  });
  const id = await it.create(documentOf('planned elsewhere', 3), { run: 'background' });
  await expect.poll(() => reads).toBeGreaterThan(0);
  await it.anotherReconciler().stop(id, () => stopGeneration(database().ledger, id));
  expect((await it.get(id)).status).toBe('cancelled');
  expect(it.errors).toEqual([]);
  await it.stop();
});

test('a process whose connection was ended is told of stops again', async () => {
  const calls = new StopCalls(database().pool, () => createClient({ connectionString: server().url }));
  const received: string[] = [];
  await calls.receive((id) => received.push(id));
  await calls.callUntil('before', () => expect.poll(() => received).toContain('before'));
  await database().pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen scenecast_stop'`,
  );
  await calls.callUntil('after', () => expect.poll(() => received).toContain('after'));
  await calls.close();
});

/** From now on, and until the test ends, `performance.now` only moves with `vi.advanceTimersByTime`. */
function takeClock(): void {
  const nowMs = performance.now();
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  // A fake clock starts at 0, but this one never goes back: what waits for a time would wait for ages.
  vi.advanceTimersByTime(nowMs);
}

test('a long stop is cut short when somebody is in a hurry, with a little time for what was paid', async () => {
  const it = await PipelineUnderTest.start(database(), { speech: () => 1 });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  it.behave = (kind, _, signal) => {
    if (kind !== 'speech') return undefined;
    signal.addEventListener('abort', answer, { once: true });
    return answered;
  };
  const id = await it.create(documentOf('hurried', 1), { run: 'background' });
  await expect.poll(() => it.calls.some((call) => call.startsWith('speech'))).toBe(true);
  takeClock();
  const hurry = new AbortController();
  let isClosed = false;
  const closed = it.pipeline.close({ graceMs: 24 * 3_600_000, signal: hurry.signal }).finally(() => {
    isClosed = true;
  });
  vi.advanceTimersByTime(60_000);
  hurry.abort();
  const later = () => {
    vi.advanceTimersByTime(500);
    return isClosed;
  };
  await expect.poll(later).toBe(true);
  await closed;
  // Work left over from one test must not affect the next.
  it.reset();
  await it.restart();
  await it.pipeline.delete(id);
  await it.stop();
});

test('a worker that stops is taken for one that lives until the calls that it waits for have ended', async () => {
  const it = await PipelineUnderTest.start(database(), { speech: () => 1 });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  it.behave = (kind) => (kind === 'speech' ? answered : undefined);
  const id = await it.create(documentOf('stopping', 1), { run: 'background' });
  await expect.poll(() => it.calls.some((call) => call.startsWith('speech'))).toBe(true);
  const beat = async () => {
    const own = like(workers.id, `test-${process.pid}-%`);
    const rows = await database().ledger.select().from(workers).where(own);
    return Math.max(...rows.map(({ beatAt }) => beatAt.getTime()));
  };
  takeClock();
  const closed = it.pipeline.close({ graceMs: 24 * 3_600_000 });
  const before = await beat();
  const later = () => {
    // Each step is longer than the default grace of a stop.
    vi.advanceTimersByTime(60_000);
    return beat();
  };
  await expect.poll(later).toBeGreaterThan(before);
  answer();
  await closed;
  expect(await beat()).toBe(0);
  await it.restart();
  await it.until(id, ({ status }) => status === 'complete');
  expect((await it.get(id)).cost).toMatchObject({ spentUsd: 1, uncertainUsd: 0 });
  expect(it.calls.filter((call) => call.startsWith('speech'))).toHaveLength(1);
  await it.stop();
});
