import type { PriceTable } from '../prices.ts';

export const ANTHROPIC_PRICES: PriceTable = {
  asOf: '2026-11-29',
  source: 'https://platform.claude.com/docs/en/about-claude/pricing',
  script: {
    'claude-sonnet-5-5': { usdPerMillionInputTokens: 2, usdPerMillionOutputTokens: 10 },
    'claude-opus-5-5': { usdPerMillionInputTokens: 4, usdPerMillionOutputTokens: 20 },
  },
};
