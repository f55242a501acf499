import { graphemesOf, segmentsOf } from './segments.ts';

/**
 * Splits a run of text without white space where a line may break: between words in scripts that write none
 * (Chinese, Japanese, Thai), after a dash set without spaces, and wherever needed in what does not fit a line (a
 * URL, a word of 10,000 letters).
 */
export function splitRun(run: string, fits: (text: string) => boolean): string[] {
  const words = SPACELESS.test(run) ? spacelessWords(run) : run.split(AFTER_DASH);
  return words.flatMap((word) => (fits(word) ? [word] : breakAnywhere(word, fits)));
}

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Not within `-q/--quiet`. */
const AFTER_DASH = /(?<=[^\s—\-/([{=](?:—|--))(?=[\p{L}\p{N}])/u;
const OPENING = /^[\p{Ps}\p{Pi}]+$/u;

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words with their punctuation: no line begins with a full stop. */
function spacelessWords(run: string): string[] {
  const words: string[] = [];
  let opening = '';
  for (const { segment, isWordLike } of segmentsOf(run, wordSegmenter)) {
    if (OPENING.test(segment)) opening += segment;
    else if (isWordLike || words.length === 0 || opening !== '') {
      words.push(opening + segment);
      opening = '';
    } else words.push((words.pop() ?? '') + segment);
  }
  if (opening !== '') words.push((words.pop() ?? '') + opening);
  return words;
}

/** Characters after which a long run may be broken: separators in URLs, paths and compounds. */
const JOINT = /[/\\.,;:?&=#_|~+-]$/u;

function breakAnywhere(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  let jointLength = 0;
  for (const segment of graphemesOf(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      const cut = jointLength > piece.length / 2 ? jointLength : piece.length;
      pieces.push(piece.slice(0, cut));
      piece = piece.slice(cut);
      jointLength = 0;
    }
    piece += segment;
    if (JOINT.test(segment)) jointLength = piece.length;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}
