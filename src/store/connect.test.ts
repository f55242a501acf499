import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FailingLine, openFailingLine } from '../testing/failing-line.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { openPostgres } from './database.ts';

let server: TestPostgres;
let line: FailingLine;
beforeAll(async () => {
  server = await startPostgres();
  line = await openFailingLine(server.url);
});
afterAll(async () => {
  await line.close();
  await server.stop();
});

test.each([
  ['begins', 'begin'],
  ['works', 'select 1'],
  ['ends', 'commit'],
])('connections that break as a transaction %s are given back', async (_, statement) => {
  const { ledger, close } = await openPostgres(line.url, { connections: 2 });
  const one = () => ledger.transaction((transaction) => transaction.execute(sql`select 1 as one`));
  line.cutAt(statement);
  // More than there are connections.
  for (let outage = 0; outage < 3; outage++) await expect(one()).rejects.toThrow();
  line.cutAt(undefined);
  expect((await one()).rows).toEqual([{ one: 1 }]);
  await close();
});
