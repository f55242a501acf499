import { createHash } from 'node:crypto';
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Size } from '../../core/frame.ts';
import { imageHeader } from '../../core/image-header.ts';
import { FIGURE_LIMITS } from '../../core/limits.ts';
import type { FigureImage } from '../../core/model.ts';
import { avifSize } from './avif-size.ts';
import { drawSvg, isSvg } from './svg-picture.ts';

export type SafePicture = Omit<FigureImage, 'source'>;

const SAMPLE_PX = 48;
/** Out of 255. A picture with less contrast between its samples is blank. */
const MIN_CONTRAST = 12;
const JPEG_QUALITY = 90;

/** The size that a picture declares, or `undefined` if it cannot be read. */
export function sizeOf(bytes: Uint8Array): Size | undefined {
  if (isSvg(bytes)) return { widthPx: FIGURE_LIMITS.maxSidePx, heightPx: FIGURE_LIMITS.maxSidePx / 2 };
  return imageHeader(bytes) ?? avifSize(bytes);
}

/**
 * Decodes a picture to prove that it is harmless, and scales it down to what a film can show. `undefined` if
 * it is damaged, too large or blank. Runs in the process that reads the document, because its decoders
 * receive untrusted bytes.
 */
export async function safePicture(bytes: Uint8Array): Promise<SafePicture | undefined> {
  const { maxPixels, maxSidePx, maxBytes } = FIGURE_LIMITS;
  const drawn = isSvg(bytes) ? drawSvg(bytes) : bytes;
  const declared = drawn && (imageHeader(drawn) ?? avifSize(drawn));
  if (drawn === undefined || declared === undefined || declared.widthPx * declared.heightPx > maxPixels)
    return;
  const image = await loadImage(Buffer.from(drawn)).catch(() => undefined);
  if (image === undefined || !showsSomething(image)) return undefined;
  const { width, height } = image;
  const isTooLarge = Math.max(width, height) > maxSidePx;
  const mediaType = 'mediaType' in declared ? declared.mediaType : 'image/avif';
  const isKept = mediaType === 'image/png' || mediaType === 'image/jpeg';
  if (isKept && !isTooLarge && drawn.length <= maxBytes) {
    return { hash: hashOf(drawn), bytes: drawn, mediaType, widthPx: width, heightPx: height };
  }
  return redrawn(image, mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/png');
}

async function redrawn(image: Image, type: SafePicture['mediaType']): Promise<SafePicture | undefined> {
  const scale = Math.min(1, FIGURE_LIMITS.maxSidePx / Math.max(image.width, image.height));
  const widthPx = Math.max(1, Math.round(image.width * scale));
  const heightPx = Math.max(1, Math.round(image.height * scale));
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, widthPx, heightPx);
  const kept = (bytes: Uint8Array, mediaType: SafePicture['mediaType']) => {
    return { hash: hashOf(bytes), bytes: new Uint8Array(bytes), mediaType, widthPx, heightPx };
  };
  if (type === 'image/png') {
    const png = await canvas.encode('png');
    if (png.length <= FIGURE_LIMITS.maxBytes) return kept(png, 'image/png');
    // A PNG this large is probably a photo. Encode it as JPEG, with white in place of transparency.
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = 'white';
    context.fillRect(0, 0, widthPx, heightPx);
  }
  return kept(await canvas.encode('jpeg', JPEG_QUALITY), 'image/jpeg');
}

/** Decodes the picture and checks that it has more than one colour. */
function showsSomething(image: Image): boolean {
  if (image.width < 1 || image.height < 1) return false;
  const canvas = createCanvas(SAMPLE_PX, SAMPLE_PX);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, SAMPLE_PX, SAMPLE_PX);
  const { data } = context.getImageData(0, 0, SAMPLE_PX, SAMPLE_PX);
  const least = [255, 255, 255, 255];
  const most = [0, 0, 0, 0];
  for (let at = 0; at < data.length; at++) {
    const value = data[at] ?? 0;
    const channel = at % 4;
    least[channel] = Math.min(least[channel] ?? 0, value);
    most[channel] = Math.max(most[channel] ?? 0, value);
  }
  return least.some((value, channel) => (most[channel] ?? 0) - value > MIN_CONTRAST);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
