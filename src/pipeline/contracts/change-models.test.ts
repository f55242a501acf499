import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { ModelRegistry, soleModel } from '../models/model-registry.ts';
import type { Stages } from '../models/stages.ts';

const OTHER_SPEECH = 'other:speech';
const OTHER_PICTURE = 'other:picture';
const PRICE_USD = 0.03;

const database = embeddedDatabase();
let it: PipelineUnderTest;
/** The models that were called, by the first word of what they were called with. */
let called: string[];
beforeAll(async () => {
  it = await PipelineUnderTest.start(database(), { speech: () => 0.01 });
  it.stages = withOtherModels;
  await it.restart();
});
beforeEach(() => {
  called = [];
  it.reset();
});
afterAll(async () => {
  await it.stop();
});

/** The quick stages, with a second speech model and a second picture model, which cost more. */
function withOtherModels(quick: Stages): Stages {
  const speech = quick.models.speech.find();
  const picture = quick.models.picture.find();
  const otherSpeech: typeof speech = {
    ...speech,
    id: OTHER_SPEECH,
    voices: speech.voices.map((voice) => ({ ...voice, id: 'other-voice' })),
  };
  const otherPicture: typeof picture = {
    ...picture,
    id: OTHER_PICTURE,
    illustrate: (request) => {
      called.push(OTHER_PICTURE);
      return picture.illustrate(request);
    },
  };
  return {
    ...quick,
    narrator: {
      ...quick.narrator,
      narrate: (request) => {
        called.push(request.engine.id);
        return quick.narrator.narrate(request);
      },
    },
    models: {
      ...quick.models,
      speech: new ModelRegistry({
        kind: 'speech',
        providers: [soleModel(speech, () => 0.01), soleModel(otherSpeech, () => PRICE_USD)],
      }),
      picture: new ModelRegistry({
        kind: 'picture',
        providers: [soleModel(picture), soleModel(otherPicture, () => PRICE_USD)],
      }),
    },
  };
}

test('what is made stays, and what is edited or regenerated afterwards is made by the new models', async () => {
  const id = await it.create(documentOf('kept', 2));
  const before = await it.phases(id);
  called = [];
  const changed = await it.pipeline.update(id, {
    models: { speech: OTHER_SPEECH, picture: OTHER_PICTURE },
    voice: 'other-voice',
  });
  expect(changed).toMatchObject({
    models: { speech: OTHER_SPEECH, picture: OTHER_PICTURE },
    voice: 'other-voice',
  });
  const after = await it.phases(id);
  expect(called).toEqual([]);
  expect(after.status).toBe('complete');
  expect(after.scenes.map(({ audioTake }) => audioTake)).toEqual(
    before.scenes.map(({ audioTake }) => audioTake),
  );
  expect(after.scenes.flatMap(({ shots }) => shots.map(({ take }) => take))).toEqual(
    before.scenes.flatMap(({ shots }) => shots.map(({ take }) => take)),
  );
  expect(after.cost).toMatchObject({ spentUsd: 0.02, estimateUsd: expect.closeTo(0.02, 9) });

  await it.pipeline.updateScene(id, 'scene-1', { narration: 'Other words are spoken now.' });
  await it.pipeline.regenerate(id, 'scene-2', { shots: ['shot-1'] });
  const last = await it.phases(id);
  expect([...called].sort()).toEqual([OTHER_PICTURE, OTHER_SPEECH]);
  expect(last.cost.spentUsd).toBeCloseTo(0.02 + 2 * PRICE_USD, 9);
  expect(last.cost.estimateUsd).toBeCloseTo(0.02 + 2 * PRICE_USD - 0.01, 9);
});

test('what is missing is made by the new model, also in a film that had begun', async () => {
  const id = await it.create(documentOf('begun', 2));
  await it.phase(id, 'script');
  await it.phase(id, 'audio', { endIndex: 1 });
  called = [];
  await it.pipeline.update(id, { models: { speech: OTHER_SPEECH } });
  const { scenes, voice } = await it.phases(id);
  expect(called).toEqual([OTHER_SPEECH]);
  expect(voice).toBe('other-voice');
  expect(scenes.every(({ audio }) => audio.status === 'ready')).toBe(true);
});

test('a model or a voice that does not exist is refused, and nothing changes', async () => {
  const id = await it.create(documentOf('refused', 1));
  const before = await it.phases(id);
  await expect(it.pipeline.update(id, { models: { speech: 'nobody:speaks' } })).rejects.toMatchObject({
    code: 'unknown_model',
  });
  await expect(it.pipeline.update(id, { voice: 'nobody' })).rejects.toMatchObject({ code: 'unknown_voice' });
  expect(await it.get(id)).toEqual(before);
});
