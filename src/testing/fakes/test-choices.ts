import { InputError } from '../../core/errors.ts';
import type { Capabilities } from '../../protocol/capabilities.ts';
import type { Costs } from '../../protocol/costs.ts';
import type { CreateGenerationRequest } from '../../protocol/create-generation.ts';
import type { ChangeEstimate, Estimate } from '../../protocol/estimate.ts';

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

const NO_PARTS = { speech: 0, pictures: 0, segments: 0 };

export const TEST_CHANGE_ESTIMATE: ChangeEstimate = {
  outdated: NO_PARTS,
  reused: NO_PARTS,
  isFilmOutdated: false,
  costUsd: 0,
  remainingUsd: 0,
  durationMs: 40_000,
};

const PAID = { calls: 10, spentUsd: 1.25, uncertainUsd: 0.065, inFlightUsd: 0, unpricedCalls: 1 };

export const TEST_COSTS: Costs = {
  from: '2026-11-01',
  to: '2026-11-30',
  total: PAID,
  days: [{ day: '2026-11-29', ...PAID }],
  models: [
    { model: 'openai:gpt-image-1', work: 'picture', ...PAID, calls: 4, spentUsd: 1.2, unpricedCalls: 0 },
    { model: 'openai:tts-1', work: 'speech', ...PAID, calls: 6, spentUsd: 0.05, uncertainUsd: 0 },
  ],
  films: [
    { generationId: 'lake', title: 'A lake', ...PAID },
    { generationId: 'deleted', title: null, ...PAID, spentUsd: 0 },
  ],
  filmCount: 2,
};

/** @throws InputError because no model of {@link TEST_CAPABILITIES} composes. */
export function refuseSuggestions(): never {
  throw new InputError('composing_model_needed', 'No model composes.', { advice: 'Choose another model.' });
}

/**
 * @throws InputError for what is not among {@link TEST_CAPABILITIES}, and for wishes about how the script is written.
 */
export function refuseUnknown({
  models = {},
  voice = 'slt',
  style = 'flat',
  audience,
  tone,
  source,
}: Partial<CreateGenerationRequest>): void {
  if (audience !== undefined || tone !== undefined || (source && 'topic' in source)) {
    throw new InputError('composing_model_needed', 'No model composes.', { advice: 'Leave it out.' });
  }
  const wanted = [
    ...Object.values(models).map((model) => ['unknown_model', model, MODEL.id] as const),
    ['unknown_voice', voice, 'slt'] as const,
    ['unknown_style', style, 'flat'] as const,
  ];
  for (const [code, name, known] of wanted) {
    if (name !== known) throw new InputError(code, `There is no ${name}.`, { advice: `There is ${known}.` });
  }
}
