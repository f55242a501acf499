import {
  CAPTION_FONTS,
  type CaptionFont,
  type OwnFont,
  ownFontFamily,
  textFonts,
  VARIABLE_FONT_WEIGHT,
} from '../render/browser.ts';

/** The URLs of the captions' fonts, whose files {@link CAPTION_FONTS} names. */
export type CaptionFontUrls = Readonly<Record<CaptionFont, string>>;

export interface CaptionFontRequest {
  /** The font of the captions. */
  readonly font: CaptionFont;
  /** The text of the captions. Only fonts that it needs are loaded. */
  readonly text: string;
  readonly urls: CaptionFontUrls;
  /** The user's own, which goes before the others. */
  readonly own?: { readonly font: OwnFont; readonly load: () => Promise<ArrayBuffer> } | undefined;
}

/**
 * Loads the fonts that captions of a text need into the page, under the names that drawing uses. Loaded fonts are not
 * loaded again.
 *
 * @throws DOMException if one of them cannot be loaded
 */
export async function loadCaptionFonts({ font, text, urls, own }: CaptionFontRequest): Promise<void> {
  if (own) await loadOwnFont(ownFontFamily(own.font), own.load);
  // Placeholders always use `rounded`.
  const fonts = new Set<CaptionFont>(['rounded', ...textFonts(text, font)]);
  await Promise.all(Array.from(fonts, (font) => loadFont(CAPTION_FONTS[font].family, urls[font])));
}

async function loadOwnFont(family: string, load: () => Promise<ArrayBuffer>): Promise<void> {
  if (knownFont(family)) return;
  const face = new FontFace(family, await load(), { weight: `${VARIABLE_FONT_WEIGHT}` });
  document.fonts.add(await face.load());
}

function knownFont(family: string): FontFace | undefined {
  return [...document.fonts].find((face) => face.family.replaceAll('"', '') === family);
}

async function loadFont(family: string, url: string): Promise<void> {
  const known = knownFont(family);
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
