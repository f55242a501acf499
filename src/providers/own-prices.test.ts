import { expect, test } from 'vitest';
import { OPENAI } from './openai/openai.ts';
import { parseOwnPrices } from './own-prices.ts';
import { modelsOf } from './provider-models.ts';

const OWN = parseOwnPrices(
  JSON.stringify({
    asOf: '2026-11-29',
    script: { 'openai:gpt-9': { usdPerMillionInputTokens: 1, usdPerMillionOutputTokens: 2 } },
    speech: { 'openai:tts-1': { usdPerMinute: 0.5 }, 'other:voice': { usdPerMinute: 9 } },
    picture: { 'openai:dall-e-3': { usdPerPicture: { landscape: 3, portrait: 2, square: 1 } } },
  }),
  'prices.json',
);
const FRAME = { prompt: '', size: { widthPx: 1920, heightPx: 1080 } };
const HALF_A_MINUTE = { narration: 'Words.', durationMs: 30_000 };

test('own prices replace list prices, and a model with one is offered', () => {
  const { script, speech, picture } = modelsOf(OPENAI, { apiKey: 'key' }, OWN);
  expect(speech?.priceUsd?.('tts-1', HALF_A_MINUTE)).toBe(0.25);
  expect(speech?.price?.('tts-1')).toEqual({
    source: 'own',
    asOf: '2026-11-29',
    rates: [{ usd: 0.5, per: 'minute' }],
  });
  expect(picture?.priceUsd?.('dall-e-3', FRAME as never)).toBe(3);
  expect(script?.models).toContain('gpt-9');
  expect(speech?.models).not.toContain('voice');
});

test('a model without an own price keeps its list price, with its date, and another has none', () => {
  const { speech } = modelsOf(OPENAI, { apiKey: 'key' }, OWN);
  expect(speech?.price?.('tts-1-hd')).toEqual({
    source: 'list',
    asOf: OPENAI.prices.asOf,
    rates: [{ usd: 30, per: 'million_characters' }],
  });
  expect(speech?.price?.('kokoro')).toBeUndefined();
  expect(speech?.priceUsd?.('constructor', HALF_A_MINUTE)).toBeNull();
});

test('a server that charges nothing stays free', () => {
  const { speech } = modelsOf(OPENAI, { baseUrl: 'http://127.0.0.1:1/v1', isFree: true }, OWN);
  expect(speech?.priceUsd).toBeUndefined();
});

test.each([
  ['{', 'is not valid JSON'],
  ['{}', 'asOf'],
  ['{"asOf":"2026-11-29","speech":{"tts-1":{"usdPerMinute":1}}}', 'speech → tts-1'],
  ['{"asOf":"2026-11-29","speech":{"openai:tts-1":{"usdPerMinute":-1}}}', 'openai:tts-1'],
  ['{"asOf":"2026-11-29","clips":{}}', 'clips'],
])('%s is refused, with the place of the mistake', (text, said) => {
  expect(() => parseOwnPrices(text, 'prices.json')).toThrow(said);
});
