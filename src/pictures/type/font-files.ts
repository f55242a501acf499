import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';
import { EngineError } from '../../core/errors.ts';

/** The fonts of the themes: files of `@expo-google-fonts`, all under the SIL Open Font License. */
const THEME_FONTS = {
  newsreader: 'newsreader/600SemiBold/Newsreader_600SemiBold.ttf',
  newsreaderItalic: 'newsreader/500Medium_Italic/Newsreader_500Medium_Italic.ttf',
  franklin: 'libre-franklin/500Medium/LibreFranklin_500Medium.ttf',
  franklinSemiBold: 'libre-franklin/600SemiBold/LibreFranklin_600SemiBold.ttf',
  franklinBold: 'libre-franklin/700Bold/LibreFranklin_700Bold.ttf',
  bricolage: 'bricolage-grotesque/800ExtraBold/BricolageGrotesque_800ExtraBold.ttf',
  bricolageSemiBold: 'bricolage-grotesque/600SemiBold/BricolageGrotesque_600SemiBold.ttf',
  archivo: 'archivo/600SemiBold/Archivo_600SemiBold.ttf',
  archivoBold: 'archivo/700Bold/Archivo_700Bold.ttf',
  archivoExtraBold: 'archivo/800ExtraBold/Archivo_800ExtraBold.ttf',
  plex: 'ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
  plexItalic: 'ibm-plex-sans/500Medium_Italic/IBMPlexSans_500Medium_Italic.ttf',
  plexSemiBold: 'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  plexBold: 'ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf',
  plexMono: 'ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf',
  inter: 'inter/500Medium/Inter_500Medium.ttf',
  interSemiBold: 'inter/600SemiBold/Inter_600SemiBold.ttf',
  interBold: 'inter/700Bold/Inter_700Bold.ttf',
  fraunces: 'fraunces/700Bold/Fraunces_700Bold.ttf',
  frauncesItalic: 'fraunces/500Medium_Italic/Fraunces_500Medium_Italic.ttf',
  frauncesSemiBold: 'fraunces/600SemiBold/Fraunces_600SemiBold.ttf',
  frauncesExtraBold: 'fraunces/800ExtraBold/Fraunces_800ExtraBold.ttf',
  fell: 'im-fell-english/400Regular/IMFellEnglish_400Regular.ttf',
  fellItalic: 'im-fell-english/400Regular_Italic/IMFellEnglish_400Regular_Italic.ttf',
  alegreya: 'alegreya/500Medium/Alegreya_500Medium.ttf',
  alegreyaBold: 'alegreya/700Bold/Alegreya_700Bold.ttf',
  baloo: 'baloo-2/800ExtraBold/Baloo2_800ExtraBold.ttf',
  balooSemiBold: 'baloo-2/600SemiBold/Baloo2_600SemiBold.ttf',
  fredoka: 'fredoka/500Medium/Fredoka_500Medium.ttf',
  fredokaSemiBold: 'fredoka/600SemiBold/Fredoka_600SemiBold.ttf',
} as const;

export type FontName = keyof typeof THEME_FONTS;

/** What the themes' fonts lack: letters of other alphabets, asked for in this order. */
const FALLBACK_FONTS = [
  '@expo-google-fonts/montserrat/700Bold/Montserrat_700Bold.ttf',
  '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2',
  '@fontsource-variable/source-sans-3/files/source-sans-3-greek-ext-wght-normal.woff2',
  '@fontsource-variable/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-wght-normal.woff2',
  '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
] as const;

/** Names of our own: a font of the same name that the machine has installed may be another version. */
const FAMILY_PREFIX = 'Scenecast picture';

/** Where the build puts the themes' fonts: see `scripts/build.mjs`. */
const SHIPPED = fileURLToPath(new URL('./fonts', import.meta.url));

const familyLists = new Map<FontName, string>();

/**
 * The list of families for `context.font`: the font itself, then those that have the letters it lacks. Fonts are
 * registered when they are first asked for.
 *
 * @throws EngineError `picture_failed` when a font file is missing or unreadable.
 */
export function fontFamilies(name: FontName): string {
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
