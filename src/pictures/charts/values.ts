/** Printed values of one measure, and what of the unit does not stand behind each of them. */
export interface PrintedValues {
  readonly texts: readonly string[];
  /** For the line that says what is measured. */
  readonly unit?: string;
}

/**
 * Values as they are printed: all with as many decimals as the one that has most, a short unit behind each, and a
 * currency before it. A value that is missing is a dash.
 */
export function printValues(values: readonly (number | null)[], unit = ''): PrintedValues {
  const digits = Math.max(0, ...values.map((value) => (value === null ? 0 : decimalsOf(value))));
  const isCurrency = CURRENCY.test(unit);
  const isBehind = !isCurrency && unit.length <= LONGEST_UNIT;
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

/** What is measured, and the unit where it does not stand behind each value. */
export function measureNote(measure: string | undefined, unit: string | undefined): string | undefined {
  if (unit === undefined || measure?.toLowerCase().includes(unit.toLowerCase())) return measure;
  return measure === undefined ? unit : `${measure}, ${unit}`;
}

const MISSING = '–';
const CURRENCY = /^\p{Sc}$/u;
const CLOSE_UNIT = /^[%‰°′″]/u;
const LONGEST_UNIT = 4;
/** More decimals are noise of binary fractions. */
const MAX_DECIMALS = 12;
/** From here on, digits are more than anybody reads. */
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
    // Four digits may be a year.
    useGrouping: 'min2',
  });
}
