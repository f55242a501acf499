import type { FormulaElement } from './mathjax.ts';

type MathJax = typeof import('./mathjax.ts');

let mathJax: MathJax | undefined;
/** Longer sources are not drawn. */
const MAX_SOURCE_LENGTH = 2_000;

/** Loads the typesetter. Until then, {@link typesetFormula} returns `undefined`. */
export async function loadFormulas(): Promise<void> {
  mathJax ??= await import('./mathjax.ts');
}

/** Typesets a formula as a tree of shapes. Returns `undefined` if that is not possible. */
export function typesetFormula(notation: 'tex' | 'mathml', source: string): FormulaElement | undefined {
  if (mathJax === undefined || source.length > MAX_SOURCE_LENGTH) return undefined;
  try {
    return mathJax.typeset(notation, source);
  } catch {
    return undefined;
  }
}
