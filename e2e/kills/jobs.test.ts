import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { stopGeneration } from '../../src/pipeline/edits/stopping.ts';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { openPostgres } from '../../src/store/database.ts';
import { attempts, generations } from '../../src/store/schema.ts';
import { killableWorker, startKillable } from '../../src/testing/processes/killable-process.ts';
import type { WorkerOutcome } from '../../src/testing/processes/killable-work.ts';
import { auditCharges } from '../../src/testing/processes/paid-assets.ts';
import { startPostgres } from '../../src/testing/processes/postgres.ts';

// Kills workers whose pictures are jobs of a provider: between the moments at which a job is submitted, its id is
// stored, and its result has come.

/** So many jobs are under way at once. */
const AT_ONCE = 2;

let simulator: Simulator;
let folder: string;
let program: string;
beforeAll(async () => {
  program = await killableWorker();
  simulator = await createSimulator();
  folder = await mkdtemp(join(tmpdir(), 'scenecast-jobs-'));
});
beforeEach(() => simulator.reset());
afterAll(async () => {
  await simulator.close();
  await rm(folder, { recursive: true, force: true });
});

const start = (data: string) =>
  startKillable<WorkerOutcome>([...[program, data], ...[simulator.baseUrl, '--jobs', '--scenes', '4']]);

async function finish(data: string): Promise<WorkerOutcome> {
  const outcome = await start(data).finished;
  if (!outcome) throw new Error('the last worker was killed');
  expect(auditCharges(simulator.charges(), outcome.paidAssets).faults).toEqual([]);
  expect(outcome.status).toBe('complete');
  return outcome;
}

const jobs = () => simulator.charges().kinds.picture;

test('killed while it waits for jobs whose ids are stored, it submits none of them again', async () => {
  const data = join(folder, 'stored');
  for (let kills = 1; kills <= 2; kills++) {
    // No new job ends before the kill, so all that are under way have their ids.
    simulator.behave({ latency: { picture: { distribution: 'fixed', ms: 3_600_000 } } });
    simulator.finishJobs();
    const worker = start(data);
    await worker.begun('waiting for a job', AT_ONCE);
    await worker.kill();
    expect(jobs().charged).toBe(kills * AT_ONCE);
  }
  simulator.behave({});
  simulator.finishJobs();
  const { paidAssets } = await finish(data);
  expect(jobs().charged).toBe(jobs().distinct);
  const pictures = paidAssets.filter(({ kind }) => kind === 'picture');
  expect(pictures.length).toBeGreaterThan(2 * AT_ONCE);
  expect(pictures.every(({ settled, uncertain }) => settled === 1 && uncertain === 0)).toBe(true);
});

test('killed before it learns the ids, it finds those jobs at the provider, and submits none of them again', async () => {
  const data = join(folder, 'between');
  simulator.behave({ faults: [{ fault: 'hang', step: 'submit', kind: 'picture' }] });
  const worker = start(data);
  onTestFinished(async () => {
    await worker.kill();
  });
  await expect.poll(() => jobs().charged, { interval: 20 }).toBe(AT_ONCE);
  await worker.kill();
  simulator.behave({});
  const { paidAssets } = await finish(data);
  expect(jobs().charged).toBe(jobs().distinct);
  const pictures = paidAssets.filter(({ kind }) => kind === 'picture');
  expect(pictures.every(({ settled, uncertain }) => settled === 1 && uncertain === 0)).toBe(true);
});

test('killed while it fetches results, it fetches them again, and submits none of the jobs again', async () => {
  const data = join(folder, 'fetched');
  simulator.behave({ faults: [{ fault: 'hang', step: 'result', kind: 'picture' }] });
  const worker = start(data);
  onTestFinished(async () => {
    await worker.kill();
  });
  await expect.poll(() => simulator.questions('result'), { interval: 20, timeout: 60_000 }).toBe(AT_ONCE);
  await worker.kill();
  expect(jobs().charged).toBe(AT_ONCE);
  simulator.behave({});
  const { paidAssets } = await finish(data);
  expect(jobs().charged).toBe(jobs().distinct);
  const pictures = paidAssets.filter(({ kind }) => kind === 'picture');
  expect(pictures.every(({ settled, uncertain }) => settled === 1 && uncertain === 0)).toBe(true);
});

test('killed while it cancels jobs, the next process cancels them, and none is submitted again', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const data = join(folder, 'cancelled');
  const worker = () =>
    startKillable<WorkerOutcome>([
      ...[program, data],
      ...[simulator.baseUrl, server.url, '--jobs', '--scenes', '4'],
    ]);
  const latency = { picture: { distribution: 'fixed', ms: 3_600_000 } } as const;
  simulator.behave({ latency, faults: [{ fault: 'hang', step: 'cancel' }] });
  const first = worker();
  onTestFinished(async () => void (await first.kill()));
  await first.begun('waiting for a job', AT_ONCE);
  const database = await openPostgres(server.url);
  onTestFinished(() => database.close());
  const [generation] = await database.ledger.select().from(generations);
  await stopGeneration(database.ledger, generation?.id ?? '');
  await expect.poll(() => simulator.questions('cancel'), { timeout: 60_000 }).toBe(AT_ONCE);
  await first.kill();
  simulator.behave({ latency });
  const second = worker();
  onTestFinished(async () => void (await second.kill()));
  await expect
    .poll(() => simulator.questions('cancel'), { timeout: 100_000, interval: 200 })
    .toBe(2 * AT_ONCE);
  // What was submitted and then cancelled may have been charged.
  const submitted = async () =>
    (await database.ledger.select().from(attempts)).filter(({ jobId }) => jobId !== null);
  await expect
    .poll(async () => (await submitted()).map(({ state }) => state), { timeout: 20_000 })
    .toEqual(Array(AT_ONCE).fill('uncertain'));
  expect(jobs().charged).toBe(AT_ONCE);
});
