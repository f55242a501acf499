import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import type { Language } from './language.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [GERMAN, SPANISH, FRENCH, ITALIAN, PORTUGUESE].map((language) => [language.tag, language]),
);

/** What is known of a language: `undefined` for English, which has rules of its own, and for languages not known. */
export function languageOf(tag: string): Language | undefined {
  return LANGUAGES.get(baseOf(tag));
}

/** The language of a tag without its region: `de` of `de-AT`. */
export function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
}
