import { type Format, frameSize, type Resolution, type Size } from '../core/frame.ts';
import type { CaptionMode, Length } from '../core/model.ts';

/** What the user can decide about a video. */
export interface VideoSettings {
  readonly length: Length;
  readonly format: Format;
  readonly resolution: Resolution;
  readonly fps: number;
  readonly style: string;
  readonly voice: string;
  readonly captions: CaptionMode;
  /** Instead of the document's own. */
  readonly title?: string;
}

export function sizeOf(settings: VideoSettings): Size {
  return frameSize(settings.format, settings.resolution);
}
