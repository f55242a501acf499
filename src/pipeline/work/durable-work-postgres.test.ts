import { afterAll, beforeAll } from 'vitest';
import { openPostgres } from '../../store/database.ts';
import { startPostgres, type TestPostgres } from '../../testing/processes/postgres.ts';
import { describeDurableWork } from './durable-work.contract.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describeDurableWork('PostgreSQL', {
  open: () => openPostgres(server.url),
  close: (database) => database.close(),
});
