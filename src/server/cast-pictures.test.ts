import { expect, test } from 'vitest';
import type { GenerationView } from '../protocol/index.ts';
import { readBundle, zipOf } from '../testing/films/read-bundle.ts';
import { type CreateOptions, SCRIPT_MODEL, useComposingPipeline } from './testing/composing-pipeline.ts';

const LOOKS = 'a young man with fair hair, in a red waistcoat';
const PROMPTS = ['Mathey sings.', 'The sea.', 'Mathey runs.', 'Mathey swims.', 'A boat.', 'Mathey sleeps.'];
const PICTURE_USD = 0.065;
const REFERENCE_USD = 0.0033;

const composing = useComposingPipeline();
let films = 0;

const painted = () =>
  composing()
    .simulator.charges()
    .requests.filter(({ kind }) => kind === 'picture');
/** How many pictures went with each picture of Mathey. */
const sent = () =>
  painted().flatMap(({ text, images = 0 }) => (text.includes('It shows: Mathey') ? [images] : []));
const calls = () => composing().simulator.charges().kinds.picture.calls;
const memberOf = async (id: string) => (await composing().pipeline.cast(id)).cast[0];
const shotsOf = ({ scenes }: GenerationView) => scenes.flatMap(({ shots }) => shots);
const statusesOf = (film: GenerationView) => shotsOf(film).map(({ picture }) => picture.status);
const refuse = (matching: string) =>
  composing().simulator.behave({ faults: [{ fault: 'refuse', kind: 'picture', matching }] });
const READY = PROMPTS.map(() => 'ready');

/** A film of one scene with six shots, of which four show Mathey. */
async function withMathey(options: CreateOptions = {}) {
  films += 1;
  const { id, scenes } = await composing().written(`The lake froze in 19${films}. Anna crossed it.`, {
    models: { script: SCRIPT_MODEL, picture: 'openai:gpt-image-1' },
    ...options,
  });
  const [scene, ...others] = scenes;
  for (const other of others) await composing().pipeline.deleteScene(id, other.id);
  const narration = 'Mathey sings, and the sea hears it. He runs. He swims. There is a boat. He sleeps.';
  const starts = ['Mathey', 'the sea', 'He runs', 'He swims', 'There', 'He sleeps'];
  await composing().pipeline.updateScene(id, scene?.id ?? '', {
    narration,
    shotList: PROMPTS.map((visualPrompt, index) => ({
      ...{ id: `shot-${index}`, visualPrompt, card: null },
      narrationStart: narration.indexOf(starts[index] ?? ''),
    })),
  });
  await composing().pipeline.update(id, { cast: [{ name: 'Mathey', looks: LOOKS }] });
  return { id, sceneId: scene?.id ?? '' };
}

test('the first picture of somebody goes with all later ones of the same, and is paid for as was told', async () => {
  const { id } = await withMathey();
  const { cost } = await composing().pipeline.get(id);
  const made = await composing().continued(id, ['images']);
  expect(statusesOf(made)).toEqual(READY);
  expect(sent()).toEqual([0, 1, 1, 1]);
  expect(calls()).toBe(6);
  expect(await memberOf(id)).toMatchObject({
    shots: 4,
    picture: { take: shotsOf(made)[0]?.take, chosen: false },
  });
  const usd = made.cost.spentUsd - cost.spentUsd;
  expect(usd).toBeCloseTo(6 * PICTURE_USD + 3 * REFERENCE_USD, 6);
  // No picture was made yet, so that the first one counts as if it had one too.
  expect(cost.estimateUsd).toBeGreaterThanOrEqual(made.cost.spentUsd);
  expect((cost.estimateUsd ?? 0) - made.cost.spentUsd).toBeLessThan(2 * REFERENCE_USD);
});

test('what is made stays: asked for again, after a restart, and after another take of the first', async () => {
  const { id, sceneId } = await withMathey();
  const made = await composing().continued(id, ['images']);
  await composing().restart();
  expect(shotsOf(await composing().continued(id, ['images']))).toEqual(shotsOf(made));
  expect(calls()).toBe(6);
  await composing().pipeline.regenerate(id, sceneId, { shots: ['shot-0'] });
  const again = await composing().continued(id, ['images']);
  expect(calls()).toBe(7);
  expect(sent()).toEqual([0, 1, 1, 1, 1]);
  const takes = (film: GenerationView) => shotsOf(film).map(({ take }) => take);
  expect(takes(again).slice(1)).toEqual(takes(made).slice(1));
});

test('where the first picture fails, the next one is the first, and nothing is tried again by itself', async () => {
  const { id } = await withMathey();
  refuse('It shows: Mathey sings');
  const made = await composing().continued(id, ['images']);
  expect(statusesOf(made)).toEqual(['failed', ...READY.slice(1)]);
  expect(sent()).toEqual([0, 1, 1]);
  const asked = calls();
  await composing().continued(id, ['images']);
  await composing().restart();
  await composing().continued(id, ['images']);
  expect(calls()).toBe(asked);
  // Tried again by the user, it is asked for as it was: it was planned before there was a picture.
  composing().simulator.behave({});
  expect((await composing().continued(id, ['audio', 'finalize'])).status).toBe('partial');
  await composing().pipeline.run(id, 'client');
  expect(statusesOf(await composing().continued(id, ['images']))).toEqual(READY);
  expect(sent()).toEqual([0, 0, 1, 1]);
});

test('a first picture whose answer was lost is not paid for again without a word', async () => {
  const { id } = await withMathey({ uncertain: 'ask' });
  composing().simulator.behave({
    faults: [{ fault: 'cut', kind: 'picture', matching: 'It shows: Mathey sings', next: 1 }],
  });
  const made = await composing().continued(id, ['images']);
  expect(shotsOf(made)[0]?.picture).toMatchObject({ failure: { code: 'outcome_unknown' } });
  expect(calls()).toBe(6);
  await composing().pipeline.run(id, 'background');
  await expect.poll(async () => (await composing().pipeline.get(id)).status).toBe('partial');
  expect(calls()).toBe(6);
});

test('a picture that the user chooses is priced first, and goes with all that are made again', async () => {
  const { id } = await withMathey();
  const made = await composing().continued(id, ['images']);
  const chosen = shotsOf(made)[4]?.take ?? '';
  const cast = [{ name: 'Mathey', looks: LOOKS, picture: chosen }];
  const estimate = await composing().pipeline.estimateChange(id, { cast, made: 'replace' });
  expect(estimate.outdated.pictures).toBe(4);
  expect(estimate.costUsd).toBeCloseTo(4 * (PICTURE_USD + REFERENCE_USD), 6);
  composing().simulator.reset();
  await composing().pipeline.update(id, { cast, made: 'replace' });
  const again = await composing().continued(id, ['images']);
  expect(sent()).toEqual([1, 1, 1, 1]);
  expect(again.cost.spentUsd - made.cost.spentUsd).toBeCloseTo(estimate.costUsd ?? 0, 6);
  expect(await memberOf(id)).toMatchObject({ picture: { take: chosen, chosen: true } });
  await composing().pipeline.update(id, { cast: [{ name: 'Mathey', looks: LOOKS, picture: 'first' }] });
  expect(await memberOf(id)).toMatchObject({ picture: { take: shotsOf(made)[0]?.take, chosen: false } });
});

test('a picture that shows somebody is not made again because it is chosen for the others', async () => {
  const { id } = await withMathey();
  const made = await composing().continued(id, ['images']);
  const chosen = shotsOf(made)[2]?.take ?? '';
  const cast = [{ name: 'Mathey', looks: LOOKS, picture: chosen }];
  const change = { cast, made: 'replace' as const };
  expect((await composing().pipeline.estimateChange(id, change)).outdated.pictures).toBe(3);
  composing().simulator.reset();
  await composing().pipeline.update(id, change);
  const again = await composing().continued(id, ['images']);
  expect(sent()).toEqual([1, 1, 1]);
  expect(shotsOf(again)[2]?.take).toBe(chosen);
});

test('with a picture that the user chooses, what is made can be kept', async () => {
  const { id, sceneId } = await withMathey();
  const made = await composing().continued(id, ['images']);
  const picture = shotsOf(made)[4]?.take ?? '';
  await composing().pipeline.update(id, { cast: [{ name: 'Mathey', looks: LOOKS, picture }], made: 'keep' });
  expect(shotsOf(await composing().continued(id, ['images'])).map(({ take }) => take)).toEqual(
    shotsOf(made).map(({ take }) => take),
  );
  expect(calls()).toBe(6);
  await composing().pipeline.regenerate(id, sceneId, { shots: ['shot-0'] });
  await composing().continued(id, ['images']);
  expect(sent()).toEqual([0, 1, 1, 1, 1]);
});

test('a picture of another film, or none at all, is refused', async () => {
  const { id } = await withMathey();
  const other = await withMathey();
  const [foreign] = shotsOf(await composing().continued(other.id, ['images']));
  for (const picture of [foreign?.take ?? '', 'a'.repeat(64)]) {
    const update = composing().pipeline.update(id, { cast: [{ name: 'Mathey', looks: LOOKS, picture }] });
    await expect(update).rejects.toMatchObject({ code: 'take_not_found' });
  }
});

test('without pictures by the user’s choice, all are painted at once by the description alone', async () => {
  const { id } = await withMathey();
  await composing().pipeline.update(id, { cast: [{ name: 'Mathey', looks: LOOKS, picture: null }] });
  const made = await composing().continued(id, ['images']);
  expect(statusesOf(made)).toEqual(READY);
  expect(sent()).toEqual([0, 0, 0, 0]);
  expect(await memberOf(id)).toMatchObject({ picture: null });
});

test('other looks begin with a picture of their own, and the looks before find theirs again for nothing', async () => {
  const { id } = await withMathey();
  await composing().continued(id, ['images']);
  composing().simulator.reset();
  await composing().pipeline.update(id, {
    cast: [{ name: 'Mathey', looks: 'an old man in grey' }],
    made: 'replace',
  });
  await composing().continued(id, ['images']);
  expect(sent()).toEqual([0, 1, 1, 1]);
  const back = { cast: [{ name: 'Mathey', looks: LOOKS }], made: 'replace' as const };
  expect(await composing().pipeline.estimateChange(id, back)).toMatchObject({
    costUsd: 0,
    reused: { pictures: 4 },
  });
  await composing().pipeline.update(id, back);
  expect(statusesOf(await composing().continued(id, ['images']))).toEqual(READY);
  expect(calls()).toBe(4);
});

test('a model that takes no pictures paints all at once, and says that it takes none', async () => {
  const { id } = await withMathey({ models: { script: SCRIPT_MODEL, picture: 'openai:dall-e-3' } });
  const made = await composing().continued(id, ['images']);
  expect(statusesOf(made)).toEqual(READY);
  expect(sent()).toEqual([0, 0, 0, 0]);
  expect(await composing().pipeline.cast(id)).toMatchObject({ sendsPictures: false, cast: [{ shots: 4 }] });
  // What was made stays with another model. Its looks are unknown to it, so that a new picture is the first.
  await composing().pipeline.update(id, { models: { picture: 'openai:gpt-image-1' }, made: 'keep' });
  composing().simulator.reset();
  expect(shotsOf(await composing().continued(id, ['images']))).toEqual(shotsOf(made));
  expect(calls()).toBe(0);
});

test('an archive brings the pictures of the cast along', async () => {
  const { id } = await withMathey();
  await composing().continued(id, ['images']);
  const files = await readBundle(await composing().pipeline.bundle(id, 'archive.zip'));
  const { signal } = new AbortController();
  const { generation } = await composing().pipeline.importProject(zipOf(files), { signal });
  const [first] = shotsOf(generation);
  expect(await memberOf(generation.id)).toMatchObject({ picture: { take: first?.take, chosen: false } });
  composing().simulator.reset();
  await composing().pipeline.regenerate(generation.id, generation.scenes[0]?.id ?? '', { shots: ['shot-2'] });
  await composing().continued(generation.id, ['images']);
  expect(sent()).toEqual([1]);
});

test('in the background it is the same, within a budget', async () => {
  const { id } = await withMathey({ budgetUsd: 1 });
  await composing().pipeline.run(id, 'background');
  await expect.poll(async () => (await composing().pipeline.get(id)).status).toBe('complete');
  expect(sent()).toEqual([0, 1, 1, 1]);
  expect(calls()).toBe(6);
});
