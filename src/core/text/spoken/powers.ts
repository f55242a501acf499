import { cardinal } from './number-words.ts';
import { quantity } from './quantity.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SCIENTIFIC = /^(\d(?:\.\d{1,12})?)[eE]([-−+]?\d{1,3})$/u;
const CARET = /^(\d[\d.,]{0,15}|\p{L})\^([-−]?\d{1,4}|\p{L})$/u;
const SUPERSCRIPT = /^(\d[\d.,]{0,15}|\p{L})([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|ⁿ)$/u;

const COMPARISONS: Readonly<Record<string, string>> = {
  '=': 'equals',
  '==': 'equals',
  '<': 'is less than',
  '>': 'is greater than',
  '<=': 'is at most',
  '≤': 'is at most',
  '>=': 'is at least',
  '≥': 'is at least',
  '!=': 'is not',
  '≠': 'is not',
  '≈': 'is about',
  '±': 'plus or minus',
  '×': 'times',
  '*': 'times',
  '÷': 'divided by',
};
const EQUATION =
  /^([\p{L}\d.]{1,12}|\p{L}{2,20})(<=|>=|==|!=|[=<>≤≥≠≈±×÷*])([-−]?[\d.,]{1,16}%?|\p{L}{1,20})$/u;

/** `x²`, `10⁻³`, `10^6`, `1.5e-3`. */
export function readPower(core: string): string | undefined {
  if (core.length > 24) return undefined;
  const scientific = SCIENTIFIC.exec(core);
  if (scientific?.[1] && scientific[2]) {
    return `${quantity(scientific[1])?.spoken} times ten ${exponentWords(scientific[2])}`;
  }
  const power = CARET.exec(core) ?? SUPERSCRIPT.exec(core);
  if (!power?.[1] || !power[2]) return undefined;
  const base = quantity(power[1])?.spoken ?? power[1];
  const exponent = [...power[2]]
    .map((sign) => (RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign))
    .join('');
  return `${base} ${exponentWords(exponent.replace('⁻', '-').replace('ⁿ', 'n'))}`;
}

function exponentWords(exponent: string): string {
  if (exponent === '2') return 'squared';
  if (exponent === '3') return 'cubed';
  const size = exponent.replace(/^[-−+]/u, '');
  const words = /^\d/u.test(size) ? cardinal(size.replace(/^0+(?=\d)/u, '')) : size;
  return /^[-−]/u.test(exponent) ? `to the minus ${words}` : `to the power of ${words}`;
}

/** `n=12`, `p<.001`, `5±1`. */
export function readEquation(core: string): string | undefined {
  const match = core.length > 40 ? null : EQUATION.exec(core);
  if (!match?.[1] || !match[2] || !match[3]) return undefined;
  const side = (part: string) =>
    /\d/u.test(part)
      ? (quantity(part.replace(/%$/u, ''))?.spoken ?? '') + (part.endsWith('%') ? ' percent' : '')
      : part;
  const [left, right] = [side(match[1]), side(match[3])];
  return left.trim() && right.trim() ? `${left} ${COMPARISONS[match[2]]} ${right}` : undefined;
}
