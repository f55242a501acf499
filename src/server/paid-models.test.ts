// Over 300 lines: all tests share one provider, one database and its prices.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ne } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { createPipeline } from '../pipeline/create-pipeline.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { CreateGenerationRequest, GenerationView, Phase } from '../protocol/index.ts';
import type { BehaviourInput } from '../simulator/behaviour.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { createNarrator } from '../speech/narrator.ts';
import { BlobFolder } from '../store/blob-folder.ts';
import { attempts } from '../store/schema.ts';
import { embeddedDatabase } from '../testing/fakes/embedded-database.ts';
import { documentOf } from '../testing/fakes/pipeline-under-test.ts';
import { createQuickStages } from '../testing/fakes/quick-stages.ts';
import { createModels } from './models.ts';

const API_KEY = 'sk-nobody-may-see-this';
const SPEECH_MODEL = 'openai:tts-1';
const PICTURE_MODEL = 'openai:gpt-image-1';
const PAID = { speech: SPEECH_MODEL, picture: PICTURE_MODEL };
/** The price list's price of a landscape in medium quality, including its prompt. */
const PICTURE_USD = 0.065;
const USD_A_CHARACTER = 15 / 1_000_000;

const folder = await mkdtemp(join(tmpdir(), 'scenecast-paid-'));
const narrator = createNarrator();
let simulator: Simulator;
const database = embeddedDatabase();
let pipeline: Pipeline;
let starts = 0;

beforeAll(async () => {
  simulator = await createSimulator();
  await start({ apiKey: API_KEY, baseUrl: simulator.baseUrl });
});
beforeEach(() => simulator.reset());
afterAll(async () => {
  await pipeline.close();
  await Promise.all([narrator.close(), simulator.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** Restarts the service with what the environment now configures. */
async function start(openAi: { apiKey: string | undefined; baseUrl: string | undefined }) {
  await pipeline?.close();
  const quick = createQuickStages();
  const defaults = { script: undefined, speech: undefined, picture: undefined };
  const embedded = {
    writer: quick.models.script.find(),
    speechEngine: quick.models.speech.find(),
    illustrator: quick.models.picture.find(),
  };
  pipeline = await createPipeline({
    database: database(),
    blobs: new BlobFolder(folder),
    workerId: `paid-${++starts}`,
    stages: {
      ...quick,
      models: createModels(embedded, { providers: { openai: openAi }, models: defaults }),
      narrator: {
        ...narrator,
        narrate: (request) =>
          (request.engine.id.startsWith('quick:') ? quick.narrator : narrator).narrate(request),
      },
    },
  });
}

const behave = (...faults: NonNullable<BehaviourInput['faults']>) => simulator.behave({ faults });

async function create(text: string, options: Omit<CreateGenerationRequest, 'source'> = {}): Promise<string> {
  const request = { source: { text }, models: PAID, ...options };
  return (await pipeline.create(request, {})).generation.id;
}

async function phases(id: string, ...names: Phase[]): Promise<GenerationView> {
  for (const name of names) {
    const wait = { timeBudgetMs: 60_000, signal: new AbortController().signal };
    await pipeline.phase(id, name, {}, wait);
  }
  return pipeline.get(id);
}

const paidCalls = () => {
  const { kinds } = simulator.charges();
  return kinds.script.charged + kinds.speech.charged + kinds.picture.charged;
};

/** The ledger's attempts since `after` that may have been charged. */
async function ledgerSince(after: number) {
  const rows = await database()
    .ledger.select()
    .from(attempts)
    .where(ne(attempts.costUsd, 0))
    .orderBy(attempts.id);
  return rows.filter(({ id, state }) => id > after && (state === 'settled' || state === 'uncertain'));
}

async function lastAttempt(): Promise<number> {
  const rows = await database().ledger.select({ id: attempts.id }).from(attempts);
  return Math.max(0, ...rows.map(({ id }) => id));
}

const failures = ({ scenes }: GenerationView) =>
  scenes.map(({ audio }) => (audio.status === 'failed' ? audio.failure.code : audio.status));

test('a generation chooses its models, knows what they will cost, and then what they did', async () => {
  const before = await lastAttempt();
  const id = await create(documentOf('chosen', 2));
  const { cost: planned, scenes, models } = await phases(id, 'script');
  expect(models).toMatchObject({ script: 'quick:writer' });
  const characters = scenes.reduce((sum, { narration }) => sum + narration.length, 0);
  const expectedUsd = characters * USD_A_CHARACTER + 4 * PICTURE_USD;
  expect(planned).toMatchObject({ spentUsd: 0, estimateUsd: expect.closeTo(expectedUsd, 9) });

  const made = await phases(id, 'audio', 'images', 'finalize');
  expect(made.status).toBe('complete');
  expect(made.cost.spentUsd).toBeCloseTo(expectedUsd, 9);
  expect(paidCalls()).toBe(2 + 4);
  expect(await ledgerSince(before)).toHaveLength(2 + 4);

  // Other models make other assets. The same models again cost nothing.
  const embedded = await create(documentOf('chosen', 2), { models: {} });
  expect((await phases(embedded, 'script', 'audio', 'images', 'finalize')).cost).toMatchObject({
    spentUsd: 0,
    estimateUsd: 0,
  });
  const again = await create(documentOf('chosen', 2));
  expect((await phases(again, 'script', 'audio', 'images')).cost).toMatchObject({ spentUsd: 0 });
  expect(paidCalls()).toBe(2 + 4);
});

test('a paid script costs what its provider counted', async () => {
  const id = await create(documentOf('told', 3), { models: { script: 'openai:gpt-4.1-mini' } });
  expect((await pipeline.get(id)).cost.estimateUsd).toBeNull();
  const { cost } = await phases(id, 'script');
  expect(cost.spentUsd).toBeGreaterThan(0);
  expect(cost.spentUsd).toBeLessThan(0.01);
  expect(cost.estimateUsd).toBeCloseTo(cost.spentUsd, 9);
});

test('an estimate says what a request would cost, and calls nobody', async () => {
  const request = { source: { text: documentOf('estimated', 3) }, models: PAID };
  const { signal } = new AbortController();
  const estimate = await pipeline.estimate(request, { signal });
  expect(estimate).toMatchObject({ scenes: 3, shots: 6, script: { costUsd: 0 } });
  expect(estimate.picture.costUsd).toBeCloseTo(6 * PICTURE_USD, 9);
  expect(estimate.script.price).toBeUndefined();
  expect(estimate.speech.price).toMatchObject({
    source: 'list',
    rates: [{ usd: 15, per: 'million_characters' }],
  });
  expect(estimate.costUsd).toBeCloseTo(6 * PICTURE_USD + (estimate.speech.costUsd ?? 0), 9);
  const unknown = await pipeline.estimate({ ...request, models: { speech: 'openai:kokoro' } }, { signal });
  expect(unknown).toMatchObject({ speech: { costUsd: null }, picture: { costUsd: 0 }, costUsd: null });
  expect(paidCalls()).toBe(0);
});

test('a model without a known price is not free, and goes with no budget', async () => {
  const models = { speech: 'openai:kokoro' };
  const text = documentOf('unpriced', 2);
  await expect(create(text, { models, voice: 'af_bella', budgetUsd: 1 })).rejects.toMatchObject({
    code: 'price_unknown',
  });
  const { cost } = await phases(await create(text, { models, voice: 'af_bella' }), 'script', 'audio');
  expect(cost).toMatchObject({ spentUsd: 0, unpricedCalls: 2, estimateUsd: null });
});

test('a budget stops calls before it is passed, says so, and a higher one goes on', async () => {
  const text = documentOf('capped', 3);
  const id = await create(text, { models: { picture: PICTURE_MODEL }, budgetUsd: 2.5 * PICTURE_USD });
  const capped = await phases(id, 'script', 'images');
  expect(capped.cost.spentUsd).toBeCloseTo(2 * PICTURE_USD, 9);
  expect(paidCalls()).toBe(2);
  const failed = capped.scenes
    .flatMap(({ shots }) => shots)
    .filter(({ picture }) => picture.status === 'failed');
  expect(failed).toHaveLength(4);
  expect(failed[0]?.picture).toMatchObject({ failure: { code: 'budget_exceeded', retryable: false } });

  await pipeline.run(id, 'client', { budgetUsd: 10 });
  const whole = await phases(id, 'audio', 'images', 'finalize');
  expect(whole).toMatchObject({ status: 'complete', cost: { budgetUsd: 10 } });
  expect(whole.cost.spentUsd).toBeCloseTo(6 * PICTURE_USD, 9);
  expect(paidCalls()).toBe(6);
});

test.each(['cut', 'half', 'garbage', 'wrong_type'] as const)(
  'an answer that is lost by %s is told as perhaps paid for, once, beside what was',
  async (fault) => {
    const before = await lastAttempt();
    behave({ fault, kind: 'speech', next: 1 });
    const id = await create(documentOf(`lost by ${fault}`, 2), { models: { speech: SPEECH_MODEL } });
    const { cost, scenes } = await phases(id, 'script', 'audio');
    expect(failures({ scenes } as GenerationView)).toEqual(['ready', 'ready']);
    expect(cost.uncertainUsd).toBeGreaterThan(0);
    expect(paidCalls()).toBe(3);
    expect((await ledgerSince(before)).map(({ state }) => state).sort()).toEqual([
      'settled',
      'settled',
      'uncertain',
    ]);
  },
);

test('a busy or failing provider is asked again, three times in all, and charges for what it did', async () => {
  behave(
    { fault: 'status', status: 429, retryAfterSeconds: 0.2, kind: 'speech', matching: 'busy 0', next: 2 },
    { fault: 'status', status: 500, kind: 'speech', matching: 'busy 1' },
  );
  const id = await create(documentOf('busy', 3), { models: { speech: SPEECH_MODEL } });
  const view = await phases(id, 'script', 'audio');
  expect(failures(view)).toEqual(['ready', 'provider_failed', 'ready']);
  expect(simulator.charges().kinds.speech).toMatchObject({ calls: 3 + 3 + 1, charged: 2 });
  expect(view.cost.uncertainUsd).toBe(0);
});

test('refused content is not asked for again, and names its scene', async () => {
  behave({ fault: 'refuse', kind: 'speech', matching: 'refused 1' });
  const id = await create(documentOf('refused', 2), { models: { speech: SPEECH_MODEL } });
  await phases(id, 'script');
  const wait = { timeBudgetMs: 60_000, signal: new AbortController().signal };
  const { failed } = await pipeline.phase(id, 'audio', {}, wait);
  expect(failed).toMatchObject([{ index: 1, sceneId: 'scene-2', code: 'content_refused', retryable: false }]);
  expect(simulator.charges().kinds.speech).toMatchObject({ calls: 2, charged: 1 });
});

test('a provider that takes few calls at once is never sent more than the limit', async () => {
  simulator.behave({ latency: { picture: { distribution: 'fixed', ms: 30 } }, concurrency: { picture: 2 } });
  const id = await create(documentOf('crowded', 4), { models: { picture: PICTURE_MODEL } });
  const { cost } = await phases(id, 'script', 'images');
  expect(cost.spentUsd).toBeCloseTo(8 * PICTURE_USD, 9);
  expect(simulator.charges().kinds.picture).toMatchObject({ calls: 8, charged: 8 });
});

test('a provider that takes fewer calls than we are told makes us wait, and neither fails nor is paid twice', async () => {
  simulator.behave({
    latency: { speech: { distribution: 'fixed', ms: 300 } },
    concurrency: { speech: 1 },
    retryAfterSeconds: 0.5,
  });
  const before = await lastAttempt();
  const id = await create(documentOf('refusing', 6), { models: { speech: SPEECH_MODEL } });
  const made = await phases(id, 'script', 'audio');
  expect(failures(made)).toEqual(Array(6).fill('ready'));
  expect(made.cost.uncertainUsd).toBe(0);
  const { calls, charged, distinct } = simulator.charges().kinds.speech;
  expect([charged, distinct]).toEqual([6, 6]);
  const rows = await database().ledger.select().from(attempts);
  const refused = rows.filter((row) => row.id > before && row.state === 'refused');
  expect(refused).toHaveLength(calls - charged);
});

test('a cancel stops a call that hangs, which may have been charged', async () => {
  const before = await lastAttempt();
  behave({ fault: 'hang', kind: 'speech' });
  const id = await create(documentOf('hanging', 1), { models: { speech: SPEECH_MODEL } });
  await phases(id, 'script');
  const phase = phases(id, 'audio').catch(() => {});
  await expect.poll(() => simulator.charges().kinds.speech.calls).toBe(1);
  const { cost } = await pipeline.cancel(id);
  expect(cost.uncertainUsd).toBeGreaterThan(0);
  await phase;
  expect((await ledgerSince(before)).map(({ state }) => state)).toEqual(['uncertain']);
});

test('what cannot be asked for is refused with what can, and with what is missing', async () => {
  await expect(create('A.', { models: { speech: 'openai:' } })).rejects.toMatchObject({
    code: 'unknown_model',
  });
  await expect(create('A.', { models: { speech: 'quick:loud' } })).rejects.toMatchObject({
    code: 'unknown_model',
    advice: expect.stringContaining('quick:speech'),
  });
  await expect(create('A.', { voice: 'one' })).rejects.toMatchObject({
    code: 'unknown_voice',
    advice: expect.stringContaining('alloy'),
  });
  await expect(create('A.', { style: 'cubist' })).rejects.toMatchObject({ code: 'unknown_style' });
});

test('capabilities tell models, their voices and styles, and hold no secret', () => {
  const capabilities = pipeline.capabilities();
  expect(capabilities.models.speech[0]).toMatchObject({ id: 'quick:speech', paid: false, available: true });
  const voices = capabilities.voices.filter(({ model }) => model.startsWith(SPEECH_MODEL));
  expect(voices.map(({ id }) => id)).toContain('alloy');
  const photo = capabilities.styles.find(({ id }) => id === 'photo');
  expect(photo?.models).not.toEqual([]);
  expect(photo?.models?.some((model) => model.startsWith('quick:'))).toBe(false);
  expect(JSON.stringify(capabilities)).not.toContain(API_KEY);
});

test('without its key what is left fails and says which, what is finished stays, and the key mends it', async () => {
  onTestFinished(() => start({ apiKey: API_KEY, baseUrl: simulator.baseUrl }));
  const id = await create(documentOf('keyless', 2), { models: { speech: SPEECH_MODEL } });
  await phases(id, 'script');
  const wait = { timeBudgetMs: 60_000, signal: new AbortController().signal };
  await pipeline.phase(id, 'audio', { startIndex: 0, endIndex: 1 }, wait);

  await start({ apiKey: undefined, baseUrl: undefined });
  expect(pipeline.capabilities().models.speech[1]).toMatchObject({
    available: false,
    advice: expect.stringContaining('OPENAI_API_KEY'),
  });
  await expect(create('A.')).rejects.toMatchObject({
    code: 'model_unavailable',
    advice: expect.stringContaining('OPENAI_API_KEY'),
  });
  const view = await phases(id, 'audio', 'finalize');
  expect(failures(view)).toEqual(['ready', 'model_unavailable']);
  expect(view.status).toBe('partial');
  expect(JSON.stringify(view)).not.toContain(API_KEY);

  await start({ apiKey: API_KEY, baseUrl: simulator.baseUrl });
  await pipeline.run(id, 'client');
  expect((await phases(id, 'audio', 'finalize')).status).toBe('complete');
  expect(paidCalls()).toBe(2);
});
