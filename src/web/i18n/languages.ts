import { en } from './first-screen/en.ts';
import { problems as englishProblems } from './problems-en.ts';

export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
} as const;
export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];

/** The texts of one part of the studio, by language, each in a file of its own. */
type Loaders = Readonly<Record<Language, () => Promise<object>>>;

/** What a browser has to load. English is in the first script, as far as the first screen needs it. */
export const TEXTS = {
  translation: {
    en: async () => en,
    de: async () => (await import('./first-screen/de.ts')).de,
    es: async () => (await import('./first-screen/es.ts')).es,
    fr: async () => (await import('./first-screen/fr.ts')).fr,
    pt: async () => (await import('./first-screen/pt.ts')).pt,
  },
  films: {
    en: async () => (await import('./films/en.ts')).en,
    de: async () => (await import('./films/de.ts')).de,
    es: async () => (await import('./films/es.ts')).es,
    fr: async () => (await import('./films/fr.ts')).fr,
    pt: async () => (await import('./films/pt.ts')).pt,
  },
  money: {
    en: async () => (await import('./money/en.ts')).en,
    de: async () => (await import('./money/de.ts')).de,
    es: async () => (await import('./money/es.ts')).es,
    fr: async () => (await import('./money/fr.ts')).fr,
    pt: async () => (await import('./money/pt.ts')).pt,
  },
  problems: {
    en: async () => englishProblems,
    de: async () => (await import('./problems-de.ts')).problems,
    es: async () => (await import('./problems-es.ts')).problems,
    fr: async () => (await import('./problems-fr.ts')).problems,
    pt: async () => (await import('./problems-pt.ts')).problems,
  },
  // The server's own sentences are English.
  warnings: {
    en: async () => ({}),
    de: async () => (await import('./warnings-de.ts')).warnings,
    es: async () => (await import('./warnings-es.ts')).warnings,
    fr: async () => (await import('./warnings-fr.ts')).warnings,
    pt: async () => (await import('./warnings-pt.ts')).warnings,
  },
} satisfies Readonly<Record<string, Loaders>>;

/** The first of the languages that a browser asks for, in its order, that the studio speaks. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    const language = LANGUAGE_CODES.find((code) => code === primary);
    if (language !== undefined) return language;
  }
  return 'en';
}
