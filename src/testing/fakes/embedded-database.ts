import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, inject } from 'vitest';
import { type Database, openEmbeddedDatabase } from '../../store/database.ts';

/** To open a database takes longer than many a test, so all files of a process share one. */
let shared: Promise<Database> | undefined;

/**
 * An embedded database that all tests of a file share, and that is empty at first. Call it at the top of the file. A
 * test that needs the database's folder, or closes it, opens one of its own.
 */
export function embeddedDatabase(): () => Database {
  let database: Database;
  beforeAll(async () => {
    database = await sharedDatabase();
  });
  afterEach(({ task }) => {
    // What a failed test left running would go on in it, in the tests of other files.
    if (task.result?.state === 'fail') shared = undefined;
  });
  return () => database;
}

/** The database of {@link embeddedDatabase}, emptied. Never close it. */
export async function sharedDatabase(): Promise<Database> {
  shared ??= openShared();
  const database = await shared;
  await empty(database);
  return database;
}

async function openShared(): Promise<Database> {
  return openEmbeddedDatabase(await mkdtemp(join(inject('databasesFolder'), 'database-')));
}

/** Without the triggers: what happened in other files is of no interest to the journal. */
async function empty({ pool, flush }: Database): Promise<void> {
  await flush();
  const { rows } = await pool.query<{ deletions: string }>(
    `select string_agg(format('delete from %I.%I', schemaname, tablename), '; ') as deletions from pg_tables
     where schemaname in ('scenecast', 'dbos') and tablename not like '%migrations'`,
  );
  await pool.query(`begin; set local session_replication_role = replica; ${rows[0]?.deletions}; commit`);
}
