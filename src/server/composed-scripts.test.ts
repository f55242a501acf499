import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPipeline } from '../pipeline/create-pipeline.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { CreateGenerationRequest, Phase } from '../protocol/index.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { BlobFolder } from '../store/blob-folder.ts';
import { type Database, openEmbeddedDatabase } from '../store/database.ts';
import { documentOf } from '../testing/fakes/pipeline-under-test.ts';
import { createQuickStages } from '../testing/fakes/quick-stages.ts';
import { readBundle } from '../testing/films/read-bundle.ts';
import { createModels } from './models.ts';

const SCRIPT_MODEL = 'openai:gpt-4.1-mini';
const COMPOSED = { models: { script: SCRIPT_MODEL } };

let folder: string;
let simulator: Simulator;
let database: Database;
let pipeline: Pipeline;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-composed-'));
  simulator = await createSimulator();
  database = await openEmbeddedDatabase(folder);
  const quick = createQuickStages();
  const embedded = {
    writer: quick.models.script.find(),
    speechEngine: quick.models.speech.find(),
    illustrator: quick.models.picture.find(),
  };
  const openai = { apiKey: 'sk-nobody', baseUrl: simulator.baseUrl };
  const ollama = { apiKey: undefined, baseUrl: simulator.baseUrl, isFree: true };
  const defaults = { script: undefined, speech: undefined, picture: undefined };
  pipeline = await createPipeline({
    database,
    blobs: new BlobFolder(folder),
    workerId: 'composed',
    stages: { ...quick, models: createModels(embedded, { providers: { openai, ollama }, models: defaults }) },
  });
});
beforeEach(() => simulator.reset());
afterAll(async () => {
  await pipeline.close();
  await Promise.all([database.close(), simulator.close()]);
  await rm(folder, { recursive: true, force: true });
});

type Options = Omit<CreateGenerationRequest, 'source'>;

function written(text: string, options: Options = {}) {
  return made({ text }, options, ['script']);
}

async function made(source: CreateGenerationRequest['source'], options: Options, phases: readonly Phase[]) {
  const { generation } = await pipeline.create({ source, ...COMPOSED, ...options }, {});
  const wait = { timeBudgetMs: 60_000, signal: new AbortController().signal };
  for (const phase of phases) await pipeline.phase(generation.id, phase, {}, wait);
  return pipeline.get(generation.id);
}

const estimate = (request: CreateGenerationRequest) =>
  pipeline.estimate(request, { signal: new AbortController().signal });

const scriptCalls = () => simulator.charges().kinds.script;
const instructions = () => simulator.charges().requests.map((request) => request.instructions ?? '');

test('an audience, a tone and a language reach the model, and are part of what is paid once', async () => {
  const text = documentOf('directed', 2);
  const directed = { audience: 'children of eight', tone: 'warm', language: 'de' };
  const first = await written(text, directed);
  expect(first).toMatchObject({ status: 'storyboard', ...directed });
  expect(first.warnings).toEqual([]);
  const [told] = instructions();
  expect(told).toMatch(/children of eight.*warm/s);
  expect(told).toContain('German');

  const again = await written(text, directed);
  expect(again.cost.spentUsd).toBe(0);
  expect(scriptCalls().calls).toBe(1);
  for (const other of [{ audience: 'experts' }, { tone: 'dry' }, { language: 'fr' }, {}]) {
    expect((await written(text, other)).cost.spentUsd).toBeGreaterThan(0);
  }
  expect(scriptCalls()).toMatchObject({ calls: 5, charged: 5, distinct: 5 });
});

test('a writer that only selects sentences refuses an audience before any work, and names models', async () => {
  const options = { models: {}, audience: 'children of eight' };
  await expect(written(documentOf('selected', 1), options)).rejects.toMatchObject({
    code: 'composing_model_needed',
    advice: expect.stringContaining(SCRIPT_MODEL),
  });
  const estimated = estimate({ source: { text: 'A sentence.' }, tone: 'warm' });
  await expect(estimated).rejects.toMatchObject({ code: 'composing_model_needed' });
});

test('the title that the user chose is kept in a translated film', async () => {
  const { title } = await written(documentOf('titled', 1), { language: 'de', title: 'Mein Film' });
  expect(title).toBe('Mein Film');
});

test('capabilities say which script models write', () => {
  const { models } = pipeline.capabilities();
  const composes = (wanted: string) => models.script.find(({ label }) => label === wanted)?.composes;
  expect(composes('quick:writer')).toBeUndefined();
  expect(composes(SCRIPT_MODEL)).toBe(true);
});

test.each([SCRIPT_MODEL, 'ollama:llama3.3'])('an estimate does not call %s', async (script) => {
  const text = documentOf('estimated', 3);
  const { scenes } = await estimate({ source: { text }, models: { script }, audience: 'experts' });
  expect(scenes).toBeGreaterThan(0);
  expect(scriptCalls().calls).toBe(0);
});

describe('a topic', () => {
  const TOPIC = { topic: 'How tides work' };

  test('becomes a film without a document, which says so and is paid for once', async () => {
    const all = ['script', 'audio', 'images', 'finalize'] as const;
    const film = await made(TOPIC, { length: 'short' }, all);
    expect(film).toMatchObject({ status: 'complete', language: 'en' });
    expect(film.scenes).toHaveLength(6);
    expect(film.title).not.toBe('');
    expect(film.warnings).toEqual([expect.stringContaining('without a document')]);
    expect(simulator.charges().requests.map(({ text }) => text)).toEqual([TOPIC.topic]);
    const manifest = await pipeline.file(film.id, 'manifest.json');
    expect(JSON.parse(await text(manifest.open()))).toMatchObject({
      topic: TOPIC.topic,
      warnings: film.warnings,
    });
    const files = await readBundle(await pipeline.bundle(film.id, 'archive.zip'));
    expect(Object.keys(files).filter((path) => path.startsWith('document'))).toEqual([]);
    expect(JSON.parse(String(files['storyboard.json']))).toMatchObject({ source: TOPIC });

    const again = await made(TOPIC, { length: 'short' }, ['script']);
    expect(again.cost.spentUsd).toBe(0);
    expect(scriptCalls().calls).toBe(1);
    await made(TOPIC, { length: 'short', audience: 'experts' }, ['script']);
    await made({ topic: 'How tides were found' }, { length: 'short' }, ['script']);
    expect(scriptCalls().charged).toBe(3);
  });

  test('costs about as much as was estimated, and never more', async () => {
    const { script, durationMs, scenes } = await estimate({ source: TOPIC, ...COMPOSED, length: 'short' });
    const { cost } = await made(TOPIC, { length: 'short', tone: 'dry' }, ['script']);
    expect(script.costUsd).toBeGreaterThan(cost.spentUsd);
    expect(scenes).toBe(6);
    expect(durationMs).toBeGreaterThan(75_000);
    expect(durationMs).toBeLessThan(110_000);
  });

  test.each([
    ['a writer that selects sentences', { models: {} }, 'composing_model_needed'],
    ['a length without a document', { length: 'full' }, 'invalid_option'],
    ['a part of no document', { part: '3' }, 'invalid_option'],
  ] as const)('refuses %s before any work', async (_name, options, code) => {
    const request = { source: TOPIC, ...COMPOSED, ...options };
    await expect(pipeline.create(request, {})).rejects.toMatchObject({ code });
    await expect(estimate(request)).rejects.toMatchObject({ code });
    expect(scriptCalls().calls).toBe(0);
  });
});

describe('passages', () => {
  const PROSE = ['The lake froze in 1963.', 'Zennor has a church. It is old.'].join('\n\n');

  test('are with their scenes on the wire, in the manifest and in the archive', async () => {
    const all = ['script', 'audio', 'images', 'finalize'] as const;
    const film = await made({ text: PROSE }, {}, all);
    const kept = film.scenes.map(({ passages }) => passages ?? []);
    expect(kept.flat().length).toBeGreaterThan(0);
    for (const passage of kept.flat()) expect(PROSE).toContain(passage);
    const manifest = JSON.parse(await text((await pipeline.file(film.id, 'manifest.json')).open()));
    expect(manifest.scenes).toMatchObject(kept.map((passages) => ({ passages })));
    const files = await readBundle(await pipeline.bundle(film.id, 'archive.zip'));
    expect(JSON.parse(String(files['storyboard.json'])).scenes).toMatchObject(
      kept.map((passages) => ({ passages })),
    );
  });

  test('do not support what is not in them, unless the script may add to the document', async () => {
    const { id, scenes } = await written(PROSE);
    const [scene] = scenes;
    expect(scenes.filter(({ unsupported }) => unsupported)).toEqual([]);
    const narration = `${scene?.narration} It froze in 1964, said Mathey.`;
    const edited = await pipeline.updateScene(id, scene?.id ?? '', { narration });
    const at = narration.indexOf('It froze');
    expect(edited.scenes[0]?.unsupported).toEqual([{ start: at, end: narration.length }]);
    const free = await written(PROSE, { fidelity: 'free' });
    expect(free.fidelity).toBe('free');
    const changed = await pipeline.updateScene(free.id, free.scenes[0]?.id ?? '', { narration });
    expect(changed.scenes[0]).not.toHaveProperty('unsupported');
    expect(changed.scenes[0]?.passages).toBeDefined();
  });

  test('survive splitting, merging, deleting and bringing back', async () => {
    const { id, scenes } = await written(PROSE);
    const [scene] = scenes;
    if (!scene) throw new Error('no scene');
    const { passages = [], narration, title } = scene;
    const split = await pipeline.splitScene(id, scene.id, { at: narration.indexOf('.') + 1 });
    expect(split.scenes.slice(0, 2).map((half) => half.passages)).toEqual([passages, passages]);
    const merged = await pipeline.mergeScene(id, scene.id, {});
    expect(merged.scenes[0]?.passages).toEqual(passages);
    await pipeline.deleteScene(id, scene.id);
    const back = { id: scene.id, afterSceneId: null, title, narration, passages };
    const again = await pipeline.insertScene(id, back);
    expect(again.scenes[0]).toMatchObject({ id: scene.id, passages });
  });

  test('are known of a copy too', async () => {
    const { id, scenes } = await written(PROSE);
    const { generation } = await pipeline.copy(id, {}, {});
    expect(generation.scenes.map(({ passages }) => passages)).toEqual(scenes.map(({ passages }) => passages));
  });
});
