import type { RenderSettings } from '../../render/index.ts';
import type { BlobStore } from '../../store/index.ts';

/** Settings with the path of the captions' font, if that is the user's own. One that was lost is left out. */
export async function withFontPath<Settings extends Pick<RenderSettings, 'captionFont'>>(
  settings: Settings,
  blobs: BlobStore,
): Promise<Settings> {
  const { captionFont, ...others } = settings;
  if (captionFont === undefined) return settings;
  try {
    const path = await blobs.path(captionFont.hash);
    return { ...settings, captionFont: { ...captionFont, path } };
  } catch {
    return others as Settings;
  }
}
