import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type FailingLine, openFailingLine } from '../../e2e/failing-line.ts';
import { startPostgres, type TestPostgres } from '../testing/processes/postgres.ts';
import { bindFolder } from './bind-folder.ts';
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
  // More outages than the pool has connections.
  for (let outage = 0; outage < 3; outage++) await expect(one()).rejects.toThrow();
  line.cutAt(undefined);
  expect((await one()).rows).toEqual([{ one: 1 }]);
  await close();
});

test('who shares a database shares its data folder, or a copy of it', async () => {
  const { ledger, close } = await openPostgres(server.url);
  onTestFinished(close);
  const folder = () => mkdtemp(join(tmpdir(), 'scenecast-bound-'));
  const folders = await Promise.all([folder(), folder()]);
  onTestFinished(async () => {
    for (const each of folders) await rm(each, { recursive: true });
  });
  // Two processes that start at the same time on a new database.
  const started = await Promise.allSettled(folders.map((each) => bindFolder(ledger, each)));
  const bound = folders.filter((_, index) => started[index]?.status === 'fulfilled');
  expect(bound).toHaveLength(1);
  const [own = ''] = bound;
  const [other = ''] = folders.filter((each) => each !== own);
  await expect(bindFolder(ledger, other)).rejects.toMatchObject({ code: 'invalid_option' });

  await cp(join(own, 'blobs'), join(other, 'copy', 'blobs'), { recursive: true });
  await bindFolder(ledger, join(other, 'copy'));
  expect(await readdir(join(own, 'blobs'))).toEqual(['folder-id']);
});
