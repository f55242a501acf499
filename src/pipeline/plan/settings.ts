import { frameSize, type Size } from '../../core/frame.ts';
import { captionStyleOf, type RenderSettings } from '../../render/index.ts';
import type { StoredSettings } from '../../store/index.ts';

/** The video's frame in pixels. */
export function sizeOf(settings: Pick<StoredSettings, 'format' | 'resolution'>): Size {
  return frameSize(settings.format, settings.resolution);
}

/** The style that pictures are drawn in. */
export function drawnStyle({ style, look = style }: Pick<StoredSettings, 'style' | 'look'>): string {
  return look;
}

/** What of a generation's settings the renderer has to know. Captions follow the embedded illustrator's styles. */
export function renderSettings(settings: StoredSettings): RenderSettings {
  const { fps, captions } = settings;
  return { size: sizeOf(settings), fps, captions, style: captionStyleOf(drawnStyle(settings)) };
}
