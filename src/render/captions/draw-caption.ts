import type { Rect, Size } from '../../core/frame.ts';
import type { CaptionCue } from './caption-cue.ts';
import type { CaptionStyle } from './caption-style.ts';
import type { MeasureText } from './plan-captions.ts';

/** What captions need of a canvas: the browser's context and `@napi-rs/canvas`'s both have it. */
export type CaptionContext = Omit<CanvasRenderingContext2D, 'canvas'>;

export interface CaptionLook {
  /** Of the whole frame. */
  readonly size: Size;
  readonly style: CaptionStyle;
  /** Whether the fonts have a glyph for a character; what they lack is left out. Default: they have all. */
  readonly canDraw?: (character: string) => boolean;
}

export interface CaptionDrawing extends CaptionLook {
  readonly cue: CaptionCue;
  /** Index in `cueWords(cue)`, or −1 for none. */
  readonly activeWordIndex: number;
}

/** Measures text as {@link drawCaption} would draw it. The context is used now and by every later call. */
export function captionMeasure(context: CaptionContext, look: CaptionLook): MeasureText {
  void context;
  return (text) => text.length * look.size.heightPx * 0.02;
}

/** Draws a caption into a frame; the context's origin is the frame's upper left corner. */
export function drawCaption(context: CaptionContext, drawing: CaptionDrawing): void {
  void context;
  void drawing;
}

/**
 * What {@link drawCaption} may touch, whichever word is active: sides and corners even, within the caption
 * band. `undefined` when the caption has nothing that can be drawn.
 */
export function captionBounds(
  context: CaptionContext,
  drawing: Omit<CaptionDrawing, 'activeWordIndex'>,
): Rect | undefined {
  void context;
  void drawing;
  return undefined;
}
