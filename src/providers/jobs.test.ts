import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JobRecord } from '../core/job.ts';
import type { Picture } from '../core/model.ts';
import { describeIllustrator } from '../pictures/illustrator.contract.ts';
import type { BehaviourInput } from '../simulator/behaviour.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { FAL } from './fal/fal.ts';
import { GOOGLE } from './google/google.ts';
import { LUMA } from './luma/luma.ts';
import { REPLICATE } from './replicate/replicate.ts';
import { DECODER } from './testing/decoder.ts';
import { enginesOf } from './testing/engines.ts';
import { failureOf, KEY } from './testing/failure-of.ts';
import { rememberingRecord } from './testing/remembering-record.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

type Faults = NonNullable<BehaviourInput['faults']>;
const behave = (...faults: Faults) => simulator.behave({ faults });
const submissions = () => simulator.charges().kinds.picture.calls;

describe.each([
  { provider: FAL, path: 'fal', model: 'fal-ai/flux/dev' },
  { provider: FAL, path: 'fal', model: 'fal-ai/nano-banana' },
  { provider: REPLICATE, path: 'replicate', model: 'black-forest-labs/flux-dev' },
  { provider: REPLICATE, path: 'replicate', model: 'someone/model:0123abcd' },
  { provider: GOOGLE, path: 'google', model: 'gemini-omni-1.2-flash' },
  { provider: LUMA, path: 'luma', model: 'uni-1' },
] as const)('$path runs pictures of $model as jobs', ({ provider, path, model }) => {
  const engine = (options: { timeLimitMs?: number; baseUrl?: string } = {}) => {
    const { timeLimitMs = 60_000, baseUrl = simulator.urlOf(path) } = options;
    const settings = { apiKey: KEY, baseUrl, timeLimitMs, firstPauseMs: 10 };
    return enginesOf(provider, settings, DECODER).illustrator(model);
  };
  const paint = (
    options: { job?: JobRecord; signal?: AbortSignal; timeLimitMs?: number; baseUrl?: string } = {},
  ): Promise<Picture> => {
    const { job = rememberingRecord(), signal, ...more } = options;
    const request = { prompt: 'The sea', style: 'flat', size: { widthPx: 1920, heightPx: 1080 } };
    return engine(more).illustrate({
      ...{ ...request, captions: false, seed: '1', job },
      ...(signal && { signal }),
    });
  };

  // A clip has the shape of the simulator's only one.
  if (provider !== GOOGLE) describeIllustrator(`${path} with ${model}`, () => engine());

  test('the picture has the requested shape, and its job is kept before it is asked about', async () => {
    const job = rememberingRecord();
    const asked: number[] = [];
    const keep = async (id: string) => {
      asked.push(simulator.questions('status'));
      await job.keep(id);
    };
    const picture = await paint({ job: { ...job, keep } });
    expect(picture.widthPx / picture.heightPx).toBeCloseTo(16 / 9, 1);
    expect(asked).toEqual([0]);
    expect(job.kept).toHaveLength(1);
    expect(submissions()).toBe(1);
  });

  test('a known job is continued, not submitted', async () => {
    const first = rememberingRecord();
    await paint({ job: first });
    const second = rememberingRecord(first.kept[0]);
    expect(await paint({ job: second })).toMatchObject({ kind: 'flat' });
    expect(second.kept).toEqual([]);
    expect(submissions()).toBe(1);
  });

  describe('when it is submitted', () => {
    test.each([
      [429, true],
      [500, true],
      [503, true],
      [401, false],
      [400, false],
    ])('status %i is passed on, asked once', async (status, retryable) => {
      behave({ fault: 'status', status, retryAfterSeconds: 7 });
      const job = rememberingRecord();
      const error = await failureOf(paint({ job }));
      expect(error).toMatchObject({ status, retryable, retryAfterMs: 7000, jobContinues: false });
      expect(submissions()).toBe(1);
      expect(job.kept).toEqual([]);
    });

    test.each(['cut', 'half', 'wrong_type', 'garbage'] as const)(
      'an answer lost by %s may have been charged, and is asked for once',
      async (fault) => {
        behave({ fault });
        expect(await failureOf(paint())).toMatchObject({ status: undefined, mayBeCharged: true });
        expect(submissions()).toBe(1);
      },
    );

    test.each([{ fault: 'hang' }, { fault: 'drip', durationMs: 60_000 }] as const)(
      'an answer that takes too long by $fault may have been charged',
      async (fault) => {
        behave(fault);
        const error = await failureOf(paint({ timeLimitMs: 100 }));
        expect(error).toMatchObject({ status: undefined, mayBeCharged: true });
      },
    );

    test('an abort does not lose the id', async () => {
      behave({ fault: 'drip', durationMs: 300 });
      const controller = new AbortController();
      const job = rememberingRecord();
      const outcome = paint({ job, signal: controller.signal });
      const reason = new Error('enough');
      const rejected = expect(outcome).rejects.toBe(reason);
      await expect.poll(submissions).toBe(1);
      controller.abort(reason);
      await rejected;
      expect(job.kept).toHaveLength(1);
    });
  });

  describe.each(['status', 'result'] as const)('when its %s is asked for', (step) => {
    // Replicate gives the result with the status; its only other request is for the file.
    test.each([
      { fault: 'status', status: 503 },
      { fault: 'status', status: 429, retryAfterSeconds: 0.01 },
      { fault: 'cut' },
      { fault: 'half' },
      { fault: 'garbage' },
    ] as const)('$fault $status is asked again, and nothing is submitted again', async (fault) => {
      behave({ ...fault, step, next: 2 });
      expect(await paint()).toMatchObject({ kind: 'flat' });
      expect(submissions()).toBe(1);
    });

    test('a refused key fails; the job continues', async () => {
      behave({ fault: 'status', status: 401, step });
      const job = rememberingRecord();
      const error = await failureOf(paint({ job }));
      expect(error).toMatchObject({ status: 401, retryable: false, jobContinues: true, mayBeCharged: true });
      expect(error.message).toContain('The job continues');
      simulator.behave({});
      expect(await paint({ job: rememberingRecord(job.kept[0]) })).toMatchObject({ kind: 'flat' });
      expect(submissions()).toBe(1);
    });

    test('silence until the time limit loses the job', async () => {
      behave({ fault: 'hang', step });
      expect(await failureOf(paint({ timeLimitMs: 700 }))).toMatchObject({
        ...{ code: 'job_lost', mayBeCharged: true, jobContinues: false },
      });
    });
  });

  test('a job that fails may have been charged, or is known to be free', async () => {
    behave({ fault: 'job', end: 'failed' });
    const error = await failureOf(paint());
    expect(error).toMatchObject({ retryable: true, jobContinues: false });
    expect(error.mayBeCharged).toBe(path !== 'fal');
    expect(submissions()).toBe(1);
  });

  test('a job that is refused for its content is final', async () => {
    behave({ fault: 'job', end: 'refused' });
    expect(await failureOf(paint())).toMatchObject({ code: 'content_refused', retryable: false });
  });

  test('a job that the provider forgot says so, before and after it is done', async () => {
    behave({ fault: 'job', end: 'lost' });
    const error = await failureOf(paint());
    expect(error).toMatchObject({ code: 'job_lost', retryable: true, mayBeCharged: true });
    expect(error.message).toContain('does not know it any more');
    simulator.reset();
    const job = rememberingRecord();
    await paint({ job });
    simulator.expireJobs();
    expect(await failureOf(paint({ job: rememberingRecord(job.kept[0]) }))).toMatchObject({
      code: 'job_lost',
    });
  });

  test('a job that never ends is given up', async () => {
    simulator.behave({ latency: { picture: { distribution: 'fixed', ms: 60_000 } } });
    const error = await failureOf(paint({ timeLimitMs: 700 }));
    expect(error).toMatchObject({ code: 'job_lost', mayBeCharged: true });
  });

  test('an abort leaves the job running, to be continued', async () => {
    simulator.behave({ latency: { picture: { distribution: 'fixed', ms: 60_000 } } });
    const controller = new AbortController();
    const job = rememberingRecord();
    const rejected = expect(paint({ job, signal: controller.signal })).rejects.toThrow('enough');
    await expect.poll(() => simulator.questions('status')).toBeGreaterThan(0);
    controller.abort(new Error('enough'));
    await rejected;
    expect(simulator.questions('cancel')).toBe(0);
    const cancelled = await engine().cancelJob?.(job.kept[0] ?? '');
    if (path === 'luma') {
      // It documents no way to cancel: the job stays open, and its result can be used.
      expect(cancelled).toBe('may_continue');
      simulator.finishJobs();
      expect(await paint({ job: rememberingRecord(job.kept[0]) })).toMatchObject({ kind: 'flat' });
      expect(submissions()).toBe(1);
      return;
    }
    expect(cancelled).toBe('ended');
    expect(await failureOf(paint({ job: rememberingRecord(job.kept[0]) }))).toMatchObject({
      jobContinues: false,
    });
  });

  test('a job that is done cannot be cancelled, and one that is gone has ended', async () => {
    const job = rememberingRecord();
    await paint({ job });
    expect(await engine().cancelJob?.(job.kept[0] ?? '')).toBe('may_continue');
    simulator.expireJobs();
    expect(await engine().cancelJob?.(job.kept[0] ?? '')).toBe('ended');
  });
});
