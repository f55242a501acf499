import { captionBand, type Format, formatOf, type Rect, type Size, safeArea } from '../../core/frame.ts';

/** A box in artboard units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The frame to compose for, in units of 1/1080 of its short side, so that every resolution of a format has
 * one and the same composition.
 */
export interface Artboard {
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  /** Pixels in a unit. */
  readonly scale: number;
  /** Where everything that must be seen is. */
  readonly content: Box;
  /** Where far land meets the sky, and on which line what stands in front stands. */
  readonly horizonY: number;
  readonly standY: number;
}

const SHORT_SIDE = 1080;

/** @param inset how far the style's own frame reaches into the safe area, in units */
export function artboardFor(size: Size, options: { captions: boolean; inset: number }): Artboard {
  const scale = Math.min(size.widthPx, size.heightPx) / SHORT_SIDE;
  const width = size.widthPx / scale;
  const height = size.heightPx / scale;
  const format = formatOf(size);
  const safe = toBox(safeArea(size), scale);
  const band = toBox(captionBand(size), scale);
  // Players of portrait video cover what lies below the caption band, whether there are captions or not.
  const lowest = format === 'portrait' ? bottomOf(band) : bottomOf(safe);
  const bottom = options.captions ? band.y : lowest;
  const content = {
    x: safe.x + options.inset,
    y: safe.y + options.inset,
    width: safe.width - 2 * options.inset,
    height: bottom - safe.y - (options.captions ? 1 : 2) * options.inset,
  };
  const standY = bottomOf(content) - (options.captions ? 8 : 40);
  const depth = format === 'portrait' ? 0.3 : format === 'square' ? 0.25 : 0.24;
  return { format, width, height, scale, content, standY, horizonY: standY - height * depth };
}

export function rightOf(box: Box): number {
  return box.x + box.width;
}

export function bottomOf(box: Box): number {
  return box.y + box.height;
}

export function centreOf(box: Box): { readonly x: number; readonly y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function grow(box: Box, margin: number): Box {
  return {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
}

/** The smallest box around all of them. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map(rightOf)) - x,
    height: Math.max(...boxes.map(bottomOf)) - y,
  };
}

function toBox(rect: Rect, scale: number): Box {
  return {
    x: rect.xPx / scale,
    y: rect.yPx / scale,
    width: rect.widthPx / scale,
    height: rect.heightPx / scale,
  };
}
