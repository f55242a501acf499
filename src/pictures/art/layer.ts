import type { PictureLayer } from '../../core/model.ts';
import type { Box } from './artboard.ts';
import type { FontName } from './fonts.ts';

/** One layer of a picture before it is rasterised; see {@link PictureLayer} for depth, cue and motion. */
export interface ArtLayer {
  readonly svg: string;
  /** What of the artboard the layer covers; all that lies outside is cut off. */
  readonly box: Box;
  readonly depth: number;
  readonly motion: PictureLayer['motion'];
  readonly cue?: string;
  /** The fonts its text needs. */
  readonly fonts?: readonly FontName[];
}

/**
 * How near the parts of a picture are. What stands on the ground is as near as the ground, or its feet
 * would slide; text and charts rest, to be read.
 */
export const DEPTH = { rest: 0, ground: 0.35, air: 0.5, front: 0.8 } as const;

/** How far layers that move with the camera reach beyond the frame, in units, so that no edge shows. */
export const BLEED = 48;
