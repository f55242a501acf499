import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readVoiceFolder, type VoiceFolder } from './sherpa/voice-folder.ts';
import { createSherpaEngine } from './sherpa-engine.ts';
import { sherpaModels } from './sherpa-models.ts';
import { describeSpeechEngine, expectWordsInOrder } from './speech-engine.contract.ts';

/**
 * Has the interface of sherpa-onnx-node 1.13. Writes a tone as long as the text, and fails on bad input like
 * the real package.
 */
const STAND_IN = `
exports.OfflineTts = class {
  constructor({ model }) {
    const { model: network, tokens } = model.vits ?? model.kokoro;
    if (!require('node:fs').existsSync(network) || !tokens) throw new Error('Please check your model config');
  }
  generate({ text, sid, speed, enableExternalBuffer }) {
    if (text.includes('please-fail')) throw new Error('the network failed');
    if (text.includes('please-crash')) process.abort();
    if (typeof sid !== 'number' || enableExternalBuffer !== false) throw new Error('wrong request');
    const words = text.split(' ').slice(0, 60);
    const count = Math.round(words.length * 5000 / speed);
    const samples = Float32Array.from({ length: count }, (_, n) => 0.4 * Math.sin(n * (0.1 + 0.02 * sid)) * (n % 5000 < 4600 ? 1 : 0));
    return { samples, sampleRate: 16000 };
  }
};
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-voice-'));
  for (const [name, code] of Object.entries({
    'vits-piper-en_US-test': 'en_US',
    'vits-piper-de_DE-test': 'de_DE',
  })) {
    const path = join(folder, name);
    const installed = join(path, 'node_modules', 'sherpa-onnx-node');
    await mkdir(installed, { recursive: true });
    await writeFile(join(installed, 'index.js'), STAND_IN);
    await writeFile(join(path, 'voice.onnx'), 'a network');
    await writeFile(join(path, 'tokens.txt'), '_ 0');
    await writeFile(join(path, 'voice.onnx.json'), JSON.stringify({ language: { code }, num_speakers: 2 }));
  }
  const bare = join(folder, 'vits-piper-fr_FR-bare');
  await mkdir(bare);
  await writeFile(join(bare, 'voice.onnx'), 'a network');
  await writeFile(join(bare, 'tokens.txt'), '_ 0');
});
afterAll(() => rm(folder, { recursive: true }));

const read = (name: string) => readVoiceFolder(join(folder, name)) as VoiceFolder;
const signal = new AbortController().signal;

describeSpeechEngine('sherpa-onnx’s stand-in', () =>
  createSherpaEngine({ folder: read('vits-piper-en_US-test') }),
);

test('a folder determines its language, its speakers and the files to load', () => {
  expect(read('vits-piper-de_DE-test')).toMatchObject({
    name: 'vits-piper-de_DE-test',
    language: 'de-DE',
    speakerCount: 2,
    model: { vits: { model: expect.stringContaining('voice.onnx') } },
  });
  expect(read('vits-piper-fr_FR-bare')).toMatchObject({ language: 'fr-FR', speakerCount: 1 });
  expect(readVoiceFolder(join(folder, 'none'))).toContain('There is no folder');
  expect(readVoiceFolder(folder)).toContain('no .onnx file');
});

test('German is spoken sentence by sentence in spoken form, with each word timed', async () => {
  const engine = createSherpaEngine({ folder: read('vits-piper-de_DE-test') });
  const text = 'Es kostet 5 €. 🙂 Am 3. Mai kam er.\n\nEnde.';
  const { audio, words = [] } = await engine.synthesize({ text, voice: '2', language: 'de', signal });
  expectWordsInOrder(text, words, (audio.samples.length * 1000) / audio.sampleRateHz);
  expect(engine.voices.map(({ id }) => id)).toEqual(['1', '2']);
});

test('a missing package and a failing network have different errors', async () => {
  const bare = createSherpaEngine({ folder: read('vits-piper-fr_FR-bare') });
  await expect(
    bare.synthesize({ text: 'Bonjour.', voice: '1', language: 'fr', signal }),
  ).rejects.toMatchObject({
    code: 'speech_failed',
    retryable: false,
    advice: expect.stringContaining('npm install sherpa-onnx-node'),
  });
  const engine = createSherpaEngine({ folder: read('vits-piper-de_DE-test') });
  for (const text of ['please-fail', 'please-crash']) {
    await expect(engine.synthesize({ text, voice: '1', language: 'de', signal })).rejects.toMatchObject({
      code: 'speech_failed',
      retryable: true,
    });
  }
});

test('only folders listed by the operator are models', () => {
  const models = sherpaModels([join(folder, 'vits-piper-de_DE-test'), join(folder, 'none')]);
  expect(models.models).toEqual(['vits-piper-de_DE-test']);
  expect(models.missing).toBeUndefined();
  expect(models.modelFor?.('de-AT')).toBe('vits-piper-de_DE-test');
  expect(models.modelFor?.('es')).toBeUndefined();
  expect(models.engine(join(folder, 'vits-piper-en_US-test'))).toBeUndefined();
  expect(sherpaModels([join(folder, 'none')]).missing).toContain('SCENECAST_VOICE_MODEL');
  expect(sherpaModels([]).missing).toBeUndefined();
});
