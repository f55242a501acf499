import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';
import { EngineError } from '../../core/errors.ts';
import { CAPTION_FONTS, type CaptionFont, textFonts } from './caption-fonts.ts';

/** Where the build puts faces whose packages are not installed with the program: see `scripts/build.mjs`. */
const SHIPPED = fileURLToPath(new URL('../../fonts', import.meta.url));

/**
 * Registers the fonts that a text's captions are set in with the server's canvas; what is registered stays so.
 *
 * @throws EngineError `render_failed` when a font file is missing or unreadable.
 */
export function registerCaptionFonts(first: CaptionFont, text: string): void {
  for (const font of textFonts(text, first)) {
    const { family, resource } = CAPTION_FONTS[font];
    if (GlobalFonts.has(family)) continue;
    if (GlobalFonts.registerFromPath(fileOf(resource), family) === null) {
      throw new EngineError('render_failed', `The caption font ${resource} cannot be read.`, {
        advice: 'Install the packages again: npm ci.',
      });
    }
  }
}

function fileOf(resource: string): string {
  const shipped = join(SHIPPED, basename(resource));
  return existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(resource);
}
