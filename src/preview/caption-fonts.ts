import { CAPTION_FONTS, type CaptionFont, textFonts, VARIABLE_FONT_WEIGHT } from '../render/browser.ts';

/** Where the captions' fonts are; they are the files that {@link CAPTION_FONTS} names. */
export type CaptionFontUrls = Readonly<Record<CaptionFont, string>>;

export interface CaptionFontRequest {
  /** The captions' own. */
  readonly font: CaptionFont;
  /** What is captioned: only fonts that it needs are loaded. */
  readonly text: string;
  readonly urls: CaptionFontUrls;
}

/**
 * Gives a page the fonts that captions of a text are set in, under the names that drawing uses; once there, they are
 * not loaded again.
 *
 * @throws DOMException when one of them cannot be had
 */
export async function loadCaptionFonts({ font, text, urls }: CaptionFontRequest): Promise<void> {
  // Placeholders are set in `rounded`, whatever the captions are set in.
  const fonts = new Set<CaptionFont>(['rounded', ...textFonts(text, font)]);
  await Promise.all(Array.from(fonts, (font) => loadFont(CAPTION_FONTS[font].family, urls[font])));
}

async function loadFont(family: string, url: string): Promise<void> {
  const known = [...document.fonts].find((face) => face.family.replaceAll('"', '') === family);
  // A font of this one weight is drawn in it without asking for it: the server's canvas is not asked either.
  const face = known ?? new FontFace(family, `url("${url}")`, { weight: `${VARIABLE_FONT_WEIGHT}` });
  document.fonts.add(face);
  try {
    await face.load();
  } catch (error) {
    // The next scene tries again.
    document.fonts.delete(face);
    throw error;
  }
}
