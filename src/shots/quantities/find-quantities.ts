/** A number in a sentence that counts or measures something. */
export interface Quantity {
  /** The number with its sign, currency and bound: `≈45`, `>3`, `−5`, `$3.5`. */
  readonly shown: string;
  /** Its numeric value; the lower end of a range. */
  readonly value: number;
  /** `%`, `km`, `million`; absent if the thing counted is a noun. */
  readonly unit: string | undefined;
  readonly kind: 'percent' | 'money' | 'measure' | 'count';
  readonly isRange: boolean;
  /** Whether it is an approximation or a bound. */
  readonly isBound: boolean;
  /** Offsets in the sentence of the number with its unit. */
  readonly start: number;
  readonly end: number;
  /** Where the words that belong to it start, as in `more than 3 million`. */
  readonly fullStart: number;
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,9}(?:\.\d{1,6})?`;
const SCALE = 'trillion|billion|million|thousand|hundred thousand|bn|m(?=\\W)|k(?=\\W)';
/** How each unit is written after its number. */
const UNITS: readonly [RegExp, string][] = [
  [/^(?:%|per ?cent\b)/iu, '%'],
  [/^percentage points?\b/iu, 'percentage points'],
  [/^(?:square kilomet(?:er|re)s?|km²|km2|sq\.? ?km)/iu, 'km²'],
  [/^(?:square miles?|sq\.? ?mi)\b/iu, 'square miles'],
  [/^(?:square met(?:er|re)s?|m²|m2)/iu, 'm²'],
  [/^(?:square feet|sq\.? ?ft)\b/iu, 'square feet'],
  [/^(?:cubic met(?:er|re)s?|m³)/iu, 'm³'],
  [/^(?:kilomet(?:er|re)s? per hour|km\/h|kph)\b/iu, 'km/h'],
  [/^(?:miles per hour|mph)\b/iu, 'mph'],
  [/^(?:met(?:er|re)s? per second|m\/s)\b/iu, 'm/s'],
  [/^(?:kilomet(?:er|re)s?|km)\b/iu, 'km'],
  [/^(?:centimet(?:er|re)s?|cm)\b/iu, 'cm'],
  [/^(?:millimet(?:er|re)s?|mm)\b/iu, 'mm'],
  [/^(?:nanomet(?:er|re)s?|nm)\b/iu, 'nm'],
  [/^(?:micromet(?:er|re)s?|microns?|[µμ]m)\b/iu, 'µm'],
  [/^(?:met(?:er|re)s?|m)\b(?![²³/])/u, 'm'],
  [/^miles?\b/iu, 'miles'],
  [/^(?:feet|foot|ft)\b/iu, 'feet'],
  [/^inch(?:es)?\b/iu, 'inches'],
  [/^yards?\b/iu, 'yards'],
  [/^light[- ]years?\b/iu, 'light years'],
  [/^(?:kilograms?|kilogrammes?|kilos?|kg)\b/iu, 'kg'],
  [/^(?:milligrams?|mg)\b/iu, 'mg'],
  [/^(?:grams?|grammes?|g)\b/u, 'g'],
  [/^tonnes?\b/iu, 'tonnes'],
  [/^tons?\b/iu, 'tons'],
  [/^(?:pounds?|lbs?)\b/u, 'pounds'],
  [/^ounces?\b/iu, 'ounces'],
  [/^(?:hectares?|ha)\b/u, 'hectares'],
  [/^acres?\b/iu, 'acres'],
  [/^(?:lit(?:er|re)s?)\b/iu, 'litres'],
  [/^gallons?\b/iu, 'gallons'],
  [/^(?:degrees? (?:celsius|centigrade)|° ?c)\b/iu, '°C'],
  [/^(?:degrees? fahrenheit|° ?f)\b/iu, '°F'],
  [/^(?:degrees?|°)/iu, '°'],
  [/^(?:gigawatt[- ]hours?|gwh)\b/iu, 'GWh'],
  [/^(?:kilowatt[- ]hours?|kwh)\b/iu, 'kWh'],
  [/^(?:megawatts?|mw)\b/iu, 'MW'],
  [/^(?:gigawatts?|gw)\b/iu, 'GW'],
  [/^(?:kilowatts?|kw)\b/iu, 'kW'],
  [/^watts?\b/iu, 'watts'],
  [/^volts?\b/iu, 'volts'],
  [/^(?:kilohertz|khz)\b/iu, 'kHz'],
  [/^(?:megahertz|mhz)\b/iu, 'MHz'],
  [/^(?:gigahertz|ghz)\b/iu, 'GHz'],
  [/^(?:hertz|hz)\b/iu, 'Hz'],
  [/^(?:gigabytes?|gb)\b/iu, 'GB'],
  [/^(?:megabytes?|mb)\b/iu, 'MB'],
  [/^(?:kilobytes?|kb)\b/iu, 'kB'],
  [/^(?:terabytes?|tb)\b/iu, 'TB'],
  [/^(?:milliseconds?|ms)\b/iu, 'ms'],
  [/^seconds?\b/iu, 'seconds'],
  [/^minutes?\b/iu, 'minutes'],
  [/^hours?\b/iu, 'hours'],
  [/^days?\b/iu, 'days'],
  [/^weeks?\b/iu, 'weeks'],
  [/^months?\b/iu, 'months'],
  [/^years?\b(?! old)/iu, 'years'],
  [/^calories\b/iu, 'calories'],
  [/^(?:dollars|euros|pounds sterling|yen|kroner|kronor|rupees|francs|pesos)\b/iu, ''],
];
/** Words before a number that make it a name, such as `page 12`. */
const NAMES =
  /(?:\b(?:pages?|pp?\.|chapters?|sections?|figures?|figs?\.|tables?|issues?|nos?\.|number|№|#|versions?|v|releases?|articles?|acts?|lines?|steps?|parts?|volumes?|vols?\.|rooms?|routes?|highway|interstate|flight|bus|platform|channel|grades?|levels?|rank(?:ed)?|episodes?|seasons?|rounds?|aged?|ages|class|type|model|phase|stage|group|lot|box|gate|exit|unit|apartment|apt\.?|suite|building|psalm|verse|sonnet|symphony|opus|op\.|iso|rfc|python|node|node\.js|java|php|windows|android|ios|covid|apollo|boeing|airbus|article|rule|law|bill|section|question|exercise|example|equation|theorem|lemma|step|day|week|year|top|line|port|error|status|code|http)\s?|[#№/]|-)$/iu;
const DATE_AFTER =
  /^(?:st|nd|rd|th)?\s?(?:of\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/u;
const DATE_BEFORE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s$/u;
const STREET =
  /^\s(?:[\p{Lu}][\p{L}.’'-]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Place|Boulevard|Blvd|Way|Terrace|Court|Row)\b/u;
const BOUNDS: readonly [RegExp, string][] = [
  [/\b(?:at least|no (?:fewer|less) than|a minimum of|minimum of)\s$/iu, '≥'],
  [/\b(?:up to|at most|no more than|a maximum of|maximum of|not more than)\s$/iu, '≤'],
  [/\b(?:more than|over|above|upwards of|in excess of|exceeding|greater than)\s$/iu, '>'],
  [/\b(?:less than|fewer than|under|below|lower than)\s$/iu, '<'],
  [
    /\b(?:about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated at|circa|ca?\.)\s$/iu,
    '≈',
  ],
];

/**
 * Finds the numbers of a sentence that count or measure something. Leaves out years, pages, versions, ratings
 * and other names.
 */
export function findQuantities(text: string): Quantity[] {
  const pattern = new RegExp(
    String.raw`(?<money>US\$|A\$|C\$|[$€£¥])?\s?(?<![\p{L}\d.,:/])(?<sign>[-−+±])?(?<digits>${NUMBER})(?!\d|,\d|[.:/]\d)(?:(?<!\b(?:1[5-9]|20)\d\d)(?:\s?[–-]\s?|\s(?:to|or)\s)(?<second>${NUMBER})(?!\d|,\d|[.:/]\d))?(?:\s(?<scale>${SCALE})\b|(?<tight>bn|m|k)(?![\p{L}\d²³]))?`,
    'giu',
  );
  const found: Quantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const quantity = quantityOf(text, match);
    if (quantity) found.push(quantity);
  }
  return found;
}

function quantityOf(text: string, match: RegExpExecArray): Quantity | undefined {
  const { money, sign = '', digits = '', second, scale, tight } = match.groups ?? {};
  const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
  const start = match.index + lead;
  const numberEnd = match.index + match[0].length;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(numberEnd);
  // `m` and `k` after a number without a currency are metres, or mean nothing.
  if (tight !== undefined && money === undefined) return undefined;
  const gap = /^[\s\u00A0-]?/u.exec(after)?.[0] ?? '';
  const rest = after.slice(gap.length);
  const isHyphened = gap === '-';
  const unit = UNITS.find(([pattern]) => pattern.test(rest));
  const unitLength = unit ? (unit[0].exec(rest)?.[0].length ?? 0) : 0;
  // `a 12-year plan`, `24-hour`: part of a name.
  if (isHyphened) return undefined;
  const kind = money
    ? 'money'
    : unit?.[1] === '%'
      ? 'percent'
      : unit?.[1] === ''
        ? 'money'
        : unit
          ? 'measure'
          : 'count';
  if (isName({ text, before, after, digits, scale, kind, hasSecond: second !== undefined })) return undefined;
  const bound = BOUNDS.find(([pattern]) => pattern.test(before));
  const boundLength = bound ? (bound[0].exec(before)?.[0].length ?? 0) : 0;
  const mark = bound?.[1] ?? '';
  const isNegative = /[-−]/u.test(sign);
  const shownSign = isNegative ? '−' : sign;
  const currency = money ?? '';
  const range = second === undefined ? '' : `–${second}`;
  const magnitudes = [scale ?? (tight === undefined ? '' : scaleName(tight)), unit?.[1] ?? ''];
  const word = unit?.[1] === '' ? (unit[0].exec(rest)?.[0] ?? '') : '';
  const unitShown = [...magnitudes, word].filter(Boolean).join(' ');
  return {
    shown: `${mark}${shownSign}${currency}${digits}${range}`,
    value: Number(digits.replaceAll(',', '')) * (isNegative ? -1 : 1),
    unit: unitShown === '' ? undefined : unitShown,
    kind,
    isRange: second !== undefined,
    isBound: mark !== '',
    start,
    end: numberEnd + (unit ? gap.length + unitLength : 0),
    fullStart: start - boundLength,
  };
}

function scaleName(tight: string): string {
  return { bn: 'billion', m: 'million', k: 'thousand' }[tight.toLowerCase()] ?? '';
}

function isName(number: {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly digits: string;
  readonly scale: string | undefined;
  readonly kind: Quantity['kind'];
  readonly hasSecond: boolean;
}): boolean {
  const { before, after, digits, scale, kind, hasSecond } = number;
  if (NAMES.test(before) || DATE_AFTER.test(after.trimStart()) || DATE_BEFORE.test(before)) return true;
  // `the 37lamps team`, `3D`, `5G`
  if (STREET.test(after) || (kind === 'count' && scale === undefined && /^\p{L}/u.test(after))) return true;
  // Exclude ratings, scores, times, scales and formulas.
  if (
    /^\s?(?:stars?\b|\/|out of (?:5|10|100)\b|a\.?m\.?\b|p\.?m\.?\b|o’clock|o'clock|:|×|=|\^)/iu.test(after)
  )
    return true;
  if (/(?:[=×^~]|\bat\s)$/u.test(before) && kind === 'count') return true;
  if (/[‘'’]$/u.test(before) || /^s\b/u.test(after)) return true;
  if (kind !== 'count')
    return (
      kind === 'measure' &&
      /^\s?(?:of age|ago|earlier|later|before|after|from now|BC|AD)\b/iu.test(stripUnit(after))
    );
  const isPlainYear = /^(?:1[0-9]\d\d|20\d\d|21\d\d)$/u.test(digits) && scale === undefined;
  if (isPlainYear) {
    if (hasSecond) return true;
    if (
      /\b(?:in|since|by|from|until|till|during|before|after|around|circa|of|to|and|early|late|mid|year|spring|summer|autumn|winter|fall)\s$|[(,]\s?$|^$/iu.test(
        before,
      )
    )
      return true;
    // `1500 soldiers` is a count, `the 2019 season` is not.
    if (
      !/^\s(?:\p{Ll}+\s){0,2}?(?:\p{Ll}{2,}(?<!ss|us|is)s|people|men|women|children|fish|sheep)\b/u.test(
        after,
      )
    )
      return true;
    if (/\b(?:the|this|that|our|its|a)\s$/iu.test(before)) return true;
  }
  // `Apollo 11`, `Room 5`: the number belongs to the name.
  return (
    scale === undefined &&
    /\p{Lu}[\p{L}’'-]*\s$/u.test(before) &&
    !/(?:^|[.!?]\s)[\p{L}’'-]+\s$/u.test(before)
  );
}

function stripUnit(after: string): string {
  return after.replace(/^[\s\u00A0]?[\p{L}%°²³/]+/u, '');
}
