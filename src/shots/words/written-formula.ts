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
const SYMBOL = String.raw`(?:\p{L}|\d+(?:[.,]\d+)?)(?![\p{L}\p{N}’'])`;
const FACTOR = String.raw`(?:one half\s)?${SYMBOL}(?:\ssub\s\d(?!\d))?(?:\s(?:squared|cubed))?(?:\sof\s\p{L}(?![\p{L}’']))?`;
const TERM = String.raw`${FACTOR}(?:\s${FACTOR})*`;
const FORMULA = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'])${TERM}(?:\s(?:${Object.keys(SIGNS).join('|')})\s${TERM})+|(?<![\p{L}\p{N}’'])\p{L}\ssub\s\d(?!\d)`,
  'gu',
);
/** What is left of a formula that is too rich for a line of text. */
const SPOKEN =
  /(?<![\p{L}’'])\p{L}\s(?:sub|equals|squared|cubed|hat|bar|prime)(?!\p{L})|\b(?:equals|the fraction|square root|open paren\w*|sub)\s(?!(?:a|I)\s)\p{L}(?!\p{L})/u;

/** The text with its formulas as signs, or `undefined` if one of them cannot be written in a line. */
export function writtenFormulas(text: string): string | undefined {
  const written = text.replace(FORMULA, (formula) => {
    let line = formula.replace(/\ssub\s(\d)/gu, (_, digit: string) => LOW_DIGITS[Number(digit)] ?? '');
    line = line
      .replace(/\ssquared/gu, '²')
      .replace(/\scubed/gu, '³')
      .replace(/one half\s/gu, '½ ');
    line = line.replace(/(?<![\p{L}])(\p{L})\sof\s(\p{L})(?!\p{L})/gu, '$1($2)');
    for (const [word, sign] of Object.entries(SIGNS)) line = line.replaceAll(` ${word} `, ` ${sign} `);
    return line;
  });
  return SPOKEN.test(written) ? undefined : written;
}
