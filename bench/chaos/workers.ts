import { startKillable } from '../../src/testing/processes/killable-process.ts';
import type { WorkerOutcome } from '../../src/testing/processes/killable-work.ts';
import { createDatabase, type TestPostgres } from '../../src/testing/processes/postgres.ts';
import type { KillTarget, RoundSettings, TargetProcess } from './target.ts';

/** As the worker names them. */
export const BEGINNINGS = ['starting', 'opening the database', 'starting the pipeline'];

/** A worker with the embedded database. */
export function embeddedWorker(program: string): KillTarget {
  return {
    name: 'worker, embedded',
    processes: 1,
    beginnings: BEGINNINGS,
    share: 0.2,
    begin: async (settings) => ({ start: () => startWorker(program, settings), end: async () => {} }),
  };
}

/** A worker whose pictures are jobs: in the stage `picture` they are submitted, their ids stored, and asked about. */
export function workerWithJobs(program: string): KillTarget {
  return {
    name: 'worker, pictures as jobs',
    processes: 1,
    beginnings: BEGINNINGS,
    share: 0.2,
    begin: async (settings) => ({
      start: () => startWorker(program, settings, ['--jobs']),
      end: async () => {},
    }),
  };
}

/** Workers that share a PostgreSQL database and a data folder. */
export function postgresWorkers(program: string, server: TestPostgres): KillTarget {
  let databases = 0;
  return {
    name: 'one of three workers, PostgreSQL',
    processes: 3,
    beginnings: BEGINNINGS,
    share: 0.4,
    async begin(settings) {
      const url = await createDatabase(server, `chaos_${++databases}`);
      return { start: () => startWorker(program, settings, [url]), end: async () => {} };
    },
  };
}

function startWorker(
  program: string,
  { folder, provider, policy }: RoundSettings,
  more: readonly string[] = [],
): TargetProcess {
  const uncertain = policy === undefined ? [] : ['--uncertain', policy];
  const worker = startKillable<WorkerOutcome>([program, folder, provider.baseUrl, ...more, ...uncertain]);
  return {
    ...worker,
    finished: worker.finished.then(
      (outcome) => outcome && { ...outcome, uncertainUsd: outcome.cost.uncertainUsd },
    ),
  };
}
