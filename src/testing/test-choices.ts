import type { Capabilities } from '../protocol/capabilities.ts';
import type { Estimate } from '../protocol/estimate.ts';

const MODEL = { id: 'embedded:test', label: 'Test', paid: false, available: true };
const PART = { model: MODEL.id, items: 4, costUsd: 0 };

export const TEST_CAPABILITIES: Capabilities = {
  version: '0.0.0',
  voices: [{ id: 'slt', label: 'SLT', model: MODEL.id, languages: ['en'] }],
  styles: [{ id: 'flat', label: 'Flat' }],
  models: { script: [MODEL], speech: [MODEL], picture: [MODEL] },
  lengths: ['short', 'brief', 'presentation', 'full'],
  formats: ['landscape', 'portrait', 'square'],
  captions: ['burned', 'sidecar', 'none'],
  limits: {
    audioConcurrency: 3,
    imageConcurrency: 2,
    timeBudgetMs: 25_000,
    maxUploadBytes: 20_000_000,
    maxTextLength: 500_000,
  },
};

export const TEST_ESTIMATE: Estimate = {
  scenes: 4,
  shots: 8,
  durationMs: 40_000,
  script: PART,
  speech: PART,
  picture: PART,
  costUsd: 0,
};
