import type { SKRSContext2D } from '@napi-rs/canvas';
import type { LayerEntrance, PictureLayer } from '../../core/model.ts';
import type { Box } from './box.ts';

/** A canvas context in units. Its origin is the upper left corner of the frame. */
export type Pen = SKRSContext2D;

/** How a layer enters, moves and leaves: see {@link PictureLayer}. */
export type LayerMotion = Partial<
  Pick<PictureLayer, 'cue' | 'delayMs' | 'enterMs' | 'leaveCue' | 'motion' | 'idle' | 'depth'>
>;

/** The entrances that cut through nothing. */
export type TextEntrance = Exclude<LayerEntrance, `wipe-${string}`>;

/** How type enters, moves and leaves. A wipe would cut through its letters. */
export interface TextMotion extends Omit<LayerMotion, 'motion'> {
  readonly motion?: TextEntrance;
}

/**
 * One layer of a picture before it is painted. Without motion, it is visible from the start and does not
 * move.
 */
export interface Layer extends LayerMotion {
  /**
   * The area that is painted; everything outside is clipped. It may extend beyond the frame for layers that
   * move.
   */
  readonly box: Box;
  paint(pen: Pen): void;
  /** The colour of the type if the layer is type. It must have enough contrast with everything under it. */
  readonly ink?: string;
  /** The whole of the layer is a plain rectangle in this colour. */
  readonly carrier?: { readonly box: Box; readonly colour: string };
  /** A name shared by layers that look the same in all pictures of one look, size and caption setting. */
  readonly shared?: string;
}

/** Animation times in milliseconds, the same for all themes. */
export const TIMES = {
  /** From a cut to the first entrance. */
  leadMs: 80,
  /** The delay between two words. Larger things take three times as long. */
  staggerMs: 55,
  /** How long a word, bar or line takes to enter. */
  enterMs: 620,
  /** How long a carrier grows. */
  carryMs: 480,
  /** How long a mark takes to draw. */
  markMs: 300,
} as const;

/** A filled rectangle, rounded if it has a radius. */
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

/** A layer with a paint function of its own. */
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
