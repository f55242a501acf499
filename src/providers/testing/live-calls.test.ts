import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../simulator/simulator.ts';
import { PROVIDER_FACTS } from '../provider-settings.ts';
import { DECODER } from './decoder.ts';
import { liveCalls } from './live-calls.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

const { signal } = new AbortController();
const settings = () =>
  Object.fromEntries(
    PROVIDER_FACTS.map(({ id }) => {
      const baseUrl = id === 'openai' ? simulator.baseUrl : simulator.urlOf(id as 'google');
      return [id, { apiKey: 'any', baseUrl, firstPauseMs: 10 }];
    }),
  );

test('each provider with a key is called once for each kind, and costs no more than was said', async () => {
  const { calls, skipped } = liveCalls(settings(), { clips: true, decoder: DECODER });
  expect(skipped).toEqual([]);
  expect(calls.map(({ name }) => name.replace(/:.*\(/, ' ('))).toEqual([
    ...['openai (script)', 'openai (speech)', 'openai (picture)', 'anthropic (script)'],
    ...['google (script)', 'google (speech)', 'google (picture)', 'google (clip)', 'elevenlabs (speech)'],
    ...['fal (speech)', 'fal (picture)', 'fal (clip)', 'replicate (picture)', 'replicate (clip)'],
    'luma (picture)',
  ]);
  for (const { name, mostUsd, make } of calls) {
    const { costUsd } = await make(signal);
    expect(costUsd, name).toBeGreaterThan(0);
    expect(costUsd, name).toBeLessThanOrEqual(mostUsd ?? 0);
  }
  const { kinds } = simulator.charges();
  expect([kinds.script.calls, kinds.speech.calls, kinds.picture.calls]).toEqual([3, 4, 8]);
});

test('without a key nothing is called, and without permission no clip', () => {
  const { openai, fal } = settings();
  const own = liveCalls(
    { ...(openai && { openai }), ...(fal && { fal }) },
    { clips: false, decoder: DECODER },
  );
  expect(own.calls.map(({ name }) => name.replace(/:.*\(/, ' ('))).toEqual([
    ...['openai (script)', 'openai (speech)', 'openai (picture)', 'fal (speech)', 'fal (picture)'],
  ]);
  expect(own.skipped).toEqual([
    'Anthropic: ANTHROPIC_API_KEY is not set.',
    'Google: GOOGLE_GENERATIVE_AI_API_KEY is not set.',
    'ElevenLabs: ELEVENLABS_API_KEY is not set.',
    'fal, clips: SCENECAST_LIVE_CLIPS=1 is not set.',
    'Replicate: REPLICATE_API_TOKEN is not set.',
    'Luma: LUMA_AGENTS_API_KEY is not set.',
  ]);
});

test('a result that is wrong or missing fails', async () => {
  const { calls } = liveCalls(settings(), { clips: false, decoder: DECODER });
  simulator.behave({ faults: [{ fault: 'status', status: 401 }] });
  for (const { make } of calls) await expect(make(signal)).rejects.toMatchObject({ status: 401 });
});
