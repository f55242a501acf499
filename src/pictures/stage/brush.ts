import type { Box } from './box.ts';
import type { Pen } from './layer.ts';

/** A brush stroke: thin at both ends, thick in the middle, and slightly curved. */
export function easedArc(pen: Pen, { x, y, width, height }: Box): void {
  pen.beginPath();
  pen.moveTo(x, y + height * 0.3);
  pen.quadraticCurveTo(x + width * 0.5, y - height * 0.35, x + width, y + height * 0.05);
  pen.quadraticCurveTo(x + width * 0.5, y + height * 0.4, x, y + height);
  pen.closePath();
  pen.fill();
}
