import { frameSize, type Size } from '../../core/frame.ts';
import { captionStyleOf, type RenderSettings } from '../../render/index.ts';
import type { StoredSettings } from '../../store/index.ts';

/** The video's frame in pixels. */
export function sizeOf(settings: Pick<StoredSettings, 'format' | 'resolution'>): Size {
  return frameSize(settings.format, settings.resolution);
}

/** What of a generation's settings the renderer has to know. Captions follow the embedded illustrator's styles. */
export function renderSettings(settings: StoredSettings): RenderSettings {
  const { fps, captions, style } = settings;
  return { size: sizeOf(settings), fps, captions, style: captionStyleOf(style) };
}
