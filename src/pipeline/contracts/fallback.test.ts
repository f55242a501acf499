import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProviderError } from '../../core/errors.ts';
import { NO_FALLBACK } from '../../core/limits.ts';
import { lanes } from '../../store/schema.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { Fallbacks } from '../advance/fallbacks.ts';
import { ModelRegistry, soleModel } from '../models/model-registry.ts';
import type { Stages } from '../models/stages.ts';
import { createCallLanes } from '../work/call-lanes.ts';

const FIRST = { speech: 'first:speech', picture: 'first:picture' };
const SECOND = { speech: 'second:speech', picture: 'second:picture' };
const PRICE_USD = 0.05;
const ORDERS = {
  speech: [FIRST.speech, SECOND.speech],
  picture: [FIRST.picture, SECOND.picture],
};
const PAUSED = new ProviderError('There are too many calls.', { status: 429, retryAfterMs: 600_000 });
const LOST = new ProviderError('The connection broke.');

const database = embeddedDatabase();
let it: PipelineUnderTest;
/** The engines that were called, in order. */
let called: string[];
let stages: Stages;
/** How long nothing is left of what the first provider counts, by its answers, in milliseconds. */
let restMs: number;
/** What a call to an engine fails with, by how often the engine was called before. */
let failures: (engine: string, before: number) => ProviderError | undefined;

beforeAll(async () => {
  it = await PipelineUnderTest.start(database());
  it.stages = withTwoProviders;
  await it.restart();
});
beforeEach(async () => {
  called = [];
  failures = () => undefined;
  restMs = 0;
  it.reset();
  it.fallback = { ...NO_FALLBACK, orders: ORDERS, afterMs: 1_000 };
  // One call at a time, so that it is certain which one a provider refuses.
  it.callLimits = { first: { calls: 1 }, second: { calls: 1 } };
  await it.database.ledger.delete(lanes);
});
afterAll(async () => {
  await it.stop();
});

function call(engine: string): void {
  const before = called.filter((each) => each === engine).length;
  called.push(engine);
  const failure = failures(engine, before);
  if (failure) throw failure;
}

/** Two providers of speech and pictures, which cost the same. */
function withTwoProviders(quick: Stages): Stages {
  const speech = quick.models.speech.find();
  const picture = quick.models.picture.find();
  const price = () => PRICE_USD;
  const pictures = [FIRST.picture, SECOND.picture].map((id) => ({
    ...picture,
    id,
    illustrate: async (request: Parameters<typeof picture.illustrate>[0]) => {
      call(id);
      return picture.illustrate(request);
    },
  }));
  const voices = [FIRST.speech, SECOND.speech].map((id) => ({ ...speech, id }));
  stages = {
    ...quick,
    narrator: {
      ...quick.narrator,
      narrate: async (request) => {
        if (request.engine.id !== speech.id) call(request.engine.id);
        return quick.narrator.narrate(request);
      },
    },
    models: {
      ...quick.models,
      speech: new ModelRegistry({
        kind: 'speech',
        providers: [
          soleModel(speech),
          ...voices.map((voice) => ({
            ...soleModel(voice, price),
            ...(voice.id === FIRST.speech && { restMs: () => restMs }),
          })),
        ],
      }),
      picture: new ModelRegistry({
        kind: 'picture',
        providers: [soleModel(picture), ...pictures.map((each) => soleModel(each, price))],
      }),
    },
  };
  return stages;
}

const make = (name: string, kind: 'speech' | 'picture', options = {}) =>
  it.create(documentOf(name, 2), { run: 'background', models: { [kind]: FIRST[kind] }, ...options });
const end = (id: string) => it.until(id, ({ status }) => status === 'complete' || status === 'partial');
const callsTo = (engine: string) => called.filter((each) => each === engine).length;
/** Looks now, as another process would. */
const look = () =>
  new Fallbacks({
    ...{ ledger: it.database.ledger, blobs: it.blobs, stages, reconciler: it.anotherReconciler() },
    findLane: createCallLanes({
      models: stages.models,
      defaults: { script: 1, speech: 1, picture: 1 },
      settings: () => it.callLimits,
    }),
    fallback: () => it.fallback,
    onStopped: () => {},
    onError: (error) => it.errors.push(error),
  }).look();

test('a provider that asks for a long pause is replaced by the next: what is made stays, and nothing is paid twice', async () => {
  failures = (engine, before) => (engine === FIRST.picture && before > 0 ? PAUSED : undefined);
  const id = await make('paused', 'picture');
  const film = await end(id);
  expect(film).toMatchObject({ status: 'complete', models: { picture: SECOND.picture } });
  expect(film.warnings).toContain(
    'second:picture continues, because first:picture takes no calls at present.',
  );
  expect(callsTo(FIRST.picture)).toBe(2);
  expect(callsTo(SECOND.picture)).toBe(3);
  expect(film.cost).toMatchObject({ spentUsd: expect.closeTo(4 * PRICE_USD, 9), uncertainUsd: 0 });
});

test('a film that has a voice keeps it, and waits, unless two voices are allowed', async () => {
  failures = (engine, before) => (engine === FIRST.speech && before > 0 ? PAUSED : undefined);
  const id = await make('voiced', 'speech');
  await expect.poll(async () => (await it.get(id)).waits).toHaveLength(1);
  await look();
  expect(callsTo(SECOND.speech)).toBe(0);
  expect((await it.get(id)).models?.speech).toBe(FIRST.speech);
  it.fallback = { ...it.fallback, mixesVoices: true };
  await look();
  expect((await end(id)).status).toBe('complete');
  expect([callsTo(FIRST.speech), callsTo(SECOND.speech)]).toEqual([2, 1]);
});

test('a film that has no voice yet gets the next one for all of its scenes', async () => {
  failures = (engine) => (engine === FIRST.speech ? PAUSED : undefined);
  const film = await end(await make('voiceless', 'speech'));
  expect(film).toMatchObject({ status: 'complete', models: { speech: SECOND.speech } });
  expect([callsTo(FIRST.speech), callsTo(SECOND.speech)]).toEqual([1, 2]);
});

test('what may have been charged is not made by another provider without the user’s word', async () => {
  failures = (engine, before) => (engine === FIRST.picture ? (before === 0 ? LOST : PAUSED) : undefined);
  const id = await make('asked', 'picture', { uncertain: 'ask' });
  await expect.poll(async () => (await it.get(id)).waits).toHaveLength(1);
  await look();
  expect((await it.get(id)).models?.picture).toBe(FIRST.picture);
  expect(callsTo(SECOND.picture)).toBe(0);
  await it.pipeline.run(id, 'background', { retryUncertain: true });
  await look();
  const film = await end(id);
  expect(film.status).toBe('complete');
  expect(callsTo(SECOND.picture)).toBe(4);
});

test('the one more call that a policy allows may be the other provider’s, and is the last', async () => {
  failures = (engine, before) => {
    if (engine === FIRST.picture) return before === 0 ? LOST : PAUSED;
    return LOST;
  };
  const film = await end(await make('once more', 'picture', { uncertain: 'retry-once' }));
  expect(film.status).toBe('partial');
  const pictures = film.scenes.flatMap(({ shots }) => shots.map(({ picture }) => picture));
  expect(pictures).toMatchObject(Array(4).fill({ status: 'failed', failure: { code: 'outcome_unknown' } }));
  expect(callsTo(SECOND.picture)).toBe(4);
});

test('a model that is in no order, or the last of one, is waited for', async () => {
  failures = (engine) => (engine === FIRST.picture ? PAUSED : undefined);
  it.fallback = { ...it.fallback, orders: { picture: [SECOND.picture, FIRST.picture] } };
  const id = await make('last', 'picture');
  await expect.poll(async () => (await it.get(id)).waits).toHaveLength(1);
  await look();
  it.fallback = { ...it.fallback, orders: { speech: ORDERS.speech } };
  await look();
  expect((await it.get(id)).models?.picture).toBe(FIRST.picture);
  expect(called).toEqual([FIRST.picture]);
  await it.pipeline.cancel(id);
});

test('a provider whose answer says that nothing is left is not called until something is', async () => {
  restMs = 900;
  const startedAtMs: number[] = [];
  failures = (engine) => {
    if (engine === FIRST.speech) startedAtMs.push(performance.now());
    return undefined;
  };
  it.fallback = NO_FALLBACK;
  expect((await end(await make('rested', 'speech'))).status).toBe('complete');
  const [first = 0, second = 0] = startedAtMs;
  expect(second - first).toBeGreaterThanOrEqual(850);
});
