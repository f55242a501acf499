import { Path2D } from '@napi-rs/canvas';
import { contrast } from '../../core/look/colour.ts';
import type { Surface } from '../../core/look/surface.ts';
import type { Thing } from '../../core/things.ts';
import type { Box } from '../stage/box.ts';
import { type Layer, TIMES } from '../stage/layer.ts';
import { SHAPES } from './shapes.ts';

/** The side of the square that the shapes are drawn in. */
const SHAPE_SIDE = 256;
/** Lines on a body that is closer to them in colour would be lost. */
const MIN_LINE_CONTRAST = 1.8;

/** A thing in the middle of a box: first its body, then its lines. */
export function drawThing(thing: Thing, box: Box, { ink, accent, dim }: Surface): readonly Layer[] {
  const side = Math.min(box.width, box.height);
  const square = {
    x: box.x + (box.width - side) / 2,
    y: box.y + (box.height - side) / 2,
    width: side,
    height: side,
  };
  const layer = (path: string, colour: string): Layer => ({
    box: square,
    paint(pen) {
      pen.save();
      pen.translate(square.x, square.y);
      pen.scale(side / SHAPE_SIDE, side / SHAPE_SIDE);
      pen.fillStyle = colour;
      pen.fill(new Path2D(path));
      pen.restore();
    },
    motion: 'rise',
    idle: 'float',
    delayMs: TIMES.leadMs,
  });
  const { body, line } = SHAPES[thing];
  return [layer(body, contrast(accent, ink) < MIN_LINE_CONTRAST ? dim : accent), layer(line, ink)];
}
