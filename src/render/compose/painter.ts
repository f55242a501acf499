import type { YuvFrame } from './yuv-frame.ts';

/** Draws one thing at any frame of its scene. */
export interface Painter {
  /** Equal for two frames that look the same, so that the second need not be drawn. */
  stateAt(frame: number): string;
  /** Draws over all of the target, or onto what is there, as the painter says. */
  paint(target: YuvFrame, frame: number): void;
}
