import { type Amount, amountAt } from './amounts.ts';
import { AMOUNT, quantity } from './quantity.ts';
import { flowsOn, type Reading, type Run } from './runs.ts';

/** Names of unit symbols. The plural adds an s unless given. */
const UNITS: Readonly<Record<string, string | readonly [one: string, many: string]>> = {
  nm: 'nanometer',
  µm: 'micrometer',
  μm: 'micrometer',
  mm: 'millimeter',
  cm: 'centimeter',
  m: 'meter',
  km: 'kilometer',
  ft: ['foot', 'feet'],
  inch: ['inch', 'inches'],
  yd: 'yard',
  yds: 'yard',
  mi: 'mile',
  mg: 'milligram',
  µg: 'microgram',
  g: 'gram',
  kg: 'kilogram',
  lb: 'pound',
  lbs: 'pound',
  oz: 'ounce',
  ml: 'milliliter',
  mL: 'milliliter',
  cl: 'centiliter',
  dl: 'deciliter',
  tsp: 'teaspoon',
  tsps: 'teaspoon',
  tbsp: 'tablespoon',
  tbsps: 'tablespoon',
  tbs: 'tablespoon',
  Tbsp: 'tablespoon',
  pt: 'pint',
  pts: 'pint',
  qt: 'quart',
  gal: 'gallon',
  L: 'liter',
  l: 'liter',
  ha: 'hectare',
  ms: 'millisecond',
  s: 'second',
  sec: 'second',
  secs: 'second',
  min: 'minute',
  mins: 'minute',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  yr: 'year',
  yrs: 'year',
  ns: 'nanosecond',
  µs: 'microsecond',
  μs: 'microsecond',
  Ω: 'ohm',
  kΩ: 'kilohm',
  MΩ: 'megohm',
  mA: 'milliampere',
  K: ['kelvin', 'kelvin'],
  N: 'newton',
  kN: 'kilonewton',
  hPa: 'hectopascal',
  MPa: 'megapascal',
  GPa: 'gigapascal',
  mV: 'millivolt',
  MJ: 'megajoule',
  GJ: 'gigajoule',
  TWh: 'terawatt hour',
  GWh: 'gigawatt hour',
  TW: 'terawatt',
  mW: 'milliwatt',
  kcals: 'kilocalorie',
  kn: 'knot',
  nmi: 'nautical mile',
  PB: 'petabyte',
  Hz: ['hertz', 'hertz'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  W: 'watt',
  kW: 'kilowatt',
  MW: 'megawatt',
  GW: 'gigawatt',
  Wh: 'watt hour',
  kWh: 'kilowatt hour',
  MWh: 'megawatt hour',
  V: 'volt',
  kV: 'kilovolt',
  mAh: 'milliamp hour',
  J: 'joule',
  kJ: 'kilojoule',
  kcal: 'kilocalorie',
  Pa: 'pascal',
  kPa: 'kilopascal',
  dB: 'decibel',
  kB: 'kilobyte',
  KB: 'kilobyte',
  MB: 'megabyte',
  GB: 'gigabyte',
  TB: 'terabyte',
  Mbps: 'megabit per second',
  Gbps: 'gigabit per second',
  px: 'pixel',
  fps: ['frame per second', 'frames per second'],
  mph: ['mile per hour', 'miles per hour'],
  kph: ['kilometer per hour', 'kilometers per hour'],
  rpm: ['revolution per minute', 'revolutions per minute'],
  ppm: ['part per million', 'parts per million'],
  '%': ['percent', 'percent'],
  '‰': ['per mille', 'per mille'],
  '°': 'degree',
  '°C': ['degree Celsius', 'degrees Celsius'],
  '℃': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '℉': ['degree Fahrenheit', 'degrees Fahrenheit'],
  ºC: ['degree Celsius', 'degrees Celsius'],
};
const POWERS: Readonly<Record<string, string>> = { '²': 'square', '2': 'square', '³': 'cubic', '3': 'cubic' };
const ATTACHED = new RegExp(`^(${AMOUNT})-?([\\p{L}°º℃℉%‰µμ][\\p{L}°º/²³%]{0,8})$`, 'u');
const FEET_AND_INCHES = /^(\d{1,2})['’′](\d{1,2})["”″]?$/u;

/** Spelled-out fractions of units. */
const WHOLE_WORDS =
  /^(?:cup|inch|foot|yard|mile|meter|metre|kilometer|kilometre|pound|ounce|gram|kilo|liter|litre|pint|quart|gallon|teaspoon|tablespoon|hour|minute|second|day|week|month|year|century|degree|percent|point|acre|hectare|ton|bottle|glass|slice|page|turn)$/u;
const KITCHEN = /^(?:tsps?|[Tt]bsps?|tbs|cup)$/u;
const AFTER_INCHES = /^(?:tall|wide|long|high|deep|thick|across|apart|x|by)$/u;
/** Words that can follow an amount without being what is measured. */
const NOT_MEASURED = /^(?:of|in|at|on|per|and|or|to|for|with|each|more|less|into|from|until|plus|the|a|an)$/u;

/** `3.5 km`, `5°C`, `50%`, `10–20 kg`, `60 km/h`, `12 m²`, `5'10"`. The unit may be a separate run. */
export function readMeasure(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  // `1990s` and `90s` are decades, and `747s` is a plural; none are seconds.
  if (!run || !/[\d½⅓⅔¼¾⅕⅛⅜⅝⅞]/u.test(run.core) || /\d0s$|^\d{3}s$/u.test(run.core)) return undefined;
  return readFeetAndInches(runs, index) ?? readAttached(run) ?? readApart(runs, index);
}

/** `6'2"`, `6' 2"`, `15" of desk`, `2' long`. */
function readFeetAndInches(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index] as Run;
  const height = FEET_AND_INCHES.exec(run.core);
  if (height?.[1] && height[2]) {
    return { spoken: `${named(height[1], 'ft')} ${quantity(height[2])?.spoken}`, runCount: 1 };
  }
  if (!new RegExp(`^(?:${AMOUNT})$`, 'u').test(run.core)) return undefined;
  const next = runs[index + 1];
  const feet = /^['’′]$/u.test(run.trail) ? named(run.core, 'ft') : undefined;
  if (feet && next && /^\d{1,2}$/u.test(next.core) && isInches(next)) {
    return { spoken: `${feet} ${quantity(next.core)?.spoken}`, runCount: 2 };
  }
  if (feet && (run.trail === '′' || AFTER_INCHES.test(next?.core ?? '')))
    return { spoken: feet, runCount: 1 };
  const inches = isInches(run) ? named(run.core, 'inch') : undefined;
  if (!inches) return undefined;
  // `a 12" pizza`: before a noun, the unit is singular.
  const isBeforeThing = run.trail.length === 1 && isThing(next);
  return { spoken: isBeforeThing ? inches.replace(/inches$/u, 'inch') : inches, runCount: 1 };
}

/** Whether the run is the thing that has this size, rather than a word for the kind of size. */
function isThing(run: Run | undefined): boolean {
  const word = run?.core ?? '';
  return /^\p{Ll}{3,}$/u.test(word) && !NOT_MEASURED.test(word) && !AFTER_INCHES.test(word);
}

function isInches({ trail, isQuoted }: Run): boolean {
  return /^″/u.test(trail) || (/^["”]/u.test(trail) && !isQuoted);
}

function readAttached(run: Run): Reading | undefined {
  const attached = ATTACHED.exec(run.core);
  const [, amount = '', symbol = ''] = attached ?? [];
  // `180C` is a temperature; `5C` and `16F` hardly ever are.
  const degrees = /^[CF]$/u.test(symbol) && /\d{2}/u.test(amount) ? `°${symbol}` : symbol;
  // `4K`, `5G`, `2N`: names.
  if (/^[KN]$/u.test(symbol)) return undefined;
  const spoken = attached && named(amount, degrees);
  return spoken ? { spoken, runCount: 1 } : undefined;
}

function readApart(runs: readonly Run[], index: number): Reading | undefined {
  const amount = amountAt(runs, index);
  const last = amount && runs[index + amount.runCount - 1];
  if (!amount || !flowsOn(last)) return undefined;
  const at = index + amount.runCount;
  const [unit, next] = [runs[at], runs[at + 1]];
  if (!unit) return undefined;
  const namesAThing = /^an?$/iu.test(runs[index - 1]?.core ?? '') && flowsOn(unit) && isThing(next);
  const measured = (symbol: string, place = { unit, next, runCount: amount.runCount + 1, namesAThing }) =>
    measure(amount, symbol, place);
  if (unit.core === 'sq' && next && simpleUnit(next.core, true)) {
    return measured(`${next.core}²`, {
      unit: next,
      next: runs[at + 2],
      runCount: amount.runCount + 2,
      namesAThing: false,
    });
  }
  if (unit.core === 'in') {
    const isInch = (unit.trail === '.' && !unit.endsSentence) || AFTER_INCHES.test(next?.core ?? '');
    return isInch ? measured('inch') : undefined;
  }
  if (/^[CF]$/u.test(unit.core))
    return /^[-−–]\d/u.test(amount.written) ? measured(`°${unit.core}`) : undefined;
  if (WHOLE_WORDS.test(unit.core) && !isFraction(amount.written)) return undefined;
  return measured(unit.core);
}

interface UnitPlace {
  readonly unit: Run;
  readonly next: Run | undefined;
  readonly runCount: number;
  /** `a 5 km run`: before a noun, the unit is singular. */
  readonly namesAThing: boolean;
}

function measure(
  amount: Amount,
  symbol: string,
  { unit, next, runCount, namesAThing }: UnitPlace,
): Reading | undefined {
  const isOne = amount.isOne || namesAThing;
  const name = WHOLE_WORDS.test(symbol) && symbol !== 'inch' ? symbol : unitName(symbol, isOne);
  if (!name) return undefined;
  const isPart = isFraction(amount.written);
  const spoken = isPart ? partOf(amount.spoken, name) : `${amount.spoken} ${name}`;
  const isMeasuredOut =
    isPart &&
    KITCHEN.test(symbol) &&
    /^\.?$/u.test(unit.trail) &&
    !unit.endsSentence &&
    /^\p{Ll}{2,}/u.test(next?.core ?? '') &&
    !NOT_MEASURED.test(next?.core ?? '');
  return {
    spoken: isMeasuredOut ? `${spoken} of` : spoken,
    runCount,
    // `5 ft. long`: the period belongs to the unit. `He ran 5 km.`: it ends the sentence.
    ownsPeriod: !unit.endsSentence,
  };
}

function isFraction(written: string): boolean {
  return /^(?:[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[1-9]\/(?:[2-9]|16))$/u.test(written);
}

/** `half a cup`, `a quarter of a mile`, `three quarters of an inch`. */
function partOf(fraction: string, unit: string): string {
  const one = /^(?:hour|ounce|inch|acre|ohm)/u.test(unit) ? `an ${unit}` : `a ${unit}`;
  if (fraction === 'one half') return `half ${one}`;
  return `${fraction.replace(/^one /u, 'a ')} of ${one}`;
}

function named(amount: string, symbol: string): string | undefined {
  const value = quantity(amount);
  const unit = value && unitName(symbol, value.isOne);
  if (!unit) return undefined;
  return isFraction(amount) ? partOf(value.spoken, unit) : `${value.spoken} ${unit}`;
}

function unitName(symbol: string, isOne: boolean): string | undefined {
  const [upper = '', lower, ...rest] = symbol.split('/');
  if (rest.length > 0) return undefined;
  const above = simpleUnit(upper, isOne);
  if (lower === undefined) return above;
  const below = perUnit(lower) ?? (/^[a-z]{3,10}$/u.test(lower) ? lower : undefined);
  return above && below && `${above} per ${below}`;
}

/** `m/s²` is `per second squared`. */
function perUnit(symbol: string): string | undefined {
  const power = { '²': 'squared', '³': 'cubed' }[symbol.slice(-1)];
  const base = power && simpleUnit(symbol.slice(0, -1), true);
  return base ? `${base} ${power}` : simpleUnit(symbol, true);
}

function simpleUnit(symbol: string, isOne: boolean): string | undefined {
  const power = POWERS[symbol.slice(-1)];
  const name = Object.hasOwn(UNITS, power ? symbol.slice(0, -1) : symbol)
    ? UNITS[power ? symbol.slice(0, -1) : symbol]
    : undefined;
  if (name === undefined) return undefined;
  const [one, many] = typeof name === 'string' ? [name, plural(name)] : name;
  return [power, isOne ? one : many].filter(Boolean).join(' ');
}

function plural(name: string): string {
  return name.replace(/^\S+?(?= per |$)|^.+$/u, (noun) => `${noun}s`);
}
