import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { JobRecord } from '../core/job.ts';
import { DEFAULT_LIMITS } from '../core/limits.ts';
import { createSpeechMaker } from '../pipeline/makers/speech-makers.ts';
import { ModelRegistry } from '../pipeline/models/model-registry.ts';
import type { BehaviourInput } from '../simulator/behaviour.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { createNarrator } from '../speech/narrator.ts';
import { type AssetRow, BlobFolder } from '../store/index.ts';
import { FAL } from './fal/fal.ts';
import { modelsOf } from './provider-models.ts';
import { failureOf, KEY } from './testing/failure-of.ts';
import { rememberingRecord } from './testing/remembering-record.ts';

const MODEL = 'fal-ai/kokoro/british-english';
const NARRATION = 'The tide comes in, and goes out again.';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

const behave = (...faults: NonNullable<BehaviourInput['faults']>) => simulator.behave({ faults });
const submissions = () => simulator.charges().kinds.speech.calls;
const models = () => {
  const settings = { apiKey: KEY, baseUrl: simulator.urlOf('fal'), firstPauseMs: 10 };
  const { speech } = modelsOf(FAL, settings);
  if (!speech) throw new Error('fal does not speak');
  return speech;
};
const engine = () => models().engine(MODEL) ?? expect.fail('there is no such model');

const speak = (job: JobRecord, signal = new AbortController().signal) =>
  engine().synthesize({ text: NARRATION, voice: 'bf_emma', language: 'en-GB', job, signal });

test('speech is one job, whose id is kept before it is asked about', async () => {
  const job = rememberingRecord();
  const asked: number[] = [];
  const keep = async (id: string) => {
    asked.push(simulator.questions('status'));
    await job.keep(id);
  };
  const { audio } = await speak({ ...job, keep });
  expect(audio.samples.length / audio.sampleRateHz).toBeGreaterThan(1);
  expect(asked).toEqual([0]);
  expect(submissions()).toBe(1);
});

test('a known job is continued, not submitted, and one that is gone says so', async () => {
  const first = rememberingRecord();
  const spoken = await speak(first);
  expect(await speak(rememberingRecord(first.kept[0]))).toEqual(spoken);
  expect(submissions()).toBe(1);
  simulator.expireJobs();
  await expect(speak(rememberingRecord(first.kept[0]))).rejects.toMatchObject({ code: 'job_lost' });
  expect(submissions()).toBe(1);
});

test('an aborted job goes on until it is cancelled', async () => {
  simulator.behave({ latency: { speech: { distribution: 'fixed', ms: 60_000 } } });
  const controller = new AbortController();
  const job = rememberingRecord();
  const keep = async (id: string) => {
    await job.keep(id);
    controller.abort();
  };
  await expect(speak({ ...job, keep }, controller.signal)).rejects.toThrow();
  expect(await engine().cancelJob?.(job.kept[0] ?? '')).toBe('ended');
  expect(submissions()).toBe(1);
});

test('a lost submission is found by its words and voice, and its speech is fetched', async () => {
  behave({ fault: 'cut', next: 1 });
  await failureOf(speak(rememberingRecord()));
  const { signal } = new AbortController();
  const period = { sinceMs: Date.now() - 60_000, untilMs: Date.now() + 60_000, signal };
  const request = { text: NARRATION, voice: 'bf_emma', language: 'en-GB' };
  const lookup = engine().lookup?.(request);
  expect(lookup?.isJob).toBe(true);
  const found = await lookup?.find(period);
  expect(found?.ids).toHaveLength(1);
  expect(
    (
      await engine()
        .lookup?.({ ...request, voice: 'bm_george' })
        ?.find(period)
    )?.ids,
  ).toEqual([]);
  await speak(rememberingRecord(found?.ids[0]));
  expect(submissions()).toBe(1);
});

test('a scene’s speech keeps its job, and continues it after its process died', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-speech-'));
  const narrator = createNarrator();
  onTestFinished(async () => {
    await narrator.close();
    await rm(folder, { recursive: true, force: true });
  });
  const maker = createSpeechMaker({
    models: new ModelRegistry({ kind: 'speech', providers: [models()] }),
    narrator,
    blobs: new BlobFolder(folder),
    bounds: DEFAULT_LIMITS,
  });
  const engineName = engine().id;
  const request = { engine: engineName, narration: NARRATION, voice: 'bf_emma', language: 'en-GB' };
  const prepare = () => maker.prepare({ request } as unknown as AssetRow, new AbortController().signal);
  const first = rememberingRecord();
  const made = await (await prepare()).make(first);
  expect(made.costUsd).toBeCloseTo((NARRATION.length * 20) / 1_000_000, 8);
  expect(first.kept).toHaveLength(1);
  expect((await (await prepare()).make(rememberingRecord(first.kept[0]))).hash).toBe(made.hash);
  expect(await (await prepare()).cancelJob?.(first.kept[0] ?? '')).toBe('may_continue');
  expect(submissions()).toBe(1);
});

test('a model of another maker is refused before anything is sent', () => {
  expect(() => models().engine('fal-ai/elevenlabs/tts/eleven-v3')).toThrow('cannot speak with');
});
