import { CAPTION_CHARACTERS } from './caption-characters.ts';
import { graphemesOf } from './segments.ts';

/**
 * The captions' fonts, in the order in which they are asked for a letter, under names of our own: a font of the same
 * name that the machine has installed may be another version. {@link FACES} are set in by themselves; the others have
 * the letters that these lack. Each file of a family is a font of its own, so that a page loads few of them.
 */
export const CAPTION_FONTS = {
  rounded: {
    family: 'Scenecast Rounded',
    resource: '@expo-google-fonts/fredoka/600SemiBold/Fredoka_600SemiBold.ttf',
  },
  sans: {
    family: 'Scenecast Sans',
    resource: '@expo-google-fonts/montserrat/700Bold/Montserrat_700Bold.ttf',
  },
  hand: {
    family: 'Scenecast Hand',
    resource: '@expo-google-fonts/patrick-hand/400Regular/PatrickHand_400Regular.ttf',
  },
  alegreya: {
    family: 'Scenecast Alegreya',
    resource: '@expo-google-fonts/alegreya/700Bold/Alegreya_700Bold.ttf',
  },
  archivo: {
    family: 'Scenecast Archivo',
    resource: '@expo-google-fonts/archivo/700Bold/Archivo_700Bold.ttf',
  },
  franklin: {
    family: 'Scenecast Franklin',
    resource: '@expo-google-fonts/libre-franklin/700Bold/LibreFranklin_700Bold.ttf',
  },
  fraunces: {
    family: 'Scenecast Fraunces',
    resource: '@expo-google-fonts/fraunces/700Bold/Fraunces_700Bold.ttf',
  },
  inter: {
    family: 'Scenecast Inter',
    resource: '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
  },
  plex: {
    family: 'Scenecast Plex',
    resource: '@expo-google-fonts/ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf',
  },
  greek: {
    family: 'Scenecast Greek',
    resource: '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2',
  },
  polytonicGreek: {
    family: 'Scenecast Polytonic Greek',
    resource: '@fontsource-variable/source-sans-3/files/source-sans-3-greek-ext-wght-normal.woff2',
  },
  extendedLatin: {
    family: 'Scenecast Extended Latin',
    resource: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  },
  hebrew: {
    family: 'Scenecast Hebrew',
    resource: '@fontsource-variable/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-wght-normal.woff2',
  },
  arabic: {
    family: 'Scenecast Arabic',
    resource: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
  },
  emoji0: {
    family: 'Scenecast Emoji 0',
    resource: '@fontsource-variable/noto-emoji/files/noto-emoji-0-wght-normal.woff2',
  },
  emoji1: {
    family: 'Scenecast Emoji 1',
    resource: '@fontsource-variable/noto-emoji/files/noto-emoji-1-wght-normal.woff2',
  },
  emoji2: {
    family: 'Scenecast Emoji 2',
    resource: '@fontsource-variable/noto-emoji/files/noto-emoji-2-wght-normal.woff2',
  },
  emoji3: {
    family: 'Scenecast Emoji 3',
    resource: '@fontsource-variable/noto-emoji/files/noto-emoji-3-wght-normal.woff2',
  },
  emoji4: {
    family: 'Scenecast Emoji 4',
    resource: '@fontsource-variable/noto-emoji/files/noto-emoji-4-wght-normal.woff2',
  },
  emoji5: {
    family: 'Scenecast Emoji 5',
    resource: '@fontsource-variable/noto-emoji/files/noto-emoji-5-wght-normal.woff2',
  },
  emoji6: {
    family: 'Scenecast Emoji 6',
    resource: '@fontsource-variable/noto-emoji/files/noto-emoji-6-wght-normal.woff2',
  },
  emoji7: {
    family: 'Scenecast Emoji 7',
    resource: '@fontsource-variable/noto-emoji/files/noto-emoji-7-wght-normal.woff2',
  },
  emoji8: {
    family: 'Scenecast Emoji 8',
    resource: '@fontsource-variable/noto-emoji/files/noto-emoji-8-wght-normal.woff2',
  },
  emoji9: {
    family: 'Scenecast Emoji 9',
    resource: '@fontsource-variable/noto-emoji/files/noto-emoji-9-wght-normal.woff2',
  },
} as const;

/** Names a font of {@link CAPTION_FONTS}. */
export type CaptionFont = keyof typeof CAPTION_FONTS;

/** The fonts of the looks. Only the first two replace each other. */
export const FACES = [
  'rounded',
  'sans',
  'hand',
  'alegreya',
  'archivo',
  'franklin',
  'fraunces',
  'inter',
  'plex',
] as const satisfies readonly CaptionFont[];

/** How bold a font is drawn that has all weights in one file; the others have only their own. */
export const VARIABLE_FONT_WEIGHT = 700;

const ALL_FONTS = Object.keys(CAPTION_FONTS) as CaptionFont[];
/** Fonts used for letters that a look's own font lacks. */
const OTHER_FONTS = ALL_FONTS.filter((font) => !FACES.slice(2).some((face) => face === font));
/** Characters that are never drawn and at most change their neighbours. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

/** A set of fonts: bit `n` stands for font `n` of {@link ALL_FONTS}. */
type FontSet = number;
const EVERY_FONT: FontSet = 2 ** ALL_FONTS.length - 1;

let fontsByCodePoint: Map<number, FontSet> | undefined;

function fontsWith(character: string): FontSet {
  fontsByCodePoint ??= readCharacters();
  return fontsByCodePoint.get(character.codePointAt(0) ?? 0) ?? 0;
}

function readCharacters(): Map<number, FontSet> {
  const fonts = new Map<number, FontSet>();
  for (const [index, font] of ALL_FONTS.entries()) {
    for (const range of CAPTION_CHARACTERS[font].split(',')) {
      const [first = 0, last = first] = range.split('-').map((codePoint) => Number.parseInt(codePoint, 16));
      for (let codePoint = first; codePoint <= last; codePoint++) {
        fonts.set(codePoint, (fonts.get(codePoint) ?? 0) | (1 << index));
      }
    }
  }
  return fonts;
}

/** The fonts that contain all given characters. */
function fontsWithAll(characters: Iterable<string>): FontSet {
  let fonts = EVERY_FONT;
  for (const character of characters) if (!IGNORABLE.test(character)) fonts &= fontsWith(character);
  return fonts;
}

/**
 * The fonts that draw what a reader sees as one character: a letter with its accents, or an emoji of several signs.
 * Where none has an accented letter, one that has the letter and the accent sets the one on the other.
 */
function fontsWithGrapheme(grapheme: string): FontSet {
  return fontsWithAll(grapheme) || fontsWithAll(grapheme.normalize('NFD'));
}

/** Whether one of the fonts has what a reader sees as one character; fonts that the machine has never count. */
export function hasCaptionGlyph(grapheme: string, first: CaptionFont): boolean {
  return firstOf(fontsWithGrapheme(grapheme), fontOrder(first)) !== undefined;
}

/**
 * The fonts that a word is set in, beginning with the style's own. One that has all of the word's letters goes before
 * it when it lacks some, so that the letters of a word come from one font.
 */
export function wordFonts(word: string, first: CaptionFont): CaptionFont[] {
  if (/^[\x20-\x7e]*$/.test(word)) return [first];
  const letters = word.normalize('NFC').match(/\p{L}/gu) ?? [];
  const leading = firstOf(fontsWithAll(letters), fontOrder(first)) ?? first;
  const order = [leading, ...fontOrder(first)];
  const used = new Set<CaptionFont>();
  for (const grapheme of graphemesOf(word)) used.add(firstOf(fontsWithGrapheme(grapheme), order) ?? first);
  return [...used].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** All fonts that the text may need. */
export function textFonts(text: string, first: CaptionFont): CaptionFont[] {
  let fonts: FontSet = 0;
  for (const grapheme of new Set(graphemesOf(text.normalize('NFC').replace(/[\x20-\x7e]+/g, ' ')))) {
    if (grapheme !== ' ') fonts |= fontsWithGrapheme(grapheme);
  }
  return fontOrder(first).filter((font) => font === first || has(fonts, font));
}

function fontOrder(first: CaptionFont): CaptionFont[] {
  return [first, ...OTHER_FONTS.filter((font) => font !== first)];
}

function firstOf(fonts: FontSet, order: readonly CaptionFont[]): CaptionFont | undefined {
  return order.find((font) => has(fonts, font));
}

function has(fonts: FontSet, font: CaptionFont): boolean {
  return (fonts & (1 << ALL_FONTS.indexOf(font))) !== 0;
}
