import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../core/limits.ts';
import { readEnvironment } from './environment.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('limits are as they were said, and left to the pipeline where nothing was', () => {
  vi.stubEnv('SCENECAST_AUDIO_CONCURRENCY', '8');
  vi.stubEnv('SCENECAST_RENDER_CONCURRENCY', '1');
  vi.stubEnv('SCENECAST_IMAGE_CONCURRENCY', '');
  expect(readEnvironment().limits).toEqual({ audio: 8, render: 1 });
});

test.each(['0', '-1', '2.5', '1000', 'many', '1e2'])('a limit of %s is refused', (typed) => {
  vi.stubEnv('SCENECAST_IMAGE_CONCURRENCY', typed);
  expect(() => readEnvironment()).toThrow(/SCENECAST_IMAGE_CONCURRENCY must be a number from 1 to 999/);
});

test('origins are told apart by commas', () => {
  vi.stubEnv('SCENECAST_ALLOWED_ORIGINS', 'https://app.example, http://localhost:5173,');
  expect(readEnvironment().allowedOrigins).toEqual(['https://app.example', 'http://localhost:5173']);
});

test.each(['*', 'app.example', 'https://app.example/', 'https://app.example/page', 'null'])(
  'the origin %s is refused',
  (typed) => {
    vi.stubEnv('SCENECAST_ALLOWED_ORIGINS', typed);
    expect(() => readEnvironment()).toThrow(/contains a value that is not an origin/);
  },
);

test.each(['short', 'a token with spaces in it', 'schlüssel-für-das-studio', 'a\ttab-in-a-long-token'])(
  'the token %s is refused',
  (typed) => {
    vi.stubEnv('SCENECAST_TOKEN', typed);
    expect(() => readEnvironment()).toThrow(/SCENECAST_TOKEN must have at least 16 ASCII characters/);
  },
);

test('each limit is a setting, and refuses what is no number', () => {
  expect(readEnvironment().bounds).toEqual(DEFAULT_LIMITS);
  vi.stubEnv('SCENECAST_MAX_SCENES', '50');
  vi.stubEnv('SCENECAST_DOCUMENT_CONCURRENCY', '3');
  expect(readEnvironment().bounds).toMatchObject({ maxScenes: 50, documentConcurrency: 3 });
  vi.stubEnv('SCENECAST_MAX_NARRATION_SECONDS', 'long');
  expect(() => readEnvironment()).toThrow('SCENECAST_MAX_NARRATION_SECONDS');
});

test('caps and allowed models are read, and what cannot be one is refused', () => {
  expect(readEnvironment()).toMatchObject({ caps: {}, allowedModels: undefined });
  vi.stubEnv('SCENECAST_MAX_DAY_USD', '12.50');
  vi.stubEnv('SCENECAST_MAX_REQUEST_USD', '0');
  vi.stubEnv('SCENECAST_ALLOWED_MODELS', 'embedded:*, openai:tts-1');
  expect(readEnvironment()).toMatchObject({
    caps: { dayUsd: 12.5, requestUsd: 0 },
    allowedModels: ['embedded:*', 'openai:tts-1'],
  });
  vi.stubEnv('SCENECAST_ALLOWED_MODELS', 'everything');
  expect(() => readEnvironment()).toThrow(/not provider:model/);
  vi.stubEnv('SCENECAST_ALLOWED_MODELS', '');
  for (const typed of ['-1', '$5', '1e3', 'NaN', '0.0000001']) {
    vi.stubEnv('SCENECAST_MAX_MONTH_USD', typed);
    expect(() => readEnvironment()).toThrow(/SCENECAST_MAX_MONTH_USD is not an amount/);
  }
});

test('servers of the user are read by their names, and keep no name of a provider', () => {
  vi.stubEnv('SCENECAST_SERVER_OLLAMA', 'http://127.0.0.1:11434/v1');
  vi.stubEnv('SCENECAST_SERVER_KOKORO', 'http://127.0.0.1:8880/v1');
  vi.stubEnv('SCENECAST_SERVER_KOKORO_KEY', 'a-key-of-kokoro');
  expect(readEnvironment().providers).toMatchObject({
    ollama: {
      ...{ baseUrl: 'http://127.0.0.1:11434/v1', apiKey: undefined, isFree: true },
      models: { script: [], speech: [], picture: [] },
    },
    kokoro: { baseUrl: 'http://127.0.0.1:8880/v1', apiKey: 'a-key-of-kokoro', isFree: true },
  });
  vi.stubEnv('SCENECAST_SERVER_KOKORO_SPEECH', 'kokoro, kokoro-v1,');
  vi.stubEnv('SCENECAST_SERVER_KOKORO_VOICES', 'af_bella,am_adam');
  vi.stubEnv('SCENECAST_SERVER_KOKORO_PAID', '1');
  expect(readEnvironment().providers.kokoro).toMatchObject({
    models: { script: [], speech: ['kokoro', 'kokoro-v1'], picture: [] },
    voices: ['af_bella', 'am_adam'],
    isFree: false,
  });
  vi.stubEnv('SCENECAST_SERVER_KOKORO_VOICES', 'af bella');
  expect(() => readEnvironment()).toThrow('SCENECAST_SERVER_KOKORO_VOICES is not a list of names.');
  vi.stubEnv('SCENECAST_SERVER_KOKORO_VOICES', '');
  vi.stubEnv('SCENECAST_SERVER_OPENAI', 'http://127.0.0.1:1/v1');
  expect(() => readEnvironment()).toThrow('SCENECAST_SERVER_OPENAI has the name of a provider.');
});

test('limits of providers and models are read in short, and what is none is refused', () => {
  expect(readEnvironment().callLimits).toEqual({});
  vi.stubEnv('SCENECAST_LIMITS', 'elevenlabs=5, openai:gpt-4.1=4/500/30000, fal:fal-ai/flux/dev=-/60,');
  expect(readEnvironment().callLimits).toEqual({
    elevenlabs: { calls: 5 },
    'openai:gpt-4.1': { calls: 4, requestsPerMinute: 500, tokensPerMinute: 30_000 },
    'fal:fal-ai/flux/dev': { requestsPerMinute: 60 },
  });
  for (const wrong of [
    'elevenlabs',
    'elevenlabs=0',
    'elevenlabs=1/2/3/4',
    'a b=1',
    '=1',
    'elevenlabs=five',
  ]) {
    vi.stubEnv('SCENECAST_LIMITS', wrong);
    expect(() => readEnvironment()).toThrow('SCENECAST_LIMITS holds');
  }
});

test('models that take the place of others are read in their order', () => {
  vi.stubEnv('SCENECAST_SPEECH_FALLBACK', 'openai:tts-1, elevenlabs:eleven_flash_v2_5');
  vi.stubEnv('SCENECAST_FALLBACK_AFTER', '300');
  expect(readEnvironment().fallback).toEqual({
    orders: { speech: ['openai:tts-1', 'elevenlabs:eleven_flash_v2_5'] },
    afterMs: 300_000,
    mixesVoices: false,
  });
});

test.each(['openai:tts-1', 'openai:tts-1,openai:tts-1', 'openai,google', 'openai:tts-1,'])(
  'the order %s is refused',
  (typed) => {
    vi.stubEnv('SCENECAST_PICTURE_FALLBACK', typed);
    expect(() => readEnvironment()).toThrow(/SCENECAST_PICTURE_FALLBACK is not an order of models/);
  },
);
