import type { PriceTable } from '../prices.ts';

/**
 * FLUX.1 and FLUX.2 are charged by the megapixel, rounded up: two for the sizes that are requested. fal does not
 * charge for failed requests.
 */
export const FAL_PRICES: PriceTable = {
  asOf: '2026-11-29',
  source: 'https://fal.ai/pricing',
  speech: {
    'fal-ai/kokoro/american-english': { usdPerMillionCharacters: 20 },
    'fal-ai/kokoro/british-english': { usdPerMillionCharacters: 20 },
    'fal-ai/kokoro/spanish': { usdPerMillionCharacters: 20 },
    'fal-ai/kokoro/french': { usdPerMillionCharacters: 20 },
    'fal-ai/kokoro/italian': { usdPerMillionCharacters: 20 },
    'fal-ai/kokoro/brazilian-portuguese': { usdPerMillionCharacters: 20 },
    'fal-ai/kokoro/hindi': { usdPerMillionCharacters: 20 },
    'fal-ai/kokoro/japanese': { usdPerMillionCharacters: 20 },
    'fal-ai/kokoro/mandarin-chinese': { usdPerMillionCharacters: 20 },
  },
  picture: {
    'fal-ai/flux/dev': { usdPerPicture: 0.05 },
    'fal-ai/flux/schnell': { usdPerPicture: 0.006 },
    // References are charged by the megapixel too.
    'fal-ai/flux-2-pro': { usdPerPicture: 0.045, usdPerReference: 0.015 },
    'fal-ai/nano-banana': { usdPerPicture: 0.039 },
    // A clip of five seconds.
    'fal-ai/kling-video/v2.5-turbo/pro/text-to-video': { usdPerPicture: 0.35 },
    'fal-ai/kling-video/v2.5-turbo/pro/image-to-video': { usdPerPicture: 0.35 },
  },
};
