import type { PriceTable } from '../prices.ts';

/** https://developers.openai.com/api/docs/deprecations, and the guides to these models. */
const GPT_4_ENDS_ON = '2027-01-14';
/** What takes their place speaks over a connection of its own, and may change words. It gives no files. */
const SPEECH_ENDS_ON = '2027-01-06';

/**
 * List prices without discounts for batches or caches, from the pages of OpenAI's models and public copies of its
 * price list. Dated versions and fine-tuned models are left out, because they may differ.
 */
export const OPENAI_PRICES: PriceTable = {
  asOf: '2026-11-30',
  source: 'https://developers.openai.com/api/docs/pricing',
  // gpt-image-1-mini and gpt-image-1.5 end on 2026-12-01.
  script: {
    'gpt-4.1-mini': { usdPerMillionInputTokens: 0.4, usdPerMillionOutputTokens: 1.6, endsOn: GPT_4_ENDS_ON },
    'gpt-4.1': { usdPerMillionInputTokens: 2, usdPerMillionOutputTokens: 8, endsOn: GPT_4_ENDS_ON },
    'gpt-6-luna': { usdPerMillionInputTokens: 0.1, usdPerMillionOutputTokens: 0.5 },
    'gpt-6-sol': { usdPerMillionInputTokens: 2, usdPerMillionOutputTokens: 10 },
    'gpt-4.1-nano': { usdPerMillionInputTokens: 0.1, usdPerMillionOutputTokens: 0.4, isEnded: true },
    'gpt-4o-mini': { usdPerMillionInputTokens: 0.15, usdPerMillionOutputTokens: 0.6, endsOn: GPT_4_ENDS_ON },
    'gpt-4o': { usdPerMillionInputTokens: 2.5, usdPerMillionOutputTokens: 10, endsOn: GPT_4_ENDS_ON },
  },
  speech: {
    // Audio tokens, for which OpenAI estimates this price per minute.
    'gpt-4o-mini-tts': { usdPerMinute: 0.015, endsOn: SPEECH_ENDS_ON },
    'tts-1': { usdPerMillionCharacters: 15, endsOn: SPEECH_ENDS_ON },
    'tts-1-hd': { usdPerMillionCharacters: 30, endsOn: SPEECH_ENDS_ON },
  },
  // In the medium or standard quality that is requested. GPT models charge for the words of a prompt too: for the
  // longest prompt, $0.002, which is included. A reference of at most 960 pixels has 323 tokens:
  // https://developers.openai.com/api/docs/guides/images-vision, “Calculating costs”.
  picture: {
    // 439 tokens at $30 a million for a square, and as many more as other shapes are larger. It looks at references in
    // full detail.
    'gpt-image-2.5-flare': {
      usdPerPicture: { square: 0.016, landscape: 0.022, portrait: 0.022 },
      usdPerReference: 0.015,
    },
    'gpt-image-1': {
      isEnded: true,
      usdPerPicture: { square: 0.044, landscape: 0.065, portrait: 0.065 },
      usdPerReference: 0.0033,
    },
    'gpt-image-1-mini': {
      isEnded: true,
      usdPerPicture: { square: 0.013, landscape: 0.017, portrait: 0.017 },
      usdPerReference: 0.0009,
    },
    'gpt-image-1.5': {
      isEnded: true,
      usdPerPicture: { square: 0.036, landscape: 0.052, portrait: 0.052 },
      usdPerReference: 0.0026,
    },
    'dall-e-3': {
      isEnded: true,
      usdPerPicture: { square: 0.04, landscape: 0.08, portrait: 0.08 },
    },
  },
};
