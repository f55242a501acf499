import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool } from 'pg';
import { sleep } from '../core/sleep.ts';
import { unpackTemplate } from './database-template.ts';
import { openEmbeddedPool } from './embedded-pool.ts';
import * as schema from './schema.ts';

/** Queries over the ledger's tables, on a connection or in a transaction. */
export type Ledger = NodePgDatabase<typeof schema>;

/** The one database behind a pipeline: PostgreSQL, or PGlite inside this process. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  /** Shared with the durable engine: PGlite has a single connection, and its users must take turns. */
  readonly pool: Pool;
  readonly ledger: Ledger;
  /** Runs what changes the schema; of several processes that start at once, one after the other. */
  migrate(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** An arbitrary constant: every process of this program asks for the same lock before it migrates. */
const MIGRATION_LOCK = 0x5ce0_ca57;
const LOCK_POLL_MS = 50;

/** Opens the embedded database in `folder`, making it when it is not there. One process at a time only. */
export async function openEmbeddedDatabase(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const data = join(folder, 'pglite');
  if (!existsSync(data)) await unpackTemplate(data);
  const pglite = await PGlite.create(data);
  // A lock of a process that was killed would stand in the way for ever; our own lock file guards the folder.
  await rm(join(data, 'postmaster.pid'), { force: true });
  return prepare('embedded', openEmbeddedPool(pglite), () => pglite.close());
}

/** Opens PostgreSQL 15 or later. */
export async function openPostgres(
  url: string,
  options: { readonly connections?: number } = {},
): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: options.connections ?? 10 });
  return prepare('postgres', pool, async () => {});
}

async function prepare(kind: Database['kind'], pool: Pool, close: () => Promise<void>): Promise<Database> {
  // Without listeners, a connection that the server drops would end the process, whether it is idle or in use.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const ledger = drizzle(pool, { schema });
  // The embedded database has one process and one connection, for which a lock would only stand in the way.
  const alone = kind === 'embedded' ? (work: () => Promise<void>) => work() : whileLocked(pool);
  await alone(async () => {
    const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
    await migrate(ledger, { migrationsFolder, migrationsSchema: 'scenecast_migrations' });
  });
  return {
    kind,
    pool,
    ledger,
    migrate: alone,
    async close() {
      await pool.end();
      await close();
    },
  };
}

/**
 * The lock belongs to a connection, so that it goes with its process, however that ends. It is asked for again and
 * again: an index made concurrently waits for every statement under way, also for one that waits for the lock.
 */
function whileLocked(pool: Pool): Database['migrate'] {
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
