/** Numbers in English words, without hyphens or `and`: `twenty four`, `one hundred five`. */

const SMALL = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen`.split(/\s+/u);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const GROUPS = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];
/** Longer numbers are read digit by digit. */
const MAX_DIGITS = GROUPS.length * 3;

const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** @param digits a whole number, with or without commas between its thousands */
export function cardinal(digits: string): string {
  const plain = digits.replace(/[^0-9]/gu, '');
  if (plain.length > MAX_DIGITS) return digitByDigit(plain);
  if (plain.length > 1 && plain.startsWith('0')) return digitByDigit(plain);
  const groups: string[] = [];
  for (let end = plain.length, power = 0; end > 0; end -= 3, power++) {
    const value = Number(plain.slice(Math.max(0, end - 3), end));
    if (value > 0) groups.unshift(join(belowThousand(value), GROUPS[power]));
  }
  return groups.join(' ') || 'zero';
}

export function ordinal(digits: string): string {
  const spoken = cardinal(digits).split(' ');
  const last = spoken.pop() ?? '';
  const regular = last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`;
  return [...spoken, IRREGULAR_ORDINALS[last] ?? regular].join(' ');
}

export function digitByDigit(digits: string): string {
  return [...digits]
    .map((digit) => SMALL[Number(digit)] ?? '')
    .filter(Boolean)
    .join(' ');
}

/** `1969` is `nineteen sixty nine`, `1905` `nineteen oh five`, `2005` `two thousand five`. */
export function yearWords(digits: string): string {
  const century = Number(digits.slice(0, -2));
  const rest = Number(digits.slice(-2));
  if (digits.length !== 4 || (century % 10 === 0 && rest < 10)) return cardinal(digits);
  if (rest === 0) return `${belowThousand(century)} hundred`;
  return join(belowThousand(century), rest < 10 ? `oh ${belowThousand(rest)}` : belowThousand(rest));
}

/** `1990` is `nineteen nineties`, `90` `nineties`, `1900` `nineteen hundreds`. */
export function decadeWords(digits: string): string {
  const spoken = digits.length === 4 ? yearWords(digits) : cardinal(digits);
  return spoken.endsWith('y') ? `${spoken.slice(0, -1)}ies` : `${spoken}s`;
}

/** The words of a number with a decimal point: `24.5` is `twenty four point five`. */
export function decimal(whole: string, fraction: string | undefined): string {
  if (fraction === undefined) return cardinal(whole);
  return `${cardinal(whole || '0')} point ${digitByDigit(fraction)}`;
}

function belowThousand(value: number): string {
  if (value >= 100) {
    return join(`${SMALL[Math.floor(value / 100)]} hundred`, value % 100 ? belowThousand(value % 100) : '');
  }
  if (value < 20) return SMALL[value] ?? '';
  return join(TENS[Math.floor(value / 10) - 2] ?? '', value % 10 ? SMALL[value % 10] : '');
}

function join(first: string, second = ''): string {
  return second === '' ? first : `${first} ${second}`;
}
