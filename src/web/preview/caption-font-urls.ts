import rounded from '@expo-google-fonts/fredoka/600SemiBold/Fredoka_600SemiBold.ttf?url';
import sans from '@expo-google-fonts/montserrat/700Bold/Montserrat_700Bold.ttf?url';
import hand from '@expo-google-fonts/patrick-hand/400Regular/PatrickHand_400Regular.ttf?url';
import type { CaptionFontUrls } from '../../preview/index.ts';

/** The very files that the server sets captions with. */
export const CAPTION_FONT_URLS: CaptionFontUrls = { rounded, sans, hand };
