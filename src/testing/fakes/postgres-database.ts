import { afterAll, beforeAll } from 'vitest';
import { type Database, openPostgres } from '../../store/database.ts';
import { startPostgres, type TestPostgres } from '../processes/postgres.ts';

/** A PostgreSQL server for the tests of a file, and its database. Call it at the top of the file. */
export function postgresDatabase(): {
  readonly server: () => TestPostgres;
  readonly database: () => Database;
} {
  let server: TestPostgres;
  let database: Database;
  beforeAll(async () => {
    server = await startPostgres();
    database = await openPostgres(server.url);
  });
  afterAll(async () => {
    await database.close();
    await server.stop();
  });
  return { server: () => server, database: () => database };
}
