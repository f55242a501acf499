import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';
import { EngineError } from '../../core/errors.ts';
import { ownFontFamily } from '../../core/look/own-font.ts';
import { CAPTION_FONTS, textFonts } from './caption-fonts.ts';
import type { CaptionTheme } from './caption-theme.ts';

/** Where the build puts faces whose packages are not installed with the program: see `scripts/build.mjs`. */
const SHIPPED = fileURLToPath(new URL('../../fonts', import.meta.url));

/**
 * Registers the fonts that a text's captions are set in with the server's canvas; what is registered stays so.
 *
 * @throws EngineError `render_failed` when a font file is missing or unreadable.
 */
export function registerCaptionFonts(
  { font: first, ownFont }: Pick<CaptionTheme, 'font' | 'ownFont'>,
  text: string,
): void {
  if (ownFont?.path !== undefined) register(ownFont.path, ownFontFamily(ownFont), ADVICE_OWN);
  for (const font of textFonts(text, first)) {
    const { family, resource } = CAPTION_FONTS[font];
    if (!GlobalFonts.has(family)) register(fileOf(resource), family, 'Install the packages again: npm ci.');
  }
}

const ADVICE_OWN = 'Choose the font again.';

function register(path: string, family: string, advice: string): void {
  if (GlobalFonts.has(family) || GlobalFonts.registerFromPath(path, family) !== null) return;
  throw new EngineError('render_failed', `The caption font ${basename(path)} cannot be read.`, { advice });
}

function fileOf(resource: string): string {
  const shipped = join(SHIPPED, basename(resource));
  return existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(resource);
}
