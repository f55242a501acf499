import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import type { Language } from './language.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

/** All languages but English of which something is known. */
export const LANGUAGES: readonly Language[] = [GERMAN, SPANISH, FRENCH, ITALIAN, PORTUGUESE];

const BY_TAG: ReadonlyMap<string, Language> = new Map(LANGUAGES.map((language) => [language.tag, language]));

/** What is known of a language: `undefined` for English, which has rules of its own, and for languages not known. */
export function languageOf(tag: string): Language | undefined {
  return BY_TAG.get(baseOf(tag));
}

/** The language of a tag without its region: `de` of `de-AT`. */
export function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
}

/** Whether two tags name different languages. An unknown language is no different one. */
export function isOtherLanguage(one: string, other: string): boolean {
  const [base, otherBase] = [baseOf(one), baseOf(other)];
  return base !== otherBase && ![base, otherBase].some((each) => each === '' || each === 'und');
}

/** The English name of a language, or its tag. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A tag that is not BCP 47 has no name.
    return tag;
  }
}
