import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { openEmbeddedDatabase } from '../store/database.ts';
import { documentOf, PipelineUnderTest } from '../testing/fakes/pipeline-under-test.ts';
import { readBundle, zipOf } from '../testing/films/read-bundle.ts';
import { runCommand } from './testing/command-line.ts';

let folder: string;
let simulator: Simulator;
let id: string;
const MODELS = ['--script', 'openai:gpt-4.1-mini', '--speech', 'openai:tts-1', '--voice', 'alloy'];
const run = (...args: readonly string[]) =>
  runCommand([...args, '--data', join(folder, 'data')], {
    env: { OPENAI_API_KEY: 'sk-nobody', OPENAI_BASE_URL: simulator.baseUrl },
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-translate-'));
  simulator = await createSimulator();
  const database = await openEmbeddedDatabase(join(folder, 'made'));
  const made = await PipelineUnderTest.start(database);
  const film = await made.create(documentOf('translated', 2), { title: 'The lamp', resolution: '540p' });
  await made.phases(film);
  const files = await readBundle(await made.pipeline.bundle(film, 'archive.zip'));
  const archive = join(folder, 'film.zip');
  await writeFile(archive, Buffer.concat(await zipOf(files).toArray()));
  await made.stop();
  await database.close();
  id = JSON.parse((await run('import', archive, '--json')).stdout).id;
});
afterAll(async () => {
  await simulator.close();
  await rm(folder, { recursive: true, force: true });
});

test('the price is printed before anything is made', async () => {
  const told = await run('translate', id, '--language', 'de', ...MODELS, '--estimate');
  expect(told).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\$0\.\d+\n$/) });
  expect(told.stderr).toMatch(
    /^translation \$0\.\d+ \(openai:gpt-4\.1-mini.*\), speech \$0\.\d+ .*pictures \$0/,
  );
  expect(simulator.charges().requests).toEqual([]);
});

test('a film is made in another language, and the same command makes it once', async () => {
  const out = join(folder, 'film.mp4');
  const command = ['translate', id, '--language', 'de', ...MODELS, '--out', out, '--json', '--force'];
  const told = await run(...command);
  expect(told.exitCode, told.stderr).toBe(0);
  expect(JSON.parse(told.stdout)).toMatchObject({ title: '«The lamp»', scenes: 2 });
  expect(await readFile(join(folder, 'film.srt'), 'utf8')).toContain('«');
  const { charged } = simulator.charges().kinds.script;
  expect(charged).toBe(1);
  expect((await run(...command)).exitCode).toBe(0);
  expect(simulator.charges().kinds.script.charged).toBe(charged);
});

test('a model that writes nothing, and what is no language, are refused', async () => {
  const refused = await run('translate', id, '--language', 'de', '--script', 'embedded:extractive');
  expect(refused.exitCode).not.toBe(0);
  const wrong = await run('translate', id, '--language', '?', ...MODELS);
  expect(wrong.stderr).toContain('--language takes the tag of a language');
  expect(simulator.charges().kinds.script.calls).toBeLessThanOrEqual(1);
});

test('captions show the translation of a film beside its own words, in the picture and in files', async () => {
  const out = join(folder, 'both.mp4');
  const told = await run('captions', id, '--second', 'de', '--out', out, '--json');
  expect(told.exitCode, told.stderr).toBe(0);
  expect(await readFile(join(folder, 'both.srt'), 'utf8')).not.toContain('«');
  expect(await readFile(join(folder, 'both.de.srt'), 'utf8')).toContain('«');
  expect(await readFile(join(folder, 'both.de.vtt'), 'utf8')).toContain('language: de');
  const refused = await run('captions', id, '--second', 'fr', '--out', join(folder, 'none.mp4'));
  expect(refused.exitCode).not.toBe(0);
  expect(refused.stderr).toContain(`scenecast translate ${id} --language fr`);
});
