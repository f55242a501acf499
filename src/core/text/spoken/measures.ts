import { AMOUNT, quantity } from './quantity.ts';
import { flowsOn, type Reading, type Run } from './runs.ts';

/** Symbol to its name; the plural adds an s unless given. */
const UNITS: Readonly<Record<string, string | readonly [one: string, many: string]>> = {
  nm: 'nanometer',
  µm: 'micrometer',
  μm: 'micrometer',
  mm: 'millimeter',
  cm: 'centimeter',
  m: 'meter',
  km: 'kilometer',
  ft: ['foot', 'feet'],
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

/** `3.5 km`, `5°C`, `50%`, `10–20 kg`, `60 km/h`, `12 m²`, `5'10"`; the unit may be a run of its own. */
export function readMeasure(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  // `1990s` and `90s` are decades, not seconds.
  if (!run || !/[\d½¼¾⅓⅔]/u.test(run.core) || /\d0s$/u.test(run.core)) return undefined;
  const height = FEET_AND_INCHES.exec(run.core);
  if (height?.[1] && height[2]) {
    return { spoken: `${named(height[1], 'ft')} ${quantity(height[2])?.spoken}`, runCount: 1 };
  }
  const attached = ATTACHED.exec(run.core);
  const alone = attached && named(attached[1] ?? '', attached[2] ?? '');
  if (alone) return { spoken: alone, runCount: 1 };
  const next = runs[index + 1];
  if (!next || !flowsOn(run)) return undefined;
  const spoken = named(run.core, next.core);
  // `5 ft. long`: the period is the unit's. `He ran 5 km.`: it is the sentence's.
  return spoken ? { spoken, runCount: 2, ownsPeriod: !next.endsSentence } : undefined;
}

function named(amount: string, symbol: string): string | undefined {
  const value = quantity(amount);
  const unit = value && unitName(symbol, value.isOne);
  return unit && `${value.spoken} ${unit}`;
}

function unitName(symbol: string, isOne: boolean): string | undefined {
  const [upper = '', lower, ...rest] = symbol.split('/');
  if (rest.length > 0) return undefined;
  const above = simpleUnit(upper, isOne);
  if (lower === undefined) return above;
  const below = simpleUnit(lower, true) ?? (/^[a-z]{3,10}$/u.test(lower) ? lower : undefined);
  return above && below && `${above} per ${below}`;
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
