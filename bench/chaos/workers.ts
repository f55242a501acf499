import { fileURLToPath } from 'node:url';
import { startKillable } from '../../src/testing/processes/killable-process.ts';
import type { WorkerOutcome } from '../../src/testing/processes/killable-work.ts';
import { createDatabase, type TestPostgres } from '../../src/testing/processes/postgres.ts';
import type { KillTarget, RoundSettings, TargetProcess } from './target.ts';

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
    begin: async (settings) => ({ start: () => startWorker(settings), end: async () => {} }),
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
    async begin(settings) {
      const url = await createDatabase(server, `chaos_${++databases}`);
      return { start: () => startWorker(settings, url), end: async () => {} };
    },
  };
}

function startWorker({ folder, provider, policy }: RoundSettings, postgresUrl?: string): TargetProcess {
  const database = postgresUrl === undefined ? [] : [postgresUrl];
  const uncertain = policy === undefined ? [] : ['--uncertain', policy];
  const worker = startKillable<WorkerOutcome>([WORKER, folder, provider.baseUrl, ...database, ...uncertain]);
  return {
    ...worker,
    finished: worker.finished.then(
      (outcome) => outcome && { ...outcome, uncertainUsd: outcome.cost.uncertainUsd },
    ),
  };
}
