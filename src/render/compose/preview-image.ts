import { setImmediate } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import type { Size } from '../../core/frame.ts';
import { type Framing, framedPart } from '../../core/framing.ts';
import type { Picture } from '../../core/model.ts';
import { oneAtATime } from '../../core/one-at-a-time.ts';
import { loadPictureImage } from './load-picture-image.ts';

/** Length of the longer side of a preview. */
const LONG_SIDE_PX = 960;
const JPEG_QUALITY = 85;
/** Slides are shown large. */
const SLIDE_QUALITY = 90;

/**
 * A picture as one small JPEG that any browser shows: all layers at rest. It has the picture's own shape, whatever
 * films it is used in; they show as much of it as their frames hold.
 *
 * @throws EngineError `picture_failed` when an image of it cannot be decoded.
 */
export function previewImage(picture: Picture): Promise<Uint8Array> {
  return inTurn(async () => {
    const canvas = await draw(picture, (whole) => sized(whole, LONG_SIDE_PX));
    return canvas.encode('jpeg', JPEG_QUALITY);
  });
}

/**
 * A picture as one image of its full size: as its maker gave it, or all of its layers at rest.
 *
 * @throws EngineError `picture_failed` when an image of it cannot be decoded.
 */
export async function wholeImage(picture: Picture): Promise<Uint8Array> {
  if (picture.kind === 'flat') return picture.image;
  return inTurn(async () => (await draw(picture, (whole) => whole)).encode('png'));
}

/**
 * A picture as one JPEG of a film's frame: all layers at rest, as much of it as the frame holds, or the part of a flat
 * picture that was chosen.
 *
 * @throws EngineError `picture_failed` when an image of it cannot be decoded.
 */
export function slideImage(picture: Picture, frame: Size, framing?: Framing): Promise<Uint8Array> {
  return inTurn(async () => (await draw(picture, () => frame, framing)).encode('jpeg', SLIDE_QUALITY));
}

const drawings = oneAtATime();

/**
 * Drawing an image blocks the process for up to a tenth of a second. So images are drawn one at a time, and everything
 * else gets its turn in between.
 */
function inTurn(drawImage: () => Promise<Uint8Array>): Promise<Uint8Array> {
  return drawings(async () => {
    await setImmediate();
    return drawImage();
  });
}

/** The same shape with a longer side of this length. */
function sized({ widthPx, heightPx }: Size, longSidePx: number): Size {
  const scale = longSidePx / Math.max(widthPx, heightPx);
  const sidePx = (px: number) => Math.max(1, Math.round(px * scale));
  return { widthPx: sidePx(widthPx), heightPx: sidePx(heightPx) };
}

/** Draws as much of the picture as the frame holds, from its middle, or the part that was chosen. */
async function draw(picture: Picture, frameOf: (whole: Size) => Size, framing?: Framing) {
  const layers = await loadLayers(picture);
  const whole = picture.kind === 'flat' ? (layers[0] ?? picture) : picture;
  const { widthPx, heightPx } = frameOf(whole);
  const chosen = picture.kind === 'flat' ? framing : undefined;
  const part = framedPart(whole, { widthPx, heightPx }, chosen ?? { x: 0.5, y: 0.5, zoom: 1 });
  const scale = widthPx / part.widthPx;
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.scale(scale, scale);
  context.translate(-part.xPx, -part.yPx);
  for (const { image, xPx, yPx, widthPx, heightPx } of layers) {
    context.drawImage(image, xPx, yPx, widthPx, heightPx);
  }
  return canvas;
}

async function loadLayers(picture: Picture) {
  if (picture.kind === 'flat') {
    const image = await loadPictureImage(picture.image);
    // The size of the file itself, not the size its maker states.
    return [{ image, xPx: 0, yPx: 0, widthPx: image.width, heightPx: image.height }];
  }
  // The picture at its end: layers that leave would cover those that replace them.
  const staying = picture.layers.filter(({ leaveCue }) => leaveCue === undefined);
  return Promise.all(
    staying.map(async ({ png, ...place }) => ({ ...place, image: await loadPictureImage(png) })),
  );
}
