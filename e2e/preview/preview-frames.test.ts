import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Size } from '../../src/core/frame.ts';
import { integratedLoudness } from '../../src/core/sound/loudness.ts';
import { encodeWav } from '../../src/core/wav.ts';
import type { CaptionFontUrls } from '../../src/preview/caption-fonts.ts';
import { CAPTION_FONTS } from '../../src/render/captions/caption-fonts.ts';
import { LOW_CLIP_LUFS } from '../../src/render/clips/clip-sound.ts';
import { RgbaConverter, Sprite } from '../../src/render/compose/sprite.ts';
import { SpriteBlender } from '../../src/render/compose/sprite-blender.ts';
import { YuvFrame } from '../../src/render/compose/yuv-frame.ts';
import type { FilmMoment } from '../../src/render/film.ts';
import { Kernel } from '../../src/render/kernel/kernel.ts';
import type { SegmentRequest } from '../../src/render/renderer.ts';
import { drawSegment } from '../../src/render/segment-frames.ts';
import { soundSpan } from '../../src/render/sound/place-sounds.ts';
import { planScene } from '../../src/render/timeline.ts';
import { openContext, sharedBrowser } from '../../src/testing/processes/browser.ts';
import { bundle } from '../bundle.ts';
import { type SampleFilm, sampleFilm } from './sample-film.ts';

const ORIGIN = 'http://preview.test';
const fontUrls = Object.fromEntries(
  Object.keys(CAPTION_FONTS).map((font) => [font, `/${font}.font`]),
) as CaptionFontUrls;

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([sharedBrowser(), bundle('e2e/preview/page.ts')]);
});

/** A page in the browser with the film's files, without a server or network. */
async function openPage({ files }: SampleFilm): Promise<Page> {
  const { resolve } = createRequire(import.meta.url);
  const context = await openContext(browser);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const font = Object.entries(fontUrls).find(([, url]) => url === pathname)?.[0];
    const file = files.get(pathname);
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (file) return route.fulfill({ body: Buffer.from(file) });
    if (font === undefined)
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><script src=page.js type=module></script>',
      });
    const { resource } = CAPTION_FONTS[font as keyof typeof CAPTION_FONTS];
    return route.fulfill({ body: await readFile(resolve(resource)) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'drawMoments' in window);
  return page;
}

async function browserFrames(film: SampleFilm, moments: readonly FilmMoment[]): Promise<Uint8Array[]> {
  const page = await openPage(film);
  const { generation, timelines } = film;
  const pngs = await page.evaluate((request) => window.drawMoments(request), {
    generation,
    timelines,
    fontUrls,
    moments,
  });
  const { size } = film.settings;
  const kernel = await Kernel.load(size.widthPx);
  const [converter, blender] = [new RgbaConverter(kernel), new SpriteBlender(kernel, size)];
  const [sprite, frame] = [new Sprite(kernel, size), new YuvFrame(kernel, size)];
  const frames: Uint8Array[] = [];
  for (const png of pngs) {
    const context = createCanvas(size.widthPx, size.heightPx).getContext('2d');
    context.drawImage(await loadImage(Buffer.from(png, 'base64')), 0, 0);
    sprite.load({ ...size, data: context.getImageData(0, 0, size.widthPx, size.heightPx).data }, converter);
    blender.draw(frame, sprite, { xPx: 0, yPx: 0, scale: 1, opacity: 1 });
    frames.push(frame.bytes().slice());
  }
  return frames;
}

/** The frames that the encoder receives. Each segment is drawn once, and only up to the last of its moments. */
async function encoderFrames(film: SampleFilm, moments: readonly FilmMoment[]): Promise<Uint8Array[]> {
  const segments = new Map<string, FilmMoment[]>();
  for (const moment of moments) {
    const name = `${moment.sceneIndex} ${moment.isTransition}`;
    segments.set(name, [...(segments.get(name) ?? []), moment]);
  }
  const shown = new Map<FilmMoment, Uint8Array>();
  for (const inSegment of segments.values()) await drawMoments(film, inSegment, shown);
  return moments.map((moment) => {
    const frame = shown.get(moment);
    if (!frame) throw new Error('there is no such frame');
    return frame;
  });
}

async function drawMoments(
  { scenes, settings }: SampleFilm,
  moments: readonly FilmMoment[],
  shown: Map<FilmMoment, Uint8Array>,
): Promise<void> {
  const [{ sceneIndex = 0, isTransition = false } = {}] = moments;
  const [before, scene] = [scenes[sceneIndex - 1], scenes[sceneIndex]];
  if (!scene) throw new Error('there is no such scene');
  const request: SegmentRequest =
    isTransition && before
      ? { kind: 'transition', from: before, to: scene, settings }
      : { kind: 'scene', scene, settings };
  const first = request.kind === 'scene' ? planScene(scene, settings.fps).segment.first : 0;
  const last = Math.max(...moments.map(({ frame }) => frame)) - first;
  const enough = new Error('all moments are drawn');
  await drawSegment(request, async ({ index, bytes }) => {
    const frame = bytes.slice();
    for (const moment of moments) if (index <= moment.frame - first) shown.set(moment, frame);
    if (index >= last) throw enough;
  }).catch((error) => {
    if (error !== enough) throw error;
  });
}

interface Difference {
  /** The mean over all blocks, of 255. */
  readonly mean: number;
  /** The block that differs most: a word or a subject in another place stands out. */
  readonly worst: number;
}

const BLOCK_PX = 24;

/**
 * Compares the brightness of two frames by blocks, because two canvases may render the edge of a letter a fraction of
 * a pixel apart.
 */
function difference(some: Uint8Array, other: Uint8Array, { widthPx, heightPx }: Size): Difference {
  const columns = Math.ceil(widthPx / BLOCK_PX);
  const sums = new Float64Array(columns * Math.ceil(heightPx / BLOCK_PX));
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      const block = Math.floor(y / BLOCK_PX) * columns + Math.floor(x / BLOCK_PX);
      sums[block] = (sums[block] ?? 0) + (some[at] ?? 0) - (other[at] ?? 0);
    }
  }
  const blocks = [...sums].map((sum) => Math.abs(sum) / BLOCK_PX ** 2);
  return { mean: blocks.reduce((sum, block) => sum + block, 0) / blocks.length, worst: Math.max(...blocks) };
}

const MOMENTS = {
  'the film beginning': { sceneIndex: 0, frame: 4, isTransition: false },
  'a camera over a flat picture, with a caption': { sceneIndex: 0, frame: 45, isTransition: false },
  'one scene following another': { sceneIndex: 1, frame: 5, isTransition: true },
  'a layer popping up on its word': { sceneIndex: 1, frame: 24, isTransition: false },
  'layers at rest, with a caption': { sceneIndex: 1, frame: 50, isTransition: false },
  'one shot following another': { sceneIndex: 1, frame: 54, isTransition: false },
} as const satisfies Record<string, FilmMoment>;

/** Draws moments in the browser and for the encoder, and compares them. */
async function compare(film: SampleFilm, names: readonly (keyof typeof MOMENTS)[]): Promise<void> {
  const moments = names.map((name) => MOMENTS[name]);
  const inBrowser = await browserFrames(film, moments);
  const encoded = await encoderFrames(film, moments);
  for (const [index, name] of names.entries()) {
    const [shown, expected] = [inBrowser[index] ?? new Uint8Array(), encoded[index] ?? new Uint8Array()];
    const { mean, worst } = difference(shown, expected, film.settings.size);
    expect(mean, name).toBeLessThan(1);
    expect(worst, name).toBeLessThan(16);
  }
}

test('the preview in a browser looks as the film at any moment', async () => {
  await compare(sampleFilm('flat'), Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]);
});

// Pushes, wipes with and without a band, and soft edges.
test.each(['keynote', 'bold/violet', 'blueprint', 'editorial', 'paper', 'theatre'])(
  'changes look as in a film in %s',
  (style) => compare(sampleFilm(style), ['one scene following another', 'one shot following another']),
);

test.each([
  ['cut', 6],
  ['slowed', 2],
  ['begun anew', 0.8],
])('a clip that is %s for its shot moves as in the film', async (_, clipSeconds) => {
  await compare(sampleFilm('flat', { clipSeconds }), [
    'the film beginning',
    'a camera over a flat picture, with a caption',
    'one scene following another',
  ]);
});

test('a clip whose sound is on is heard under the narration while it is seen, as loud as in the film', async () => {
  const tone = Float32Array.from({ length: 48_000 }, (_, index) => Math.sin(index / 20) / 2);
  const clipSound = encodeWav({ sampleRateHz: 48_000, channels: [tone] });
  const film = sampleFilm('flat', { clipSeconds: 1, clipSound });
  const page = await openPage(film);
  const { generation, timelines } = film;
  const heard = await page.evaluate((request) => window.hearScene(request), {
    ...{ generation, timelines, fontUrls },
  });
  const [scene] = film.scenes;
  if (!scene) throw new Error('there is no scene');
  const plan = planScene(scene, film.settings.fps);
  const { leadSamples, sampleCount } = soundSpan(plan);
  expect(heard.leadMs).toBeCloseTo(leadSamples / 48);
  // The narration of this film is silent.
  const samples = Float32Array.from(heard.samples);
  expect(samples).toHaveLength(sampleCount);
  expect(integratedLoudness(samples)).toBeCloseTo(LOW_CLIP_LUFS, 0);

  const silent = await openPage(sampleFilm('flat', { clipSeconds: 1 }));
  const spoken = await silent.evaluate((request) => window.hearScene(request), {
    ...{ generation: sampleFilm('flat', { clipSeconds: 1 }).generation, timelines, fontUrls },
  });
  expect(spoken.leadMs).toBe(0);
  expect(spoken.samples.some((sample) => sample !== 0)).toBe(false);
});

test('the preview shows the part of a picture that was chosen, as the film does', () =>
  compare(sampleFilm('flat', { framing: { x: 0.9, y: 0.2, zoom: 2.5 } }), [
    'a camera over a flat picture, with a caption',
    'one scene following another',
  ]));

test('where a picture failed, the preview shows the card that the film does', () =>
  compare(sampleFilm('flat', { hasCard: true }), [
    'a layer popping up on its word',
    'layers at rest, with a caption',
  ]));

test('words of every script look as in the film, and those that no font has are left out of both', () =>
  compare(sampleFilm('gradient', { narration: 'Zażółć λόγος Привет שלום مرحبا (東京) 👍🏽 end.' }), [
    'a camera over a flat picture, with a caption',
  ]));

test.each(['papercut', 'gradient', 'chalkboard'] as const)('captions look as in a film in %s', (style) =>
  compare(sampleFilm(style), ['layers at rest, with a caption']),
);

test.each(['block', 'karaoke', 'boxed', 'minimal'] as const)(
  'captions look as in a film as %s',
  (captionStyle) => compare(sampleFilm('bold/violet', { captionStyle }), ['layers at rest, with a caption']),
);
