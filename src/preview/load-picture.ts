import type { Size } from '../core/frame.ts';
import type { Clip } from '../core/model.ts';
import type { AssetView } from '../protocol/generation.ts';
import { decodePicture, type PictureShape } from '../render/browser.ts';
import { ClipFrames } from './clip-frames.ts';

/** A picture that can be drawn. */
export interface LoadedPicture {
  readonly shape: PictureShape;
  /** The image of a flat picture, or the images of the layers, in order. */
  readonly images: readonly ImageBitmap[];
  /** The frames of a clip, whose first one is its image. */
  readonly clip?: LoadedClip;
}

export interface LoadedClip {
  readonly fps: number;
  readonly count: number;
  readonly frames: ClipFrames<ImageBitmap>;
  /** Its own sound, as WAV. Absent if it has none. */
  readonly sound: Uint8Array | undefined;
}

export interface LoadPictureOptions {
  /** The size of the canvas. Pixels beyond its resolution are not kept. */
  readonly canvas: Size;
  readonly loadBytes: (url: string) => Promise<ArrayBuffer>;
  /** Called when a frame of a clip is decoded that should be shown. */
  readonly onClipFrame?: (() => void) | undefined;
  /** How near the part that is shown is: it needs as many times the pixels. 1 by default. */
  readonly zoom?: number | undefined;
}

/** The largest zoom of the camera. Beyond it, reducing images costs no quality. */
const SPARE = 1.3;

/**
 * Loads a picture, layered or flat, or any image that the browser can decode.
 *
 * @throws Error if it cannot be loaded or decoded
 */
export async function loadPicture(
  { url, mediaType }: Pick<AssetView, 'url' | 'mediaType'>,
  { canvas, loadBytes, onClipFrame, zoom }: LoadPictureOptions,
): Promise<LoadedPicture> {
  const bytes = new Uint8Array(await loadBytes(url));
  return mediaType.startsWith('image/')
    ? flatPicture(bytes, { canvas, zoom })
    : readPicture(bytes, { canvas, onClipFrame, zoom });
}

/**
 * Decodes a picture's file, with all of its layers.
 *
 * @throws Error if it cannot be decoded
 */
export async function readPicture(
  bytes: Uint8Array,
  { canvas, onClipFrame, zoom }: Omit<LoadPictureOptions, 'loadBytes'>,
): Promise<LoadedPicture> {
  const picture = decodePicture(bytes);
  if (picture.kind === 'flat')
    return flatPicture(picture.image, { canvas, onClipFrame, zoom, clip: picture.clip });
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

async function flatPicture(
  bytes: Uint8Array,
  {
    canvas,
    clip,
    onClipFrame,
    zoom = 1,
  }: Omit<LoadPictureOptions, 'loadBytes'> & { readonly clip?: Clip | undefined },
): Promise<LoadedPicture> {
  const widthOf = (size: Size) => size.widthPx * coveringScale(size, canvas) * zoom;
  const image = await decodeImage(bytes, widthOf);
  // The size in the file itself: with a wrong size, the camera would move past the edge.
  const shape = { kind: 'flat', widthPx: image.width, heightPx: image.height, clip } as const;
  if (!clip) return { shape, images: [image] };
  const { fps, frames: files, sound } = clip;
  const frames = new ClipFrames({
    still: image,
    count: files.length,
    decode: (index) => decodeImage(files[index] ?? bytes, widthOf),
    onFrame: onClipFrame,
  });
  return { shape, images: [image], clip: { fps, count: files.length, frames, sound } };
}

/** @param wantedWidthPx the largest width at which the image is drawn */
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
