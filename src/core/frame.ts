import type { CAPTION_PLACES, CHOICES } from './choices.ts';

/** The shape of the film's frame, and the areas of it that pictures and captions share. */

export type Format = (typeof CHOICES.formats)[number];
type CaptionPlace = (typeof CAPTION_PLACES)[number];
export type Resolution = (typeof CHOICES.resolutions)[number];

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Rect extends Size {
  readonly xPx: number;
  readonly yPx: number;
}

/** Frame sizes at 1080p. */
export const FORMATS = {
  landscape: { widthPx: 1920, heightPx: 1080 },
  portrait: { widthPx: 1080, heightPx: 1920 },
  square: { widthPx: 1080, heightPx: 1080 },
} as const satisfies Record<Format, Size>;

/** The short side of the frame in pixels. */
export const RESOLUTIONS = {
  '2160p': 2160,
  '1440p': 1440,
  '1080p': 1080,
  '720p': 720,
  '540p': 540,
} as const satisfies Record<Resolution, number>;

/** The frame in pixels. Both sides are even, as H.264 with 4:2:0 requires. */
export function frameSize(format: Format, resolution: Resolution): Size {
  const scale = RESOLUTIONS[resolution] / 1080;
  const full = FORMATS[format];
  return { widthPx: even(full.widthPx * scale), heightPx: even(full.heightPx * scale) };
}

/** The format of a frame, from its shape. */
export function formatOf(size: Size): Format {
  if (size.widthPx === size.heightPx) return 'square';
  return size.widthPx > size.heightPx ? 'landscape' : 'portrait';
}

/** The part of the frame that no screen or player crops: 5 % in from every edge (EBU R 95 title safe). */
export function safeArea(size: Size): Rect {
  const marginX = size.widthPx * 0.05;
  const marginY = size.heightPx * 0.05;
  return {
    xPx: marginX,
    yPx: marginY,
    widthPx: size.widthPx - 2 * marginX,
    heightPx: size.heightPx - 2 * marginY,
  };
}

/**
 * Where burned captions are drawn, so pictures must not put anything important there. In portrait, it is farther from
 * the edge, because apps for portrait video cover both ends with their buttons.
 */
export function captionBand(size: Size, place: CaptionPlace = 'bottom'): Rect {
  return bandBetween(BANDS[place][formatOf(size)], size);
}

/** The outer part of {@link captionBand}, where captions of the current themes are drawn. */
export function captionShelf(size: Size, place: CaptionPlace = 'bottom'): Rect {
  return bandBetween(SHELVES[place][formatOf(size)], size);
}

function bandBetween([top, bottom]: Span, size: Size): Rect {
  const { xPx, widthPx } = safeArea(size);
  return { xPx, yPx: size.heightPx * top, widthPx, heightPx: size.heightPx * (bottom - top) };
}

/** From and to, as shares of the frame's height. */
type Span = readonly [number, number];

const BANDS = {
  bottom: { landscape: [0.78, 0.95], portrait: [0.68, 0.82], square: [0.78, 0.95] },
  top: { landscape: [0.05, 0.22], portrait: [0.12, 0.26], square: [0.05, 0.22] },
} as const satisfies Record<CaptionPlace, Record<Format, Span>>;

const SHELVES = {
  bottom: { landscape: [0.825, 0.95], portrait: [0.735, 0.82], square: [0.815, 0.95] },
  top: { landscape: [0.05, 0.175], portrait: [0.12, 0.205], square: [0.05, 0.185] },
} as const satisfies Record<CaptionPlace, Record<Format, Span>>;

function even(value: number): number {
  return Math.round(value / 2) * 2;
}
