import { createCanvas } from '@napi-rs/canvas';
import { EngineError, InputError } from '../../core/errors.ts';
import type { Picture } from '../../core/model.ts';
import { loadPictureImage } from './load-picture-image.ts';

/** Larger than any film shows, and small enough to decode several at once. */
const MAX_SIDE_PX = 4096;
const WEBP_QUALITY = 92;

/**
 * A picture that the user brought. It is decoded before it is taken, and made smaller when it is larger than any
 * film can show.
 *
 * @throws InputError `picture_unreadable` when it is no PNG, JPEG or WebP image, damaged, or too large to decode
 */
export async function readOwnPicture(bytes: Uint8Array): Promise<Picture & { readonly kind: 'flat' }> {
  const image = await loadPictureImage(bytes).catch((error: unknown) => {
    if (!(error instanceof EngineError)) throw error;
    throw new InputError('picture_unreadable', error.message, {
      cause: error,
      advice: 'Use a PNG, JPEG or WebP image.',
    });
  });
  const { width: widthPx, height: heightPx } = image;
  const scale = MAX_SIDE_PX / Math.max(widthPx, heightPx);
  const facts = { kind: 'flat', description: 'A picture of the user’s own.' } as const;
  if (scale >= 1) return { ...facts, widthPx, heightPx, image: bytes };
  const size = {
    widthPx: Math.max(1, Math.round(widthPx * scale)),
    heightPx: Math.max(1, Math.round(heightPx * scale)),
  };
  const canvas = createCanvas(size.widthPx, size.heightPx);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, size.widthPx, size.heightPx);
  return { ...facts, ...size, image: await canvas.encode('webp', WEBP_QUALITY) };
}
