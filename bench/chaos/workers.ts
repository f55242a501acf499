import { fileURLToPath } from 'node:url';
import { type KillableProcess, startKillable } from '../../src/testing/killable-process.ts';
import type { WorkerOutcome } from '../../src/testing/killable-work.ts';
import { createDatabase, type TestPostgres } from '../../src/testing/postgres.ts';
import type { Outcome, Victim } from './victim.ts';

const WORKER = fileURLToPath(new URL('../../dist/testing/killable-worker.js', import.meta.url));
const STAGES = [
  ...['starting', 'opening the database', 'starting the pipeline'],
  ...['script', 'speech', 'picture', 'segment', 'film'],
];

/** A worker that has the embedded database to itself. */
export function embeddedWorker(): Victim {
  return {
    name: 'worker, embedded',
    processes: 1,
    stages: STAGES,
    ready: 'starting the pipeline',
    share: 0.4,
    begin: async (folder, { baseUrl }) => ({
      start: () => startWorker([folder, baseUrl]),
      end: async () => {},
    }),
  };
}

/** Workers that share a database and a data folder. */
export function postgresWorkers(server: TestPostgres): Victim {
  let databases = 0;
  return {
    name: 'one of three workers, PostgreSQL',
    processes: 3,
    stages: STAGES,
    ready: 'starting the pipeline',
    share: 0.4,
    async begin(folder, { baseUrl }) {
      const url = await createDatabase(server, `chaos_${++databases}`);
      return { start: () => startWorker([folder, baseUrl, url]), end: async () => {} };
    },
  };
}

function startWorker(args: readonly string[]): KillableProcess<Outcome> {
  const worker = startKillable<WorkerOutcome>([WORKER, ...args]);
  return {
    ...worker,
    finished: worker.finished.then(
      (outcome) => outcome && { ...outcome, uncertainUsd: outcome.cost.uncertainUsd },
    ),
  };
}
