import type { Language } from './languages/language.ts';
import { baseOf, languageOf } from './languages/languages.ts';
import { type Replacement, replacementsIn } from './languages/replacements.ts';
import { type Pronunciations, respellings } from './pronunciations.ts';
import { type Sentence, sentences } from './sentences.ts';
import { type SpokenToken, spokenForm } from './spoken-form.ts';
import { separatesWords } from './words.ts';

const SILENT =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cc}\p{Cf}*_#|^~<>{}\\]/gu;
/** Digits are `Extended_Pictographic` neighbours of keycaps, but ©, ® and ™ are said by nobody. */
const DASH = /^[—–-]+$/u;
/** Nobody would listen to the rest of a longer word. */
const MAX_WORD_LETTERS = 60;

/**
 * How a text of any language is read aloud, in tokens that each stand for one or several written words.
 *
 * English is spelled out in full: see {@link spokenForm}. Of German, Spanish, French, Italian and Portuguese, what is
 * written short becomes words, and digits are left to the voice. Of any other language, only the pronunciations are
 * applied, and what makes no sound is left out.
 *
 * @param options.language BCP 47; `und` is read as English where it is written in Latin letters
 */
export function spokenWords(
  text: string,
  options: { readonly language: string; readonly pronunciations?: Pronunciations | undefined },
): SpokenToken[] {
  const { language, pronunciations = {} } = options;
  if (isReadAsEnglish(text, language)) return spokenForm(text, pronunciations);
  const known = languageOf(language);
  return sentences(text, language).flatMap((sentence) => tokensOf(sentence, known, pronunciations));
}

function isReadAsEnglish(text: string, tag: string): boolean {
  const base = baseOf(tag);
  if (base === 'en') return true;
  return base === 'und' && /^[\p{Script=Latin}\P{L}]*$/u.test(text.slice(0, 2_000));
}

function tokensOf(
  sentence: Sentence,
  language: Language | undefined,
  pronunciations: Pronunciations,
): SpokenToken[] {
  const { text } = sentence;
  const replacements = withPronunciations(
    text,
    language ? replacementsIn(text, language) : [],
    pronunciations,
  );
  const tokens: SpokenToken[] = [];
  let next = 0;
  const runs = [...text.matchAll(/\S+/gu)];
  for (let index = 0; index < runs.length; ) {
    const start = runs[index]?.index ?? 0;
    let end = start;
    // A replacement over several runs makes one token of them.
    do {
      const run = runs[index++];
      end = (run?.index ?? 0) + (run?.[0].length ?? 0);
      while ((replacements[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next++;
    } while (index < runs.length && (replacements[next]?.start ?? end) < end);
    const spoken = audible(applied(text, { start, end }, replacements));
    tokens.push({
      written: text.slice(start, end),
      start: sentence.start + start,
      end: sentence.start + end,
      spoken,
    });
  }
  return withPauses(text, tokens, sentence.start);
}

/** The user's list comes before what is known of the language. */
function withPronunciations(
  text: string,
  replacements: readonly Replacement[],
  pronunciations: Pronunciations,
): Replacement[] {
  const listed = [...respellings(text, pronunciations)].map(({ word, start, end }) => ({
    start,
    end,
    said: pronunciations[word] ?? '',
  }));
  const isFree = ({ start, end }: Replacement) =>
    listed.every((other) => other.end <= start || other.start >= end);
  return [...listed, ...replacements.filter(isFree)].sort((a, b) => a.start - b.start);
}

function applied(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  replacements: readonly Replacement[],
): string {
  let said = '';
  let copied = start;
  for (const replacement of replacements) {
    if (replacement.start < start || replacement.end > end) continue;
    said += text.slice(copied, replacement.start) + replacement.said;
    copied = replacement.end;
  }
  return said + text.slice(copied, end);
}

function audible(text: string): string {
  const spoken = text
    .replace(SILENT, ' ')
    .replace(/…/gu, '...')
    .replace(/[\p{L}\p{N}]{61,}/gu, (word) => (separatesWords(word) ? word.slice(0, MAX_WORD_LETTERS) : word))
    .replace(/\s+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(spoken) ? spoken : '';
}

/** Pauses where a reader makes them, and no others: a voice would take the stop of an abbreviation for an end. */
function withPauses(sentence: string, tokens: readonly SpokenToken[], offset: number): SpokenToken[] {
  const lastHeard = tokens.findLastIndex(({ spoken }) => spoken !== '');
  return tokens.map((token, index) => {
    const { spoken } = token;
    if (spoken === '') return token;
    const following = tokens[index + 1];
    // A mark that stands alone, as before a French `!`, belongs to the word before it.
    const mark = following?.spoken === '' ? (/[!?;:,.]/u.exec(following.written)?.[0] ?? '') : '';
    if (index === lastHeard) return { ...token, spoken: ended(spoken, mark) };
    const gap = sentence.slice(token.end - offset, (following?.start ?? token.end) - offset);
    const plain = spoken.replace(/(?<=[\p{L}\p{N}])\.$/u, '');
    const isDash = /[—–]$/u.test(spoken) || (following?.spoken === '' && DASH.test(following.written));
    const pause = mark || (gap.includes('\n') || isDash ? ',' : '');
    return { ...token, spoken: /[\p{L}\p{N})]$/u.test(plain) ? plain + pause : plain };
  });
}

function ended(spoken: string, mark: string): string {
  if (/[.!?:;,。！？]["'”’»“)\]]*$/u.test(spoken)) return spoken;
  return spoken + (mark || '.');
}
