import { createCanvas } from '@napi-rs/canvas';
import type { Size } from '../../core/frame.ts';
import type { Picture } from '../../core/model.ts';
import { loadPictureImage } from './load-picture-image.ts';

/** The longer side of a preview. */
const LONG_SIDE_PX = 960;
const JPEG_QUALITY = 85;

/**
 * A picture as one small JPEG that any browser shows: all layers at rest, cut to the shape of the frame that it
 * is made for, as the film shows it.
 *
 * @throws EngineError `picture_failed` when an image of it cannot be decoded.
 */
export async function previewImage(picture: Picture, frame: Size): Promise<Uint8Array> {
  const scale = LONG_SIDE_PX / Math.max(frame.widthPx, frame.heightPx);
  const canvas = createCanvas(Math.round(frame.widthPx * scale), Math.round(frame.heightPx * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  const layers = await loadLayers(picture);
  const whole = picture.kind === 'flat' ? (layers[0] ?? picture) : picture;
  const cover = Math.max(canvas.width / whole.widthPx, canvas.height / whole.heightPx);
  context.translate((canvas.width - whole.widthPx * cover) / 2, (canvas.height - whole.heightPx * cover) / 2);
  context.scale(cover, cover);
  for (const { image, xPx, yPx, widthPx, heightPx } of layers) {
    context.drawImage(image, xPx, yPx, widthPx, heightPx);
  }
  return canvas.encode('jpeg', JPEG_QUALITY);
}

async function loadLayers(picture: Picture) {
  if (picture.kind === 'flat') {
    const image = await loadPictureImage(picture.image);
    // As large as it is, whatever its maker says.
    return [{ image, xPx: 0, yPx: 0, widthPx: image.width, heightPx: image.height }];
  }
  return Promise.all(
    picture.layers.map(async ({ png, ...place }) => ({ ...place, image: await loadPictureImage(png) })),
  );
}
