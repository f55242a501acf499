import { fileURLToPath } from 'node:url';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client, type ClientConfig, Pool, type PoolClient, type PoolConfig } from 'pg';
import { sleep } from '../core/sleep.ts';
import { CONNECT_TIMEOUT_MS, type ReachOptions } from './reach-postgres.ts';

/** An arbitrary constant: every process of this program asks for the same lock before it migrates. */
const MIGRATION_LOCK = 0x5ce0_ca57;
const LOCK_POLL_MS = 50;

/** Queries over the ledger's tables, on a connection or in a transaction. */
export type Ledger = NodePgDatabase;

export function createPool(config: PoolConfig, { timeoutMs = CONNECT_TIMEOUT_MS }: ReachOptions = {}): Pool {
  // A limit of the pool's own would hold for the wait for a free connection, too.
  class TimeLimitedClient extends Client {
    constructor(config?: ClientConfig) {
      super({ ...config, connectionTimeoutMillis: timeoutMs });
    }
  }
  const pool = new Pool({ ...config, Client: TimeLimitedClient });
  // Without listeners, a connection that the server drops would end the process, whether it is idle or in use.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * Queries over the ledger's tables. A transaction is given its connection here: drizzle sends `begin` before it
 * promises to give one back that it took from a pool by itself, and so loses one that breaks at that moment.
 */
export function openLedger(pool: Pool): Ledger {
  const transaction: Ledger['transaction'] = (work, config) =>
    onConnection(pool, (client) => drizzle(client).transaction(work, config));
  return Object.assign(drizzle(pool), { transaction });
}

/** Brings the ledger's tables up to date. */
export async function migrateLedger(pool: Pool): Promise<void> {
  const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
  const options = { migrationsFolder, migrationsSchema: 'scenecast_migrations' };
  await onConnection(pool, (client) => migrate(drizzle(client), options));
}

/** A connection that broke meanwhile is dropped by the pool as it is given back. */
async function onConnection<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/**
 * Runs work of several processes that start at once one after the other. The lock belongs to a connection, so that
 * it goes with its process, however that ends. It is asked for again and again: an index made concurrently waits for
 * every statement under way, also for one that waits for the lock.
 */
export function withMigrationLock(pool: Pool): (work: () => Promise<void>) => Promise<void> {
  return async (work) => {
    const client = await pool.connect();
    try {
      const isTaken = async () => {
        const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [MIGRATION_LOCK]);
        return rows[0].taken;
      };
      while (!(await isTaken())) await sleep(LOCK_POLL_MS);
      await work();
    } finally {
      // Closed, which also gives the lock back when the work has failed.
      client.release(true);
    }
  };
}
