import type { Size } from '../../core/frame.ts';
import type { WordTiming } from '../../core/model.ts';
import type { CaptionCue } from './caption-cue.ts';

/** The width of a text at the captions' full size, in pixels: see `captionMeasure`. */
export type MeasureText = (text: string) => number;

export interface CaptionPlanOptions {
  readonly narration: string;
  /** In order, as the speech gives them. */
  readonly words: readonly WordTiming[];
  readonly size: Size;
  readonly measure: MeasureText;
  /** Added to every time, such as the scene's place in the film. Default 0. */
  readonly offsetMs?: number;
}

/** Cuts a narration into captions of at most two lines. */
export function planCaptions(options: CaptionPlanOptions): CaptionCue[] {
  void options;
  return [];
}
