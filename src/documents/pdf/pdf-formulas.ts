const SIGN = /[=<>≤≥≈≠≡∑∫∏√∂∇∈∉⊂⊆∪∩∧∨→←⇒⇔∀∃±×·∗^|+−∞]/u;

/** Whether a line is a formula or a part of one: symbols and single letters, hardly a word. */
export function isFormulaLine(text: string): boolean {
  const tokens = text.replace(/\(\d{1,3}(?:\.\d{1,3})?[a-z]?\)\s*$/, '').match(/\S+/gu) ?? [];
  if (tokens.length < 3 || tokens.length > 60 || !SIGN.test(text)) return false;
  const words = tokens.filter((token) => /\p{L}{3,}/u.test(token) && !FUNCTION.test(token)).length;
  const signs = tokens.filter(
    (token) => SIGN.test(token) || /^[^\p{L}]*\p{L}?[^\p{L}]*$/u.test(token),
  ).length;
  return words <= tokens.length * 0.2 && signs >= tokens.length * 0.6;
}

/** Superscripts, subscripts, limits of sums and formula numbers are on separate lines. */
export function isFormulaCrumb(text: string): boolean {
  return (
    text.length <= 12 &&
    !/\p{L}{3,}/u.test(text) &&
    (SIGN.test(text) || /^\(\d{1,3}(?:\.\d{1,3})?[a-z]?\)$/.test(text) || /^\P{L}*\p{L}?\P{L}*$/u.test(text))
  );
}

const FUNCTION = /^\W*(?:sin|cos|tan|log|exp|max|min|lim|arg|sup|inf|det|mod|var|cov|if|otherwise)\W*$/i;
/** A sentence with a larger share of single letters and symbols cannot be followed by ear. */
const MAX_SIGNS = 0.3;

/** Whether a sentence has too many symbols to be spoken. */
export function isUnsayable(sentence: string): boolean {
  if (/[=√∑∫∏+−×<>≤≥][\s.,;:]*$/.test(sentence)) return true;
  const tokens = sentence.match(/\S+/gu) ?? [];
  const signs = tokens.filter(
    (token) => SIGN.test(token) || (/^\W*\p{L}\W*$/u.test(token) && !/^\W*[aAIO]\W*$/.test(token)),
  ).length;
  return signs >= 4 && signs > tokens.length * MAX_SIGNS;
}

/** Removes the sentence at the end of a text that the formula would have finished. */
export function withoutOpenEnd(text: string): string {
  if (/[.!?]["”’)\]]*$/.test(text) && !/\b(?:e\.g|i\.e|cf|viz)\.$/i.test(text)) return text;
  const end = /^[\s\S]*[.!?]["”’)\]]*(?=\s)/.exec(text)?.[0];
  return end ?? '';
}

/** Removes the rest of a sentence that started before the formula. */
export function withoutOpenStart(text: string): string {
  if (!/^[\p{Ll},;.]/u.test(text)) return text;
  const rest = /[.!?]["”’)\]]*\s+(?=\p{Lu})/u.exec(text);
  return rest === null ? '' : text.slice(rest.index + rest[0].length);
}

/** Whether the cells of an apparent table are the parts of a formula. */
export function isFormulaTable(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const words = filled.filter((cell) => /\p{L}{3,}/u.test(cell)).length;
  const signs = filled.filter(
    (cell) => SIGN.test(cell) || /^[^\p{L}\d]*\p{L}?[^\p{L}\d]*$/u.test(cell),
  ).length;
  return words <= filled.length * 0.15 && signs >= filled.length * 0.3;
}
