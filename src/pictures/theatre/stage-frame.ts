import { formatOf, type Size } from '../../core/frame.ts';

/** The stage in units of its own: 900 along the short side, in every format and resolution. */
export interface StageFrame {
  readonly width: number;
  readonly height: number;
  /** Pixels in a unit. */
  readonly scale: number;
  readonly upright: boolean;
  /** Where far land and water meet the sky. */
  readonly horizon: number;
  /** Where the nearest paper begins, on which captions are set: nothing that matters is below. */
  readonly shelf: number;
  /** How large things are beside landscape: narrow frames show less, and larger. */
  readonly unit: number;
  readonly size: Size;
}

export const SHORT_SIDE = 900;
/** How far sheets reach beyond the frame, so that no edge shows when the camera moves. */
export const BLEED = 40;
const APRON_ABOVE_CAPTIONS = 14;

/** @param shelfPx the line from which captions are set, or below which nothing that matters may be */
export function stageFrame(size: Size, shelfPx: number): StageFrame {
  const scale = Math.min(size.widthPx, size.heightPx) / SHORT_SIDE;
  const [width, height] = [size.widthPx / scale, size.heightPx / scale];
  const format = formatOf(size);
  const shelf = shelfPx / scale - APRON_ABOVE_CAPTIONS;
  const depth = { landscape: 0.33, square: 0.3, portrait: 0.24 }[format] * height;
  const unit = { landscape: 1, square: 0.9, portrait: 0.94 }[format];
  return { width, height, scale, upright: format === 'portrait', shelf, horizon: shelf - depth, unit, size };
}
