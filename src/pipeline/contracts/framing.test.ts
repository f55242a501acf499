import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Figure } from '../../core/model.ts';
import type { GenerationView, SceneView, ShotView } from '../../protocol/index.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { DOT_PNG } from '../../testing/fakes/quick-stages.ts';
import { readBundle, zipOf } from '../../testing/films/read-bundle.ts';
import { ModelRegistry, soleModel } from '../models/model-registry.ts';
import type { Stages } from '../models/stages.ts';

const database = embeddedDatabase();
let it: PipelineUnderTest;
beforeAll(async () => {
  it = await PipelineUnderTest.start(database());
});
beforeEach(() => {
  it.reset();
  it.figures = [];
});
afterAll(() => it.stop());

/** The quick stages, whose pictures are all drawn by what draws cards. */
function drawing(quick: Stages): Stages {
  const picture = new ModelRegistry({ kind: 'picture', providers: [soleModel(quick.cardIllustrator)] });
  return { ...quick, models: { ...quick.models, picture } };
}

const CORNER = { x: 0.9, y: 0.1, zoom: 2 };

function sceneAt({ scenes }: Pick<GenerationView, 'scenes'>, index = 0): SceneView {
  const scene = scenes[index];
  if (!scene) throw new Error(`there is no scene ${index}`);
  return scene;
}

function shotAt(view: Pick<GenerationView, 'scenes'>, index = 0): ShotView {
  const shot = sceneAt(view).shots[index];
  if (!shot) throw new Error(`there is no shot ${index}`);
  return shot;
}

function hashOf({ picture }: ShotView): string {
  if (picture.status !== 'ready') throw new Error(`the picture is ${picture.status}`);
  return picture.asset.hash;
}

/** A finished film of two scenes with two shots each. */
async function finished(text: string) {
  const id = await it.create(documentOf(text, 2));
  const view = await it.phases(id);
  it.reset();
  const picture = hashOf(shotAt(view));
  const frame = (framing: ShotView['framing'] | null) =>
    it.pipeline.updateScene(id, 'scene-1', { shots: [{ id: 'shot-1', framing }] });
  return { id, view, picture, frame };
}

/** A finished film whose first shot shows a figure of the document, which is drawn on a card. */
async function withFigure(text: string) {
  it.stages = drawing;
  await it.restart();
  onTestFinished(async () => {
    it.stages = (quick) => quick;
    await it.restart();
  });
  const canvas = createCanvas(160, 120);
  canvas.getContext('2d').fillText(text, 10, 60);
  const bytes = new Uint8Array(canvas.toBuffer('image/png'));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const figure: Figure = {
    kind: 'figure',
    image: { hash, bytes, mediaType: 'image/png', widthPx: 160, heightPx: 120, source: 'page 1' },
  };
  it.figures = [figure];
  return { hash, ...(await finished(text)) };
}

const figureRequests = () => it.pictureRequests.filter(({ card }) => card?.kind === 'figure');

test('choosing a part of a picture makes only what shows it again, and going back brings the film back', async () => {
  const { id, view, picture, frame } = await finished('framed');
  expect(shotAt(view).framable).toBe(picture);
  const framing = { picture, ...CORNER };
  const framed = await frame(framing);
  expect(shotAt(framed)).toEqual({ ...shotAt(view), framing });
  expect(sceneAt(framed, 1).segment).toEqual(sceneAt(view, 1).segment);
  expect(it.calls).toEqual([]);
  const made = await it.phases(id);
  expect(made.video).not.toEqual(view.video);
  // The scene, and the change from it to the next one.
  expect(it.calls.filter((call) => call.startsWith('segment'))).toHaveLength(2);
  expect(it.calls.filter((call) => /^(speech|picture|card)/.test(call))).toEqual([]);
  it.reset();
  await frame(null);
  expect((await it.phases(id)).video).toEqual(view.video);
  expect(it.calls).toEqual([]);
});

test('a part that was chosen for another picture has no effect, until that picture comes back', async () => {
  const { id, view, picture, frame } = await finished('other');
  await frame({ picture, ...CORNER });
  const framed = await it.phases(id);
  await it.pipeline.putPicture(id, 'scene-1', 'shot-1', DOT_PNG);
  const own = await it.phases(id);
  await frame(null);
  expect((await it.phases(id)).video).toEqual(own.video);
  await frame({ picture, ...CORNER });
  const { take } = shotAt(view);
  await it.pipeline.updateScene(id, 'scene-1', { shots: [{ id: 'shot-1', take }] });
  expect((await it.phases(id)).video).toEqual(framed.video);
});

test('a figure is whole until a part of it is chosen; then it alone is drawn anew', async () => {
  const { id, view, hash, frame } = await withFigure('figure');
  expect(shotAt(view).framable).toBe(hash);
  const framing = { picture: hash, ...CORNER };
  await frame(framing);
  const made = await it.phases(id);
  expect(shotAt(made)).toMatchObject({ framable: hash, framing });
  expect(shotAt(made).take).not.toBe(shotAt(view).take);
  expect(figureRequests().map(({ framing: part }) => part)).toEqual([CORNER]);
  expect(it.calls.filter((call) => /^(speech|card)/.test(call))).toHaveLength(1);
  await frame(null);
  expect((await it.phases(id)).video).toEqual(view.video);
});

test('an earlier take does not hide what is changed about a figure, and stands again when that is undone', async () => {
  const { id, view, hash, frame } = await withFigure('chosen');
  await it.pipeline.regenerate(id, 'scene-1', { shots: ['shot-1'] });
  await it.phases(id);
  const { take, card } = shotAt(view);
  await it.pipeline.updateScene(id, 'scene-1', { shots: [{ id: 'shot-1', take }] });
  const before = await it.phases(id);
  await frame({ picture: hash, ...CORNER });
  const framed = await it.phases(id);
  expect(hashOf(shotAt(framed))).not.toBe(hashOf(shotAt(before)));
  await frame(null);
  expect(shotAt(await it.get(id)).picture).toEqual(shotAt(before).picture);
  if (card?.kind !== 'figure') throw new Error('the shot shows a figure');
  const captioned = { ...card, caption: 'Another caption' };
  await it.pipeline.updateScene(id, 'scene-1', { shots: [{ id: 'shot-1', card: captioned }] });
  expect(shotAt(await it.get(id)).picture.status).toBe('pending');
  await it.pipeline.updateScene(id, 'scene-1', { shots: [{ id: 'shot-1', card }] });
  expect(shotAt(await it.get(id)).picture).toEqual(shotAt(before).picture);
});

test('split and merged scenes, removed shots and copied scenes keep the parts that were chosen', async () => {
  const { id, view, picture, frame } = await finished('carried');
  const framing = { picture, ...CORNER };
  await frame(framing);
  const at = shotAt(view, 1).narrationStart ?? 0;
  const words = sceneAt(view).narration.indexOf('begins');
  await it.pipeline.splitScene(id, 'scene-1', { at: words });
  const split = await it.get(id);
  expect([0, 1].map((index) => sceneAt(split, index).shots[0]?.framing)).toEqual([framing, framing]);
  await it.pipeline.mergeScene(id, 'scene-1');
  expect(shotAt(await it.get(id))).toMatchObject({ framing, framable: picture });

  const list = [{ id: 'shot-2', narrationStart: 0 }];
  await it.pipeline.updateScene(id, 'scene-1', { shotList: list });
  const { visualPrompt, take } = shotAt(view);
  const back = [
    { id: 'shot-1', narrationStart: 0, visualPrompt, framing, take },
    { id: 'shot-2', narrationStart: at },
  ];
  expect(shotAt(await it.pipeline.updateScene(id, 'scene-1', { shotList: back })).framing).toEqual(framing);

  const { title, narration } = sceneAt(await it.get(id));
  const shots = [{ id: 'shot-1', visualPrompt, framing, ...(take !== undefined && { take }) }];
  const copied = await it.pipeline.insertScene(id, { afterSceneId: 'scene-1', title, narration, shots });
  expect(sceneAt(copied, 1).shots).toMatchObject([{ framing, framable: picture }]);
  expect(it.calls).toEqual([]);
});

test('in another format, a free picture of which a part was chosen stays, and others are made anew', async () => {
  const { id, picture, frame } = await finished('formats');
  const framing = { picture, ...CORNER };
  await frame(framing);
  const { generation } = await it.pipeline.copy(id, { format: 'portrait' });
  const changed = await it.pipeline.update(id, { format: 'square' });
  for (const view of [generation, changed]) {
    expect(shotAt(view)).toMatchObject({ framing, framable: picture });
    expect(shotAt(view, 1).picture.status).toBe('pending');
  }
});

test('an archive takes the chosen parts along, and the imported film is the same', async () => {
  const { id, picture, frame } = await finished('archived');
  await frame({ picture, ...CORNER });
  const view = await it.phases(id);
  const files = await readBundle(await it.pipeline.bundle(id, 'archive.zip'));
  const { signal } = new AbortController();
  const { generation } = await it.pipeline.importProject(zipOf(files), { idempotencyKey: undefined, signal });
  expect(shotAt(generation)).toMatchObject({ framing: { picture, ...CORNER }, framable: picture });
  const finishedAgain = await it.phases(generation.id);
  const filmOf = ({ video }: GenerationView) => video.status === 'ready' && video.asset.hash;
  expect(filmOf(finishedAgain)).toBe(filmOf(view));
});

/** Publishes films as they were before parts of pictures could be chosen, and migrates them. */
async function migrated() {
  const { pool } = database();
  const without = `jsonb_set(view, '{shots}', (select jsonb_agg(shot - 'framable') from jsonb_array_elements(view->'shots') as shot))`;
  await pool.query(`update scenecast.scenes set view = ${without}`);
  await pool.query(`update scenecast.generations set view = view - 'coverFraming'`);
  const migration = await readFile(
    new URL('../../store/migrations/0020_framable_views.sql', import.meta.url),
    'utf8',
  );
  for (const statement of migration.split('--> statement-breakpoint')) await pool.query(statement);
}

test('of films from before, parts of the same pictures can be chosen, without changing them first', async () => {
  const { id, frame, picture } = await finished('earlier');
  await frame({ picture, ...CORNER });
  const view = await it.get(id);
  await migrated();
  expect(await it.get(id)).toEqual(view);
  const drawn = await withFigure('earlier figure');
  // What is drawn by rule has that name in every ledger.
  await database().pool.query(
    `update scenecast.assets set request = jsonb_set(request, '{engine}', '"embedded:illustrator"')
     where request->>'engine' = 'quick:card'`,
  );
  await migrated();
  expect(await it.get(drawn.id)).toEqual(drawn.view);
});

test('a list tells which part of its cover a film shows', async () => {
  const { id, picture, frame } = await finished('covered');
  const listed = async () => (await it.pipeline.list({ limit: 1 })).generations[0];
  expect(await listed()).not.toHaveProperty('coverFraming');
  await frame({ picture, ...CORNER });
  expect(await listed()).toMatchObject({ id, coverFraming: { picture, ...CORNER } });
  await frame(null);
  expect(await listed()).not.toHaveProperty('coverFraming');
});
