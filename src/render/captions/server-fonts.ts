import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { EngineError } from '../../core/errors.ts';
import { CAPTION_FONTS, type CaptionFont, textFonts } from './caption-fonts.ts';

/**
 * Registers the fonts that a text's captions are set in with the server's canvas; what is registered stays so.
 *
 * @throws EngineError `render_failed` when a font file is missing or unreadable.
 */
export function registerCaptionFonts(first: CaptionFont, text: string): void {
  const { resolve } = createRequire(import.meta.url);
  for (const font of textFonts(text, first)) {
    const { family, resource } = CAPTION_FONTS[font];
    if (GlobalFonts.has(family)) continue;
    if (GlobalFonts.registerFromPath(resolve(resource), family) === null) {
      throw new EngineError('render_failed', `The caption font ${resource} cannot be read.`, {
        advice: 'Install the packages again: npm ci.',
      });
    }
  }
}
