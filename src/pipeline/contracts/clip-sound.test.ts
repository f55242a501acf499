import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeWav } from '../../core/wav.ts';
import type { GenerationView, ShotView } from '../../protocol/index.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { readBundle, zipOf } from '../../testing/films/read-bundle.ts';

const MP4 = Buffer.from('\0\0\0\x20ftypisom, and so on');
const SOUND = encodeWav({ sampleRateHz: 48_000, channels: [new Float32Array(48_000).fill(0.1)] });

/** What was heard of clips in each sound that was made. */
const heard: { readonly startSample: number; readonly isSound: boolean }[][] = [];

const database = embeddedDatabase();
let it: PipelineUnderTest;
beforeAll(async () => {
  it = await PipelineUnderTest.start(database());
  const image = createCanvas(16, 9).encodeSync('jpeg', 90);
  it.stages = (quick) => ({
    ...quick,
    clips: {
      missing: undefined,
      async decode(bytes) {
        const clip = { fps: 25, frames: [image, image], ...(bytes.includes(0x21) ? {} : { sound: SOUND }) };
        return { kind: 'flat', widthPx: 16, heightPx: 9, image, description: 'A clip.', clip };
      },
    },
    renderer: {
      ...quick.renderer,
      async renderSound(request, call) {
        const clips = request.clips ?? [];
        heard.push(
          clips.map(({ startSample, sound }) => ({ startSample, isSound: Buffer.from(SOUND).equals(sound) })),
        );
        await quick.renderer.renderSound(request, call);
      },
    },
  });
  await it.restart();
});
beforeEach(() => {
  it.reset();
  heard.length = 0;
});
afterAll(() => it.stop());

const shotAt = ({ scenes }: Pick<GenerationView, 'scenes'>, scene = 0): ShotView => {
  const shot = scenes[scene]?.shots[0];
  if (!shot) throw new Error('there is no such shot');
  return shot;
};

/** A finished film whose first shot is a clip. */
async function withClip(
  text: string,
  { bytes = MP4, music = 'off' }: { readonly bytes?: Uint8Array; readonly music?: 'off' | 'quiet' } = {},
) {
  const id = await it.create(documentOf(text, 2), { music });
  await it.phases(id);
  await it.pipeline.putPicture(id, 'scene-1', 'shot-1', bytes);
  const view = await it.phases(id);
  it.reset();
  heard.length = 0;
  const set = (clipSound: 'off' | 'low') =>
    it.pipeline.updateScene(id, 'scene-1', { shots: [{ id: 'shot-1', clipSound }] });
  return { id, view, set };
}

test.each(['off', 'quiet'] as const)(
  'with music %s, a clip is silent until its shot says otherwise; then its sound alone is made anew',
  async (music) => {
    const { id, view, set } = await withClip(`heard ${music}`, { music });
    expect(shotAt(view)).not.toHaveProperty('clipSound');
    expect(shotAt(await set('low'))).toMatchObject({ clipSound: 'low' });
    await it.phases(id);
    expect(heard).toEqual([[{ startSample: 0, isSound: true }]]);
    // The film is joined anew; no speech, picture or segment is made.
    expect(it.calls).toEqual([expect.stringMatching(/^film /)]);
    it.reset();
    expect(shotAt(await set('off'))).not.toHaveProperty('clipSound');
    expect((await it.phases(id)).video).toEqual(view.video);
    expect(it.calls).toEqual([]);
  },
);

test('the view says how long a clip is, and whether it has a sound; an archive takes both along', async () => {
  const { id, view } = await withClip('seen');
  const clip = { status: 'ready', asset: { durationMs: 80, hasSound: true } };
  expect(shotAt(view).picture).toMatchObject(clip);
  expect(shotAt(view, 1).picture).not.toHaveProperty('asset.durationMs');
  expect(shotAt(view, 1).picture).not.toHaveProperty('asset.hasSound');
  const archive = zipOf(await readBundle(await it.pipeline.bundle(id, 'archive.zip')));
  const { signal } = new AbortController();
  expect(shotAt((await it.pipeline.importProject(archive, { signal })).generation).picture).toMatchObject(
    clip,
  );
  const silent = await withClip('seen, not heard', { bytes: Buffer.concat([MP4, Buffer.from('!')]) });
  expect(shotAt(silent.view).picture).toMatchObject({ asset: { durationMs: 80 } });
  expect(shotAt(silent.view).picture).not.toHaveProperty('asset.hasSound');
});

test('what else is changed of a shot leaves its sound as it is', async () => {
  const { id, set } = await withClip('kept');
  await set('low');
  const shots = [{ id: 'shot-1', visualPrompt: 'Another prompt' }];
  expect(shotAt(await it.pipeline.updateScene(id, 'scene-1', { shots }))).toMatchObject({ clipSound: 'low' });
});

test('a picture that does not move, and a clip without sound, add nothing', async () => {
  const { id, set } = await withClip('silent', { bytes: Buffer.concat([MP4, Buffer.from('!')]) });
  await set('low');
  await it.phases(id);
  expect(heard).toEqual([[]]);
  heard.length = 0;
  await it.pipeline.updateScene(id, 'scene-2', { shots: [{ id: 'shot-1', clipSound: 'low' }] });
  const view = await it.phases(id);
  expect(shotAt(view, 1)).toMatchObject({ clipSound: 'low' });
  expect(heard.flat()).toEqual([]);
});

test('split and merged scenes, shot lists, copies and archives keep it', async () => {
  const { id, view, set } = await withClip('carried');
  await set('low');
  const words = view.scenes[0]?.narration.indexOf('begins') ?? 0;
  await it.pipeline.splitScene(id, 'scene-1', { at: words });
  expect(shotAt(await it.get(id))).toMatchObject({ clipSound: 'low' });
  await it.pipeline.mergeScene(id, 'scene-1');
  expect(shotAt(await it.get(id))).toMatchObject({ clipSound: 'low' });
  const added = { narrationStart: words, visualPrompt: 'More', clipSound: 'low' } as const;
  const shotList = [{ id: 'shot-1', narrationStart: 0 }, added];
  const listed = await it.pipeline.updateScene(id, 'scene-1', { shotList });
  expect(listed.scenes[0]?.shots.map(({ clipSound }) => clipSound)).toEqual(['low', 'low']);
  await it.phases(id);

  const copy = await it.pipeline.copy(id, {}, {});
  expect(shotAt(copy.generation)).toMatchObject({ clipSound: 'low' });
  const archive = zipOf(await readBundle(await it.pipeline.bundle(id, 'archive.zip')));
  const { signal } = new AbortController();
  const { generation } = await it.pipeline.importProject(archive, { signal });
  expect(shotAt(generation)).toMatchObject({ clipSound: 'low' });
  expect(shotAt(generation).picture).toMatchObject({ status: 'ready' });
});
