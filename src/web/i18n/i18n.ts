import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { choiceKept, onThisDevice } from '../storage.ts';
import type { en as films } from './films/en.ts';
import { en } from './first-screen/en.ts';
import { LANGUAGE_CODES, type Language, languageFor, TEXTS } from './languages.ts';
import type { en as money } from './money/en.ts';
import { PROBLEMS } from './problems.ts';

const FIRST_SCREEN = 'translation';
const FILMS = 'films';
const MONEY = 'money';
/** As in warnings.ts, which the first screen does not need. */
const WARNINGS = 'warnings';

declare module 'i18next' {
  interface CustomTypeOptions {
    fallbackNS: ['films', 'money'];
    resources: { translation: typeof en; films: typeof films; money: typeof money };
  }
}

export type Translate = TFunction;

type Part = keyof typeof TEXTS;

/** What has to be there in a language before it is shown. */
const wanted = new Set<Part>([FIRST_SCREEN, PROBLEMS]);
let changing = Promise.resolve();

/** The first screen is in English in the page; other languages and other screens are loaded when they are wanted. */
export async function startI18n(): Promise<void> {
  const otherwise = languageFor(navigator.languages);
  const language = choiceKept('language', { among: LANGUAGE_CODES, otherwise });
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    fallbackNS: [FILMS, MONEY],
    resources: { en: { [FIRST_SCREEN]: en } },
    interpolation: { escapeValue: false },
  });
  await show(language);
}

/** Changes the studio's language. The choice is saved first, so that it survives a reload while the texts load. */
export function setLanguage(language: Language): Promise<void> {
  onThisDevice.set('language', language);
  return show(language);
}

function show(language: Language): Promise<void> {
  const change = changeTo(language);
  changing = change.catch(() => undefined);
  return change;
}

async function changeTo(language: Language): Promise<void> {
  await Promise.all([...wanted].map((part) => bring(part, language)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** A screen that shows films, once its texts are there too, in the language that is shown then. */
export function withFilmTexts<Screen>(screen: Promise<Screen>): Promise<Screen> {
  return withTexts(FILMS, withTexts(WARNINGS, screen));
}

/** A screen about money and settings, once its texts are there too. */
export function withMoneyTexts<Screen>(screen: Promise<Screen>): Promise<Screen> {
  return withTexts(MONEY, screen);
}

async function withTexts<Screen>(part: Part, screen: Promise<Screen>): Promise<Screen> {
  wanted.add(part);
  const texts = changing.then(() => bring(part, i18next.language as Language));
  const [shown] = await Promise.all([screen, texts]);
  return shown;
}

async function bring(part: Part, language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, part)) return;
  i18next.addResourceBundle(language, part, await TEXTS[part][language]());
}
