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
    // $0.0336 for the picture in 1K; the rest is for the prompt and what the model thinks.
    'gemini-nano-banana-2.1': { usdPerPicture: 0.04, usdPerReference: 0.004 },
    // A clip of six seconds in 720p, at $0.07 a second, with sound, which is always made.
    'gemini-omni-1.2-flash': { usdPerPicture: 0.42 },
    'gemini-omni-1.2-flash/image-to-video': { usdPerPicture: 0.43 },
  },
};
