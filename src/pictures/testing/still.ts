import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { DrawnPicture } from '../draw-picture.ts';

/** A picture when all of its layers have arrived. Layers that leave again are left out, or else taken as they came. */
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
