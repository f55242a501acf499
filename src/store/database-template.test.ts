import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedDatabase } from './database.ts';
import { packTemplate, unpackTemplate } from './database-template.ts';

let folder: string;
let template: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-template-'));
  await mkdir(join(folder, 'original', 'empty'), { recursive: true });
  await mkdir(join(folder, 'original', 'base', '5'), { recursive: true });
  await writeFile(join(folder, 'original', 'base', '5', '1259'), Buffer.alloc(100_000, 7));
  await writeFile(join(folder, 'original', 'PG_VERSION'), '18');
  template = pathToFileURL(join(folder, 'template.br'));
  await writeFile(template, await packTemplate(join(folder, 'original')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const list = async (path: string) => (await readdir(path, { recursive: true })).toSorted();

test('a folder comes out of the template as it went in, empty folders too', async () => {
  const copy = join(folder, 'copy');
  expect(await unpackTemplate(copy, template)).toBe(true);
  expect(await list(copy)).toEqual(await list(join(folder, 'original')));
  expect(await packTemplate(copy)).toEqual(await packTemplate(join(folder, 'original')));
});

test('what a killed process left half unpacked is no database, and does not stand in the way', async () => {
  const copy = join(folder, 'again');
  await mkdir(`${copy}.unfinished`);
  await writeFile(join(`${copy}.unfinished`, 'half'), '');
  expect(await unpackTemplate(copy, template)).toBe(true);
  expect(await list(copy)).toEqual(await list(join(folder, 'original')));
  expect(await readdir(folder)).not.toContain('again.unfinished');
});

test('a template that is no template leaves no folder behind', async () => {
  const broken = pathToFileURL(join(folder, 'broken.br'));
  await writeFile(broken, 'no template');
  await expect(unpackTemplate(join(folder, 'broken'), broken)).rejects.toThrow();
  expect(await readdir(folder)).not.toContain('broken');
});

test('without a template there is nothing to unpack, and the database makes itself', async () => {
  const missing = pathToFileURL(join(folder, 'missing.br'));
  expect(await unpackTemplate(join(folder, 'none'), missing)).toBe(false);
});

test('a template of older migrations is brought up to date', async () => {
  const older = join(folder, 'older');
  const first = await openEmbeddedDatabase(older);
  await first.pool.query('drop schema scenecast cascade');
  await first.pool.query('drop schema scenecast_migrations cascade');
  await first.close();
  await writeFile(template, await packTemplate(join(older, 'pglite')));
  await unpackTemplate(join(folder, 'newer', 'pglite'), template);
  const database = await openEmbeddedDatabase(join(folder, 'newer'));
  const { rows } = await database.pool.query('select id from scenecast.generations');
  expect(rows).toEqual([]);
  await database.close();
});
