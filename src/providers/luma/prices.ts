import type { PriceTable } from '../prices.ts';

/** By the picture, whatever its shape: all have 2048 pixels. */
export const LUMA_PRICES: PriceTable = {
  asOf: '2026-11-30',
  source: 'https://docs.agents.lumalabs.ai/guides/pricing/',
  picture: {
    'uni-1': { usdPerPicture: 0.0404, usdPerReference: 0.003 },
    'uni-1-max': { usdPerPicture: 0.1, usdPerReference: 0.003 },
  },
};
