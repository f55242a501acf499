import { cardinal, decimal, ordinal } from './number-words.ts';

/** An amount in words, and whether it is singular: `1 km` but `1.5 km` and `0 km`. */
export interface Quantity {
  readonly spoken: string;
  readonly isOne: boolean;
}

const VULGAR_FRACTIONS: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅖': '2/5',
  '⅗': '3/5',
  '⅘': '4/5',
  '⅙': '1/6',
  '⅚': '5/6',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
};
const PREFIXES: Readonly<Record<string, string>> = {
  '-': 'minus',
  '−': 'minus',
  '–': 'minus',
  '+': 'plus',
  '±': 'plus or minus',
  '~': 'about',
  '≈': 'about',
  '<': 'less than',
  '>': 'more than',
  '≤': 'at most',
  '≥': 'at least',
};
const NAMED_DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 16, 32]);

/** The pattern of a possible amount: a number with its sign, or a range or ratio of two. */
export const AMOUNT = String.raw`[-−–+±~≈<>≤≥]?(?:\d[\d,.'’]{0,30}[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]?|\.\d{1,20}|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])(?:[-–—]\d[\d,.]{0,30})?|\d{1,4}\/\d{1,4}`;

/** Reads `3.5`, `1,234`, `-5`, `10–20`, `1/2`, `2½`. Returns `undefined` if it is not an amount. */
export function quantity(text: string): Quantity | undefined {
  const prefix = PREFIXES[text.charAt(0)];
  const unsigned = prefix ? text.slice(1) : text;
  const amount = range(unsigned) ?? simple(unsigned);
  if (!amount) return undefined;
  return prefix ? { spoken: `${prefix} ${amount.spoken}`, isOne: amount.isOne } : amount;
}

/** `1/2` is `one half`, `2/3` `two thirds`, `8/10` `eight out of ten`. */
export function fraction(numerator: string, denominator: string): string {
  const above = Number(numerator);
  const below = Number(denominator);
  if (above === below) return `${cardinal(numerator)} ${cardinal(denominator)}`;
  if (!NAMED_DENOMINATORS.has(below) || above > below) {
    return `${cardinal(numerator)} ${above < below ? 'out of' : 'over'} ${cardinal(denominator)}`;
  }
  const one = below === 2 ? 'half' : below === 4 ? 'quarter' : ordinal(denominator);
  return `${cardinal(numerator)} ${above === 1 ? one : `${one}s`}`;
}

function range(text: string): Quantity | undefined {
  const match = /^([\d,.]{1,30})[-–—]([\d,.]{1,30})$/u.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const [from, to] = [simple(match[1]), simple(match[2])];
  return from && to && { spoken: `${from.spoken} to ${to.spoken}`, isOne: false };
}

function simple(text: string): Quantity | undefined {
  const ratio = /^(\d{1,4})\/(\d{1,4})$/u.exec(text);
  if (ratio?.[1] && ratio[2]) return { spoken: fraction(ratio[1], ratio[2]), isOne: true };
  const vulgar = /^(\d{0,6})([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])$/u.exec(text);
  if (vulgar?.[2]) return mixed(vulgar[1] ?? '', VULGAR_FRACTIONS[vulgar[2]] ?? '');
  const continental = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/u.exec(text);
  if (continental?.[1]) return plain(continental[1], continental[2]);
  const grouped = /^(\d{1,3}(?:[,'’]\d{3})+|\d*)(?:\.(\d+))?$/u.exec(text);
  if (grouped && text !== '') return plain(grouped[1] ?? '', grouped[2]);
  const comma = /^(\d+),(\d{1,2}|\d{4,})$/u.exec(text);
  return comma?.[1] ? plain(comma[1], comma[2]) : undefined;
}

function plain(whole: string, decimals: string | undefined): Quantity {
  return { spoken: decimal(whole, decimals), isOne: whole === '1' && decimals === undefined };
}

function mixed(whole: string, vulgar: string): Quantity {
  const [numerator = '', denominator = ''] = vulgar.split('/');
  const part = fraction(numerator, denominator);
  if (whole === '') return { spoken: part, isOne: true };
  return { spoken: `${cardinal(whole)} and ${part.replace(/^one /u, 'a ')}`, isOne: false };
}
