import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ClipDecoder } from '../core/clip-decoder.ts';
import { InputError } from '../core/errors.ts';
import type { JobRecord } from '../core/job.ts';
import type { BehaviourInput } from '../simulator/behaviour.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { FAL } from './fal/fal.ts';
import { GOOGLE } from './google/google.ts';
import { modelsOf } from './provider-models.ts';
import { REPLICATE } from './replicate/replicate.ts';
import { DECODER } from './testing/decoder.ts';
import { failureOf, KEY } from './testing/failure-of.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

const ANIMATION = 'fal-ai/kling-video/v2.5-turbo/pro/image-to-video';
const behave = (...faults: NonNullable<BehaviourInput['faults']>) => simulator.behave({ faults });
const submissions = () => simulator.charges().kinds.picture.calls;
const request = {
  ...{ prompt: 'Waves roll in', style: 'photo', size: { widthPx: 1920, heightPx: 1080 } },
  ...{ captions: false, seed: '1' },
  // Only models that move a picture are sent one.
  firstFrame: Buffer.from('the first frame'),
};
const jobOf = (id: string): JobRecord => ({
  ...{ id, begunAtMs: Date.now(), idempotencyKey: 'take' },
  keep: async () => {},
});

describe.each([
  { provider: FAL, path: 'fal', model: 'fal-ai/kling-video/v2.5-turbo/pro/text-to-video' },
  { provider: FAL, path: 'fal', model: ANIMATION },
  { provider: REPLICATE, path: 'replicate', model: 'kwaivgi/kling-v2.5-turbo-pro' },
  { provider: REPLICATE, path: 'replicate', model: 'kwaivgi/kling-v2.5-turbo-pro/image-to-video' },
  { provider: REPLICATE, path: 'replicate', model: 'google/veo-3-fast' },
  { provider: REPLICATE, path: 'replicate', model: 'google/veo-3-fast/image-to-video' },
  { provider: GOOGLE, path: 'google', model: 'gemini-omni-1.2-flash' },
  { provider: GOOGLE, path: 'google', model: 'gemini-omni-1.2-flash/image-to-video' },
] as const)('clips of $path by $model', ({ provider, path, model }) => {
  const engineWith = (clips?: ClipDecoder) => {
    const settings = { apiKey: KEY, baseUrl: simulator.urlOf(path) };
    const engine = modelsOf(provider, settings, undefined, clips).picture?.engine(model);
    if (!engine) throw new Error('the provider has no such model');
    return engine;
  };

  test('a model that makes clips gives a picture that moves, as one job', async () => {
    const picture = await engineWith(DECODER).illustrate(request);
    expect(picture).toMatchObject({ kind: 'flat', widthPx: 64, heightPx: 36, clip: { fps: 25 } });
    expect(picture.kind === 'flat' && picture.clip?.frames.length).toBeGreaterThan(45);
    expect(submissions()).toBe(1);
    // The picture that the clip begins with.
    const isMoved = model.endsWith('/image-to-video');
    expect(simulator.charges().requests.map(({ images = 0 }) => images)).toEqual([isMoved ? 1 : 0]);
  });

  test('nothing is submitted where a clip could not be decoded, and it says why', async () => {
    const engine = engineWith({ missing: 'There is no ffmpeg.', decode: () => Promise.reject(new Error()) });
    await expect(engine.illustrate(request)).rejects.toMatchObject({
      code: 'clips_unavailable',
      message: 'There is no ffmpeg.',
    });
    await expect(engineWith().illustrate(request)).rejects.toMatchObject({ code: 'clips_unavailable' });
    expect(submissions()).toBe(0);
  });

  test('a clip that is broken may have been charged; it is fetched again, and not made again', async () => {
    const decode = () => Promise.reject(new InputError('clip_unreadable', 'It is damaged.'));
    expect(await failureOf(engineWith({ missing: undefined, decode }).illustrate(request))).toMatchObject({
      code: 'provider_failed',
      mayBeCharged: true,
    });
    expect(submissions()).toBe(1);
  });

  test.runIf(model.endsWith('/image-to-video'))('a shot without a picture costs nothing', async () => {
    const { firstFrame: _, ...without } = request;
    expect(engineWith(DECODER).needsFirstFrame).toBe(true);
    await expect(engineWith(DECODER).illustrate(without)).rejects.toMatchObject({
      code: 'first_frame_needed',
    });
    expect(submissions()).toBe(0);
  });

  // Google does not tell the prompts of earlier jobs.
  test.skipIf(provider === GOOGLE)(
    'a lost submission is found by its words, and its clip is fetched',
    async () => {
      behave({ fault: 'cut', next: 1 });
      await failureOf(engineWith(DECODER).illustrate(request));
      const { signal } = new AbortController();
      const found = await engineWith(DECODER)
        .lookup?.(request)
        ?.find({ sinceMs: Date.now() - 60_000, untilMs: Date.now() + 60_000, signal });
      expect(found?.ids).toHaveLength(1);
      const picture = await engineWith(DECODER).illustrate({ ...request, job: jobOf(found?.ids[0] ?? '') });
      expect(picture).toMatchObject({ clip: { fps: 25 } });
      expect(submissions()).toBe(1);
    },
  );
});

test.each([
  'fal-ai/kling-video/v1.6/pro/image-to-video',
  'fal-ai/kling-video/v2.1/master/image-to-video',
  'fal-ai/kling-video/v2.6/pro/image-to-video',
  'fal-ai/kling-video/v3/pro/image-to-video',
  'fal-ai/kling-video/v4/image-to-video',
  'fal-ai/kling-video/o1/standard/image-to-video',
  'fal-ai/minimax-video/image-to-video',
])('%s is given the picture by the name that it knows', async (model) => {
  const settings = { apiKey: KEY, baseUrl: simulator.urlOf('fal') };
  const engine = modelsOf(FAL, settings, undefined, DECODER).picture?.engine(model);
  expect(await engine?.illustrate(request)).toMatchObject({ clip: { fps: 25 } });
});

test('a model that moves a picture is sent the picture of the shot, and nothing without one', async () => {
  const settings = { apiKey: KEY, baseUrl: simulator.urlOf('fal') };
  const engine = modelsOf(FAL, settings, undefined, DECODER).picture?.engine(ANIMATION);
  expect(engine?.needsFirstFrame).toBe(true);
  const { firstFrame, ...without } = request;
  await expect(engine?.illustrate(without)).rejects.toMatchObject({
    ...{ code: 'first_frame_needed', advice: expect.stringContaining('another model first') },
  });
  expect(submissions()).toBe(0);
  await engine?.illustrate(request);
  const query = new URLSearchParams({ endpoint_id: ANIMATION, expand: 'payloads' });
  query.set('start', new Date(Date.now() - 60_000).toISOString());
  query.set('end', new Date(Date.now() + 60_000).toISOString());
  const list = await fetch(`${simulator.urlOf('fal')}/v1/models/requests/by-endpoint?${query}`);
  const { items } = (await list.json()) as { readonly items: readonly { readonly json_input: unknown }[] };
  expect(items[0]?.json_input).toEqual({
    prompt: expect.stringContaining('Waves roll in'),
    image_url: `data:image/jpeg;base64,${firstFrame.toString('base64')}`,
  });
  // A job that was submitted before its process died has its frame.
  const lost = { ...without, job: jobOf('/fal-ai/kling-video/requests/none') };
  await expect(engine?.illustrate(lost)).rejects.toMatchObject({ code: 'job_lost' });
});
