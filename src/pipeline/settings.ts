import { type Format, frameSize, type Resolution, type Size } from '../core/frame.ts';
import type { CaptionMode, Length } from '../core/model.ts';
import { captionStyleOf } from '../render/captions/caption-style.ts';
import type { RenderSettings } from '../render/renderer.ts';

/** What the user can decide about a video. */
export interface VideoSettings {
  readonly length: Length;
  readonly format: Format;
  readonly resolution: Resolution;
  readonly fps: RenderSettings['fps'];
  /** The id of one of the illustrator's styles. */
  readonly style: string;
  readonly voice: string;
  readonly captions: CaptionMode;
  /** Instead of the document's own. */
  readonly title?: string;
}

export function sizeOf(settings: Pick<VideoSettings, 'format' | 'resolution'>): Size {
  return frameSize(settings.format, settings.resolution);
}

/** Captions follow the embedded illustrator's styles. */
export function renderSettings(settings: Omit<VideoSettings, 'title'>): RenderSettings {
  const { fps, captions, style } = settings;
  return { size: sizeOf(settings), fps, captions, style: captionStyleOf(style) };
}
