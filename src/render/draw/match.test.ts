import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { Rect } from '../../core/frame.ts';
import type { LayerCarrier, Picture } from '../../core/model.ts';
import { captionTheme } from '../captions/choose-caption-theme.ts';
import { colourSamples } from '../compose/colour-samples.ts';
import { RgbaConverter, Sprite } from '../compose/sprite.ts';
import { SpriteBlender } from '../compose/sprite-blender.ts';
import { YuvFrame } from '../compose/yuv-frame.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { RenderScene, RenderSettings } from '../renderer.ts';
import { drawSegment } from '../segment-frames.ts';
import { patch, spokenEvenly } from '../testing/scenes.ts';
import { planScene } from '../timeline.ts';
import { drawScene, type SceneContext } from './draw-scene.ts';
import { drawShot } from './draw-shot.ts';
import { matchOf, TRAVEL_MS, travelling } from './match.ts';
import { shotMotion } from './shot-motion.ts';

const size = { widthPx: 320, heightPx: 180 };
const [GROUND, COLOUR] = ['#101418', '#e06040'];
const LEFT: Rect = { xPx: 0, yPx: 0, widthPx: 100, heightPx: 150 };
const ALL: Rect = { xPx: 0, yPx: 0, widthPx: 320, heightPx: 150 };

/** A plain ground with a shape on it that takes its time to enter, and a word on the right. */
function picture(box: Rect, carrier: Partial<LayerCarrier> | undefined = {}): Picture {
  const shape = carrier && { carrier: { colour: COLOUR, ...box, ...carrier } };
  return {
    kind: 'layers',
    ...size,
    description: '',
    layers: [
      patch({ xPx: 0, yPx: 0, ...size }, { colour: GROUND }),
      patch(box, { colour: COLOUR, motion: 'wipe-right', delayMs: 0, enterMs: 480, ...shape }),
      patch({ xPx: 220, yPx: 40, widthPx: 60, heightPx: 20 }, { colour: '#ffffff' }),
    ],
  };
}

test('a shape travels only between two that are there, of one colour, in different places', () => {
  const [left, all] = [picture(LEFT), picture(ALL)];
  expect(matchOf(left, all, size)).toEqual({ layerIndex: 1, from: LEFT, to: ALL, colour: COLOUR });
  const doubled = { widthPx: 640, heightPx: 360 };
  expect(matchOf(left, all, doubled)?.from).toEqual({ xPx: 0, yPx: 0, widthPx: 200, heightPx: 300 });
  expect(matchOf(left, picture(ALL, { colour: '#4060e0' }), size)).toBeUndefined();
  expect(matchOf(left, left, size)).toBeUndefined();
  expect(matchOf(picture(LEFT, undefined), { ...all, layers: [] } as Picture, size)).toBeUndefined();
  const flat: Picture = { kind: 'flat', ...size, image: new Uint8Array(), description: '' };
  expect([matchOf(flat, all, size), matchOf(left, flat, size)]).toEqual([undefined, undefined]);
  expect(matchOf(undefined, all, size)).toBeUndefined();
});

test('it begins where it was, ends where it will be, and stays within the frame on the way', () => {
  const match = {
    layerIndex: 1,
    from: LEFT,
    to: { xPx: 100, yPx: 40, widthPx: 260, heightPx: 160 },
    colour: COLOUR,
  };
  expect(travelling(match, 0, size)).toEqual(LEFT);
  expect(travelling(match, TRAVEL_MS, size)).toBeUndefined();
  for (let ms = 0; ms < TRAVEL_MS; ms += 20) {
    const { xPx = -1, yPx = -1, widthPx = 0, heightPx = 0 } = travelling(match, ms, size) ?? {};
    expect(Math.min(xPx, yPx)).toBeGreaterThanOrEqual(0);
    expect([xPx + widthPx <= size.widthPx, yPx + heightPx <= size.heightPx]).toEqual([true, true]);
    for (const edge of [xPx, yPx, widthPx, heightPx]) expect(edge % 2).toBe(0);
  }
});

const scene: RenderScene = {
  ...spokenEvenly('One two three four five six seven eight nine ten eleven twelve'),
  id: 'a',
  seed: 1,
  isFirst: false,
  isLast: false,
  shots: [
    { narrationStart: 0, pictureKey: 'p', picture: picture(LEFT) },
    { narrationStart: 24, pictureKey: 'q', picture: picture(ALL) },
  ],
};
const settings: RenderSettings = { size, fps: 30, captions: 'none', style: 'bold/abyss' };

async function filmFrames(): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  await drawSegment({ kind: 'scene', scene, settings }, async ({ index, bytes }) => {
    while (frames.length < index) frames.push(frames.at(-1) ?? bytes.slice());
    frames.push(bytes.slice());
  });
  return frames;
}

/** How many pixels of the middle row are in the colour of the shape. */
function shapeWidth(frame: Uint8Array | undefined): number {
  const { luma } = colourSamples(COLOUR);
  const row = frame?.subarray(120 * size.widthPx, 121 * size.widthPx) ?? [];
  return [...row].filter((value) => Math.abs(value - luma) < 3).length;
}

test('over the cut the shape grows from the one picture’s to the other’s, without a step, and then rests', async () => {
  const frames = await filmFrames();
  const plan = planScene(scene, 30);
  const cut = (plan.shots[1]?.first ?? 0) - plan.segment.first;
  const widths = frames.slice(cut - 3, cut + 25).map(shapeWidth);
  expect(widths.slice(0, 4).every((width) => Math.abs(width - LEFT.widthPx) <= 4)).toBe(true);
  for (const [index, width] of widths.entries()) {
    const before = widths[index - 1] ?? width;
    expect(width).toBeGreaterThanOrEqual(before - 1);
    expect(width - before).toBeLessThan(40);
  }
  expect(widths.at(-1)).toBeGreaterThanOrEqual(size.widthPx - 2);
});

test('what stands on the shape is seen only where the shape already is', () => {
  const plan = planScene(scene, 30);
  const [before, shown] = [scene.shots[0]?.picture, scene.shots[1]?.picture];
  if (before === undefined || shown === undefined) throw new Error('the scene has two shots');
  const motion = shotMotion({
    scene,
    style: settings.style,
    plan,
    shotIndex: 1,
    picture: shown,
    size,
    before,
  });
  if (motion.kind !== 'layers') throw new Error('the picture has layers');
  const first = plan.shots[1]?.first ?? 0;
  const seen = Array.from({ length: 30 }, (_, index) => motion.poses(first + index)).map((poses) => {
    const [, shape, word] = poses;
    const shapeEnd = shape?.fill === undefined ? size.widthPx : shape.fill.area.xPx + shape.fill.area.widthPx;
    return { isSeen: (word?.opacity ?? 0) > 0, isCovered: shapeEnd >= 220 + 60 };
  });
  expect(seen.filter(({ isSeen, isCovered }) => isSeen && !isCovered)).toEqual([]);
  expect(seen.some(({ isSeen }) => isSeen)).toBe(true);
});

test('a preview shows the same', async () => {
  const plan = planScene(scene, 30);
  const cut = plan.shots[1]?.first ?? 0;
  const frames = await filmFrames();
  const layer = () => {
    const canvas = createCanvas(size.widthPx, size.heightPx);
    return { context: canvas.getContext('2d') as unknown as SceneContext<Canvas>, image: canvas };
  };
  const shots = await Promise.all(
    scene.shots.map(async ({ picture: shown }, shotIndex) => {
      const before = scene.shots[shotIndex - 1]?.picture;
      const motion = shotMotion({
        scene,
        style: settings.style,
        plan,
        shotIndex,
        picture: shown,
        size,
        before,
      });
      const pngs = shown.kind === 'layers' ? shown.layers.map(({ png }) => png) : [];
      const images = await Promise.all(pngs.map((png) => loadImage(Buffer.from(png))));
      const span = plan.shots[shotIndex] ?? plan.segment;
      return (context: SceneContext<Canvas>, frame: number) =>
        drawShot(context, { motion, images: images as unknown as Canvas[], span, frame, size });
    }),
  );
  const look = { size, theme: captionTheme(settings) };
  const place = { seed: scene.seed, isLast: false, matched: [false, true], style: settings.style };
  const kernel = await Kernel.load(size.widthPx);
  for (const frame of [cut - 1, cut, cut + 7, cut + 12, cut + 20]) {
    const [ground, above] = [layer(), layer()];
    drawScene({ context: ground.context, above }, { plan, shots, cues: [], look, ...place }, frame);
    const { data } = ground.image.getContext('2d').getImageData(0, 0, size.widthPx, size.heightPx);
    const [sprite, shown] = [new Sprite(kernel, size), new YuvFrame(kernel, size)];
    sprite.load({ ...size, data }, new RgbaConverter(kernel));
    new SpriteBlender(kernel, size).draw(shown, sprite, { xPx: 0, yPx: 0, scale: 1, opacity: 1 });
    const drawn = frames[frame - plan.segment.first] ?? new Uint8Array();
    const bytes = shown.bytes();
    const difference = drawn.reduce((sum, value, index) => sum + Math.abs(value - (bytes[index] ?? 0)), 0);
    expect(difference / drawn.length, `frame ${frame - cut}`).toBeLessThan(0.5);
  }
});
