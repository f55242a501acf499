import { figuresIn, isAmong, numbersIn } from './figures-in-text.ts';

/** A text and its language, as BCP 47. */
export interface TextIn {
  readonly text: string;
  readonly language: string;
}

/**
 * Whether two texts have the same figures, by what these can mean: `1,234.5` in English and `1.234,5` in German, `3.5
 * million` and `3,5 Millionen`, `three` and `3`.
 */
export function hasSameFigures(one: TextIn, other: TextIn): boolean {
  return hasFiguresOf(one, other) && hasFiguresOf(other, one);
}

function hasFiguresOf(those: TextIn, these: TextIn): boolean {
  const figures = figuresIn(these.text, these.language);
  if (figures.length === 0) return true;
  const numbers = numbersIn(those.text, those.language);
  return figures.every((figure) => isAmong(numbers, figure));
}
