import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { EngineError } from '../../core/errors.ts';
import { CAPTION_FONTS } from './caption-style.ts';

/**
 * Registers the captions' fonts with the server's canvas; once registered, it does nothing.
 *
 * @throws EngineError `render_failed` when a font file is missing or unreadable.
 */
export function registerCaptionFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const { family, resource } of Object.values(CAPTION_FONTS)) {
    if (GlobalFonts.has(family)) continue;
    if (GlobalFonts.registerFromPath(resolve(resource), family) === null) {
      throw new EngineError('render_failed', `The caption font ${resource} cannot be read.`, {
        advice: 'Install the packages again: npm ci.',
      });
    }
  }
}

const drawable = new Map<string, boolean>();

/**
 * Whether the bundled fonts or one of the machine's have a glyph for a character: what none has is drawn as
 * the same empty box as a character that no font can have.
 */
export function serverCanDraw(character: string): boolean {
  if (character <= '\u007e') return character >= ' ';
  let known = drawable.get(character);
  if (known === undefined) {
    known = IGNORABLE.test(character) || pixelsOf(character) !== pixelsOf(NONCHARACTER);
    drawable.set(character, known);
  }
  return known;
}

const NONCHARACTER = '\u{10ffff}';
/** Shapes its neighbours, or nothing, and is never drawn itself. */
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\p{M}\p{Z}]/u;
const GLYPH_SIZE_PX = 32;
let context: SKRSContext2D | undefined;

function pixelsOf(character: string): string {
  if (context === undefined) {
    registerCaptionFonts();
    context = createCanvas(2 * GLYPH_SIZE_PX, 2 * GLYPH_SIZE_PX).getContext('2d');
    const families = Object.values(CAPTION_FONTS).map(({ family }) => `"${family}"`);
    context.font = `${GLYPH_SIZE_PX}px ${families.join(', ')}, sans-serif`;
  }
  context.clearRect(0, 0, 2 * GLYPH_SIZE_PX, 2 * GLYPH_SIZE_PX);
  context.fillText(character, GLYPH_SIZE_PX / 2, 1.5 * GLYPH_SIZE_PX);
  const { data } = context.getImageData(0, 0, 2 * GLYPH_SIZE_PX, 2 * GLYPH_SIZE_PX);
  return Buffer.from(data.buffer).toString('latin1');
}
