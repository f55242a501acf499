import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CallLookup, JobRecord } from '../core/job.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { ELEVENLABS } from './elevenlabs/elevenlabs.ts';
import { FAL } from './fal/fal.ts';
import { REPLICATE } from './replicate/replicate.ts';
import { enginesOf } from './testing/engines.ts';
import { failureOf, KEY } from './testing/failure-of.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

const { signal } = new AbortController();
const lately = () => ({ sinceMs: Date.now() - 60_000, untilMs: Date.now() + 60_000, signal });
const find = (lookup: CallLookup | undefined, period = lately()) => lookup?.find(period);
const loseAnswers = () => simulator.behave({ faults: [{ fault: 'cut', next: 1 }] });

const jobOf = (id: string | undefined): JobRecord => ({
  ...{ id, begunAtMs: Date.now(), idempotencyKey: 'take' },
  keep: async () => {},
});

describe.each([
  { provider: FAL, path: 'fal', model: 'fal-ai/flux/dev' },
  { provider: FAL, path: 'fal', model: 'fal-ai/nano-banana' },
  { provider: REPLICATE, path: 'replicate', model: 'black-forest-labs/flux-dev' },
] as const)('$path, for $model,', ({ provider, path, model }) => {
  const engine = () =>
    enginesOf(provider, { apiKey: KEY, baseUrl: simulator.urlOf(path) }).illustrator(model);
  const request = (seed: string) => ({
    ...{ prompt: 'The sea', style: 'flat', size: { widthPx: 1920, heightPx: 1080 }, captions: false, seed },
  });

  test('finds a job whose id was lost by its content, and continues it without another submission', async () => {
    loseAnswers();
    await failureOf(engine().illustrate(request('1')));
    const lookup = engine().lookup?.(request('1'));
    expect(lookup?.isJob).toBe(true);
    const { ids = [], isComplete } = (await find(lookup)) ?? {};
    expect(ids).toHaveLength(1);
    expect(isComplete).toBe(true);
    const picture = await engine().illustrate({ ...request('1'), job: jobOf(ids[0]) });
    expect(picture.widthPx / picture.heightPx).toBeCloseTo(16 / 9, 1);
    expect(simulator.charges().kinds.picture.calls).toBe(1);
  });

  test('finds nothing for another picture, or at another time', async () => {
    loseAnswers();
    await failureOf(engine().illustrate(request('1')));
    expect(await find(engine().lookup?.(request('2')))).toEqual({ ids: [], isComplete: true });
    const earlier = { sinceMs: Date.now() - 120_000, untilMs: Date.now() - 60_000, signal };
    expect(await find(engine().lookup?.(request('1')), earlier)).toEqual({ ids: [], isComplete: true });
  });

  test('tells the failure of a question as that of any call', async () => {
    simulator.behave({ faults: [{ fault: 'status', status: 401, step: 'list' }] });
    const failure = await failureOf(find(engine().lookup?.(request('1'))) as Promise<unknown>);
    expect(failure).toMatchObject({ code: 'provider_failed', status: 401 });
    expect(failure.message).not.toContain(KEY);
  });
});

describe('elevenlabs', () => {
  const engine = () =>
    enginesOf(ELEVENLABS, { apiKey: KEY, baseUrl: simulator.urlOf('elevenlabs') }).speechEngine(
      'eleven_multilingual_v2',
    );
  const request = { text: 'The sea is deep.', voice: 'George', language: 'en' };

  test('finds speech that was charged in the history, by its text and voice', async () => {
    loseAnswers();
    await failureOf(engine().synthesize({ ...request, signal }));
    const lookup = engine().lookup?.(request);
    expect(lookup?.isJob).toBe(false);
    expect((await find(lookup))?.ids).toHaveLength(1);
    expect((await find(engine().lookup?.({ ...request, text: 'The sea.' })))?.ids).toEqual([]);
    expect((await find(engine().lookup?.({ ...request, voice: 'Sarah' })))?.ids).toEqual([]);
  });
});
