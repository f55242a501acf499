import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool } from 'pg';
import { unpackTemplate } from './database-template.ts';
import * as schema from './schema.ts';

/** Queries over the ledger's tables, on a connection or in a transaction. */
export type Ledger = NodePgDatabase<typeof schema>;

/** The one database behind a pipeline: PostgreSQL, or PGlite inside this process. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  /** Shared with the durable engine: PGlite has a single connection, and its users must take turns. */
  readonly pool: Pool;
  readonly ledger: Ledger;
  close(): Promise<void>;
}

/** An arbitrary constant: every process of this program asks for the same lock before it migrates. */
const MIGRATION_LOCK = 0x5ce0_ca57;

/** Opens the embedded database in `folder`, making it when it is not there. One process at a time only. */
export async function openEmbeddedDatabase(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const data = join(folder, 'pglite');
  if (!existsSync(data)) await unpackTemplate(data);
  const pglite = await PGlite.create(data);
  // A lock of a process that was killed would stand in the way for ever; our own lock file guards the folder.
  await rm(join(data, 'postmaster.pid'), { force: true });
  const pool = new Pool({ ...withoutTypeParsers(createPgConfig(pglite)), max: 1 } as object);
  return prepare('embedded', pool, () => pglite.close());
}

/**
 * PGlite's connection takes a query's `types` for the numbers of its parameters' types; drizzle puts its result
 * parsers there, as pg allows, and the connection then fails half-way and hangs.
 */
function withoutTypeParsers(config: ReturnType<typeof createPgConfig>) {
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  connection.parse = (query: { types?: unknown }) =>
    parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
  return config;
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
  // Without a listener, an idle connection that the server drops would end the process.
  pool.on('error', () => {});
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
    await migrate(drizzle(client), { migrationsFolder, migrationsSchema: 'scenecast_migrations' });
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    client.release();
  }
  return {
    kind,
    pool,
    ledger: drizzle(pool, { schema }),
    async close() {
      await pool.end();
      await close();
    },
  };
}
