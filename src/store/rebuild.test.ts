import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BlobFolder } from './blob-folder.ts';
import { type Database, openEmbeddedDatabase } from './database.ts';
import {
  assets,
  attempts,
  changeKeys,
  generations,
  scenes,
  shots,
  takes,
  unusedBlobs,
  webhookCalls,
} from './schema.ts';

const TABLES = [generations, scenes, shots, assets, attempts, takes, changeKeys, unusedBlobs, webhookCalls];

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

const source = { kind: 'url', url: 'https://example.org' } as const;
const settings = {
  length: 'short',
  format: 'square',
  resolution: '540p',
  fps: 25,
  style: 'flat',
  voice: 'one',
  captions: 'none',
  models: { script: 'quick:writer', speech: 'quick:speech', picture: 'quick:picture' },
} as const;

/** Fills every table with rows, and changes and deletes some, as the pipeline does. */
async function fill({ ledger }: Database): Promise<void> {
  for (const id of ['one', 'two']) {
    await ledger
      .insert(generations)
      .values({ id, title: `“${id}”\n`, source, settings, budgetUsd: 0.1 + 0.2 });
    await ledger
      .insert(scenes)
      .values({ generationId: id, id: 's', position: 0.5, title: '', narration: 'N.' });
    const shot = { generationId: id, sceneId: 's', id: 'shot-1', position: 0, visualPrompt: 'A house' };
    await ledger.insert(shots).values(shot);
  }
  await ledger.insert(assets).values({ key: 'k', kind: 'speech', request: { text: 'x' }, payer: 'one' });
  await ledger.insert(attempts).values({ assetKey: 'k', number: 1, engine: 'e', worker: 'w', costUsd: 0.5 });
  await ledger.insert(takes).values({ generationId: 'one', sceneId: 's', kind: 'speech', assetKey: 'k' });
  await ledger.insert(changeKeys).values({ generationId: 'one', key: 'update s 1', fingerprint: 'f' });
  await ledger.insert(unusedBlobs).values({ hash: 'a'.repeat(64) });
  await ledger.insert(webhookCalls).values({ id: 'msg_1', generationId: 'one', body: '{}' });
  const finished = {
    hash: 'b'.repeat(64),
    sizeBytes: 2 ** 40,
    durationMs: 1.25,
    detail: { words: [1, null] },
  };
  await ledger.update(assets).set({ ...finished, state: 'settled', settledAt: new Date() });
  await ledger.update(attempts).set({ state: 'settled', endedAt: new Date() });
  await ledger
    .update(generations)
    .set({ revision: 7, view: { of: 'one' } })
    .where(eq(generations.id, 'one'));
  await ledger.delete(generations).where(eq(generations.id, 'two'));
}

async function everything({ ledger }: Database): Promise<unknown[]> {
  const all: object[][] = [];
  for (const table of TABLES) {
    const rows = await ledger.select().from(table);
    all.push(rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
  }
  return all;
}

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

const damagedJournals = async () =>
  (await readdir(folder)).filter((name) => name.startsWith('journal.ndjson.damaged-'));

test('a journal that is broken at random places restores what can be read, says what cannot, and is kept', async () => {
  for (let generation = 0; generation < 8; generation++) {
    const id = `film-${generation}`;
    await database.ledger.insert(generations).values({ id, title: id, source, settings });
    await database.flush();
    await database.ledger
      .insert(scenes)
      .values({ generationId: id, id: 's', position: 1, title: '', narration: 'N.' });
    await database.flush();
    await database.ledger.update(generations).set({ revision: 3 }).where(eq(generations.id, id));
    await database.flush();
  }
  await database.close();
  const whole = await readFile(join(folder, 'journal.ndjson'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.constantFrom(0, 10, 91, 255)), {
        minLength: 1,
        maxLength: 4,
      }),
      async (harms) => {
        const broken = Buffer.from(whole);
        for (const [at, byte] of harms) broken[at] = byte;
        fc.pre(!broken.equals(whole));
        notices = [];
        for (const name of await damagedJournals()) await rm(join(folder, name));
        await writeFile(join(folder, 'journal.ndjson'), broken);
        await rm(join(folder, 'pglite'), { recursive: true });
        await open();
        const restored = await database.ledger.select().from(generations);
        const [told] = notices.slice(1);
        expect(told).toContain(`${restored.length} generation`);
        expect(told).toMatch(/[1-8] lines? of the journal could not be read/);
        expect(restored.length).toBeGreaterThanOrEqual(8 - 2 * harms.length);
        // Each restored row is as it was at some point, never half of it.
        for (const { id, title, revision } of restored) {
          expect(title).toBe(id);
          expect([0, 3]).toContain(revision);
        }
        const [kept = ''] = await damagedJournals();
        expect(told).toContain(kept);
        expect((await readFile(join(folder, kept))).equals(broken)).toBe(true);
        await database.close();
        // The new journal is complete: opening it again gives the same rows, and loses nothing more.
        notices = [];
        await rm(join(folder, 'pglite'), { recursive: true });
        await open();
        expect(await database.ledger.select().from(generations)).toEqual(restored);
        expect(notices[1]).toMatch(/^\d generations? w(as|ere) restored\.$/);
        await database.close();
      },
    ),
    { numRuns: 3 },
  );
  await open();
  // Each run opens two databases.
}, 180_000);

test('a journal that is garbage is kept beside and told, and the process starts', async () => {
  await fill(database);
  await database.close();
  const garbage = randomBytes(5000);
  await writeFile(join(folder, 'journal.ndjson'), garbage);
  await open();
  // The database is intact, so nothing is lost.
  expect(database.isRebuilt).toBe(false);
  expect((await database.ledger.select().from(generations)).map(({ id }) => id)).toEqual(['one']);
  const [kept = ''] = await damagedJournals();
  expect(notices).toEqual([expect.stringContaining(`The journal is damaged. It is kept as ${kept}`)]);
  await database.close();
  await rm(join(folder, kept));
  await writeFile(join(folder, 'journal.ndjson'), garbage);
  await rm(join(folder, 'pglite'), { recursive: true });
  await open();
  expect(await database.ledger.select().from(generations)).toEqual([]);
  expect(notices.at(-1)).toMatch(
    /^0 generations were restored\. \d+ lines? of the journal could not be read/,
  );
  const [keptAgain = ''] = await damagedJournals();
  expect(notices.at(-1)).toContain(keptAgain);
  expect((await readFile(join(folder, keptAgain))).equals(garbage)).toBe(true);
});

test('a journal of an older version, whose lines have no checksum, restores all that is in it', async () => {
  await fill(database);
  const before = await everything(database);
  await database.close();
  const path = join(folder, 'journal.ndjson');
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll(/^[0-9a-f]{16} /gm, ''));
  await rm(join(folder, 'pglite'), { recursive: true });
  await open();
  expect(await everything(database)).toEqual(before);
  expect(await damagedJournals()).toEqual([]);
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
