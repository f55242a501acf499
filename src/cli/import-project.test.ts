import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedDatabase } from '../store/database.ts';
import { generations } from '../store/schema.ts';
import { documentOf, PipelineUnderTest } from '../testing/fakes/pipeline-under-test.ts';
import { readBundle, zipOf } from '../testing/films/read-bundle.ts';
import { runCommand } from './testing/command-line.ts';

let folder: string;
let archive: string;
const importProject = (path: string, ...args: readonly string[]) =>
  runCommand(['import', path, '--data', join(folder, 'data'), ...args], { env: {} });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-import-'));
  archive = join(folder, 'film.zip');
  const database = await openEmbeddedDatabase(join(folder, 'made'));
  const made = await PipelineUnderTest.start(database);
  const id = await made.create(documentOf('imported', 2), { title: 'The lamp' });
  await made.phases(id);
  const files = await readBundle(await made.pipeline.bundle(id, 'archive.zip'));
  await writeFile(archive, Buffer.concat(await zipOf(files).toArray()));
  await made.stop();
  await database.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a project of models that are not here is imported, and its id is printed', async () => {
  const told = await importProject(archive);
  expect(told).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\w[\w-]{15}\n$/) });
  expect(told.stderr).toBe('Imported “The lamp” with 2 scenes. Run scenecast to open it in the studio.\n');
  const json = await importProject(archive, '--json');
  expect(JSON.parse(json.stdout)).toMatchObject({ title: 'The lamp', status: 'rendering', scenes: 2 });
});

test('the tenant of a project is the one that is named, and has to be a name', async () => {
  const { stdout } = await importProject(archive, '--tenant', 'user:42', '--quiet');
  const database = await openEmbeddedDatabase(join(folder, 'data'));
  const [film] = await database.ledger
    .select({ tenant: generations.tenant })
    .from(generations)
    .where(eq(generations.id, stdout.trim()));
  await database.close();
  expect(film).toEqual({ tenant: 'user:42' });
  const refused = await importProject(archive, '--tenant', 'two words');
  expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--tenant') });
});

test('what is no project, or no file, is refused with the status of documents', async () => {
  const text = join(folder, 'film.txt');
  await writeFile(text, 'No archive.');
  const refused = await importProject(text);
  expect(refused).toMatchObject({ exitCode: 3, stdout: '' });
  expect(refused.stderr).toContain('is not a ZIP archive');
  const missing = await importProject(join(folder, 'none.zip'));
  expect(missing).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('There is no file') });
});
