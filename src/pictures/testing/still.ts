import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { DrawnPicture } from '../draw-picture.ts';

/**
 * Paints a picture with all of its layers in place.
 *
 * @param options with `left`, layers that leave again are omitted; otherwise they are painted too
 */
export function stillOf({ stage, layers }: DrawnPicture, options: { left?: boolean } = {}): Canvas {
  const { frame } = stage;
  const canvas = createCanvas(Math.round(frame.width * frame.scale), Math.round(frame.height * frame.scale));
  const pen = canvas.getContext('2d');
  for (const { box, paint, leaveCue } of layers) {
    if (options.left === true && leaveCue !== undefined) continue;
    const [x, y] = [Math.floor(box.x * frame.scale), Math.floor(box.y * frame.scale)];
    const width = Math.ceil((box.x + box.width) * frame.scale) - x;
    const height = Math.ceil((box.y + box.height) * frame.scale) - y;
    if (!(width > 0 && height > 0)) continue;
    // A layer may be painted with regard to what it holds already, and that is only its own.
    const layer = createCanvas(width, height);
    const own = layer.getContext('2d');
    own.setTransform(frame.scale, 0, 0, frame.scale, -x, -y);
    paint(own);
    pen.drawImage(layer, x, y);
  }
  return canvas;
}
