import { formatOf, type Rect, type Size } from '../../core/frame.ts';
import { type Direction, directionOf, visualOrder } from './bidi-order.ts';
import { type CaptionCue, type CaptionLine, lineText } from './caption-cue.ts';
import type { CaptionTheme } from './caption-theme.ts';

/** The type of the captions in a frame, in pixels. */
export interface CaptionMetrics {
  readonly fontSizePx: number;
  readonly lineHeightPx: number;
  readonly spaceWidthPx: number;
  readonly paddingXPx: number;
  readonly paddingYPx: number;
  /** Room around the block for its shadow. */
  readonly marginPx: number;
  readonly maxLineWidthPx: number;
}

export function captionMetrics({ size, theme }: CaptionLook): CaptionMetrics {
  const scale = Math.min(size.widthPx, size.heightPx) / 1080;
  const fontSizePx = theme.sizesPx[formatOf(size)] * scale;
  const paddingXPx = 0.5 * fontSizePx;
  const marginPx = theme.marginEm * fontSizePx;
  return {
    fontSizePx,
    lineHeightPx: theme.lineHeightEm * fontSizePx,
    spaceWidthPx: 0.3 * fontSizePx,
    paddingXPx,
    paddingYPx: theme.paddingYEm * fontSizePx,
    marginPx,
    maxLineWidthPx: theme.bandOf(size).widthPx - 2 * (paddingXPx + marginPx),
  };
}

export interface PlacedWord {
  /** The drawn text, without characters that no font contains. */
  readonly text: string;
  /** Index in `cueWords(cue)`. */
  readonly index: number;
  readonly xPx: number;
  readonly widthPx: number;
}

export interface PlacedLine {
  readonly words: readonly PlacedWord[];
  /** Vertical middle of the line. */
  readonly middlePx: number;
}

export interface CaptionLayout {
  readonly lines: readonly PlacedLine[];
  readonly direction: Direction;
  /** Everything but shadows. */
  readonly block: Rect;
  readonly metrics: CaptionMetrics;
}

/** The frame and the look of its captions. */
export interface CaptionLook {
  readonly size: Size;
  readonly theme: CaptionTheme;
}

export interface CaptionLayoutOptions extends CaptionLook {
  readonly cue: CaptionCue;
  readonly measure: (text: string) => number;
  /** Returns the part of a text that can be drawn. */
  readonly visible: (text: string) => string;
}

/** Places the words of a caption. `undefined` if nothing in it can be drawn. */
export function layoutCaption(options: CaptionLayoutOptions): CaptionLayout | undefined {
  const { cue, size } = options;
  const direction = directionOf(cue.lines.map(lineText).join(' ')) ?? 'ltr';
  const rows = measuredRows(options);
  if (rows.length === 0) return undefined;
  const full = captionMetrics(options);
  const widestPx = Math.max(...rows.map((row) => rowWidthPx(row, full.spaceWidthPx)));
  const metrics = scaled(full, Math.min(1, full.maxLineWidthPx / widestPx));
  const scale = metrics.fontSizePx / full.fontSizePx;
  const block = blockRect(options, metrics, { widthPx: widestPx * scale, lineCount: rows.length });
  const lines = rows.map((row, index) => ({
    words: placeRow(row, {
      scale,
      direction,
      spaceWidthPx: metrics.spaceWidthPx,
      frameWidthPx: size.widthPx,
    }),
    middlePx: block.yPx + metrics.paddingYPx + metrics.lineHeightPx * (index + 0.5),
  }));
  return { lines, direction, block, metrics };
}

interface MeasuredWord {
  readonly text: string;
  readonly index: number;
  readonly widthPx: number;
  readonly spaceBefore: boolean;
}

function measuredRows({ cue, measure, visible }: CaptionLayoutOptions): MeasuredWord[][] {
  let index = 0;
  const measureRow = (line: CaptionLine) => {
    let endOfPrevious: number | undefined;
    return line.words.flatMap((word): MeasuredWord[] => {
      const text = visible(word.text);
      const measured = { text, index: index++, widthPx: measure(word.text), spaceBefore: false };
      if (text === '') return [];
      const spaceBefore = endOfPrevious !== undefined && word.start > endOfPrevious;
      endOfPrevious = word.end;
      return [{ ...measured, spaceBefore }];
    });
  };
  return cue.lines.map(measureRow).filter((row) => row.length > 0);
}

function rowWidthPx(row: readonly MeasuredWord[], spaceWidthPx: number): number {
  return row.reduce((sum, word) => sum + word.widthPx + (word.spaceBefore ? spaceWidthPx : 0), 0);
}

interface RowPlace {
  readonly scale: number;
  readonly direction: Direction;
  readonly spaceWidthPx: number;
  readonly frameWidthPx: number;
}

/** Centres a row and places its words in visual order, from left to right. */
function placeRow(row: readonly MeasuredWord[], place: RowPlace): PlacedWord[] {
  const order = visualOrder(
    row.map((word) => word.text),
    place.direction,
  );
  let xPx = (place.frameWidthPx - place.scale * rowWidthPx(row, place.spaceWidthPx / place.scale)) / 2;
  return order.flatMap((position, seen) => {
    const word = row[position];
    if (word === undefined) return [];
    const later = Math.max(position, order[seen - 1] ?? 0);
    if (seen > 0 && row[later]?.spaceBefore) xPx += place.spaceWidthPx;
    const placed = { text: word.text, index: word.index, xPx, widthPx: word.widthPx * place.scale };
    xPx += placed.widthPx;
    return [placed];
  });
}

function scaled(metrics: CaptionMetrics, scale: number): CaptionMetrics {
  if (scale === 1) return metrics;
  return {
    fontSizePx: metrics.fontSizePx * scale,
    lineHeightPx: metrics.lineHeightPx * scale,
    spaceWidthPx: metrics.spaceWidthPx * scale,
    paddingXPx: metrics.paddingXPx,
    paddingYPx: metrics.paddingYPx,
    marginPx: metrics.marginPx,
    maxLineWidthPx: metrics.maxLineWidthPx,
  };
}

/** Aligned to the outer edge of the band, so that the line there has the same height in every caption. */
function blockRect(
  { size, theme }: CaptionLook,
  metrics: CaptionMetrics,
  text: { readonly widthPx: number; readonly lineCount: number },
): Rect {
  const band = theme.bandOf(size);
  const widthPx = text.widthPx + 2 * metrics.paddingXPx;
  const heightPx = text.lineCount * metrics.lineHeightPx + 2 * metrics.paddingYPx;
  const fromTopPx = theme.place === 'top' ? metrics.marginPx : band.heightPx - metrics.marginPx - heightPx;
  return {
    xPx: (size.widthPx - widthPx) / 2,
    yPx: band.yPx + fromTopPx,
    widthPx,
    heightPx,
  };
}
