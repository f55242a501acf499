/** Formulas that a reader has put into words for the voice, such as `v equals g t squared`, as they are written. */
const SIGNS: Readonly<Record<string, string>> = {
  equals: '=',
  plus: '+',
  minus: '−',
  times: '×',
  'is less than': '<',
  'is greater than': '>',
};
const LOW_DIGITS = '₀₁₂₃₄₅₆₇₈₉';
const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  psi: 'ψ',
  omega: 'ω',
};
/** A Greek letter within a formula: `sigma sub i`, `sigma squared`. */
const GREEK_LETTER = new RegExp(
  String.raw`(?<![\p{L}-])(${Object.keys(GREEK).join('|')})(?=\s(?:sub|equals|squared|plus|minus|times|to the power of)\s)`,
  'gu',
);
const SYMBOL = String.raw`(?:\p{L}|\d+(?:[.,]\d+)?)(?![\p{L}\p{N}’'])`;
const FACTOR = String.raw`(?:one half\s)?${SYMBOL}(?:\ssub\s(?:\d(?!\d)|\p{L}(?![\p{L}’'])(?:\s[ijkmn](?![\p{L}’']))?))?(?:\s(?:squared|cubed|to the power of\s(?:\p{L}|\d)(?![\p{L}\d’'])))?(?:\sof\s\p{L}(?![\p{L}’']))?`;
const TERM = String.raw`${FACTOR}(?:\s${FACTOR})*`;
const FORMULA = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'])${TERM}(?:\s(?:${Object.keys(SIGNS).join('|')})\s${TERM})+|(?<![\p{L}\p{N}’'])\p{L}\s(?:sub\s(?:\d(?!\d)|\p{L}(?![\p{L}’'])(?:\s[ijkmn](?![\p{L}’']))?)|to the power of\s(?:\p{L}|\d)(?![\p{L}\d’']))`,
  'gu',
);
/** What is left of a formula that is too rich for a line of text. */
const SPOKEN =
  /(?<![\p{L}’'])\p{L}\s(?:sub|equals|squared|cubed|hat|bar|prime)(?!\p{L})|\b(?:left|right) (?:double )?arrow\b|\bdivides \p{L}(?![\p{L}’'])|\ball over \S{1,2}\s?\p{L}?\b|\b(?:equals|the quantity|the fraction|square root|open paren\w*|sub)\s(?!(?:a|I)\s)\p{L}(?!\p{L})/u;

/** The text with its formulas as signs, or `undefined` if one of them cannot be written in a line. */
export function writtenFormulas(text: string): string | undefined {
  const lettered = text.replace(GREEK_LETTER, (name) => GREEK[name] ?? name);
  const written = lettered.replace(FORMULA, (formula) => {
    let line = formula.replace(/\ssub\s(\d)/gu, (_, digit: string) => LOW_DIGITS[Number(digit)] ?? '');
    line = line.replace(
      /\ssub\s(\p{L})(?:\s([ijkmn])(?!\p{L}))?/gu,
      (_, one: string, other = '') => `_${one}${other}`,
    );
    line = line
      .replace(/\ssquared/gu, '²')
      .replace(/\scubed/gu, '³')
      .replace(/one half\s/gu, '½ ');
    line = line.replace(/(?<![\p{L}])(\p{L})\sof\s(\p{L})(?!\p{L})/gu, '$1($2)');
    line = line.replace(/\sto the power of\s/gu, '^');
    for (const [word, sign] of Object.entries(SIGNS)) line = line.replaceAll(` ${word} `, ` ${sign} `);
    return line;
  });
  const grouped = written.replace(/the quantity ((?:\S{1,4} [+−×=] )+\S{1,4})/gu, '($1)');
  return SPOKEN.test(grouped) ? undefined : grouped;
}
