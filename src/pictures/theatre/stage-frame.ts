import { formatOf, type Size } from '../../core/frame.ts';

/** The stage in its own units: 900 along the short side, in every format and resolution. */
export interface StageFrame {
  readonly width: number;
  readonly height: number;
  /** Pixels per unit. */
  readonly scale: number;
  readonly upright: boolean;
  /** Where distant land and water meet the sky. */
  readonly horizon: number;
  /** The top of the nearest paper, which captions are set on. Nothing important is below it. */
  readonly shelf: number;
  /** The size of things relative to landscape. Narrow frames show fewer and larger things. */
  readonly unit: number;
  readonly size: Size;
}

export const SHORT_SIDE = 900;
/** How far sheets extend beyond the frame, so that their edges stay hidden when the camera moves. */
export const BLEED = 40;
const APRON_ABOVE_CAPTIONS = 14;

/** @param shelfPx the line below which captions are set and nothing important may be drawn */
export function stageFrame(size: Size, shelfPx: number): StageFrame {
  const scale = Math.min(size.widthPx, size.heightPx) / SHORT_SIDE;
  const [width, height] = [size.widthPx / scale, size.heightPx / scale];
  const format = formatOf(size);
  const shelf = shelfPx / scale - APRON_ABOVE_CAPTIONS;
  const depth = { landscape: 0.33, square: 0.3, portrait: 0.24 }[format] * height;
  const unit = { landscape: 1, square: 0.9, portrait: 0.94 }[format];
  return { width, height, scale, upright: format === 'portrait', shelf, horizon: shelf - depth, unit, size };
}
