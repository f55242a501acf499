import type { YuvFrame } from './yuv-frame.ts';

/** Draws one part of a scene at any frame. */
export interface Painter {
  /** Equal for two frames that look the same, so that the second need not be drawn. */
  stateAt(frame: number): string;
  /** Loads what a frame needs, before it is drawn. */
  prepare?(frame: number): Promise<void>;
  /** Draws on the target. Each painter says whether it covers all of it. */
  paint(target: YuvFrame, frame: number): void;
}
