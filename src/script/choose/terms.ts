import { languageOf } from '../../core/text/languages/languages.ts';

const STOP_WORDS = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both
  but by can could did do does doing down during each even few for from further had has have having he her here
  hers him his how i if in into is it its just me more most must my no nor not now of off on once one only or other
  our out over own same she should so some such than that the their them then there these they this those through
  to too under until up upon very was we were what when where which while who whom why will with would you your`.split(
    /\s+/u,
  ),
);

/**
 * The words that tell what a text is about, roughly stemmed. Stop words are removed if the language is known.
 */
export function termsOf(text: string, language = 'en'): string[] {
  const known = languageOf(language);
  if (known)
    return termsAndNumbers(text, language).map((word) =>
      word.replace(/(?<=\p{L}{4})(?:e[nrms]?|s|es)$/u, ''),
    );
  const words = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]{2,40}/gu) ?? [];
  return words
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => word.replace(/(?<=\p{L}{3})(?:'s|s|ed|ing)$/u, ''));
}

/** The same including all numbers, because two sentences with different numbers do not say the same. */
export function termsAndNumbers(text: string, language = 'en'): string[] {
  const stopWords = languageOf(language)?.stopWords ?? STOP_WORDS;
  const words = text.toLowerCase().match(/\p{Script=Han}|\p{N}+|[\p{L}\p{N}]{2,40}/gu) ?? [];
  return words.filter((word) => !stopWords.has(word));
}

/** For each list, the share of its word pairs that occurred in an earlier list. */
export function repeatedShares(terms: readonly (readonly string[])[]): number[] {
  const seen = new Set<string>();
  return terms.map((list) => {
    const pairs = list.slice(1).map((term, at) => `${list[at]} ${term}`);
    const known = pairs.filter((pair) => seen.has(pair)).length;
    for (const pair of pairs) seen.add(pair);
    return pairs.length === 0 ? 0 : known / pairs.length;
  });
}

/** The share of the shorter list's terms that the other one contains, from 0 to 1. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const own = new Set(a);
  const others = new Set(b);
  const smaller = Math.min(own.size, others.size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const term of own) if (others.has(term)) shared++;
  return shared / smaller;
}
