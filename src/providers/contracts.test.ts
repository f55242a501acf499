import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { describeIllustrator } from '../pictures/illustrator.contract.ts';
import { describeScriptWriter } from '../script/script-writer.contract.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { describeSpeechEngine } from '../speech/speech-engine.contract.ts';
import { ANTHROPIC } from './anthropic/anthropic.ts';
import { ELEVENLABS } from './elevenlabs/elevenlabs.ts';
import { FAL } from './fal/fal.ts';
import { GOOGLE } from './google/google.ts';
import type { Provider } from './provider.ts';
import { enginesOf } from './testing/engines.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

const engines = (provider: Provider) =>
  enginesOf(provider, { apiKey: 'any', baseUrl: simulator.urlOf(provider.facts.id as 'google') });

describeScriptWriter('Anthropic scripts', () => engines(ANTHROPIC).writer('claude-sonnet-5-5'));
describeScriptWriter('Google scripts', () => engines(GOOGLE).writer('gemini-3.8-flash'));
describeSpeechEngine('Google speech', () => engines(GOOGLE).speechEngine('gemini-3.8-flash-tts'));
describeIllustrator('Google pictures', () => engines(GOOGLE).illustrator('gemini-nano-banana-2.1'));
describeSpeechEngine('ElevenLabs speech', () => engines(ELEVENLABS).speechEngine('eleven_multilingual_v2'));
describeSpeechEngine('fal speech', () => engines(FAL).speechEngine('fal-ai/kokoro/american-english'));

test('a picture of Google has the requested shape', async () => {
  const picture = await engines(GOOGLE)
    .illustrator('gemini-nano-banana-2.1')
    .illustrate({
      ...{ prompt: 'The sea', style: 'flat', captions: false, seed: '1' },
      size: { widthPx: 1080, heightPx: 1920 },
    });
  expect(picture.widthPx / picture.heightPx).toBeCloseTo(9 / 16, 1);
});

describe('the words of ElevenLabs', () => {
  const speak = (text: string, pronunciations = {}) =>
    engines(ELEVENLABS)
      .speechEngine('eleven_v3')
      .synthesize({
        ...{ text, voice: 'George', language: 'en', pronunciations },
        signal: new AbortController().signal,
      });

  test('are timed as the provider says, also behind letters of two code units', async () => {
    const { audio, words } = await speak('Look 🦄 here.');
    const durationMs = (audio.samples.length * 1000) / audio.sampleRateHz;
    // Twelve characters of the same time each: 'Look' is the first four, 'here.' the last five.
    expect(words).toMatchObject([
      { start: 0, end: 4, startMs: 0 },
      { start: 8, end: 13 },
    ]);
    expect(words?.[0]?.endMs).toBeCloseTo((durationMs * 4) / 12, 0);
    expect(words?.[1]?.startMs).toBeCloseTo((durationMs * 7) / 12, 0);
    expect(words?.[1]?.endMs).toBeCloseTo(durationMs, 0);
  });

  test('are left to our own timing if they were spelled otherwise', async () => {
    expect((await speak('A gif moves.', { gif: 'jif' })).words).toBeUndefined();
  });
});
