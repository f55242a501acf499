import { CAPTION_FONTS, type CaptionFont, textFonts, VARIABLE_FONT_WEIGHT } from '../render/browser.ts';

/** The URLs of the captions' fonts, whose files {@link CAPTION_FONTS} names. */
export type CaptionFontUrls = Readonly<Record<CaptionFont, string>>;

export interface CaptionFontRequest {
  /** The font of the captions. */
  readonly font: CaptionFont;
  /** The text of the captions. Only fonts that it needs are loaded. */
  readonly text: string;
  readonly urls: CaptionFontUrls;
}

/**
 * Loads the fonts that captions of a text need into the page, under the names that drawing uses. Loaded fonts are not
 * loaded again.
 *
 * @throws DOMException if one of them cannot be loaded
 */
export async function loadCaptionFonts({ font, text, urls }: CaptionFontRequest): Promise<void> {
  // Placeholders always use `rounded`.
  const fonts = new Set<CaptionFont>(['rounded', ...textFonts(text, font)]);
  await Promise.all(Array.from(fonts, (font) => loadFont(CAPTION_FONTS[font].family, urls[font])));
}

async function loadFont(family: string, url: string): Promise<void> {
  const known = [...document.fonts].find((face) => face.family.replaceAll('"', '') === family);
  // A font with only this weight is drawn in it by default, so the server's canvas does not select it either.
  const face = known ?? new FontFace(family, `url("${url}")`, { weight: `${VARIABLE_FONT_WEIGHT}` });
  document.fonts.add(face);
  try {
    await face.load();
  } catch (error) {
    // Removed, so that the next scene tries again.
    document.fonts.delete(face);
    throw error;
  }
}
