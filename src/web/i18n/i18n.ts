import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { remember, remembered } from '../shell/preferences.ts';
import { en } from './en.ts';

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
    i18next.addResourceBundle(language, 'translation', await load(language));
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  remember('language', language);
}

async function load(language: Language) {
  switch (language) {
    case 'de':
      return (await import('./de.ts')).de;
    case 'es':
      return (await import('./es.ts')).es;
    case 'en':
      return en;
  }
}
