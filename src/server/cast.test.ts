import { expect, test } from 'vitest';
import { SCRIPT_MODEL, useComposingPipeline } from './testing/composing-pipeline.ts';

const PAINTED = { models: { script: SCRIPT_MODEL, picture: 'openai:gpt-image-1' } };
const PROSE =
  'Mathey sings in the church. The mermaid hears it. Mathey follows the mermaid. Nobody saw them again.';
const LOOKS = 'a young man with fair hair, in a red waistcoat';

const composing = useComposingPipeline();

const painted = () =>
  composing()
    .simulator.charges()
    .requests.filter(({ kind }) => kind === 'picture');

/** A film with one member in its cast, whom some of its prompts name. */
const withMember = async () => {
  const { id, scenes } = await composing().written(PROSE, PAINTED);
  const prompts = scenes.flatMap(({ shots }) => shots.map(({ visualPrompt }) => visualPrompt));
  const name = prompts[0]?.split(' ').slice(0, 2).join(' ') ?? '';
  const shots = prompts.filter((prompt) => prompt.includes(name)).length;
  await composing().pipeline.update(id, { cast: [{ name, looks: LOOKS }] });
  return { id, name, shots };
};

test('a cast says how many pictures show each member, and reaches the prompts that name it', async () => {
  const { id, name, shots } = await withMember();
  expect(await composing().pipeline.cast(id)).toEqual({
    cast: [{ name, looks: LOOKS, shots }],
    sendsPictures: true,
  });
  await composing().continued(id, ['images']);
  const told = painted().filter(({ text }) => text.includes('red waistcoat'));
  expect(told).toHaveLength(shots);
});

test('what another look makes out of date is said with its price, and only that is painted again', async () => {
  const { id, name, shots } = await withMember();
  await composing().continued(id, ['images']);
  composing().simulator.reset();
  const cast = [{ name, looks: 'an old man in a grey coat' }];
  const estimate = await composing().pipeline.estimateChange(id, { cast, made: 'replace' });
  expect(estimate.outdated).toMatchObject({ pictures: shots, speech: 0 });
  expect(estimate.costUsd).toBeGreaterThan(0);
  expect(painted()).toEqual([]);
  const before = (await composing().pipeline.get(id)).cost.spentUsd;
  await composing().pipeline.update(id, { cast, made: 'replace' });
  const after = await composing().continued(id, ['images']);
  expect(painted()).toHaveLength(shots);
  expect(after.cost.spentUsd - before).toBeCloseTo(estimate.costUsd ?? 0);

  const back = await composing().pipeline.estimateChange(id, {
    cast: [{ name, looks: LOOKS }],
    made: 'replace',
  });
  expect(back).toMatchObject({ costUsd: 0, reused: { pictures: shots } });
});

test('pictures that are kept stay as they are', async () => {
  const { id, name } = await withMember();
  const first = await composing().continued(id, ['images']);
  composing().simulator.reset();
  await composing().pipeline.update(id, { cast: [{ name, looks: 'a boy in a green coat' }], made: 'keep' });
  const kept = await composing().continued(id, ['images']);
  expect(painted()).toEqual([]);
  expect(kept.scenes.map(({ shots }) => shots.map(({ picture }) => picture))).toEqual(
    first.scenes.map(({ shots }) => shots.map(({ picture }) => picture)),
  );
});

test('before the script there is no cast to change, and an empty list removes it', async () => {
  const { generation } = await composing().pipeline.create({ source: { text: PROSE } }, {});
  const early = composing().pipeline.update(generation.id, { cast: [{ name: 'Mathey', looks: LOOKS }] });
  await expect(early).rejects.toMatchObject({ code: 'not_ready' });
  const { id } = await withMember();
  await composing().pipeline.update(id, { cast: [] });
  expect(await composing().pipeline.cast(id)).toEqual({ cast: [], sendsPictures: true });
});
