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
    pen.save();
    pen.setTransform(frame.scale, 0, 0, frame.scale, 0, 0);
    pen.beginPath();
    pen.rect(box.x, box.y, box.width, box.height);
    pen.clip();
    paint(pen);
    pen.restore();
  }
  return canvas;
}
