import type { Size } from '../core/frame.ts';
import type { AssetView } from '../protocol/generation.ts';
import { decodePicture, type PictureShape } from '../render/browser.ts';

/** A picture that can be drawn. */
export interface LoadedPicture {
  readonly shape: PictureShape;
  /** The flat picture's only image, or the layers' in their order. */
  readonly images: readonly ImageBitmap[];
}

export interface LoadPictureOptions {
  /** Of what it is drawn on: more pixels than that shows are not kept. */
  readonly canvas: Size;
  readonly loadBytes: (url: string) => Promise<ArrayBuffer>;
}

/** A camera comes this much closer at most, and the quality of what is drawn smaller than it is does not suffer. */
const SPARE = 1.3;

/**
 * Loads a picture, layered or flat, or any image that the browser knows.
 *
 * @throws Error when it cannot be had or decoded
 */
export async function loadPicture(
  { url, mediaType }: Pick<AssetView, 'url' | 'mediaType'>,
  { canvas, loadBytes }: LoadPictureOptions,
): Promise<LoadedPicture> {
  const bytes = new Uint8Array(await loadBytes(url));
  return mediaType.startsWith('image/') ? flatPicture(bytes, canvas) : readPicture(bytes, canvas);
}

/**
 * A picture from its file, with all of its layers.
 *
 * @throws Error when it cannot be decoded
 */
export async function readPicture(bytes: Uint8Array, canvas: Size): Promise<LoadedPicture> {
  const picture = decodePicture(bytes);
  if (picture.kind === 'flat') return flatPicture(picture.image, canvas);
  const scale = coveringScale(picture, canvas);
  const images: ImageBitmap[] = [];
  try {
    for (const { png, widthPx } of picture.layers) images.push(await decodeImage(png, () => widthPx * scale));
  } catch (error) {
    for (const image of images) image.close();
    throw error;
  }
  return { shape: picture, images };
}

async function flatPicture(bytes: Uint8Array, canvas: Size): Promise<LoadedPicture> {
  const image = await decodeImage(bytes, (size) => size.widthPx * coveringScale(size, canvas));
  // What the file itself says counts: a camera led by a wrong size would look past the edge.
  return { shape: { kind: 'flat', widthPx: image.width, heightPx: image.height }, images: [image] };
}

/** @param wantedWidthPx how wide it is drawn at most, if it is as large as it says */
async function decodeImage(bytes: Uint8Array, wantedWidthPx: (size: Size) => number): Promise<ImageBitmap> {
  const whole = await createImageBitmap(new Blob([bytes.slice()]));
  const width = Math.ceil(wantedWidthPx({ widthPx: whole.width, heightPx: whole.height }));
  if (whole.width <= width * SPARE) return whole;
  const height = Math.max(1, Math.round((whole.height * width) / whole.width));
  try {
    return await createImageBitmap(whole, {
      resizeWidth: Math.max(1, width),
      resizeHeight: height,
      resizeQuality: 'high',
    });
  } finally {
    whole.close();
  }
}

function coveringScale(picture: Size, canvas: Size): number {
  return Math.max(canvas.widthPx / picture.widthPx, canvas.heightPx / picture.heightPx);
}
