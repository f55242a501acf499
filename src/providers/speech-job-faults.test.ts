import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JobRecord } from '../core/job.ts';
import type { BehaviourInput } from '../simulator/behaviour.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { FAL } from './fal/fal.ts';
import { enginesOf } from './testing/engines.ts';
import { failureOf, KEY } from './testing/failure-of.ts';
import { rememberingRecord } from './testing/remembering-record.ts';

// Each fault, at each step of a job that speaks.

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

const behave = (...faults: NonNullable<BehaviourInput['faults']>) => simulator.behave({ faults });
const submissions = () => simulator.charges().kinds.speech.calls;

function speak(
  options: { readonly job?: JobRecord; readonly signal?: AbortSignal; readonly timeLimitMs?: number } = {},
) {
  const { job = rememberingRecord(), signal = new AbortController().signal, timeLimitMs = 60_000 } = options;
  const settings = { apiKey: KEY, baseUrl: simulator.urlOf('fal'), timeLimitMs, firstPauseMs: 10 };
  return enginesOf(FAL, settings)
    .speechEngine('fal-ai/kokoro/american-english')
    .synthesize({ text: 'The sea is wide.', voice: 'af_heart', language: 'en-US', job, signal });
}

describe('when speech is submitted to fal', () => {
  test.each([
    [429, true],
    [500, true],
    [503, true],
    [401, false],
    [400, false],
  ])('status %i is passed on, asked once', async (status, retryable) => {
    behave({ fault: 'status', status, retryAfterSeconds: 7 });
    const job = rememberingRecord();
    const error = await failureOf(speak({ job }));
    expect(error).toMatchObject({ status, retryable, retryAfterMs: 7000, jobContinues: false });
    expect(submissions()).toBe(1);
    expect(job.kept).toEqual([]);
  });

  test('a refusal of the content is final', async () => {
    behave({ fault: 'refuse' });
    const error = await failureOf(speak());
    expect(error).toMatchObject({ code: 'content_refused', retryable: false, mayBeCharged: false });
    expect(submissions()).toBe(1);
  });

  test.each(['cut', 'half', 'wrong_type', 'garbage'] as const)(
    'an answer lost by %s may have been charged, and is asked for once',
    async (fault) => {
      behave({ fault });
      expect(await failureOf(speak())).toMatchObject({ status: undefined, mayBeCharged: true });
      expect(submissions()).toBe(1);
    },
  );

  test.each([{ fault: 'hang' }, { fault: 'drip', durationMs: 60_000 }] as const)(
    'an answer that takes too long by $fault may have been charged',
    async (fault) => {
      behave(fault);
      const error = await failureOf(speak({ timeLimitMs: 100 }));
      expect(error).toMatchObject({ status: undefined, mayBeCharged: true });
      expect(submissions()).toBe(1);
    },
  );

  test('an abort does not lose the id', async () => {
    behave({ fault: 'drip', durationMs: 300 });
    const controller = new AbortController();
    const job = rememberingRecord();
    const rejected = expect(speak({ job, signal: controller.signal })).rejects.toThrow('enough');
    await expect.poll(submissions).toBe(1);
    controller.abort(new Error('enough'));
    await rejected;
    expect(job.kept).toHaveLength(1);
  });
});

describe.each(['status', 'result'] as const)('when the %s of a speech job is asked for', (step) => {
  test.each([
    { fault: 'status', status: 500 },
    { fault: 'status', status: 503 },
    { fault: 'status', status: 429, retryAfterSeconds: 0.01 },
    { fault: 'cut' },
    { fault: 'half' },
    { fault: 'garbage' },
    { fault: 'wrong_type' },
  ] as const)('$fault $status is asked again, and nothing is submitted again', async (fault) => {
    behave({ ...fault, step, next: 2 });
    expect((await speak()).audio.samples.length).toBeGreaterThan(0);
    expect(submissions()).toBe(1);
  });

  test('a slow answer is waited for', async () => {
    behave({ fault: 'drip', durationMs: 100, step, next: 1 });
    expect((await speak()).audio.samples.length).toBeGreaterThan(0);
    expect(submissions()).toBe(1);
  });

  test('a refused key fails; the job continues', async () => {
    behave({ fault: 'status', status: 401, step });
    const job = rememberingRecord();
    const error = await failureOf(speak({ job }));
    expect(error).toMatchObject({ status: 401, retryable: false, jobContinues: true, mayBeCharged: true });
    simulator.behave({});
    expect((await speak({ job: rememberingRecord(job.kept[0]) })).audio.samples.length).toBeGreaterThan(0);
    expect(submissions()).toBe(1);
  });

  test('silence until the time limit loses the job', async () => {
    behave({ fault: 'hang', step });
    expect(await failureOf(speak({ timeLimitMs: 700 }))).toMatchObject({
      ...{ code: 'job_lost', mayBeCharged: true, jobContinues: false },
    });
    expect(submissions()).toBe(1);
  });
});

describe('a speech job of fal', () => {
  test('that fails is known to be free', async () => {
    behave({ fault: 'job', end: 'failed' });
    expect(await failureOf(speak())).toMatchObject({ jobContinues: false, mayBeCharged: false });
    expect(submissions()).toBe(1);
  });

  test('that is refused for its content is final', async () => {
    behave({ fault: 'job', end: 'refused' });
    expect(await failureOf(speak())).toMatchObject({ code: 'content_refused', retryable: false });
    expect(submissions()).toBe(1);
  });

  test('that the provider forgot says so', async () => {
    behave({ fault: 'job', end: 'lost' });
    expect(await failureOf(speak())).toMatchObject({ code: 'job_lost', mayBeCharged: true });
    expect(submissions()).toBe(1);
  });

  test('that never ends is given up', async () => {
    simulator.behave({ latency: { speech: { distribution: 'fixed', ms: 60_000 } } });
    expect(await failureOf(speak({ timeLimitMs: 700 }))).toMatchObject({
      ...{ code: 'job_lost', mayBeCharged: true },
    });
    expect(submissions()).toBe(1);
  });
});
