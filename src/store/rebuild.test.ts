import { cpSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BlobFolder } from './blob-folder.ts';
import { type Database, openEmbeddedDatabase } from './database.ts';
import { attempts, generations, unusedBlobs } from './schema.ts';
import { everything, fill } from './testing/filled-database.ts';

let folder: string;
let database: Database;
let notices: string[];
const open = async (at = folder) => {
  database = await openEmbeddedDatabase(at, { onNotice: (notice) => notices.push(notice) });
};
beforeEach(async () => {
  notices = [];
  folder = await mkdtemp(join(tmpdir(), 'scenecast-rebuild-'));
  await open();
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test.each<[string, (data: string) => Promise<void>]>([
  ['is gone', (data) => rm(data, { recursive: true })],
  ['cannot be opened', (data) => writeFile(join(data, 'global', 'pg_control'), Buffer.alloc(8192, 7))],
  ['is damaged', (data) => rm(join(data, 'PG_VERSION'))],
  ['was open when the machine stopped', (data) => writeFile(join(data, 'scenecast-state'), 'another run')],
])('a database that %s is rebuilt, and nothing in it is lost', async (doubt, harm) => {
  await fill(database);
  const before = await everything(database);
  expect(before.flat().length).toBe(9);
  await database.close();
  await harm(join(folder, 'pglite'));
  await open();
  expect(notices).toEqual([expect.stringContaining(doubt), '1 generation was restored.']);
  expect(database.isRebuilt).toBe(true);
  expect(await everything(database)).toEqual(before);
  // Later changes are kept as well.
  const attempt = { assetKey: 'k', number: 2, engine: 'e', worker: 'w' };
  const [added] = await database.ledger.insert(attempts).values(attempt).returning();
  expect(added?.id).toBeGreaterThan(1);
});

test('what was flushed survives the loss of the machine at that moment, and what is kept aside is one', async () => {
  await fill(database);
  await database.flush();
  const before = await everything(database);
  const image = join(folder, 'image');
  await mkdir(join(image, 'pglite'), { recursive: true });
  await mkdir(join(image, 'pglite.rebuilt'));
  await mkdir(join(image, 'pglite.damaged-2020'));
  await cp(join(folder, 'journal.ndjson'), join(image, 'journal.ndjson'));
  await database.close();
  await open(image);
  expect(await everything(database)).toEqual(before);
  expect((await readdir(image)).filter((name) => name.startsWith('pglite.'))).toEqual([
    expect.stringMatching(/^pglite\.damaged-20[3-9]|^pglite\.damaged-202[1-9]/),
  ]);
});

test('what a killed process had committed, but not written to the journal, the next one writes', async () => {
  const image = join(folder, 'image');
  // Holds the only connection, so that changes cannot reach the journal.
  const client = await database.pool.connect();
  await client.query(`insert into scenecast.unused_blobs (hash) values ('late')`);
  for (const name of ['pglite', 'journal.ndjson']) {
    cpSync(join(folder, name), join(image, name), { recursive: true });
  }
  client.release();
  expect(await readFile(join(image, 'journal.ndjson'), 'utf8')).not.toContain('late');
  await database.close();
  await open(image);
  await database.flush();
  expect(await readFile(join(image, 'journal.ndjson'), 'utf8')).toContain('late');
});

test('a journal that has become mostly history is written anew while changes go on, and loses none', async () => {
  await fill(database);
  const path = join(folder, 'journal.ndjson');
  const sizeBytes = async () => (await stat(path)).size;
  let largestBytes = 0;
  const title = 'x'.repeat(250_000);
  for (let change = 0; change < 40; change++) {
    await database.ledger.update(generations).set({ title: `${title}${change}`, revision: change });
    await database.ledger.insert(unusedBlobs).values({ hash: `${change}` });
    if (change % 2 === 1)
      await database.ledger.delete(unusedBlobs).where(eq(unusedBlobs.hash, `${change - 1}`));
    await database.flush();
    largestBytes = Math.max(largestBytes, await sizeBytes());
  }
  expect(largestBytes).toBeLessThan(6 * 2 ** 20);
  const before = await everything(database);
  await database.close();
  await rm(join(folder, 'pglite'), { recursive: true });
  await open();
  expect(await everything(database)).toEqual(before);
});

test('room that changes took on their way to the journal is given back', async () => {
  const { pool } = database;
  await pool.query(`insert into scenecast.unused_blobs (hash) select generate_series(1, 10000)::text`);
  await database.flush();
  // Flushed in between, so that the second write follows the effects of the first.
  await database.flush();
  const { rows } = await pool.query<{ bytes: number }>(
    `select pg_relation_size('scenecast_journal.changes')::int as bytes`,
  );
  expect(rows[0]?.bytes).toBeLessThan(2 ** 16);
});

test('a database without a journal gets one, and one that is damaged without it is told', async () => {
  await fill(database);
  const before = await everything(database);
  await database.close();
  await rm(join(folder, 'journal.ndjson'));
  await open();
  await database.close();
  await rm(join(folder, 'pglite'), { recursive: true });
  await open();
  expect(await everything(database)).toEqual(before);
  await database.close();
  await rm(join(folder, 'journal.ndjson'));
  await writeFile(join(folder, 'pglite', 'global', 'pg_control'), 'broken');
  await expect(open()).rejects.toMatchObject({ code: 'database_damaged' });
  await rm(join(folder, 'pglite'), { recursive: true });
  await open();
  expect(database.isRebuilt).toBe(false);
});

test('what is in the data folder can be read by its owner alone, even where the folder itself is open to all', async () => {
  await chmod(folder, 0o755);
  await new BlobFolder(folder).put(Buffer.from('a film'));
  await fill(database);
  await database.close();
  await open();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const modes = await Promise.all(
    entries.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), (await stat(path)).mode & 0o077] as const;
    }),
  );
  // What lies in a folder that others cannot enter is safe too.
  const readable = modes.filter(([path, mode]) => mode !== 0 && path.lastIndexOf('/') === 0);
  expect(readable).toEqual([]);
  expect(modes.length).toBeGreaterThan(10);
});
