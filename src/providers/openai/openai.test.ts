import { createOpenAI } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { describeIllustrator } from '../../pictures/illustrator.contract.ts';
import { describeScriptWriter } from '../../script/script-writer.contract.ts';
import { createSimulator, type Simulator } from '../../simulator/simulator.ts';
import { findVoice } from '../../speech/find-voice.ts';
import { describeSpeechEngine } from '../../speech/speech-engine.contract.ts';
import type { ProviderSettings } from '../provider-facts.ts';
import { modelsOf } from '../provider-models.ts';
import { enginesOf } from '../testing/engines.ts';
import { OPENAI } from './openai.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

const engines = (settings: ProviderSettings = {}) =>
  enginesOf(OPENAI, { apiKey: 'any', baseUrl: simulator.baseUrl, ...settings });

describeSpeechEngine('OpenAI speech', () => engines().speechEngine('gpt-4o-mini-tts'));
describeIllustrator('OpenAI pictures', () => engines().illustrator('gpt-image-1'));
describeScriptWriter('OpenAI scripts', () => engines().writer('gpt-4.1'));

test.each([
  ['gpt-image-1', 1536],
  ['dall-e-3', 1792],
])('%s is asked for a landscape that it can make', async (model, widthPx) => {
  const illustrator = engines().illustrator(model);
  const picture = await illustrator.illustrate({
    prompt: 'A lighthouse',
    style: 'flat',
    size: { widthPx: 1920, heightPx: 1080 },
    captions: false,
    seed: '1',
  });
  expect(picture).toMatchObject({ kind: 'flat', widthPx, heightPx: 1024, description: 'A lighthouse' });
});

test('a picture is asked for with its style, its card and room for captions', async () => {
  await engines()
    .illustrator('gpt-image-1')
    .illustrate({
      prompt: 'What to pack',
      card: { kind: 'list', heading: 'Packing', ordered: true, items: ['rope', 'lamp'] },
      style: 'chalkboard',
      size: { widthPx: 1080, heightPx: 1920 },
      captions: true,
      seed: '1',
    });
  const [{ text = '' } = {}] = simulator.charges().requests;
  expect(text).toMatch(/chalk.*It shows: What to pack/s);
});

test('a picture is asked for with the looks of those in it', async () => {
  const sea = { prompt: 'Mathey sings', style: 'flat', captions: false, seed: '1' };
  const size = { widthPx: 1920, heightPx: 1080 };
  const cast = Array.from({ length: 6 }, (_, index) => ({
    name: `Mathey ${index}`,
    looks: 'tall '.repeat(80),
  }));
  await engines()
    .illustrator('gpt-image-1')
    .illustrate({ ...sea, size, cast });
  const [{ text = '' } = {}] = simulator.charges().requests;
  expect(text).toMatch(/It shows: Mathey sings\nAs in all pictures: Mathey 0: tall/);
  await engines()
    .illustrator('gpt-image-1')
    .illustrate({ ...sea, size, cast: [], prompt: 'sea '.repeat(9000) });
  expect(simulator.charges().kinds.picture.charged).toBe(2);
});

test('speech without a letter or figure costs nothing', async () => {
  const engine = engines().speechEngine('tts-1');
  const { signal } = new AbortController();
  const { audio } = await engine.synthesize({ text: ' … ', voice: 'alloy', language: 'en', signal });
  expect(audio.samples.every((sample) => sample === 0)).toBe(true);
  expect(simulator.charges().kinds.speech.calls).toBe(0);
});

test('text beyond what one call takes is refused before it is sent', async () => {
  const engine = engines().speechEngine('tts-1');
  const { signal } = new AbortController();
  const spoken = engine.synthesize({ text: 'a'.repeat(4097), voice: 'alloy', language: 'en', signal });
  await expect(spoken).rejects.toMatchObject({ code: 'unspeakable_text', retryable: false });
  expect(simulator.charges().kinds.speech.calls).toBe(0);
});

test('a model that OpenAI does not know has voices of its own', () => {
  const { voices: _, ...local } = engines().speechEngine('kokoro');
  expect(findVoice({ ...local, voices: [] }, 'af_bella').id).toBe('af_bella');
  expect(() => findVoice(engines().speechEngine('tts-1'), 'af_bella')).toThrow(
    expect.objectContaining({ code: 'unknown_voice' }),
  );
});

test('an engine is named after its server, without what the server must not tell', () => {
  const name = (baseUrl: string) => engines({ baseUrl }).speechEngine('tts-1').id;
  expect(name('https://api.openai.com/v1')).toBe('openai:tts-1');
  expect(name('http://127.0.0.1:8880/v1/')).toBe('openai:tts-1@127.0.0.1:8880');
  expect(name('https://gateway.example/team/v1')).toBe('openai:tts-1@gateway.example/team');
});

test.each(['file:///etc', 'http://user:secret@127.0.0.1:8880/v1/', 'nonsense'])(
  'a base URL that cannot be called is told: %s',
  (baseUrl) => {
    expect(modelsOf(OPENAI, { apiKey: 'any', baseUrl }).speech).toMatchObject({
      missing: 'Set OPENAI_BASE_URL to an http or https URL without a user name or password.',
    });
  },
);

test('the simulator answers the Responses API as well', async () => {
  const openai = createOpenAI({ apiKey: 'any', baseURL: simulator.baseUrl });
  const { text } = await generateText({
    model: openai('gpt-5'),
    prompt: 'The sea is wide. It is deep.',
    maxRetries: 0,
  });
  expect(text).toContain('The sea is wide.');
});
