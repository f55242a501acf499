import { expect, test } from 'vitest';
import { documentOf } from '../testing/fakes/pipeline-under-test.ts';
import { SCRIPT_MODEL, useComposingPipeline } from './testing/composing-pipeline.ts';

const COMPOSED = { models: { script: SCRIPT_MODEL } };

const composing = useComposingPipeline();

test('scenes are shown one by one while a model writes them, and are paid for once', async () => {
  composing().simulator.behave({ latency: { script: { distribution: 'fixed', ms: 1_200 } } });
  const sentences = Array.from(
    { length: 80 },
    (_, index) => `Ship ${index} crosses the sea with salt and wool.`,
  );
  const source = { text: sentences.join(' ') };
  const { generation } = await composing().pipeline.create({ source, ...COMPOSED, length: 'full' }, {});
  const { id } = generation;
  const written = composing().continued(id, ['script']);
  const seen: string[][] = [];
  await expect
    .poll(
      async () => {
        const { scenes } = await composing().pipeline.draft(id);
        if (scenes.length !== seen.at(-1)?.length) seen.push(scenes.map(({ narration }) => narration));
        return (await composing().pipeline.get(id)).status;
      },
      { interval: 10 },
    )
    .toBe('storyboard');
  const narrations = (await written).scenes.map(({ narration }) => narration);
  const partial = seen.filter(({ length }) => length > 0 && length < narrations.length);
  expect(partial.length).toBeGreaterThan(1);
  for (const draft of partial) expect(narrations.slice(0, draft.length)).toEqual(draft);
  expect(composing().scriptCalls()).toMatchObject({ calls: 1, charged: 1 });
  expect(await composing().pipeline.draft(id)).toEqual({ scenes: [] });
});

test('an answer that breaks off is a lost one, and its draft is gone', async () => {
  composing().simulator.behave({ faults: [{ fault: 'half', kind: 'script', next: 1 }] });
  const { id, cost, status } = await composing().written(documentOf('half', 3));
  expect(status).toBe('storyboard');
  expect(cost.uncertainUsd).toBeGreaterThan(0);
  expect(composing().scriptCalls()).toMatchObject({ charged: 2, distinct: 1 });
  expect(await composing().pipeline.draft(id)).toEqual({ scenes: [] });
});

test('the finished parts of a translation are its draft', async () => {
  const { id } = await composing().written(documentOf('translated', 2));
  const { generation } = await composing().pipeline.copy(id, { language: 'de' }, {});
  // The storyboard of the original is no draft.
  for (const { narration } of (await composing().pipeline.draft(generation.id)).scenes) {
    expect(narration).toMatch(/^«/);
  }
  await composing().continued(generation.id, ['script']);
  expect(await composing().pipeline.draft(generation.id)).toEqual({ scenes: [] });
});
