/** Letters that do not decompose into a Latin base letter and marks. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'th',
  Ð: 'Th',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ŋ: 'ng',
  Ŋ: 'Ng',
  ŧ: 't',
  Ŧ: 'T',
  ĸ: 'k',
  ſ: 's',
};

/** The voice is extremely slow with longer runs of letters (10,000 letters: 2 minutes and 2 GB). */
const MAX_PIECE_LENGTH = 30;
/** Longer than the longest place name (58). Anything longer is not a word, and is cut off here. */
export const MAX_WORD_LENGTH = 60;

/**
 * The punctuation after a word that decides the pause: like a comma or full stop, longer, a question, or an
 * exclamation.
 */
export type PauseMark = '' | ',' | ';' | '?' | '!';

/** A word in plain ASCII, and the punctuation after it. */
export interface PronounceableWord {
  readonly word: string;
  readonly mark: PauseMark;
}

/**
 * The words of a text that the voice can read: letters, digits, apostrophes within words, and points and
 * commas within numbers. Accents are removed and ligatures expanded. Anything without a Latin form is left
 * out. Runs of letters are cut off at {@link MAX_WORD_LENGTH}.
 */
export function pronounceableWords(spoken: string): PronounceableWord[] {
  const found: PronounceableWord[] = [];
  const folded = foldToAscii(spoken);
  for (const [, run = '', marks = ''] of folded.matchAll(
    /([A-Za-z0-9]+(?:'[A-Za-z]+|(?<=\d)[.,]\d+)*)([^A-Za-z0-9]*)/g,
  )) {
    const length = Math.min(run.length, MAX_WORD_LENGTH);
    for (let start = 0; start < length; start += MAX_PIECE_LENGTH) {
      const end = Math.min(start + MAX_PIECE_LENGTH, length);
      found.push({ word: run.slice(start, end), mark: end === length ? strongest(marks) : '' });
    }
  }
  return found;
}

function strongest(marks: string): PauseMark {
  if (marks.includes('?')) return '?';
  if (marks.includes('!')) return '!';
  if (/[;:]/.test(marks)) return ';';
  return /[.,]/.test(marks) ? ',' : '';
}

/** The same text in printable ASCII. Characters without such a form become spaces. */
export function foldToAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019\u201b\u02bc\u2032`]/g, "'")
    .replace(/[\u2013\u2014\u2026\u3001\u3002\uff01\uff0c\uff1f]/g, ', ')
    .replace(/[^\x20-\x7e]/gu, (character) => LATIN_LETTERS[character] ?? ' ');
}
