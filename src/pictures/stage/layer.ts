import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureLayer } from '../../core/model.ts';
import type { Box } from './box.ts';

/** A canvas in units, whose origin is the frame's upper left corner. */
export type Pen = SKRSContext2D;

/** How a layer comes, lives and leaves: see {@link PictureLayer}. */
export type LayerMotion = Partial<
  Pick<PictureLayer, 'cue' | 'delayMs' | 'enterMs' | 'leaveCue' | 'motion' | 'idle' | 'depth'>
>;

/** One layer of a picture before it is drawn. Without motion, it is there from the start and rests. */
export interface Layer extends LayerMotion {
  /** What may be painted; the rest is cut off. May reach out of the frame, for layers that move. */
  readonly box: Box;
  paint(pen: Pen): void;
  /** The colour of the type on it, if it is type: it must stand out from all that lies under it. */
  readonly ink?: string;
  /** The same for layers that look the same in each picture of one look, size and caption setting. */
  readonly shared?: string;
}

/** Times in milliseconds, the same for all themes. */
export const TIMES = {
  /** From a cut to the first arrival. */
  leadMs: 80,
  /** Between two words; larger things take three times that. */
  staggerMs: 55,
  /** A word, bar or line arrives. */
  enterMs: 620,
  /** Carriers grow. */
  carryMs: 480,
  /** A mark is drawn under what is said. */
  markMs: 300,
} as const;

/** A rectangle, round where a radius is given. */
export function rectangle(
  box: Box,
  fill: string,
  motion: LayerMotion & { readonly radius?: number } = {},
): Layer {
  const { radius = 0, ...rest } = motion;
  return {
    box,
    paint(pen) {
      pen.fillStyle = fill;
      fillRectangle(pen, box, radius);
    },
    ...rest,
  };
}

/** Anything drawn by hand within a box. */
export function drawing(box: Box, paint: (pen: Pen) => void, motion: LayerMotion = {}): Layer {
  return { box, paint, ...motion };
}

/** Fills a rectangle in the pen's colour. */
export function fillRectangle(pen: Pen, { x, y, width, height }: Box, radius = 0): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  pen.fill();
}

/** Fills a disc in the pen's colour. */
export function fillDisc(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
}
