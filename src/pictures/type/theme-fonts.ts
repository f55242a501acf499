/**
 * The fonts of the themes: files of `@expo-google-fonts`, all under the SIL Open Font License. The build
 * copies these files, so the packages are not installed with the program: see `scripts/build.mjs`.
 */
export const THEME_FONTS = {
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

/** A font of the user's own, and the theme's that takes its place where it lacks a letter: see `own-fonts.ts`. */
export type OwnFontName = `own/${string}/${FontName}`;
