import alegreya from '@expo-google-fonts/alegreya/700Bold/Alegreya_700Bold.ttf?url';
import archivo from '@expo-google-fonts/archivo/700Bold/Archivo_700Bold.ttf?url';
import fraunces from '@expo-google-fonts/fraunces/700Bold/Fraunces_700Bold.ttf?url';
import rounded from '@expo-google-fonts/fredoka/600SemiBold/Fredoka_600SemiBold.ttf?url';
import plex from '@expo-google-fonts/ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf?url';
import inter from '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf?url';
import franklin from '@expo-google-fonts/libre-franklin/700Bold/LibreFranklin_700Bold.ttf?url';
import sans from '@expo-google-fonts/montserrat/700Bold/Montserrat_700Bold.ttf?url';
import hand from '@expo-google-fonts/patrick-hand/400Regular/PatrickHand_400Regular.ttf?url';
import emoji0 from '@fontsource-variable/noto-emoji/files/noto-emoji-0-wght-normal.woff2?url';
import emoji1 from '@fontsource-variable/noto-emoji/files/noto-emoji-1-wght-normal.woff2?url';
import emoji2 from '@fontsource-variable/noto-emoji/files/noto-emoji-2-wght-normal.woff2?url';
import emoji3 from '@fontsource-variable/noto-emoji/files/noto-emoji-3-wght-normal.woff2?url';
import emoji4 from '@fontsource-variable/noto-emoji/files/noto-emoji-4-wght-normal.woff2?url';
import emoji5 from '@fontsource-variable/noto-emoji/files/noto-emoji-5-wght-normal.woff2?url';
import emoji6 from '@fontsource-variable/noto-emoji/files/noto-emoji-6-wght-normal.woff2?url';
import emoji7 from '@fontsource-variable/noto-emoji/files/noto-emoji-7-wght-normal.woff2?url';
import emoji8 from '@fontsource-variable/noto-emoji/files/noto-emoji-8-wght-normal.woff2?url';
import emoji9 from '@fontsource-variable/noto-emoji/files/noto-emoji-9-wght-normal.woff2?url';
import arabic from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2?url';
import hebrew from '@fontsource-variable/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-wght-normal.woff2?url';
import polytonicGreek from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-ext-wght-normal.woff2?url';
import greek from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2?url';
import extendedLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import type { CaptionFontUrls } from '../../preview/index.ts';

/** The font files that the server uses for captions. */
export const CAPTION_FONT_URLS: CaptionFontUrls = {
  rounded,
  sans,
  hand,
  alegreya,
  archivo,
  franklin,
  fraunces,
  inter,
  plex,
  greek,
  polytonicGreek,
  extendedLatin,
  hebrew,
  arabic,
  emoji0,
  emoji1,
  emoji2,
  emoji3,
  emoji4,
  emoji5,
  emoji6,
  emoji7,
  emoji8,
  emoji9,
};
