import { afterAll, beforeAll } from 'vitest';
import { type Database, openPostgres } from '../../store/database.ts';
import { startPostgres, type TestPostgres } from '../../testing/processes/postgres.ts';
import { describeTenants } from './tenants.contract.ts';

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

describeTenants('PostgreSQL', () => database);
