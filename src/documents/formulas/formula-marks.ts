import type { FormulaSource } from './speak-formula.ts';

/**
 * A formula that a reader found. Its mark stands in the text until it is said. One with an empty source is something
 * else that cannot be said, such as what a program fills in: its sentence is left out.
 */
export interface FoundFormula extends FormulaSource {
  /** Whether it stands on a line of its own, so that it is shown as well. */
  readonly isDisplayed: boolean;
}

// Two code points that Unicode reserves for a program's own use: no document holds them, and all cleaning keeps them.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const MARK = /\ufdd0(\d{1,7})\ufdd1/g;

/** Keeps a formula, and gives the mark that stands for it in the text. */
export function keepFormula(found: FoundFormula[], formula: FoundFormula): string {
  found.push(formula);
  return `${OPEN}${found.length - 1}${CLOSE}`;
}

/** The text with each mark replaced by what `wordsOf` gives for its formula. */
export function replaceMarks(text: string, wordsOf: (index: number) => string): string {
  return text.replace(MARK, (_, index: string) => wordsOf(Number(index)));
}

/** The indexes of the formulas in the text, in order. */
export function marksIn(text: string): number[] {
  return [...text.matchAll(MARK)].map(([, index]) => Number(index));
}

/** Takes away what looks like a mark, so that a document cannot point at formulas that it does not have. */
export function withoutMarkCharacters(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/g, '');
}
