import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';
import { EngineError } from '../../core/errors.ts';
import { ownFontFamily } from '../../core/look/own-font.ts';
import { isOwnFont, partsOf } from './own-fonts.ts';
import { type FontName, type OwnFontName, THEME_FONTS } from './theme-fonts.ts';

/** Fonts for letters that the themes' fonts do not have, in this order. */
const FALLBACK_FONTS = [
  '@expo-google-fonts/montserrat/700Bold/Montserrat_700Bold.ttf',
  '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2',
  '@fontsource-variable/source-sans-3/files/source-sans-3-greek-ext-wght-normal.woff2',
  '@fontsource-variable/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-wght-normal.woff2',
  '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
] as const;

/** Prefixed, because a font of the same name that is installed on the machine may be another version. */
const FAMILY_PREFIX = 'Scenecast picture';

/** Where the build puts the themes' fonts: see `scripts/build.mjs`. */
const SHIPPED = fileURLToPath(new URL('../../fonts', import.meta.url));

const familyLists = new Map<FontName, string>();

/**
 * The list of families for `context.font`: the font itself, followed by the fallback fonts. Registers fonts
 * on first use.
 *
 * @throws EngineError `picture_failed` if a font file is missing or unreadable.
 */
export function fontFamilies(name: FontName | OwnFontName): string {
  if (isOwnFont(name)) {
    const { hash, instead } = partsOf(name);
    return `"${ownFontFamily({ hash })}", ${fontFamilies(instead)}`;
  }
  const known = familyLists.get(name);
  if (known !== undefined) return known;
  const own = register(`${FAMILY_PREFIX} ${name}`, themeFontFile(name));
  const others = FALLBACK_FONTS.map((resource, index) =>
    register(`${FAMILY_PREFIX} fallback ${index}`, createRequire(import.meta.url).resolve(resource)),
  );
  const list = [own, ...others].map((family) => `"${family}"`).join(', ');
  familyLists.set(name, list);
  return list;
}

function themeFontFile(name: FontName): string {
  const shipped = join(SHIPPED, basename(THEME_FONTS[name]));
  if (existsSync(shipped)) return shipped;
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/${THEME_FONTS[name]}`);
}

function register(family: string, file: string): string {
  if (!GlobalFonts.has(family) && GlobalFonts.registerFromPath(file, family) === null) {
    throw new EngineError('picture_failed', `The font ${basename(file)} cannot be read.`, {
      advice: 'Install the packages again: npm ci.',
    });
  }
  return family;
}
