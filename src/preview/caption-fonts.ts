import { CAPTION_FONTS, type CaptionStyle, captionFonts } from '../render/browser.ts';

/** Where the captions' fonts are; they are the files that {@link CAPTION_FONTS} names. */
export type CaptionFontUrls = Readonly<Record<keyof typeof CAPTION_FONTS, string>>;

/**
 * Gives a page the fonts of a style's captions, under the names that drawing uses; once there, they are not loaded
 * again.
 *
 * @throws DOMException when one of them cannot be had
 */
export async function loadCaptionFonts(style: CaptionStyle, urls: CaptionFontUrls): Promise<void> {
  await Promise.all(
    captionFonts(style).map(async (font) => {
      const { family } = CAPTION_FONTS[font];
      const isThere = [...document.fonts].some((known) => known.family.replaceAll('"', '') === family);
      if (isThere) return;
      document.fonts.add(await new FontFace(family, `url("${urls[font]}")`).load());
    }),
  );
}
