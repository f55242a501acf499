import { type Image, loadImage } from '@napi-rs/canvas';
import { EngineError } from '../../core/errors.ts';
import { imageHeader } from '../../core/image-header.ts';

/** Maximum number of pixels. More would take over 256 MB to decode. */
const MAX_PIXELS = 64_000_000;

/**
 * Decodes a PNG, JPEG or WebP image.
 *
 * @throws EngineError `picture_failed` if the format is another, or the image is damaged or too large.
 */
export async function loadPictureImage(bytes: Uint8Array): Promise<Image> {
  const size = imageHeader(bytes);
  if (size === undefined || size.mediaType === 'image/gif' || size.widthPx < 1 || size.heightPx < 1) {
    throw unusable('is not a PNG, JPEG or WebP image');
  }
  if (size.widthPx * size.heightPx > MAX_PIXELS) {
    throw unusable(`is too large: ${size.widthPx} × ${size.heightPx} pixels, of at most ${MAX_PIXELS}`);
  }
  return loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch((cause: unknown) => {
    throw unusable('is damaged', cause);
  });
}

function unusable(what: string, cause?: unknown): EngineError {
  return new EngineError('picture_failed', `A picture ${what}.`, {
    cause,
    advice: 'Make the picture again.',
    retryable: true,
  });
}
