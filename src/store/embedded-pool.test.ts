import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Database, openEmbeddedDatabase } from './database.ts';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-prepared-'));
  database = await openEmbeddedDatabase(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const timesPrepared = async (text: string) => {
  const { rows } = await database.pool.query<{ count: number }>(
    'select count(*)::int as count from pg_prepared_statements where statement = $1',
    [text],
  );
  return rows[0]?.count;
};

test('the embedded database prepares a statement once and runs it with other values', async () => {
  const text = 'select $1::int + 1 as next';
  const next = async (value: number) =>
    (await database.pool.query<{ next: number }>(text, [value])).rows[0]?.next;
  expect([await next(1), await next(41)]).toEqual([2, 42]);
  expect(await timesPrepared(text)).toBe(1);
});

test('the embedded database plans a statement once, and not anew for each set of values', async () => {
  const text = `select count(*)::int as count from generate_series(1, 3) as number
    where number = any($1::int[]) or exists (select from pg_class where relname = any($2::text[]))`;
  for (const value of [1, 2, 3]) await database.pool.query(text, [[value], [`no-${value}`]]);
  const { rows } = await database.pool.query(
    'select generic_plans::int as kept, custom_plans::int as own from pg_prepared_statements where statement = $1',
    [text],
  );
  expect(rows).toEqual([{ kept: 3, own: 0 }]);
});

test('the database is called once for each statement, however many messages it takes', async () => {
  const text = 'select $1::int as value';
  const called = vi.spyOn(PGlite.prototype, 'execProtocolStream');
  for (const value of [1, 2, 3]) {
    expect((await database.pool.query(text, [value])).rows).toEqual([{ value }]);
  }
  expect(called).toHaveBeenCalledTimes(3);
});

test('the database takes no more memory and files than one process needs', async () => {
  const setting = async (name: string) => (await database.pool.query(`show ${name}`)).rows[0]?.[name];
  expect(await setting('shared_buffers')).toBe('32MB');
  expect(await setting('wal_segment_size')).toBe('1MB');
});

test('a statement that failed harms none that follow, itself included', async () => {
  const text = 'select 10 / $1::int as share';
  const outcomes = await Promise.allSettled(
    [0, 5, 0, 2].map((value) => database.pool.query(text, [value]).then(({ rows }) => rows)),
  );
  expect(outcomes).toMatchObject([
    { reason: { message: 'division by zero' } },
    { value: [{ share: 2 }] },
    { reason: { message: 'division by zero' } },
    { value: [{ share: 5 }] },
  ]);
  await expect(database.pool.query('select nonsense from $1', [1])).rejects.toThrow('syntax error');
  await expect(database.pool.query('select nonsense from $1', [1])).rejects.toThrow('syntax error');
  expect(await timesPrepared(text)).toBeLessThanOrEqual(1);
});

test('a client that is dropped within a transaction leaves nothing of it', async () => {
  const client = await database.pool.connect();
  await client.query('begin');
  await client.query('create table left_behind (id int)');
  client.release(new Error('dropped'));
  const { rows } = await database.pool.query("select to_regclass('left_behind') as found");
  expect(rows).toEqual([{ found: null }]);
});

test('what is long, and so hardly comes again, is not kept', async () => {
  const text = `select $1::int as value /* ${'x'.repeat(2_000)} */`;
  await database.pool.query(text, [1]);
  expect(await timesPrepared(text)).toBe(0);
});

test('statements that queue up let everything else in the process have its turn', async () => {
  let turns = 0;
  const other = setInterval(() => turns++, 0);
  const statement = 'select count(*) from generate_series(1, $1::int)';
  await Promise.all(Array.from({ length: 100 }, () => database.pool.query(statement, [20_000])));
  clearInterval(other);
  expect(turns).toBeGreaterThan(5);
});
