import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Framing } from '../../core/framing.ts';
import type { Picture } from '../../core/model.ts';
import { backgroundColour } from '../draw/background.ts';
import { clipFrame } from '../draw/clip-time.ts';
import { drawShot } from '../draw/draw-shot.ts';
import { shotMotion } from '../draw/shot-motion.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { RenderScene, RenderSettings } from '../renderer.ts';
import { drawSegment, segmentFrameCount } from '../segment-frames.ts';
import { flatPicture, paintedPng, patch, spokenEvenly } from '../testing/scenes.ts';
import { planScene } from '../timeline.ts';
import { scenePainter } from './scene-painter.ts';
import { RgbaConverter, Sprite } from './sprite.ts';
import { SpriteBlender } from './sprite-blender.ts';
import { YuvFrame } from './yuv-frame.ts';

const size = { widthPx: 320, heightPx: 180 };
const settings: RenderSettings = { size, fps: 30, captions: 'none', style: 'flat' };

let kernel: Kernel;
beforeEach(async () => {
  kernel = await Kernel.load(size.widthPx);
});

function sceneWith(picture: Picture, framing?: Framing): RenderScene {
  const shots = [{ narrationStart: 0, pictureKey: '', picture, ...(framing && { framing }) }];
  return { ...spokenEvenly('A disc rises here'), id: '', seed: 5, isFirst: false, isLast: false, shots };
}

/** The frame as the canvas draws it, on planes as the encoder takes it. */
async function referenceFrame(scene: RenderScene, frame: number): Promise<Uint8Array> {
  const plan = planScene(scene, settings.fps);
  const picture = scene.shots[0]?.picture;
  const span = plan.shots[0];
  if (picture === undefined || span === undefined) throw new Error('a scene has a shot');
  const motion = shotMotion({ scene, style: settings.style, plan, shotIndex: 0, picture, size });
  const pngs = picture.kind === 'flat' ? [picture.image] : picture.layers.map((layer) => layer.png);
  const images = await Promise.all(pngs.map((png) => loadImage(Buffer.from(png))));
  const canvas = createCanvas(size.widthPx, size.heightPx);
  const context = canvas.getContext('2d');
  context.fillStyle = backgroundColour(settings.style);
  context.fillRect(0, 0, size.widthPx, size.heightPx);
  drawShot(context, { motion, images, span, frame, size });
  const { data } = context.getImageData(0, 0, size.widthPx, size.heightPx);
  const sprite = new Sprite(kernel, size);
  sprite.load({ ...size, data }, new RgbaConverter(kernel));
  const reference = new YuvFrame(kernel, size);
  new SpriteBlender(kernel, size).draw(reference, sprite, { xPx: 0, yPx: 0, scale: 1, opacity: 1 });
  return reference.bytes().slice();
}

async function paintedFrame(scene: RenderScene, frame: number): Promise<Uint8Array> {
  const span = { first: 0, end: planScene(scene, settings.fps).frameCount };
  const painter = await scenePainter({ kernel, scene, settings, span, withCaptions: false });
  const target = new YuvFrame(kernel, size);
  painter.paint(target, frame);
  return target.bytes().slice();
}

function meanDifference(some: Uint8Array, other: Uint8Array): number {
  return some.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / some.length;
}

/** Of luma, and of each kind of chroma. */
function planeDifferences(some: Uint8Array, other: Uint8Array): number[] {
  const pixels = size.widthPx * size.heightPx;
  const bounds = [0, pixels, pixels * 1.25, pixels * 1.5];
  return [0, 1, 2].map((plane) =>
    meanDifference(
      some.subarray(bounds[plane], bounds[plane + 1]),
      other.subarray(bounds[plane], bounds[plane + 1]),
    ),
  );
}

const disc = paintedPng({ widthPx: 81, heightPx: 61 }, (context) => {
  context.fillStyle = '#e04020';
  context.ellipse(40, 30, 38, 28, 0, 0, 7);
  context.fill();
});
const layered: Picture = {
  kind: 'layers',
  ...size,
  description: '',
  layers: [
    patch({ xPx: 0, yPx: 0, ...size }, { colour: '#406080' }),
    patch({ xPx: -14, yPx: 120, widthPx: 348, heightPx: 60 }, { colour: '#60a040', depth: 0.4 }),
    { png: disc, xPx: 101, yPx: 57, widthPx: 81, heightPx: 61, depth: 0.9, motion: 'pop', cue: 'disc' },
    { png: disc, xPx: 290, yPx: -20, widthPx: 81, heightPx: 61, depth: 0.6, motion: 'float' },
  ],
};
const place = { yPx: 57, widthPx: 81, heightPx: 61, depth: 0 };
const lively: Picture = {
  kind: 'layers',
  ...size,
  description: '',
  layers: [
    { ...patch({ xPx: 0, yPx: 0, ...size }, { colour: '#406080' }), idle: 'zoom' },
    patch({ xPx: -30, yPx: 120, widthPx: 380, heightPx: 60 }, { colour: '#60a040', depth: 1, idle: 'sway' }),
    { ...place, png: disc, xPx: 9, motion: 'wipe-right', delayMs: 400, idle: 'creep' },
    { ...place, png: disc, xPx: 99, motion: 'wipe-up', delayMs: 400, enterMs: 1500 },
    { ...place, png: disc, xPx: 189, motion: 'slide-left', delayMs: 400, leaveCue: 'here' },
    { ...place, png: disc, xPx: 229, yPx: 5, motion: 'rise', delayMs: 500, idle: 'flicker' },
  ],
};

describe('frames on planes look as the canvas draws them', () => {
  test.each([0, 20, 50])('a flat picture, frame %i', async (frame) => {
    const scene = sceneWith(flatPicture({ widthPx: 640, heightPx: 400 }, 30));
    const differences = planeDifferences(
      await paintedFrame(scene, frame),
      await referenceFrame(scene, frame),
    );
    expect(Math.max(...differences)).toBeLessThan(0.5);
  });

  test.each([0, 20, 50])('the chosen part of a flat picture, frame %i', async (frame) => {
    const picture = flatPicture({ widthPx: 640, heightPx: 400 }, 30);
    const scene = sceneWith(picture, { x: 0.1, y: 0.9, zoom: 2 });
    const painted = await paintedFrame(scene, frame);
    expect(Math.max(...planeDifferences(painted, await referenceFrame(scene, frame)))).toBeLessThan(0.5);
    expect(meanDifference(painted, await paintedFrame(sceneWith(picture), frame))).toBeGreaterThan(5);
  });

  // Just before the disc pops up, while it does, and after.
  test.each([0, 15, 17, 20, 25, 50])('a layered picture, frame %i', async (frame) => {
    const scene = sceneWith(layered);
    const differences = planeDifferences(
      await paintedFrame(scene, frame),
      await referenceFrame(scene, frame),
    );
    expect(Math.max(...differences)).toBeLessThan(0.15);
  });

  // While layers are uncovered, slide in, rise and leave, and while they live.
  test.each([0, 12, 15, 18, 22, 40, 55])('a lively picture, frame %i', async (frame) => {
    const scene = sceneWith(lively);
    const differences = planeDifferences(
      await paintedFrame(scene, frame),
      await referenceFrame(scene, frame),
    );
    expect(Math.max(...differences)).toBeLessThan(0.35);
  });
});

test('where nothing changes, nothing is drawn', async () => {
  const layers = [0, 1, 2, 3].map(() => patch({ xPx: 0, yPx: 0, ...size }, { colour: '#406080' }));
  const flame = patch({ xPx: 40, yPx: 40, widthPx: 24, heightPx: 24 }, { colour: '#fc0', idle: 'flicker' });
  const scene = sceneWith({
    kind: 'layers',
    ...size,
    description: '',
    layers: [...layers.slice(0, 2), flame, ...layers.slice(2)],
  });
  let drawnPixels = 0;
  const { run } = kernel;
  const blend: typeof run.blend = (...call) => {
    drawnPixels += call[5] * call[6];
    run.blend(...call);
  };
  Object.defineProperty(kernel, 'run', { value: { ...run, blend } });
  const span = { first: 0, end: planScene(scene, settings.fps).frameCount };
  const painter = await scenePainter({ kernel, scene, settings, span, withCaptions: false });
  const target = new YuvFrame(kernel, size);
  painter.paint(target, 0);
  expect(drawnPixels).toBeGreaterThan(4 * size.widthPx * size.heightPx);
  drawnPixels = 0;
  painter.paint(target, 10);
  expect(drawnPixels).toBeGreaterThan(0);
  expect(drawnPixels).toBeLessThan(5 * 1.5 * 40 * 40);
});

test.each([layered, lively])('a frame does not depend on which were drawn before it: %#', async (picture) => {
  const scene = sceneWith(picture);
  const span = { first: 0, end: planScene(scene, settings.fps).frameCount };
  const painter = await scenePainter({ kernel, scene, settings, span, withCaptions: false });
  const target = new YuvFrame(kernel, size);
  for (const frame of [0, 14, 18, 40, 60, 16, 3]) {
    painter.paint(target, frame);
    expect(meanDifference(target.bytes().slice(), await paintedFrame(scene, frame))).toBe(0);
  }
});

test('equal states are equal pictures, and moving ones differ', async () => {
  const scene = sceneWith({
    ...layered,
    layers: layered.kind === 'layers' ? layered.layers.slice(0, 3) : [],
  });
  const span = { first: 0, end: planScene(scene, settings.fps).frameCount };
  const painter = await scenePainter({ kernel, scene, settings, span, withCaptions: false });
  const states = Array.from({ length: span.end }, (_, frame) => painter.stateAt(frame));
  expect(states[0]).not.toBe(states[1]);
  expect(states.at(-1)).toBe(states.at(-2));
  const last = span.end - 1;
  expect(await paintedFrame(scene, last)).toEqual(await paintedFrame(scene, last - 1));
});

test('a sprite that moves by a hundredth of a pixel moves in the picture by as much: nothing jitters', () => {
  const converter = new RgbaConverter(kernel);
  const blender = new SpriteBlender(kernel, size);
  const sprite = new Sprite(kernel, { widthPx: 96, heightPx: 96 });
  const canvas = createCanvas(96, 96);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.ellipse(48, 48, 30, 30, 0, 0, 7);
  context.fill();
  sprite.load({ widthPx: 96, heightPx: 96, data: context.getImageData(0, 0, 96, 96).data }, converter);
  const frame = new YuvFrame(kernel, size);
  const positions = Array.from({ length: 300 }, (_, index) => 60 + index / 100);
  for (const xPx of positions) {
    frame.bytes().fill(16);
    blender.draw(frame, sprite, { xPx, yPx: 40.5, scale: 1, opacity: 1 });
    expect(Math.abs(centreX(frame) - xPx - 47.5)).toBeLessThan(0.02);
  }
});

/** The mean column of what is brighter than black. */
function centreX(frame: YuvFrame): number {
  let weight = 0;
  let moment = 0;
  frame
    .bytes()
    .subarray(0, size.widthPx * size.heightPx)
    .forEach((value, index) => {
      weight += value - 16;
      moment += (value - 16) * (index % size.widthPx);
    });
  return moment / weight;
}

describe('a clip', () => {
  const grey = (level: number) => {
    const canvas = createCanvas(80, 60);
    const context = canvas.getContext('2d');
    context.fillStyle = `rgb(${level}, ${level}, ${level})`;
    context.fillRect(0, 0, 80, 60);
    return canvas.toBuffer('image/jpeg');
  };
  const frames = Array.from({ length: 50 }, (_, index) => grey(20 + index * 4));
  const picture: Picture = {
    ...{ kind: 'flat', widthPx: 80, heightPx: 60, description: 'It gets lighter.' },
    image: grey(20),
    clip: { fps: 25, frames },
  };
  const lumaOf = (frame: Uint8Array) => frame[(size.heightPx / 2) * size.widthPx + size.widthPx / 2] ?? 0;

  test('moves by itself: each frame of the film shows the clip at its time, and equal ones are not drawn again', async () => {
    const scene = sceneWith(picture);
    const request = { kind: 'scene', scene, settings } as const;
    const drawn: { index: number; luma: number }[] = [];
    await drawSegment(request, async ({ index, bytes }) => {
      drawn.push({ index, luma: lumaOf(bytes) });
    });
    const count = segmentFrameCount(request);
    const { shots, segment } = planScene(scene, settings.fps);
    expect(drawn.length).toBeLessThan(count);
    for (const { index, luma } of drawn.slice(0, -1)) {
      const shown = clipFrame(picture.clip ?? { fps: 1, frames }, {
        ...{ frame: segment.first + index, span: shots[0] ?? { first: 0, end: 1 }, filmFps: settings.fps },
      });
      expect(Math.abs(luma - (16 + ((20 + shown * 4) * 219) / 255))).toBeLessThan(4);
    }
    expect(new Set(drawn.map(({ luma }) => luma)).size).toBeGreaterThan(15);
  });

  test('is shown without the camera moving over it', () => {
    const scene = sceneWith(picture);
    const plan = planScene(scene, settings.fps);
    const motion = shotMotion({ scene, style: settings.style, plan, shotIndex: 0, picture, size });
    expect(motion).toMatchObject({ kind: 'flat', path: { from: { widthPx: 80 }, to: { widthPx: 80 } } });
  });
});
