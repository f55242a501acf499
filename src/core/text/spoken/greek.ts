/** The Greek letters of science and mathematics, with their English names. */
const NAMES: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ϑ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  µ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  ϱ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  ϕ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  Ω: 'omega',
  '∆': 'delta',
  '∑': 'sum',
  '∏': 'product',
  '∂': 'partial',
  '√': 'square root of',
};
const LETTER = /(?<![\p{Script=Greek}µ])[\p{Script=Greek}µ∆∑∏∂√](?![\p{Script=Greek}µ])/gu;

/** Replaces single Greek letters by their names: `Δx` becomes `delta x`. Greek words stay as they are. */
export function nameGreekLetters(text: string): string {
  if (!/[\p{Script=Greek}µ∆∑∏∂√]/u.test(text)) return text;
  return text
    .replace(LETTER, (letter) => ` ${NAMES[letter] ?? NAMES[letter.toLowerCase()] ?? letter} `)
    .replace(/[\s-]+(?=-)|(?<=\s)-|\s+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
