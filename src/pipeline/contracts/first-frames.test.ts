import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { InputError } from '../../core/errors.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { ModelRegistry, soleModel } from '../models/model-registry.ts';
import type { Stages } from '../models/stages.ts';

const MOVER = 'mover:picture';

const database = embeddedDatabase();
let it: PipelineUnderTest;
/** The first frames that the model was given, by the prompt of the shot. */
let frames: (readonly [string, Uint8Array | undefined])[];
beforeAll(async () => {
  it = await PipelineUnderTest.start(database());
  it.stages = withMover;
  await it.restart();
});
beforeEach(() => {
  frames = [];
  it.reset();
});
afterAll(() => it.stop());

/** The quick stages, with a second picture model, which moves a picture that is there. */
function withMover(quick: Stages): Stages {
  const picture = quick.models.picture.find();
  const mover: typeof picture = {
    ...picture,
    id: MOVER,
    needsFirstFrame: true,
    illustrate: async (request) => {
      frames.push([request.prompt, request.firstFrame]);
      if (!request.firstFrame) {
        throw new InputError('first_frame_needed', 'There is no picture.', { advice: 'Make one.' });
      }
      const { firstFrame: image } = request;
      const size = { widthPx: 1, heightPx: 1 };
      return { kind: 'flat', ...size, image, description: 'A clip.', clip: { fps: 25, frames: [image] } };
    },
  };
  const providers = [soleModel(picture), soleModel(mover, () => 0.35)];
  return {
    ...quick,
    models: { ...quick.models, picture: new ModelRegistry({ kind: 'picture', providers }) },
  };
}

const isJpeg = (bytes: Uint8Array | undefined) => bytes?.[0] === 0xff && bytes[1] === 0xd8;

test('a new picture of a shot by a model that moves pictures begins with the one that it had', async () => {
  const id = await it.create(documentOf('moved', 1));
  const before = await it.phases(id);
  await it.pipeline.update(id, { models: { picture: MOVER } });
  expect((await it.phases(id)).scenes).toMatchObject(
    before.scenes.map(({ shots }) => ({ shots: shots.map(({ picture }) => ({ picture })) })),
  );
  expect(frames).toEqual([]);
  const [scene] = before.scenes;
  const [shot, other] = scene?.shots ?? [];
  await it.pipeline.regenerate(id, scene?.id ?? '', { shots: [shot?.id ?? ''] });
  const after = await it.phases(id);
  expect(after.status).toBe('complete');
  expect(frames).toHaveLength(1);
  expect(frames[0]?.[0]).toBe(shot?.visualPrompt);
  expect(isJpeg(frames[0]?.[1])).toBe(true);
  const [moved, same] = after.scenes[0]?.shots ?? [];
  expect(moved?.picture).toMatchObject({ status: 'ready', asset: { durationMs: 40 } });
  expect(same?.picture).toEqual(other?.picture);
  // Once more, it begins with what the shot shows now.
  await it.pipeline.regenerate(id, scene?.id ?? '', { shots: [shot?.id ?? ''] });
  await it.phases(id);
  expect(frames).toHaveLength(2);
  expect(after.cost.spentUsd).toBeCloseTo(0.35);
});

test('a shot without a picture says what it needs, and other words have no first frame', async () => {
  const id = await it.create(documentOf('unmoved', 1), { models: { picture: MOVER } });
  const { scenes } = await it.phases(id);
  expect(scenes[0]?.shots[0]?.picture).toMatchObject({
    ...{ status: 'failed', failure: { code: 'first_frame_needed' } },
  });
  await it.pipeline.update(id, { models: { picture: 'quick:picture' } });
  const drawn = await it.phases(id);
  const [shot] = drawn.scenes[0]?.shots ?? [];
  expect(shot?.picture.status).toBe('ready');
  await it.pipeline.update(id, { models: { picture: MOVER } });
  await it.pipeline.regenerate(id, scenes[0]?.id ?? '', { shots: true });
  await it.pipeline.updateScene(id, scenes[0]?.id ?? '', {
    shots: [{ id: shot?.id ?? '', visualPrompt: 'Something else entirely.' }],
  });
  frames = [];
  await it.phases(id);
  expect(frames.find(([prompt]) => prompt === 'Something else entirely.')?.[1]).toBeUndefined();
});

test('a clip begins with the part of the picture that was shown', async () => {
  const canvas = createCanvas(80, 40);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#00f';
  pen.fillRect(0, 0, 60, 40);
  pen.fillStyle = '#f00';
  pen.fillRect(60, 0, 20, 40);
  const id = await it.create(documentOf('framed', 1));
  await it.phase(id, 'script');
  await it.pipeline.putPicture(id, 'scene-1', 'shot-1', canvas.toBuffer('image/png'));
  const [shot] = (await it.phases(id)).scenes[0]?.shots ?? [];
  const framing = { picture: shot?.framable ?? '', x: 1, y: 0.5, zoom: 4 };
  await it.pipeline.updateScene(id, 'scene-1', { shots: [{ id: 'shot-1', framing }] });
  await it.pipeline.update(id, { models: { picture: MOVER } });
  await it.pipeline.regenerate(id, 'scene-1', { shots: ['shot-1'] });
  await it.phases(id);
  const image = await loadImage(Buffer.from(frames[0]?.[1] ?? []));
  const seen = createCanvas(image.width, image.height).getContext('2d');
  seen.drawImage(image, 0, 0);
  const [red = 0, , blue = 0] = seen.getImageData(0, 0, 1, 1).data;
  expect(red).toBeGreaterThan(200);
  expect(blue).toBeLessThan(50);
});
