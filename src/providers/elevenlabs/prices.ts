import type { PriceTable } from '../prices.ts';

/** Prices of the API. A subscription's included characters cost less. */
export const ELEVENLABS_PRICES: PriceTable = {
  asOf: '2026-11-29',
  source: 'https://elevenlabs.io/pricing/api',
  speech: {
    eleven_multilingual_v2: { usdPerMillionCharacters: 100 },
    eleven_flash_v2_5: { usdPerMillionCharacters: 50 },
    eleven_v3: { usdPerMillionCharacters: 100 },
  },
};
