import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClipDecoder } from '../../core/clip-decoder.ts';
import { encodeWav } from '../../core/wav.ts';
import type { GenerationView, ItemView } from '../../protocol/index.ts';
import { decodePicture } from '../../render/index.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { DOT_PNG } from '../../testing/fakes/quick-stages.ts';
import { readBundle, zipOf } from '../../testing/films/read-bundle.ts';

const OTHER_PNG = createCanvas(3, 3).toBuffer('image/png');

const database = embeddedDatabase();
let it: PipelineUnderTest;
/** The decoder of the server; none by default. */
let clips: ClipDecoder | undefined;
beforeAll(async () => {
  it = await PipelineUnderTest.start(database());
  it.stages = (quick) => ({
    ...quick,
    get clips() {
      return clips;
    },
  });
  await it.restart();
});
afterAll(async () => {
  await it.stop();
});

function hashOf(item: ItemView | undefined): string {
  if (item?.status !== 'ready') throw new Error('there is no finished file');
  return item.asset.hash;
}

test('an upload that is refused leaves no file', async () => {
  const id = await it.create(documentOf('refused', 1));
  await it.phases(id);
  const { pipeline } = it;
  const tone = Float32Array.from({ length: 24_000 }, (_, index) => Math.sin(index / 20) / 2);
  const wav = encodeWav({ sampleRateHz: 48_000, channels: [tone] });
  const key = { idempotencyKey: 'used' };
  await pipeline.putPicture(id, 'scene-1', 'shot-1', DOT_PNG, key);
  const before = await it.keptFiles();
  const refused: [string, () => Promise<unknown>][] = [
    ['generation_not_found', () => pipeline.putPicture('none', 'scene-1', 'shot-1', OTHER_PNG)],
    ['scene_not_found', () => pipeline.putPicture(id, 'scene-9', 'shot-1', OTHER_PNG)],
    ['shot_not_found', () => pipeline.putPicture(id, 'scene-1', 'shot-9', OTHER_PNG)],
    ['picture_unreadable', () => pipeline.putPicture(id, 'scene-1', 'shot-1', OTHER_PNG.subarray(0, 40))],
    ['idempotency_key_reused', () => pipeline.putPicture(id, 'scene-1', 'shot-1', OTHER_PNG, key)],
    ['generation_not_found', () => pipeline.putAudio('none', 'scene-1', wav)],
    ['scene_not_found', () => pipeline.putAudio(id, 'scene-9', wav)],
    ['recording_unreadable', () => pipeline.putAudio(id, 'scene-1', wav.subarray(0, 60))],
  ];
  for (const [code, put] of refused) {
    await expect(put()).rejects.toMatchObject({ code });
    expect([code, await it.keptFiles()]).toEqual([code, before]);
  }
});

test('files of a deleted generation are not found any more, unless another generation has them', async () => {
  const text = documentOf('shared', 1);
  const [one, other] = [await it.create(text), await it.create(text)];
  const { video, scenes } = await it.phases(one);
  await it.phases(other);
  const picture = hashOf(scenes[0]?.shots[0]?.picture);
  const opened = () => Promise.all([it.pipeline.asset(hashOf(video)), it.pipeline.preview(picture)]);
  await opened();
  await it.pipeline.delete(one);
  await opened();
  await it.pipeline.delete(other);
  await expect(it.pipeline.asset(hashOf(video))).rejects.toMatchObject({ code: 'asset_not_found' });
  await expect(it.pipeline.preview(picture)).rejects.toMatchObject({ code: 'asset_not_found' });
});

const MP4 = Buffer.from('\0\0\0\x20ftypisom, and so on');

test('a clip is a take of its shot like any picture, with its frames and its length', async () => {
  const id = await it.create(documentOf('clip', 1));
  await it.phases(id);
  await expect(it.pipeline.putPicture(id, 'scene-1', 'shot-1', MP4)).rejects.toMatchObject({
    code: 'clips_unavailable',
  });
  const frames = [DOT_PNG, OTHER_PNG];
  clips = {
    missing: undefined,
    decode: async (bytes) => {
      expect(Buffer.from(bytes)).toEqual(MP4);
      const size = { widthPx: 1, heightPx: 1 };
      return { kind: 'flat', ...size, image: DOT_PNG, description: 'A clip.', clip: { fps: 25, frames } };
    },
  };
  const { scenes } = await it.pipeline.putPicture(id, 'scene-1', 'shot-1', MP4);
  const shot = scenes[0]?.shots[0];
  expect(shot?.picture).toMatchObject({ status: 'ready', asset: { durationMs: 80 } });
  const stored = decodePicture(await it.blobs.read(hashOf(shot?.picture)));
  expect(stored).toMatchObject({ kind: 'flat', clip: { fps: 25 } });
  expect(stored.kind === 'flat' && stored.clip?.frames.map(({ length }) => length)).toEqual(
    frames.map(({ length }) => length),
  );
  // A preview shows its first frame.
  expect((await it.pipeline.preview(hashOf(shot?.picture))).mediaType).toBe('image/jpeg');
});

test('a clip goes through an archive with all of its frames, and is the same file afterwards', async () => {
  const jpegs = [20, 120, 220].map((grey) => {
    const canvas = createCanvas(16, 9);
    const context = canvas.getContext('2d');
    context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
    context.fillRect(0, 0, 16, 9);
    return canvas.encodeSync('jpeg', 90);
  });
  const [image = DOT_PNG] = jpegs;
  clips = {
    missing: undefined,
    async decode() {
      const size = { widthPx: 16, heightPx: 9 };
      return { kind: 'flat', ...size, image, description: 'A clip.', clip: { fps: 25, frames: jpegs } };
    },
  };
  const id = await it.create(documentOf('clip in an archive', 1));
  await it.phases(id);
  // Another file than above, which has frames already.
  await it.pipeline.putPicture(id, 'scene-1', 'shot-1', Buffer.concat([MP4, Buffer.from('!')]));
  const files = await readBundle(await it.pipeline.bundle(id, 'archive.zip'));
  const { signal } = new AbortController();
  const { generation } = await it.pipeline.importProject(zipOf(files), { signal });
  const pictureOf = ({ scenes }: GenerationView) => hashOf(scenes[0]?.shots[0]?.picture);
  expect(pictureOf(generation)).toBe(pictureOf(await it.get(id)));
  const stored = decodePicture(await it.blobs.read(pictureOf(generation)));
  expect(stored).toMatchObject({ kind: 'flat', clip: { fps: 25, frames: { length: 3 } } });
  await it.until(generation.id, ({ status }) => status === 'complete');
});
