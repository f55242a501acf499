import type { FormulaElement } from './mathjax.ts';

type MathJax = typeof import('./mathjax.ts');

let mathJax: MathJax | undefined;
/** Longer ones are no picture. */
const LONGEST = 2_000;

/** Gets ready to typeset formulas: until then, {@link typesetFormula} gives nothing. */
export async function loadFormulas(): Promise<void> {
  mathJax ??= await import('./mathjax.ts');
}

/** A formula as a tree of shapes; nothing if it cannot be set. */
export function typesetFormula(notation: 'tex' | 'mathml', source: string): FormulaElement | undefined {
  if (mathJax === undefined || source.length > LONGEST) return undefined;
  try {
    return mathJax.typeset(notation, source);
  } catch {
    return undefined;
  }
}
