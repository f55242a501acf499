import { text as textIn } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { GenerationView } from '../protocol/index.ts';
import { documentOf } from '../testing/fakes/pipeline-under-test.ts';
import { readBundle, zipOf } from '../testing/films/read-bundle.ts';
import { SCRIPT_MODEL, useComposingPipeline } from './testing/composing-pipeline.ts';

const PICTURE_MODEL = 'openai:gpt-image-1';
const PAID_PICTURES = { models: { script: SCRIPT_MODEL, picture: PICTURE_MODEL } };
const PROSE =
  'The lake froze in 1963. People crossed it on foot for weeks. In spring the ice broke with a roar.';
const ALL = ['script', 'audio', 'images', 'finalize'] as const;

const composing = useComposingPipeline();

const translated = async (id: string, request: object = {}) => {
  const { generation } = await composing().pipeline.copy(id, { language: 'de', ...request }, {});
  return composing().continued(generation.id, ['script']);
};
const picturesOf = ({ scenes }: GenerationView) =>
  scenes.flatMap(({ shots }) =>
    shots.map(({ picture }) => (picture.status === 'ready' ? picture.asset.hash : picture.status)),
  );
const framingsOf = ({ scenes }: GenerationView) =>
  scenes.flatMap(({ shots }) => shots.map(({ framing }) => framing));
const clipSoundsOf = ({ scenes }: GenerationView) =>
  scenes.flatMap(({ shots }) => shots.map(({ clipSound }) => clipSound));
const layoutOf = ({ scenes }: GenerationView) =>
  scenes.map(({ id, shots }) => [id, shots.map((shot) => [shot.id, shot.card?.kind])]);

test('a film in another language has the same scenes, shots and paid pictures, and shows and plays the same of them', async () => {
  const { id, scenes } = await composing().made({ text: PROSE }, PAID_PICTURES, ALL);
  const painted = scenes.flatMap((scene) => scene.shots.map((shot) => ({ scene, shot })));
  const { scene, shot } = painted.find(({ shot: { framable } }) => framable !== undefined) ?? {};
  const framing = { picture: shot?.framable ?? '', x: 0.2, y: 0.8, zoom: 2 };
  const film = await composing().pipeline.updateScene(id, scene?.id ?? '', {
    shots: [{ id: shot?.id ?? '', framing, clipSound: 'low' }],
  });
  const pictureCalls = composing().simulator.charges().kinds.picture.calls;
  expect(pictureCalls).toBeGreaterThan(0);
  const other = await translated(film.id);
  expect(other).toMatchObject({ status: 'storyboard', language: 'de', title: `«${film.title}»` });
  expect(layoutOf(other)).toEqual(layoutOf(film));
  expect(other.scenes.map(({ narration }) => narration)).toEqual(
    film.scenes.map(({ narration }) => `«${narration}»`),
  );
  expect(other.scenes.map(({ passages }) => passages)).toEqual(
    film.scenes.map(({ narration }) => [narration]),
  );
  expect(picturesOf(other)).toEqual(picturesOf(film));
  expect(framingsOf(other)).toEqual(framingsOf(film));
  expect(framingsOf(other)).toContainEqual(framing);
  expect(clipSoundsOf(other)).toEqual(clipSoundsOf(film));
  expect(clipSoundsOf(other)).toContain('low');
  const made = await composing().continued(other.id, ALL);
  expect(made.status).toBe('complete');
  expect(composing().simulator.charges().kinds.picture.calls).toBe(pictureCalls);
  expect(await textIn((await composing().pipeline.file(made.id, 'captions.srt')).open())).toContain('«');
  expect((await composing().pipeline.get(film.id)).scenes).toEqual(film.scenes);
});

test('a translation is paid for once, and about as much as was estimated', async () => {
  const { id, scenes } = await composing().written(documentOf('once', 4));
  const before = composing().scriptCalls().charged;
  const estimate = await composing().pipeline.estimateTranslation(id, { language: 'de' });
  expect(composing().scriptCalls().charged).toBe(before);
  expect(estimate).toMatchObject({ scenes: scenes.length, script: { items: 1 } });
  const { cost } = await translated(id);
  expect(cost.spentUsd).toBeGreaterThan(0);
  expect(cost.spentUsd).toBeLessThanOrEqual(estimate.script.costUsd ?? 0);
  expect(composing().scriptCalls().charged).toBe(before + 1);

  expect((await composing().pipeline.estimateTranslation(id, { language: 'de' })).script.costUsd).toBe(0);
  expect((await translated(id)).cost.spentUsd).toBe(0);
  expect((await translated(id, { language: 'fr' })).cost.spentUsd).toBeGreaterThan(0);
  expect(composing().scriptCalls().charged).toBe(before + 2);
});

test('of an edited storyboard it is another one, and one of a translation works too', async () => {
  const { id, scenes } = await composing().written(documentOf('edited', 2));
  await translated(id);
  const sceneId = scenes[0]?.id ?? '';
  await composing().pipeline.updateScene(id, sceneId, { narration: 'Edited by hand.' });
  const edited = await translated(id);
  expect(edited.scenes[0]?.narration).toBe('«Edited by hand.»');
  expect(edited.cost.spentUsd).toBeGreaterThan(0);
  const back = await translated(edited.id, { language: 'en' });
  expect(back).toMatchObject({ language: 'en' });
  expect(back.scenes[0]?.narration).toBe('««Edited by hand.»»');
});

test('the title that was asked for is kept, and one key makes one film', async () => {
  const { id } = await composing().written(documentOf('titled', 1));
  const request = { language: 'de', title: 'Mein See', format: 'portrait' } as const;
  const copy = () => composing().pipeline.copy(id, request, { idempotencyKey: 'k' });
  const [one, two] = [await copy(), await copy()];
  expect([one.created, two.created]).toEqual([true, false]);
  expect(two.generation.id).toBe(one.generation.id);
  const made = await composing().continued(one.generation.id, ['script']);
  expect(made).toMatchObject({ title: 'Mein See', format: 'portrait' });
});

test.each([
  ['a writer that selects sentences', { models: { script: 'quick:writer' } }, 'composing_model_needed'],
  ['the language that it has', { language: 'en' }, 'invalid_option'],
  ['a voice that does not exist', { voice: 'nobody' }, 'unknown_voice'],
] as const)('%s is refused before any work', async (_what, request, code) => {
  const { id } = await composing().written(documentOf('refused', 1));
  const before = composing().scriptCalls().calls;
  const wanted = { language: 'de', ...request };
  await expect(composing().pipeline.copy(id, wanted, {})).rejects.toMatchObject({ code });
  await expect(composing().pipeline.estimateTranslation(id, wanted)).rejects.toMatchObject({ code });
  expect(composing().scriptCalls().calls).toBe(before);
});

test('a film by a writer that selects sentences is translated by a model that the request names', async () => {
  const { id } = await composing().written(documentOf('selected', 1), { models: {} });
  await expect(translated(id)).rejects.toMatchObject({
    code: 'composing_model_needed',
    advice: expect.stringContaining(SCRIPT_MODEL),
  });
  const other = await translated(id, { models: { script: SCRIPT_MODEL } });
  expect(other.scenes[0]?.narration).toMatch(/^«/);
});

test('a voice is for another language only, and a film without a script cannot be translated', async () => {
  const { id } = await composing().written(documentOf('voice', 1));
  await expect(composing().pipeline.copy(id, { voice: 'x' }, {})).rejects.toMatchObject({
    code: 'invalid_option',
  });
  const { generation } = await composing().pipeline.create({ source: { text: documentOf('draft', 1) } }, {});
  await expect(composing().pipeline.copy(generation.id, { language: 'de' }, {})).rejects.toMatchObject({
    code: 'not_ready',
  });
});

test('a lost answer is asked for once more, and a broken one fails without losing the original', async () => {
  const { id } = await composing().written(documentOf('faults', 1));
  composing().simulator.behave({ faults: [{ fault: 'cut', kind: 'script', next: 1 }] });
  const other = await translated(id);
  expect(other.status).toBe('storyboard');
  expect(other.cost.uncertainUsd).toBeGreaterThan(0);
  composing().simulator.behave({ faults: [{ fault: 'status', status: 400, kind: 'script' }] });
  const { generation } = await composing().pipeline.copy(id, { language: 'fr' }, {});
  const failed = await composing().continued(generation.id, ['script']);
  expect(failed).toMatchObject({ status: 'failed', scenes: [] });
  composing().simulator.behave({ faults: [] });
  await composing().pipeline.run(failed.id, 'client');
  expect((await composing().continued(failed.id, ['script'])).status).toBe('storyboard');
});

test('the process may end meanwhile', async () => {
  const { id } = await composing().written(documentOf('restarted', 1));
  const { generation } = await composing().pipeline.copy(id, { language: 'es' }, {});
  await composing().restart();
  expect((await composing().continued(generation.id, ['script'])).scenes[0]?.narration).toMatch(/^«/);
});

const timesIn = (srt: string) => [...srt.matchAll(/([\d:,]+) --> /g)].map(([, at]) => at);
const fileOf = async (id: string, name: 'captions.srt' | 'second-captions.srt' | 'second-captions.vtt') =>
  textIn((await composing().pipeline.file(id, name)).open());

test('captions show two languages, at the times of the film’s own speech', async () => {
  const film = await composing().made({ text: documentOf('both', 2) }, PAID_PICTURES, ALL);
  await expect(composing().pipeline.update(film.id, { secondCaptions: 'de' })).rejects.toMatchObject({
    code: 'translation_needed',
    advice: expect.stringContaining(`scenecast translate ${film.id} --language de`),
  });
  const other = await translated(film.id);
  const before = composing().scriptCalls().charged;
  const changed = await composing().pipeline.update(film.id, { secondCaptions: 'de' });
  expect(changed.secondCaptions).toMatchObject({ language: 'de', asset: { mediaType: 'application/json' } });
  expect(changed.scenes[0]?.segment.status).not.toBe('ready');
  await composing().continued(film.id, ALL);
  const [spoken, second] = [
    await fileOf(film.id, 'captions.srt'),
    await fileOf(film.id, 'second-captions.srt'),
  ];
  expect(spoken).not.toContain('«');
  expect(second).toContain('«');
  expect(timesIn(second)[0]).toBe(timesIn(spoken)[0]);
  expect(await fileOf(film.id, 'second-captions.vtt')).toContain('language: de');
  expect(composing().scriptCalls().charged).toBe(before);

  // A scene whose words were changed since shows what is said alone.
  for (const { id } of film.scenes) {
    await composing().pipeline.updateScene(film.id, id, { narration: 'Quite another sentence.' });
  }
  await composing().continued(film.id, ALL);
  expect(await fileOf(film.id, 'second-captions.srt')).toBe('');

  const back = await composing().pipeline.update(film.id, { secondCaptions: null });
  expect(back.secondCaptions).toBeUndefined();
  // The translation can show its original.
  const reversed = await composing().pipeline.update(other.id, { secondCaptions: 'en' });
  expect(reversed.secondCaptions?.language).toBe('en');
});

test('a project keeps the words of a second language', async () => {
  const film = await composing().made({ text: documentOf('taken along', 2) }, PAID_PICTURES, ALL);
  await translated(film.id);
  const { secondCaptions } = await composing().pipeline.update(film.id, { secondCaptions: 'de' });
  await composing().continued(film.id, ALL);
  const files = await readBundle(await composing().pipeline.bundle(film.id, 'archive.zip'));
  expect(Object.keys(files)).toContain('second-captions.json');
  const { signal } = new AbortController();
  const { generation } = await composing().pipeline.importProject(zipOf(files), {
    idempotencyKey: undefined,
    signal,
  });
  expect(generation.secondCaptions).toEqual(secondCaptions);
  const broken = { ...files, 'second-captions.json': Buffer.from('{}') };
  await expect(
    composing().pipeline.importProject(zipOf(broken), { idempotencyKey: undefined, signal }),
  ).rejects.toMatchObject({ code: 'archive_unreadable' });
});
