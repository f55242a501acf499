import { type Figure, figuresIn, isAmong, numbersIn } from './figures-in-text.ts';
import { baseOf, isOtherLanguage } from './languages/languages.ts';
import { sentences } from './sentences.ts';

/** A sentence of a narration, as offsets in UTF-16 code units; the end is exclusive. */
export interface UnsupportedSentence {
  readonly start: number;
  readonly end: number;
}

/** What a narration rests on. */
export interface Evidence {
  /** The passages of the document, and what else may be named, such as its title. */
  readonly passages: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu;
/** In these languages every noun has a capital, so only several capitals in a row are a name. */
const CAPITALISED_NOUNS = new Set(['de', 'lb']);
/** Words that have a capital everywhere. */
const NO_NAMES = /^(?:I|I['’]\p{L}+)$/u;
/** A word behind one of these may have its capital for it. */
const OPENS = /[.!?:;…“”„«»"'‘([—–-]\s*$/u;

/**
 * The sentences of a narration whose figures or names are not in its passages: what a model may have added. Figures are
 * compared by what they can mean, also across languages. Names are words with a capital within a sentence; they are not
 * compared if the narration has another language than the passages, because many names change with the language.
 */
export function unsupportedSentences(
  narration: string,
  { language, evidence }: { readonly language: string; readonly evidence: Evidence },
): UnsupportedSentence[] {
  const hasNumber = numberTest(evidence);
  const hasName = isOtherLanguage(language, evidence.language) ? () => true : nameTest(evidence);
  return sentences(narration, language)
    .filter(
      ({ text }) => !(figuresIn(text, language).every(hasNumber) && namesIn(text, language).every(hasName)),
    )
    .map(({ start, end }) => ({ start, end }));
}

/** Whether a figure is in the passages. They are read only if there is one: a film has many scenes. */
function numberTest({ passages, language }: Evidence): (figure: Figure) => boolean {
  let numbers: ReadonlySet<string> | undefined;
  return (figure) => {
    numbers ??= new Set(passages.flatMap((passage) => [...numbersIn(passage, language)]));
    return isAmong(numbers, figure);
  };
}

/** Whether a name is among the words of the passages. */
function nameTest({ passages }: Evidence): (name: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (name) => {
    words ??= new Set(passages.flatMap((passage) => (passage.match(WORD) ?? []).map(normalised)));
    return words.has(name);
  };
}

/** The names in a sentence, as {@link normalised} writes them. */
function namesIn(sentence: string, language: string): string[] {
  let endOfLast = 0;
  const found = [...sentence.matchAll(WORD)].map(({ 0: word, index }) => {
    const between = sentence.slice(endOfLast, index);
    endOfLast = index + word.length;
    const isCapital = /^\p{Lu}/u.test(word) && !NO_NAMES.test(word);
    return {
      word,
      isName: isCapital && index > 0 && !OPENS.test(between),
      isNext: between.trim() === '',
    };
  });
  const isPartOfRow = (index: number) => {
    const [before, own, after] = [found[index - 1], found[index], found[index + 1]];
    return (before?.isName && own?.isNext) || (after?.isName && after.isNext);
  };
  const nounsLookAlike = CAPITALISED_NOUNS.has(baseOf(language));
  return found.flatMap(({ word, isName }, index) =>
    isName && (!nounsLookAlike || isPartOfRow(index)) ? [normalised(word)] : [],
  );
}

/** A word without case, accents and the endings of plurals and genitives. */
function normalised(word: string): string {
  const plain = /^[\x20-\x7e]*$/.test(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/(?<=..)s$/u, '');
}
