import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_LIMITS } from '../core/limits.ts';
import { capabilitiesOf } from '../pipeline/models/capabilities.ts';
import { createSimulator } from '../simulator/simulator.ts';
import { espeakModels } from '../speech/espeak-models.ts';
import { createQuickStages } from '../testing/fakes/quick-stages.ts';
import { createModels } from './models.ts';

const { models: quick, cardIllustrator: illustrator } = createQuickStages();
const embedded = { writer: quick.script.find(), speechEngine: quick.speech.find(), illustrator };

function modelsWith(allowedModels: readonly string[] | undefined, baseUrl?: string) {
  const none = { script: undefined, speech: undefined, picture: undefined };
  return createModels(embedded, {
    providers: { openai: { apiKey: 'any', baseUrl } },
    models: none,
    allowedModels,
  });
}

test('only allowed models are offered and found, and the first of them is the default', () => {
  const { script, speech, picture } = modelsWith(['quick:*', 'openai:tts-1']);
  expect(speech.offers().map(({ option }) => option.id)).toEqual(['quick:speech', 'openai:tts-1']);
  expect(script.offers().map(({ option }) => option.id)).toEqual(['quick:writer']);
  expect(speech.find('openai:tts-1').id).toBe('openai:tts-1');
  expect(() => speech.find('openai:tts-1-hd')).toThrow(
    expect.objectContaining({ code: 'model_not_allowed', advice: 'There is quick:speech, openai:tts-1.' }),
  );
  expect(() => picture.find('openai:gpt-image-1')).toThrow(
    expect.objectContaining({ code: 'model_not_allowed' }),
  );
  const paid = modelsWith(['quick:writer', 'quick:card', 'openai:tts-1']);
  expect(paid.speech.find().id).toBe('openai:tts-1');
});

test('a model of another server is allowed by its name', () => {
  const { speech } = modelsWith(['quick:*', 'openai:kokoro'], 'http://localhost:8880/v1');
  expect(speech.find('openai:kokoro@localhost:8880').id).toBe('openai:kokoro@localhost:8880');
  expect(() => speech.find('openai:tts-1@localhost:8880')).toThrow('is not allowed');
});

test('a kind of work without an allowed model is told at the start', () => {
  expect(() => modelsWith(['openai:tts-1', 'quick:writer'])).toThrow(
    'No picture model is allowed on this server.',
  );
  expect(modelsWith(undefined).speech.offers().length).toBeGreaterThan(2);
});

test('capabilities say what a minute of film costs with a model: nothing, about so much, or that nobody knows', () => {
  const models = modelsWith(undefined);
  const limits = { audio: 1, images: 1, render: 1, ...DEFAULT_LIMITS };
  const { speech, picture, script } = capabilitiesOf(models, limits).models;
  const minute = (options: typeof speech, id: string) => options.find((option) => option.id === id);
  expect(minute(speech, 'quick:speech')).toMatchObject({ usdPerMinute: 0, price: undefined });
  expect(minute(speech, 'openai:tts-1')?.usdPerMinute).toBeCloseTo((950 * 15) / 1_000_000, 9);
  expect(minute(picture, 'openai:gpt-image-2.5-flare')).toMatchObject({
    usdPerMinute: expect.closeTo(6 * 0.022, 9),
    price: { source: 'list', rates: [{ per: 'picture', format: 'landscape' }, {}, {}] },
  });
  // What its provider has ended is not offered, and what it has cost stays known.
  expect(minute(picture, 'openai:gpt-image-1')).toBeUndefined();
  const size = { widthPx: 1920, heightPx: 1080 };
  expect(models.picture.quote('openai:gpt-image-1', { prompt: '', size }).costUsd).toBe(0.065);
  expect(minute(script, 'openai:gpt-4.1')?.usdPerMinute).toBeGreaterThan(0.001);
  const none = { script: undefined, speech: undefined, picture: undefined };
  const unknown = createModels(embedded, {
    providers: { openai: { apiKey: 'any' } },
    models: { ...none, speech: 'openai:gpt-voice-9' },
  });
  expect(capabilitiesOf(unknown, limits).models.speech[0]).toMatchObject({ usdPerMinute: null });
});

test('the models that a server of the user’s own is said to have are offered, free or with an unknown price', () => {
  const none = { script: undefined, speech: undefined, picture: undefined };
  const models = { script: ['llama3.3'], speech: ['kokoro'], picture: [] };
  const server = { baseUrl: 'http://127.0.0.1:11434/v1', models, voices: ['af_bella', 'am_adam'] };
  const offered = (isFree: boolean, ownPrices?: Parameters<typeof createModels>[2]) =>
    capabilitiesOf(
      createModels(embedded, { providers: { local: { ...server, isFree } }, models: none }, ownPrices),
      { audio: 1, images: 1, render: 1, ...DEFAULT_LIMITS },
    );
  const free = offered(true);
  const at = '@127.0.0.1:11434';
  const optionOf = ({ models: { script } }: typeof free) =>
    script.find(({ id }) => id === `local:llama3.3${at}`);
  expect(optionOf(free)).toMatchObject({
    ...{ label: 'local:llama3.3', available: true, paid: false, usdPerMinute: 0, composes: true },
  });
  expect(free.models.speech.map(({ id }) => id)).toContain(`local:kokoro${at}`);
  expect(free.models.picture.filter(({ id }) => id.startsWith('local:'))).toEqual([]);
  expect(free.voices.filter(({ model }) => model === `local:kokoro${at}`).map(({ id }) => id)).toEqual([
    'af_bella',
    'am_adam',
  ]);
  expect(optionOf(offered(false))).toMatchObject({ available: true, paid: true, usdPerMinute: null });
  const price = { usdPerMillionInputTokens: 1, usdPerMillionOutputTokens: 2 };
  const priced = offered(false, { asOf: '2026-11-01', script: { 'local:llama3.3': price } });
  expect(optionOf(priced)?.usdPerMinute).toBeGreaterThan(0);
});

test('voices of other programs are offered, and found by language where the program is there', () => {
  const none = { script: undefined, speech: undefined, picture: undefined };
  const environment = { providers: {}, models: none };
  const local = espeakModels({ searchPath: '' });
  const models = (missing: string | undefined) =>
    createModels({ ...embedded, localSpeech: [{ ...local, missing }] }, environment).speech;
  expect(models(undefined).findForLanguage('de-AT')?.id).toBe('espeak-ng:de');
  expect(models(undefined).findForLanguage('pt-BR')?.id).toBe('espeak-ng:pt-br');
  expect(models(undefined).findForLanguage('tlh')).toBeUndefined();
  expect(
    models(undefined)
      .find('espeak-ng:pl')
      .voices.map(({ id }) => id),
  ).toEqual(['man', 'woman']);
  expect(() => models(undefined).find('espeak-ng:-o')).toThrow(
    expect.objectContaining({ code: 'unknown_model' }),
  );
  const absent = models('Install espeak-ng.');
  expect(absent.findForLanguage('de')).toBeUndefined();
  expect(absent.offers().find(({ option }) => option.id === 'espeak-ng:de')?.option).toMatchObject({
    available: false,
    paid: false,
    advice: 'Install espeak-ng.',
  });
});

test('several servers have names, and their models are found by them, free', async () => {
  const simulators = [await createSimulator(), await createSimulator()];
  onTestFinished(async () => {
    await Promise.all(simulators.map((simulator) => simulator.close()));
  });
  const [ollama = '', kokoro = ''] = simulators.map(({ baseUrl }) => baseUrl);
  const { script, speech } = createModels(embedded, {
    providers: { ollama: { baseUrl: ollama, isFree: true }, kokoro: { baseUrl: kokoro, isFree: true } },
    models: { script: undefined, speech: undefined, picture: undefined },
  });
  expect(script.find('ollama:llama3.3').id).toBe(`ollama:llama3.3@${new URL(ollama).host}`);
  expect(speech.isPaid('kokoro:kokoro')).toBe(false);
  const request = { text: 'The sea is wide.', voice: 'af_bella', language: 'en' };
  await speech.find('kokoro:kokoro').synthesize({ ...request, signal: new AbortController().signal });
  expect(simulators.map((simulator) => simulator.charges().kinds.speech.calls)).toEqual([0, 1]);
});
