/** The printed values of one measure, and the part of the unit that is not printed with each value. */
export interface PrintedValues {
  readonly texts: readonly string[];
  /** Printed in the note under the heading instead. */
  readonly unit?: string;
}

/**
 * Formats values as they are printed: all with the same number of decimals, with a short unit after the value
 * or a currency sign before it. A missing value is a dash.
 */
export function printValues(values: readonly (number | null)[], unit = ''): PrintedValues {
  const digits = Math.max(0, ...values.map((value) => (value === null ? 0 : decimalsOf(value))));
  const isCurrency = CURRENCY.test(unit);
  const isBehind = !isCurrency && unit.length <= MAX_UNIT_LENGTH;
  const texts = values.map((value) => {
    if (value === null) return MISSING;
    const sign = value < 0 ? '−' : '';
    const amount = amountOf(Math.abs(value), digits);
    if (isCurrency) return `${sign}${unit}${amount}`;
    if (!isBehind || unit === '') return `${sign}${amount}`;
    return `${sign}${amount}${CLOSE_UNIT.test(unit) ? '' : '\u00a0'}${unit}`;
  });
  return isBehind || isCurrency ? { texts } : { texts, unit };
}

/** The note that names the measure, and the unit if it is not printed with each value. */
export function measureNote(measure: string | undefined, unit: string | undefined): string | undefined {
  if (unit === undefined || measure?.toLowerCase().includes(unit.toLowerCase())) return measure;
  return measure === undefined ? unit : `${measure}, ${unit}`;
}

const MISSING = '–';
const CURRENCY = /^\p{Sc}$/u;
const CLOSE_UNIT = /^[%‰°′″]/u;
const MAX_UNIT_LENGTH = 4;
/** More decimals are noise from binary fractions. */
const MAX_DECIMALS = 12;
/** Values from here on are printed in exponential notation: nobody reads this many digits. */
const LARGEST_PLAIN = 1e15;

function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const own = (mantissa.split('.')[1] ?? '').length;
  return Math.min(MAX_DECIMALS, Math.max(0, own - Number(exponent)));
}

function amountOf(value: number, digits: number): string {
  if (value >= LARGEST_PLAIN) return value.toExponential();
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Four digits may be a year, which takes no separator.
    useGrouping: 'min2',
  });
}
