import { captionBand, formatOf, type Size } from '../../core/frame.ts';
import type { CaptionPlace } from '../../core/model.ts';
import type { Box } from './box.ts';

/** The frame and its grid, in units: 1/1080 of the short side. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Pixels per unit. */
  readonly scale: number;
  readonly tall: boolean;
  readonly square: boolean;
  /** Whether to stack things instead of placing them side by side. */
  readonly narrow: boolean;
  readonly margin: number;
  /** The sizes of type that goes with larger type. Upright frames are seen on phones, so that it is larger there. */
  readonly small: SmallType;
  /** Below this line there are only the ground and captions. */
  readonly shelf: number;
  /** Where carriers that reach the bottom end: the shelf, or the edge of a frame without captions. */
  readonly foot: number;
  /** Above this line there are only the ground and captions; 0 unless they are at the top. */
  readonly lintel: number;
  /** The top of the capitals in the running head. */
  readonly headLine: number;
  /** The room for everything that must be visible. */
  readonly box: Box;
}

export interface SmallType {
  /** Sources, kickers and the labels of axes: the smallest type that is used by choice. */
  readonly label: number;
  /** What is said about a number or a chart, and the names in a legend. */
  readonly note: number;
  /** A second line: a subtitle, an attribution. */
  readonly aside: number;
}

export interface FrameOptions {
  readonly size: Size;
  /** Whether captions are burned in. */
  readonly captions: boolean;
  /** Where they are; `bottom` when absent. */
  readonly captionPlace?: CaptionPlace | undefined;
  /** Whether the theme draws a rule under the running head. */
  readonly masthead: boolean;
  readonly plainGround: boolean;
}

export function frameOf({ size, captions, captionPlace, masthead, plainGround }: FrameOptions): Frame {
  const scale = Math.min(size.widthPx, size.heightPx) / 1080;
  const [width, height] = [size.widthPx / scale, size.heightPx / scale];
  const format = formatOf(size);
  const grid = GRIDS[format];
  const atTop = captions && captionPlace === 'top';
  const shelf = captions && !atTop ? captionBand(size).yPx / scale : height * grid.shelfWithoutCaptions;
  const band = captionBand(size, 'top');
  const lintel = atTop ? (band.yPx + band.heightPx) / scale : 0;
  const headLine = atTop ? lintel + SHELF_GAP : grid.headLine;
  const top = headLine + grid.top - grid.headLine + (masthead ? MASTHEAD : 0);
  return {
    width,
    height,
    scale,
    tall: format === 'portrait',
    square: format === 'square',
    narrow: format !== 'landscape',
    margin: grid.margin,
    small: format === 'landscape' ? { label: 32, note: 40, aside: 40 } : { label: 32, note: 40, aside: 52 },
    shelf,
    foot: (captions && !atTop) || !plainGround ? shelf : height,
    lintel,
    headLine,
    box: { x: grid.margin, y: top, width: width - 2 * grid.margin, height: shelf - top - SHELF_GAP },
  };
}

/** Portrait has a high shelf, because apps cover the bottom with their own buttons. */
const GRIDS = {
  landscape: { margin: 120, top: 126, headLine: 62, shelfWithoutCaptions: 0.92 },
  portrait: { margin: 72, top: 230, headLine: 140, shelfWithoutCaptions: 0.82 },
  square: { margin: 72, top: 120, headLine: 62, shelfWithoutCaptions: 0.92 },
} as const;
const MASTHEAD = 36;
/** The gap between content and captions. */
const SHELF_GAP = 26;
