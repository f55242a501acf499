import { fileURLToPath } from 'node:url';
import { startKillable } from '../../src/testing/processes/killable-process.ts';
import type { WorkerOutcome } from '../../src/testing/processes/killable-work.ts';
import { createDatabase, type TestPostgres } from '../../src/testing/processes/postgres.ts';
import type { KillTarget, TargetProcess } from './target.ts';

const WORKER = fileURLToPath(new URL('../../dist/testing/processes/killable-worker.js', import.meta.url));
/** As the worker names them. */
export const BEGINNINGS = ['starting', 'opening the database', 'starting the pipeline'];

/** A worker with the embedded database. */
export function embeddedWorker(): KillTarget {
  return {
    name: 'worker, embedded',
    processes: 1,
    beginnings: BEGINNINGS,
    share: 0.3,
    begin: async (folder, { baseUrl }) => ({
      start: () => startWorker([folder, baseUrl]),
      end: async () => {},
    }),
  };
}

/** Workers that share a PostgreSQL database and a data folder. */
export function postgresWorkers(server: TestPostgres): KillTarget {
  let databases = 0;
  return {
    name: 'one of three workers, PostgreSQL',
    processes: 3,
    beginnings: BEGINNINGS,
    share: 0.5,
    async begin(folder, { baseUrl }) {
      const url = await createDatabase(server, `chaos_${++databases}`);
      return { start: () => startWorker([folder, baseUrl, url]), end: async () => {} };
    },
  };
}

function startWorker(args: readonly string[]): TargetProcess {
  const worker = startKillable<WorkerOutcome>([WORKER, ...args]);
  return {
    ...worker,
    finished: worker.finished.then(
      (outcome) => outcome && { ...outcome, uncertainUsd: outcome.cost.uncertainUsd },
    ),
  };
}
