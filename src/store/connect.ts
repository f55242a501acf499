import { fileURLToPath } from 'node:url';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client, type ClientConfig, Pool, type PoolClient, type PoolConfig } from 'pg';
import { sleep } from '../core/sleep.ts';
import { CONNECT_TIMEOUT_MS, type ReachOptions } from './reach-postgres.ts';

/** An arbitrary constant. Every process of this program takes this lock before it migrates. */
const MIGRATION_LOCK = 0x5ce0_ca57;
const LOCK_POLL_MS = 50;

/** Queries over the ledger's tables, on a connection or in a transaction. */
export type Ledger = NodePgDatabase;

/** A connection outside of the pool, not connected yet. */
export function createClient(
  config: ClientConfig,
  { timeoutMs = CONNECT_TIMEOUT_MS }: ReachOptions = {},
): Client {
  const client = new Client({ ...config, connectionTimeoutMillis: timeoutMs, keepAlive: true });
  // Without a listener, a connection that the server drops would end the process.
  client.on('error', () => {});
  return client;
}

export function createPool(config: PoolConfig, { timeoutMs = CONNECT_TIMEOUT_MS }: ReachOptions = {}): Pool {
  // The pool's own timeout would also limit the wait for a free connection.
  class TimeLimitedClient extends Client {
    constructor(config?: ClientConfig) {
      super({ ...config, connectionTimeoutMillis: timeoutMs });
    }
  }
  const pool = new Pool({ ...config, Client: TimeLimitedClient });
  // Without a listener, a connection that the server drops would end the process, whether it is idle or in use.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * Queries over the ledger's tables. Transactions get their connection here. If drizzle took one from the pool itself,
 * it would send `begin` before it guarantees to return the connection, and so lose a connection that breaks at that
 * moment.
 */
export function openLedger(pool: Pool): Ledger {
  const transaction: Ledger['transaction'] = (work, config) =>
    onConnection(pool, (client) => drizzle(client).transaction(work, config));
  return Object.assign(drizzle(pool), { transaction });
}

/** Migrates the ledger's tables. */
export async function migrateLedger(pool: Pool): Promise<void> {
  const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
  const options = { migrationsFolder, migrationsSchema: 'scenecast_migrations' };
  await onConnection(pool, (client) => migrate(drizzle(client), options));
}

/** If the connection broke meanwhile, the pool drops it when it is returned. */
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
 * Runs the work of processes that start at the same time one after the other. The lock belongs to a connection, so it
 * is released with its process, however that ends. It is polled rather than awaited: an index made concurrently waits
 * for every running statement, even for one that waits for this lock.
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
      // Closing the connection also releases the lock if the work has failed.
      client.release(true);
    }
  };
}
