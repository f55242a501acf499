import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Database, openEmbeddedDatabase } from '../../store/database.ts';

/** An embedded database that all tests of a file share. Call it at the top of the file. */
export function embeddedDatabase(): () => Database {
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scenecast-database-'));
    database = await openEmbeddedDatabase(folder);
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
  return () => database;
}
