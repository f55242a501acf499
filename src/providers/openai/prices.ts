import type { PriceTable } from '../prices.ts';

/**
 * List prices without discounts for batches or caches, from the pages of OpenAI's models and public copies of its
 * price list. Dated versions and fine-tuned models are left out, because they may differ.
 */
export const OPENAI_PRICES: PriceTable = {
  asOf: '2026-11-22',
  source: 'https://openai.com/api/pricing',
  script: {
    'gpt-4.1-mini': { usdPerMillionInputTokens: 0.4, usdPerMillionOutputTokens: 1.6 },
    'gpt-4.1': { usdPerMillionInputTokens: 2, usdPerMillionOutputTokens: 8 },
    'gpt-4.1-nano': { usdPerMillionInputTokens: 0.1, usdPerMillionOutputTokens: 0.4 },
    'gpt-4o-mini': { usdPerMillionInputTokens: 0.15, usdPerMillionOutputTokens: 0.6 },
    'gpt-4o': { usdPerMillionInputTokens: 2.5, usdPerMillionOutputTokens: 10 },
  },
  speech: {
    // Audio tokens, for which OpenAI estimates this price per minute.
    'gpt-4o-mini-tts': { usdPerMinute: 0.015 },
    'tts-1': { usdPerMillionCharacters: 15 },
    'tts-1-hd': { usdPerMillionCharacters: 30 },
  },
  // In the medium or standard quality that is requested. GPT models charge for the words of a prompt too: for the
  // longest prompt, $0.002, which is included. A reference of at most 960 pixels has 323 tokens:
  // https://developers.openai.com/api/docs/guides/images-vision, “Calculating costs”.
  picture: {
    'gpt-image-1': {
      usdPerPicture: { square: 0.044, landscape: 0.065, portrait: 0.065 },
      usdPerReference: 0.0033,
    },
    'gpt-image-1-mini': {
      usdPerPicture: { square: 0.013, landscape: 0.017, portrait: 0.017 },
      usdPerReference: 0.0009,
    },
    'gpt-image-1.5': {
      usdPerPicture: { square: 0.036, landscape: 0.052, portrait: 0.052 },
      usdPerReference: 0.0026,
    },
    'dall-e-3': { usdPerPicture: { square: 0.04, landscape: 0.08, portrait: 0.08 } },
  },
};
