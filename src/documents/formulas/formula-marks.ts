import type { FormulaSource } from './speak-formula.ts';

/**
 * A formula that a reader found. A mark takes its place in the text until it is put into words. An empty
 * source stands for something else that cannot be spoken, such as a value that a program inserts: its
 * sentence is left out.
 */
export interface FoundFormula extends FormulaSource {
  /** Whether it is on a line of its own, so that it is also shown. */
  readonly isDisplayed: boolean;
}

// Two code points that Unicode reserves for internal use: they do not occur in documents, and cleaning keeps
// them.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const MARK = /\ufdd0(\d{1,7})\ufdd1/g;

/** Stores a formula and returns the mark that replaces it in the text. */
export function keepFormula(found: FoundFormula[], formula: FoundFormula): string {
  found.push(formula);
  return `${OPEN}${found.length - 1}${CLOSE}`;
}

/** Replaces each mark with what `wordsOf` returns for its formula. */
export function replaceMarks(text: string, wordsOf: (index: number) => string): string {
  return text.replace(MARK, (_, index: string) => wordsOf(Number(index)));
}

/** The indexes of the formulas in the text, in order. */
export function marksIn(text: string): number[] {
  return [...text.matchAll(MARK)].map(([, index]) => Number(index));
}

/** Removes characters that look like a mark, so that a document cannot refer to formulas it does not have. */
export function withoutMarkCharacters(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/g, '');
}
