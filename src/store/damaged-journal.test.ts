import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openEmbeddedDatabase } from './database.ts';
import { generations, scenes } from './schema.ts';
import { everything, fill, settings, source } from './testing/filled-database.ts';

let folder: string;
let database: Database;
let notices: string[];
const open = async () => {
  database = await openEmbeddedDatabase(folder, { onNotice: (notice) => notices.push(notice) });
};
beforeEach(async () => {
  notices = [];
  folder = await mkdtemp(join(tmpdir(), 'scenecast-journal-'));
  await open();
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const inOrder = () => database.ledger.select().from(generations).orderBy(generations.id);
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
        const restored = await inOrder();
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
        expect(await inOrder()).toEqual(restored);
        expect(notices[1]).toMatch(/^\d generations? w(as|ere) restored\.$/);
        await database.close();
      },
    ),
    { numRuns: 3 },
  );
  await open();
});

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
