import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

/** The bundled fonts; no other font is ever used, so that no picture depends on the machine. */
export const FONTS = {
  baloo: { family: 'Baloo 2', weight: 800, file: 'baloo-2/800ExtraBold/Baloo2_800ExtraBold.ttf' },
  balooText: { family: 'Baloo 2', weight: 600, file: 'baloo-2/600SemiBold/Baloo2_600SemiBold.ttf' },
  fredoka: { family: 'Fredoka', weight: 700, file: 'fredoka/700Bold/Fredoka_700Bold.ttf' },
  fredokaText: { family: 'Fredoka', weight: 500, file: 'fredoka/500Medium/Fredoka_500Medium.ttf' },
  montserrat: {
    family: 'Montserrat',
    weight: 800,
    file: 'montserrat/800ExtraBold/Montserrat_800ExtraBold.ttf',
  },
  montserratText: {
    family: 'Montserrat',
    weight: 600,
    file: 'montserrat/600SemiBold/Montserrat_600SemiBold.ttf',
  },
  cabinSketch: { family: 'Cabin Sketch', weight: 700, file: 'cabin-sketch/700Bold/CabinSketch_700Bold.ttf' },
  patrickHand: {
    family: 'Patrick Hand',
    weight: 400,
    file: 'patrick-hand/400Regular/PatrickHand_400Regular.ttf',
  },
  dmSerif: {
    family: 'DM Serif Display',
    weight: 400,
    file: 'dm-serif-display/400Regular/DMSerifDisplay_400Regular.ttf',
  },
} as const satisfies Record<string, { family: string; weight: number; file: string }>;

export type FontName = keyof typeof FONTS;

const { resolve } = createRequire(import.meta.url);
const parsed = new Map<FontName, Font>();

export function fontFile(name: FontName): string {
  return resolve(`@expo-google-fonts/${FONTS[name].file}`);
}

/** The width of one line of text, kerned, in the unit of `size`. */
export function measure(text: string, name: FontName, size: number): number {
  return fontNamed(name).getAdvanceWidth(text, size);
}

/** Whether the font has a glyph of its own for the character. */
export function hasGlyph(character: string, name: FontName): boolean {
  return fontNamed(name).charToGlyphIndex(character) > 0;
}

function fontNamed(name: FontName): Font {
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const file = readFileSync(fontFile(name));
  const font = opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  parsed.set(name, font);
  return font;
}
