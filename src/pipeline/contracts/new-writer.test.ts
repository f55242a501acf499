import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { ModelRegistry, soleModel } from '../models/model-registry.ts';
import type { Stages } from '../models/stages.ts';

const PRICE_USD = 0.01;

const database = embeddedDatabase();
let it: PipelineUnderTest;
/** The version of the writer from the next start on. A paid writer has none. */
let version: string | undefined;
beforeAll(async () => {
  it = await PipelineUnderTest.start(database(), { speech: () => PRICE_USD, picture: () => PRICE_USD });
  it.stages = (quick: Stages) => {
    const writer = { ...quick.models.script.find(), ...(version !== undefined && { version }) };
    const script = new ModelRegistry({ kind: 'script', providers: [soleModel(writer)] });
    return { ...quick, models: { ...quick.models, script } };
  };
}, 120_000);
afterAll(() => it.stop());

const update = async (to: string | undefined) => {
  version = to;
  await it.restart();
  it.calls.length = 0;
};
const kindsCalled = () => new Set(it.calls.map((call) => call.split(' ')[0]));

test('after an update, a new film has the script of the new writer, and pays for nothing that stayed', async () => {
  await update('1');
  const document = documentOf('updated', 3);
  it.scenesWritten = 2;
  const old = await it.create(document);
  expect((await it.phases(old)).cost.spentUsd).toBeGreaterThan(0);

  // The next version tells more of the same document.
  await update('2');
  it.scenesWritten = 3;
  const kept = await it.phases(old);
  expect(kept.scenes).toHaveLength(2);
  expect(it.calls).toEqual([]);
  const next = await it.phases(await it.create(document));
  expect(next.scenes).toHaveLength(3);
  expect(next.scenes.slice(0, 2).map(({ audio }) => audio)).toEqual(kept.scenes.map(({ audio }) => audio));
  expect(next.scenes.slice(0, 2).map(({ shots }) => shots)).toEqual(kept.scenes.map(({ shots }) => shots));
  const [, , added] = next.scenes;
  expect(next.cost.spentUsd).toBeCloseTo((1 + (added?.shots.length ?? 0)) * PRICE_USD);

  // The same version writes the same document once, whoever wants it.
  it.calls.length = 0;
  const again = await it.phases(await it.create(document));
  expect(again.scenes).toHaveLength(3);
  expect(again.cost.spentUsd).toBe(0);
  expect(it.calls).toEqual([]);
});

test('a film whose script was not yet written has that of the new writer', async () => {
  await update('1');
  it.scenesWritten = 1;
  const id = await it.create(documentOf('waiting', 3));
  await update('2');
  it.scenesWritten = 3;
  expect((await it.phases(id)).scenes).toHaveLength(3);
});

test('a script of a writer without a version is written once, also after an update', async () => {
  await update(undefined);
  it.scenesWritten = 2;
  const document = documentOf('paid', 3);
  await it.phases(await it.create(document));
  await update(undefined);
  it.scenesWritten = 3;
  expect((await it.phases(await it.create(document))).scenes).toHaveLength(2);
  expect(kindsCalled()).not.toContain('script');
});
