import type { PriceTable } from '../prices.ts';

/**
 * Prices of the Gemini API. Those of the 3.8 models are the prices from 2027 on, twice those of their launch, so that
 * budgets hold. Sound is charged by tokens, of which a minute has 1,500.
 */
export const GOOGLE_PRICES: PriceTable = {
  asOf: '2026-11-29',
  source: 'https://ai.google.dev/gemini-api/docs/pricing',
  script: {
    'gemini-3.8-flash': { usdPerMillionInputTokens: 1.5, usdPerMillionOutputTokens: 7.5 },
  },
  speech: {
    'gemini-3.8-flash-tts': { usdPerMinute: 0.028 },
    'gemini-3.8-flash-lite-tts': { usdPerMinute: 0.019 },
  },
  picture: {
    // A reference has at most 1,290 tokens.
    'gemini-2.5-flash-image': { usdPerPicture: 0.039, usdPerReference: 0.0004 },
    // A clip of six seconds in 720p, with sound, which is always made.
    'veo-3.1-lite-generate-preview': { usdPerPicture: 0.3 },
    'veo-3.1-fast-generate-preview': { usdPerPicture: 0.6 },
    'veo-3.1-generate-preview': { usdPerPicture: 2.4 },
  },
};
