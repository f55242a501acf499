import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../core/limits.ts';
import { capabilitiesOf } from '../pipeline/models/capabilities.ts';
import { createQuickStages } from '../testing/fakes/quick-stages.ts';
import { endingModels, paidModels } from './diagnostics.ts';
import { createModels } from './models.ts';

function modelsWith(apiKey: string | undefined, speech?: string) {
  const { models: quick, cardIllustrator: illustrator } = createQuickStages();
  const embedded = { writer: quick.script.find(), speechEngine: quick.speech.find(), illustrator };
  const models = { script: undefined, speech, picture: undefined };
  return createModels(embedded, { providers: { openai: { apiKey } }, models });
}

const speechAt = (now: string) =>
  endingModels(modelsWith('any'), Date.parse(now)).find(({ detail }) => detail.includes('tts'));

test('the doctor warns of models that their provider ends, before that day and after it', () => {
  expect(speechAt('2026-11-30T22:00:00Z')).toMatchObject({
    state: 'hint',
    detail: 'openai:gpt-4o-mini-tts, openai:tts-1, openai:tts-1-hd end on 2027-01-06, in 37 days',
    advice: expect.stringContaining('Choose other models'),
  });
  expect(speechAt('2027-01-05T01:00:00Z')?.detail).toContain('in 1 day');
  expect(speechAt('2027-01-06T00:00:00Z')?.detail).toContain('ended on 2027-01-06');
});

test('nobody is warned of models that cannot be used anyway', () => {
  expect(endingModels(modelsWith(undefined), Date.parse('2026-11-30'))).toEqual([]);
});

test('a model says when it ends, also as the default, and others say nothing', () => {
  const limits = { ...DEFAULT_LIMITS, audio: 1, images: 1, render: 1, documents: 1 };
  const { models } = capabilitiesOf(modelsWith('any', 'openai:tts-1'), limits as never);
  expect(models.speech[0]).toMatchObject({ id: 'openai:tts-1', endsOn: '2027-01-06' });
  expect(models.script.find(({ id }) => id === 'openai:gpt-4.1')?.endsOn).toBe('2027-01-14');
  expect(models.script.find(({ id }) => id === 'openai:gpt-6-luna')).not.toHaveProperty('endsOn');
});

test('the doctor lists the models whose keys are set, and says which keys are missing', () => {
  const ready = paidModels(modelsWith('any'));
  expect(ready).toMatchObject({ state: 'good', detail: expect.stringContaining('openai:gpt-6-luna') });
  expect(ready.advice).toContain('LUMA_AGENTS_API_KEY');
  expect(ready.advice).not.toContain('OPENAI_API_KEY');
  expect(paidModels(modelsWith(undefined))).toMatchObject({
    ...{ state: 'hint', detail: expect.stringContaining('only the embedded ones') },
    advice: expect.stringContaining('OPENAI_API_KEY'),
  });
});
