import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { killableWorker, startKillable } from '../../src/testing/processes/killable-process.ts';
import { killableCostUsd, type WorkerOutcome } from '../../src/testing/processes/killable-work.ts';
import { auditCharges } from '../../src/testing/processes/paid-assets.ts';
import { createDatabase, startPostgres, type TestPostgres } from '../../src/testing/processes/postgres.ts';

// `npm run bench -- chaos` is the long version, with hundreds of kills at random moments.

/** As few as reach every moment at which a worker is killed. */
const SCENES = 4;
/** The provider runs outside of the killed processes. Its count of charges is authoritative. */
let simulator: Simulator;
let server: TestPostgres;
let folder: string;
let program: string;
beforeAll(async () => {
  program = await killableWorker();
  simulator = await createSimulator({
    behaviour: {
      latency: {
        speech: { distribution: 'fixed', ms: 60 },
        picture: { distribution: 'fixed', ms: 60 },
      },
    },
  });
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'scenecast-kills-'));
});
beforeEach(() => simulator.reset());
afterAll(async () => {
  await simulator.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = (data: string, url?: string) =>
  startKillable<WorkerOutcome>([
    program,
    data,
    simulator.baseUrl,
    ...(url ? [url] : []),
    ...['--scenes', `${SCENES}`],
  ]);

/** When a worker is killed: as it begins this stage for the n-th time in its life. */
type Moment = readonly [stage: string, count: number];

/** Kills one worker after the other, and lets the last one finish. */
async function killAt(moments: readonly Moment[], data: string, url?: string): Promise<WorkerOutcome> {
  for (const [stage, count] of moments) {
    const worker = start(data, url);
    await worker.begun(stage, count);
    await worker.kill();
  }
  return audited(await start(data, url).finished);
}

/** Compares the ledger with the provider's count. */
function audited(outcome: WorkerOutcome | undefined): WorkerOutcome {
  if (!outcome) throw new Error('the last worker was killed');
  const audit = auditCharges(simulator.charges(), outcome.paidAssets);
  expect(audit.faults).toEqual([]);
  expect(audit.repeats).toBeLessThanOrEqual(audit.uncertain);
  expect(outcome.status).toBe('complete');
  expect(outcome.cost.spentUsd).toBeCloseTo(killableCostUsd(SCENES), 9);
  expect(outcome.cost.uncertainUsd > 0).toBe(audit.uncertain > 0);
  return outcome;
}

test('killed at every stage, the film is the same and nothing settled is paid twice', async () => {
  // Two at the same time, on an empty database.
  const [data, url] = [join(folder, 'clean'), await createDatabase(server, 'clean')];
  const [clean, other] = await Promise.all([start(data, url).finished, start(data, url).finished]);
  expect(audited(clean).cost.uncertainUsd).toBe(0);
  expect(other?.film).toBe(clean?.film);

  simulator.reset();
  const onPostgres = await killAt(
    [
      ['script', 1],
      ['speech', 3],
      ['film', 1],
    ],
    join(folder, 'postgres'),
    await createDatabase(server, 'killed'),
  );
  expect(onPostgres.film).toBe(clean?.film);

  simulator.reset();
  const embedded = await killAt(
    [
      ['opening the database', 1],
      ['picture', 4],
    ],
    join(folder, 'embedded'),
  );
  expect(embedded.film).toBe(clean?.film);
});
