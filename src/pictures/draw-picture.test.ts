import { setImmediate } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAPTION_PLACES } from '../core/choices.ts';
import { captionBand, FORMATS, type Format } from '../core/frame.ts';
import { contrast } from '../core/look/colour.ts';
import { TEXT_CONTRAST } from '../core/look/surface.ts';
import { THEME_IDS, THEMES } from '../core/look/themes.ts';
import { type DrawnPicture, drawCard, type PictureOrder } from './draw-picture.ts';
import type { Layer } from './stage/layer.ts';
import { anyWordCard } from './testing/any-word-card.ts';
import { PICTURE_THEMES } from './themes/themes.ts';

/** The lowest resolution of films is 540p. */
const SMALLEST = 1 / 2;
/** Fine enough to tell which colours are under the type. */
const COARSE = 1 / 4;

// A canvas releases its memory only when the event loop turns, so each run waits for a turn.

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const anyLook = fc
  .constantFrom(...THEME_IDS)
  .chain((theme) =>
    fc.record(
      { theme: fc.constant(theme), palette: fc.constantFrom(...THEMES[theme].palettes), brand: anyColour },
      { requiredKeys: ['theme', 'palette'] },
    ),
  );

const anyOrder = (scale: number): fc.Arbitrary<PictureOrder> =>
  fc.record({
    card: anyWordCard,
    look: anyLook,
    size: fc.constantFrom<Format>('landscape', 'portrait', 'square').map((format) => ({
      widthPx: FORMATS[format].widthPx * scale,
      heightPx: FORMATS[format].heightPx * scale,
    })),
    captions: fc.boolean(),
    saysItself: fc.boolean(),
    captionPlace: fc.constantFrom(...CAPTION_PLACES),
    seed: fc.string(),
    title: fc.constantFrom('', 'How it began', 'Η αρχή', 'البداية'),
  });

test('the content of any card stays within the frame and clear of the captions, and is never cut off', async () => {
  await fc.assert(
    fc.asyncProperty(anyOrder(SMALLEST), async (order) => {
      await setImmediate();
      const picture = drawCard(order);
      const { frame } = picture.stage;
      const band = captionBand(order.size, order.captionPlace);
      const atTop = hasCaptions(order) && order.captionPlace === 'top';
      const highest = atTop ? (band.yPx + band.heightPx) / frame.scale : 0;
      const lowest = hasCaptions(order) && !atTop ? band.yPx / frame.scale : frame.height;
      for (const layer of picture.content) {
        const { x, y, width, height } = layer.box;
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(highest);
        expect(x + width).toBeLessThanOrEqual(frame.width);
        expect(y + height).toBeLessThanOrEqual(lowest);
        expect(paintedBeyondBox(layer, picture)).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});

/** Where captions are shown, or the ground belongs to pictures that have some. */
function hasCaptions({ captions, saysItself, look }: PictureOrder): boolean {
  return captions && !(saysItself && PICTURE_THEMES[look.theme].plainGround);
}

test.each(['bold', 'editorial'] as const)('a card without captions fills the frame of %s', (theme) => {
  const card = { kind: 'statement', text: 'The lamp has burned since 1861.', view: 1 } as const;
  const look = { theme, palette: THEMES[theme].palettes[0] };
  const order = { card, look, size: FORMATS.landscape, captions: true, seed: '1', title: '' };
  const captioned = drawCard(order);
  const full = drawCard({ ...order, saysItself: true });
  expect(captioned.stage.shape).toMatchObject({ place: 'flood', box: { height: 0.78 * 1080 } });
  expect(full.stage.shape).toMatchObject({ place: 'flood', box: { height: 1080 } });
  expect(full.stage.box.height).toBeGreaterThan(captioned.stage.box.height);
});

test('type has enough contrast with everything drawn under its glyphs', async () => {
  await fc.assert(
    fc.asyncProperty(anyOrder(COARSE), async (order) => {
      await setImmediate();
      const picture = drawCard(order);
      for (const { ink, unreadable } of inksOf(picture)) {
        expect({ ink, isReadable: unreadable <= STRAY_PIXELS }).toEqual({ ink, isReadable: true });
      }
    }),
    { numRuns: 500 },
  );
});

test('the first frame is not empty, and the first words appear within a fifth of a second', async () => {
  await fc.assert(
    fc.asyncProperty(anyOrder(COARSE), async (order) => {
      await setImmediate();
      const { layers, content } = drawCard(order);
      expect(layers[0]).not.toHaveProperty('delayMs');
      const first = content.filter(({ cue, ink }) => ink !== undefined && cue === undefined);
      if (first.length > 0)
        expect(Math.min(...first.map(({ delayMs }) => delayMs ?? 0))).toBeLessThanOrEqual(200);
    }),
    { numRuns: 100 },
  );
});

/** Whether a layer paints outside its box. Antialiased edges do not count. */
function paintedBeyondBox({ box, paint }: Layer, { stage: { frame } }: DrawnPicture): boolean {
  const margin = 40;
  const canvas = createCanvas(
    Math.ceil((box.width + 2 * margin) * frame.scale),
    Math.ceil((box.height + 2 * margin) * frame.scale),
  );
  const pen = canvas.getContext('2d');
  pen.setTransform(
    frame.scale,
    0,
    0,
    frame.scale,
    (margin - box.x) * frame.scale,
    (margin - box.y) * frame.scale,
  );
  paint(pen);
  const { width, height } = canvas;
  const rim = Math.floor(margin * frame.scale) - 1;
  const strips = [
    [0, 0, width, rim],
    [0, height - rim, width, rim],
    [0, rim, rim, height - 2 * rim],
    [width - rim, rim, rim, height - 2 * rim],
  ] as const;
  return strips.some(([x, y, wide, high]) => {
    const { data } = pen.getImageData(x, y, wide, high);
    for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) >= 128) return true;
    return false;
  });
}

/** Allowed for small letters that touch those of the next line. */
const STRAY_PIXELS = 3;
/** Slightly lower, because blended colours are rounded. */
const MIN_CONTRAST = TEXT_CONTRAST - 0.05;

/** For each layer of type, the number of glyph pixels with too little contrast to what is under them. */
function inksOf({ stage: { frame }, layers }: DrawnPicture): { ink: string; unreadable: number }[] {
  const widthPx = Math.round(frame.width * frame.scale);
  const heightPx = Math.round(frame.height * frame.scale);
  const under = createCanvas(widthPx, heightPx).getContext('2d');
  const found: { ink: string; unreadable: number }[] = [];
  for (const { box, paint, ink, leaveCue } of layers) {
    const left = Math.max(0, Math.floor(box.x * frame.scale));
    const top = Math.max(0, Math.floor(box.y * frame.scale));
    const wide = Math.min(widthPx, Math.ceil((box.x + box.width) * frame.scale)) - left;
    const high = Math.min(heightPx, Math.ceil((box.y + box.height) * frame.scale)) - top;
    if (wide <= 0 || high <= 0) continue;
    // A layer that leaves again lies on an identical layer, so it has no contrast to it.
    if (ink !== undefined && leaveCue !== undefined) continue;
    const own = createCanvas(wide, high).getContext('2d');
    own.setTransform(frame.scale, 0, 0, frame.scale, -left, -top);
    paint(own);
    if (ink !== undefined) {
      const glyphs = own.getImageData(0, 0, wide, high).data;
      const ground = under.getImageData(left, top, wide, high).data;
      const fills = new Map<number, number>();
      for (let at = 0; at < glyphs.length; at += 4) {
        if ((glyphs[at + 3] ?? 0) < 128) continue;
        const fill = ((ground[at] ?? 0) << 16) | ((ground[at + 1] ?? 0) << 8) | (ground[at + 2] ?? 0);
        fills.set(fill, (fills.get(fill) ?? 0) + 1);
      }
      const unreadable = [...fills]
        .filter(([fill]) => contrast(ink, `#${fill.toString(16).padStart(6, '0')}`) < MIN_CONTRAST)
        .reduce((sum, [, pixels]) => sum + pixels, 0);
      found.push({ ink, unreadable });
    }
    under.save();
    under.setTransform(1, 0, 0, 1, 0, 0);
    under.drawImage(own.canvas, left, top);
    under.restore();
  }
  return found;
}
