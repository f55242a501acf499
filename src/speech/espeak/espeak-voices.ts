import type { Voice } from '../speech-engine.ts';

/** Names in espeak-ng 1.50 and later for languages that it does not list by their BCP 47 tag. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'en-us',
  fr: 'fr-fr',
  'es-mx': 'es-419',
  zh: 'cmn',
  no: 'nb',
};
/** Without Japanese, of which espeak-ng reads only the syllabic letters. */
const LANGUAGES = new Set(
  `af am ar az be bg bn bs ca cmn cs cy da de el en en-gb en-us eo es es-419 et eu fa fi fr-be fr-ch fr-fr ga gd gu he hi
  hr hu hy id is it ka kk kn ko lt lv mk ml mr ms mt nb nl pa pl pt pt-br ro ru sk sl sq sr sv sw ta te th tr uk ur uz
  vi`.split(/\s+/u),
);

/** The languages offered by name. Abbreviations are expanded in these. */
export const OFFERED_LANGUAGES = ['de', 'es', 'fr-fr', 'it', 'pt', 'pt-br'] as const;

/** The name of a language's voice in espeak-ng, or `undefined` if it has none. */
export function espeakName(language: string): string | undefined {
  const tag = language.toLowerCase().replaceAll('_', '-');
  const base = tag.split('-', 1)[0] ?? '';
  return [tag, NAMES[tag], base, NAMES[base]].find((name) => name !== undefined && LANGUAGES.has(name));
}

/** The language of a voice of espeak-ng. */
export function languageOfName(name: string): string {
  if (name === 'cmn') return 'zh';
  return name === 'fr-fr' ? 'fr' : name;
}

/** The two voices of each language. */
export function voicesOf(name: string): (Voice & { readonly variant: string })[] {
  const language = languageOfName(name);
  return [
    { id: 'man', name: 'Man', language, description: 'A synthesiser’s man, clear and even', variant: name },
    {
      id: 'woman',
      name: 'Woman',
      language,
      description: 'A synthesiser’s woman, clear and even',
      variant: `${name}+f2`,
    },
  ];
}
