import type { PriceTable } from '../prices.ts';

/** Official models, which are charged by the picture, or by the second of a clip. */
export const REPLICATE_PRICES: PriceTable = {
  asOf: '2026-11-29',
  source: 'https://replicate.com/pricing',
  picture: {
    'black-forest-labs/flux-dev': { usdPerPicture: 0.025 },
    'black-forest-labs/flux-schnell': { usdPerPicture: 0.003 },
    'black-forest-labs/flux-1.1-pro': { usdPerPicture: 0.04 },
    'google/nano-banana': { usdPerPicture: 0.039 },
    // A clip of five seconds, its default, at $0.07 a second.
    'kwaivgi/kling-v2.5-turbo-pro': { usdPerPicture: 0.35 },
    'kwaivgi/kling-v2.5-turbo-pro/image-to-video': { usdPerPicture: 0.35 },
  },
};
