import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { remember, remembered } from '../shell/preferences.ts';
import { en } from './en.ts';
import { PROBLEMS } from './problems.ts';

export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;
const CODES = Object.keys(LANGUAGES) as Language[];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

export type Translate = TFunction;

/** English is in the page; the others are loaded when they are chosen. */
export async function startI18n(): Promise<void> {
  const wanted = CODES.find((code) => navigator.languages.some((tag) => tag.startsWith(code)));
  const language = remembered('language', { among: CODES, otherwise: wanted ?? 'en' });
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  await setLanguage(language);
}

export async function setLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const { translation, problems } = await load(language);
    i18next.addResourceBundle(language, 'translation', translation);
    i18next.addResourceBundle(language, PROBLEMS, problems);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  remember('language', language);
}

async function load(language: Language) {
  switch (language) {
    case 'de': {
      const [{ de }, { problems }] = await Promise.all([import('./de.ts'), import('./problems-de.ts')]);
      return { translation: de, problems };
    }
    case 'es': {
      const [{ es }, { problems }] = await Promise.all([import('./es.ts'), import('./problems-es.ts')]);
      return { translation: es, problems };
    }
    case 'en':
      // The server's own words are English.
      return { translation: en, problems: {} };
  }
}
