import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { ownModels } from '../providers/providers.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { createQuickStages } from '../testing/fakes/quick-stages.ts';
import { createModels } from './models.ts';
import { loadOwnEngines } from './own-engines.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/own-engine/scenecast.config.mjs', import.meta.url));
const NOTHING_SET = { script: undefined, speech: undefined, picture: undefined };
const PARAGRAPH = { kind: 'paragraph', text: 'The sea is deep. The sea is blue. Nobody knows it.' } as const;
const SEA = { title: 'The sea', language: 'en', blocks: [PARAGRAPH], warnings: [] };
const { signal } = new AbortController();

// One for all tests: the example reads its address once, when it is loaded.
let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
beforeEach(() => {
  simulator.reset();
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
  vi.stubEnv('OPENAI_BASE_URL', simulator.baseUrl);
});
afterAll(() => simulator.close());

async function folderWith(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-own-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const load = (dataDirectory: string, configFile?: string) =>
  loadOwnEngines({ dataDirectory, configFile, providers: {} });

async function modelsOf(configFile: string, dataDirectory = '/nowhere') {
  const quick = createQuickStages();
  const embedded = {
    writer: quick.models.script.find(),
    speechEngine: quick.models.speech.find(),
    illustrator: quick.models.picture.find(),
    own: (await load(dataDirectory, configFile)).map((engine) => ownModels(engine)),
  };
  return createModels(embedded, { providers: {}, models: NOTHING_SET });
}

test('an engine of one’s own speaks, and its words are timed exactly', async () => {
  const { speech } = await modelsOf(EXAMPLE);
  const engine = speech.find('chimes:pentatonic');
  const text = 'Three small words.';
  const { audio, words } = await engine.synthesize({ text, voice: 'bell', language: 'en', signal });
  expect(audio.samples.length / audio.sampleRateHz).toBeCloseTo(0.78);
  expect(words?.map(({ start, end, startMs }) => [text.slice(start, end), Math.round(startMs)])).toEqual([
    ['Three', 0],
    ['small', 260],
    ['words.', 520],
  ]);
  expect(speech.isPaid('chimes:pentatonic')).toBe(false);
  expect(speech.limitedBy('chimes:pentatonic')).toBe('account');
  expect(speech.offers().map(({ option }) => option.id)).toContain('chimes:pentatonic');
});

test('models of the AI SDK write, speak and paint in the provider’s own wire format', async () => {
  const { script, speech, picture } = await modelsOf(EXAMPLE);
  const written = await script.find('mine:gpt-6-luna').write(SEA, { length: 'short', signal });
  expect(written.scenes.length).toBeGreaterThan(0);
  expect(written.usage?.outputTokens).toBeGreaterThan(0);
  const { audio } = await speech
    .find('mine:tts-1')
    .synthesize({ text: 'The sea is deep.', voice: 'coral', language: 'en', signal });
  expect(audio.samples.length).toBeGreaterThan(1000);
  const painted = await picture.find('mine:gpt-image-2.5-flare').illustrate({
    ...{ prompt: 'The sea', style: 'flat', size: { widthPx: 1920, heightPx: 1080 } },
    ...{ captions: false, seed: '1', signal },
  });
  expect(painted).toMatchObject({ kind: 'flat', widthPx: 1536, heightPx: 1024 });
  // Nobody has said what it costs, so a call may cost anything.
  expect(speech.quote('mine:tts-1', { narration: 'x' })).toEqual({ isPaid: true, costUsd: null });
  simulator.behave({ faults: [{ fault: 'status', status: 429, retryAfterSeconds: 7 }] });
  await expect(
    speech.find('mine:tts-1').synthesize({ text: 'The sea.', voice: 'coral', language: 'en', signal }),
  ).rejects.toMatchObject({ code: 'provider_failed', status: 429, retryAfterMs: 7000 });
});

test('the configuration of the data folder is found, in JSON too', async () => {
  const folder = await folderWith({
    'scenecast.config.json': '{"engines": {"loud": "./loud.mjs"}}',
    'loud.mjs': 'export default { picture: { modelId: "red", paint: async () => new Uint8Array() } };',
  });
  const [engine] = await load(folder);
  expect(engine).toMatchObject({ name: 'loud', isFree: false });
  expect(ownModels(engine as NonNullable<typeof engine>).picture?.models).toEqual(['red']);
});

test('a key of a provider that lists prices gives an own model its price', async () => {
  const folder = await folderWith({
    'a.json': '{"engines": {"loud": "./loud.mjs"}}',
    'loud.mjs': 'export const picture = { modelId: "red", paint: async () => new Uint8Array() };',
  });
  const [engine] = await load(folder, join(folder, 'a.json'));
  const { picture } = ownModels(engine as NonNullable<typeof engine>, {
    asOf: '2026-11-29',
    picture: { 'loud:red': { usdPerPicture: 0.5 } },
  });
  const size = { widthPx: 1920, heightPx: 1080 };
  expect(picture?.priceUsd?.('red', { prompt: '', size })).toBe(0.5);
});

test.each([
  ['no such file', '{"engines": {"mine": "./gone.mjs"}}', '', 'cannot be loaded'],
  ['a provider’s name', '{"engines": {"openai": "./mine.mjs"}}', '', 'is the name of a provider'],
  ['an unknown setting', '{"engine": {}}', '', 'the top'],
  ['an engine that throws', '{"engines": {"mine": "./mine.mjs"}}', 'throw new Error("no model")', 'no model'],
])('a mistake stops the start and is named: %s', async (_, config, engine, message) => {
  const folder = await folderWith({ 'c.json': config, 'mine.mjs': engine });
  await expect(load(folder, join(folder, 'c.json'))).rejects.toMatchObject({
    code: 'invalid_option',
    message: expect.stringContaining(message),
  });
});

test.each([
  ['nothing', {}, 'exports no script, speech or picture'],
  ['a model without voices', { speech: { modelId: 'a', voices: [], speak() {} } }, 'speech'],
  ['a model without a name', { picture: { paint() {} } }, 'picture'],
])('a file that exports %s is refused', (_, exports, message) => {
  const engine = { name: 'mine', path: '/my/engine.mjs', exports, isFree: true };
  expect(() => ownModels(engine)).toThrow(
    expect.objectContaining({ code: 'invalid_option', message: expect.stringContaining(message) }),
  );
});
