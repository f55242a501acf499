import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { THEME_IDS } from '../../core/look/themes.ts';
import type { Picture } from '../../core/model.ts';
import { captionTheme } from '../captions/choose-caption-theme.ts';
import { backgroundColour } from '../draw/background.ts';
import { drawTransition, type SceneContext, type SceneDrawing } from '../draw/draw-scene.ts';
import { drawShot } from '../draw/draw-shot.ts';
import { shotMotion } from '../draw/shot-motion.ts';
import type { Transition } from '../draw/transitions.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { RenderScene, RenderSettings, SegmentRequest } from '../renderer.ts';
import { drawSegment, segmentFrameCount } from '../segment-frames.ts';
import { patch, spokenEvenly } from '../testing/scenes.ts';
import { planScene } from '../timeline.ts';
import { colourSamples } from './colour-samples.ts';
import { RgbaConverter, Sprite } from './sprite.ts';
import { SpriteBlender } from './sprite-blender.ts';
import { TransitionPainter } from './transition-painter.ts';
import { YuvFrame } from './yuv-frame.ts';

const size = { widthPx: 320, heightPx: 180 };
const whole = { xPx: 0, yPx: 0, ...size };
const pixels = size.widthPx * size.heightPx;

const HARD: Transition[] = (['left', 'right', 'up', 'down'] as const).flatMap((towards) => [
  { kind: 'push', towards },
  { kind: 'wipe', towards, bandColour: '#ffffff' },
]);

test.each(HARD)('in a $kind to the $towards nothing is seen through anything', async (transition) => {
  const kernel = await Kernel.load(size.widthPx);
  const painter = new TransitionPainter(kernel, size);
  const target = new YuvFrame(kernel, size);
  const filled = (colour: string) => (onto: YuvFrame) => onto.fillArea(whole, colourSamples(colour));
  const allowed = ['#202020', '#a0a0a0', '#ffffff'].map((colour) => colourSamples(colour).luma);
  for (const progress of [0.05, 0.3, 0.5, 0.8, 0.95]) {
    const [leaving, coming] = [filled('#202020'), filled('#a0a0a0')];
    painter.paint(target, { transition, progress, leaving, coming });
    const seen = new Set(target.bytes().subarray(0, pixels));
    expect([...seen].filter((luma) => !allowed.includes(luma))).toEqual([]);
    if (progress === 0.5) expect(seen.size).toBe('bandColour' in transition ? 3 : 2);
  }
});

/** A headline and a block on bare ground, a part of which comes with its word. */
function picture(style: string, headline: { xPx: number; yPx: number }): Picture {
  const colour = backgroundColour(style);
  const isDark = colourSamples(colour).luma < 128;
  const ink = { colour: isDark ? '#ffffff' : '#000000' };
  return {
    kind: 'layers',
    ...size,
    description: '',
    layers: [
      patch(whole, { colour }),
      patch({ ...headline, widthPx: 120, heightPx: 24 }, { ...ink, delayMs: 200, motion: 'wipe-right' }),
      patch({ xPx: 40, yPx: 90, widthPx: 60, heightPx: 40 }, { ...ink, cue: 'word', motion: 'rise' }),
    ],
  };
}

function scene(style: string, place: { isFirst?: boolean; isLast?: boolean }): RenderScene {
  const narration = 'Here comes a word that is spoken and then there is another word to end with';
  const shots = [0, narration.indexOf('then')].map((narrationStart, index) => ({
    narrationStart,
    pictureKey: `${index}`,
    picture: picture(style, { xPx: 30 + 130 * index, yPx: 20 }),
  }));
  return { ...spokenEvenly(narration), id: '', seed: 5, isFirst: false, isLast: false, ...place, shots };
}

/** How much of each frame differs from bare ground. */
async function contentShares(request: SegmentRequest): Promise<number[]> {
  const ground = colourSamples(backgroundColour(request.settings.style)).luma;
  const shares: number[] = Array.from({ length: segmentFrameCount(request) });
  let drawn = 0;
  await drawSegment(request, async ({ index, bytes }) => {
    const differing = bytes.subarray(0, pixels).filter((luma) => Math.abs(luma - ground) > 24).length;
    shares.fill(differing / pixels, index);
    drawn++;
  });
  expect(drawn).toBeGreaterThan(1);
  return shares;
}

describe('a film is never without content for more than a fifth of a second', () => {
  test.each(THEME_IDS)('%s', async (style) => {
    const settings: RenderSettings = { size, fps: 30, captions: 'none', style };
    const [first, last] = [scene(style, { isFirst: true }), scene(style, { isLast: true })];
    const shares = [
      ...(await contentShares({ kind: 'scene', scene: first, settings })),
      ...(await contentShares({ kind: 'transition', from: first, to: last, settings })),
      ...(await contentShares({ kind: 'scene', scene: last, settings })),
    ];
    const runs = shares.map((share) => (share < 0.01 ? 'b' : '.')).join('');
    const longest = Math.max(0, ...runs.split('.').map((run) => run.length));
    expect(longest / settings.fps).toBeLessThanOrEqual(0.2);
    expect(shares[0]).toBeGreaterThan(0);
  });
});

/** The frame as the preview draws it, on planes as the encoder takes it. */
async function previewFrame(from: RenderScene, to: RenderScene, style: string): Promise<Uint8Array> {
  const layer = () => {
    const canvas = createCanvas(size.widthPx, size.heightPx);
    return { context: canvas.getContext('2d') as unknown as SceneContext<Canvas>, image: canvas };
  };
  const drawingOf = async (scene: RenderScene): Promise<SceneDrawing<Canvas>> => {
    const plan = planScene(scene, 30);
    const shots = await Promise.all(
      scene.shots.map(async ({ picture }, shotIndex) => {
        const motion = shotMotion({ scene, style, plan, shotIndex, picture, size });
        const pngs = picture.kind === 'layers' ? picture.layers.map(({ png }) => png) : [];
        const images = await Promise.all(pngs.map((png) => loadImage(Buffer.from(png))));
        const span = plan.shots[shotIndex] ?? plan.segment;
        return (context: SceneContext<Canvas>, frame: number) =>
          drawShot(context, { motion, images: images as unknown as Canvas[], span, frame, size });
      }),
    );
    return { ...scene, plan, shots, cues: [], look: { size, theme: captionTheme({ style }) }, style };
  };
  const [ground, above, coming] = [layer(), layer(), layer()];
  const scenes = { from: await drawingOf(from), to: await drawingOf(to) };
  drawTransition({ context: ground.context, above, coming }, scenes, 6);
  const { data } = ground.image.getContext('2d').getImageData(0, 0, size.widthPx, size.heightPx);
  const kernel = await Kernel.load(size.widthPx);
  const [sprite, frame] = [new Sprite(kernel, size), new YuvFrame(kernel, size)];
  sprite.load({ ...size, data }, new RgbaConverter(kernel));
  new SpriteBlender(kernel, size).draw(frame, sprite, { xPx: 0, yPx: 0, scale: 1, opacity: 1 });
  return frame.bytes();
}

test.each(THEME_IDS)('a preview shows the same change: %s', async (style) => {
  const settings: RenderSettings = { size, fps: 30, captions: 'none', style };
  const [from, to] = [scene(style, { isFirst: true }), scene(style, { isLast: true })];
  let drawn = new Uint8Array();
  await drawSegment({ kind: 'transition', from, to, settings }, async ({ index, bytes }) => {
    if (index === 6) drawn = bytes.slice();
  });
  const shown = await previewFrame(from, to, style);
  const difference = drawn.reduce((sum, value, index) => sum + Math.abs(value - (shown[index] ?? 0)), 0);
  expect(difference / drawn.length).toBeLessThan(0.5);
});
