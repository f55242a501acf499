import type { Bar, Figure } from './picture-plan.ts';
import type { Word } from './reading.ts';

/** What the figures of a text amount to. */
export type FigureFinding =
  | { readonly kind: 'bars'; readonly bars: readonly Bar[] }
  | { readonly kind: 'trend'; readonly direction: 'up' | 'down'; readonly value: Figure }
  | { readonly kind: 'donut'; readonly fraction: number; readonly value: Figure }
  | { readonly kind: 'ratio'; readonly part: number; readonly whole: number; readonly cue: string }
  | { readonly kind: 'number'; readonly value: Figure };

const MAX_BARS = 6;
/** Figures further apart than this are not being compared. */
const MAX_CHART_TEXT = 600;

const RISES = new Set(
  'rise grow increase climb jump gain surge soar expand improve double triple raise'.split(' '),
);
const FALLS = new Set(
  'fall drop decline decrease plunge shrink lose sink slump crash tumble reduce dip slide cut halve lower'.split(
    ' ',
  ),
);
const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

const NUMBER = String.raw`\d{1,12}(?:,\d{3}){0,5}(?:\.\d{1,6})?`;
const SCALE = '(?:trillion|billion|million|thousand|bn|k|m)';
const UNIT =
  '(?:times|degrees|kilomet(?:er|re)s?|km/h|km|cm|mm|nm|[µμ]m|miles?|met(?:er|re)s?|m/s|light[- ]years?|tons?|tonnes?|years|hours|minutes|seconds|ms|days|kilograms?|kg|mg|[µμ]g|lbs?|oz|words|people|species|watts?|feet|ft|inches|acres|hectares|mph|litres?|liters?|calories|°[CF]|[kmgt]?(?:hz|wh|Ω|Ω)|[kmg][wbv]|tb)';
/** Where a scale or a unit ends: `5 k` is no part of `5 kΩ`. */
const END = String.raw`(?![\p{L}\p{N}_])`;
/** Of a figure below or above zero, such as `-5 °C`: a hyphen between two words or figures is none. */
const SIGN = String.raw`(?:(?<![^\s(])[-−+](?=[\d$€£¥]))?`;
const PERCENT = new RegExp(
  String.raw`${SIGN}(?<![\d.,])(\d{1,12}(?:\.\d{1,6})?) ?(?:%|percent\b|per cent\b)`,
  'giu',
);
const MONEY = new RegExp(`${SIGN}[$€£¥] ?${NUMBER}(?: ?${SCALE}${END})?`, 'giu');
/** `25,000` of the scale `1:25,000` is no amount. */
const AMOUNT = new RegExp(
  String.raw`${SIGN}(?<![\w$€£¥.,]|\d[:/])(?:\d{1,3}(?:,\d{3}){1,5}|${NUMBER}(?= ?${SCALE}${END}| ?${UNIT}${END}))(?: ?${SCALE}${END})?(?: ?${UNIT}${END})?`,
  'giu',
);
/** “3–” of “3–4 days”: the second figure alone would say something else. */
const RANGE_LEAD = new RegExp(
  String.raw`(?<!\bfrom )(?<![\w.,–-])[$€£¥]?${NUMBER}(?: ?%)?(?: ?[–-] ?| to | or )$`,
);
const MAX_LEAD = 24;
const RATIO =
  /\b(one|two|three|four|five|six|seven|eight|nine|\d)\s+(?:in|out of)\s+(?:every\s+)?(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b(?!\s*(?:%|percent|years?|months?|days?|hours?|minutes?|weeks?))/i;
const YEAR =
  /(?<![\d,.$€£-])(?:1[1-9]\d\d|20\d\d)(?:[–-](?:1[1-9]\d\d|20\d\d))?(?![\d,%]|\.\d| ?(?:km|miles|met|people|years))/g;
const YEAR_LEAD =
  /(?:\b(?:in|since|by|of|from|year|until|till|during|before|after|around|about|early|late|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\s+|\()$/i;

/** The figures worth showing as a chart or a big number, if the text has any. */
export function findFigures(text: string, words: readonly Word[]): FigureFinding | undefined {
  const percents = [...text.matchAll(PERCENT)];
  const moneys = [...text.matchAll(MONEY)];
  const amounts = [...text.matchAll(AMOUNT)];
  const change = changeBetween(text, percents) ?? changeBetween(text, moneys) ?? changeBetween(text, amounts);
  if (change) return change;
  for (const matches of [percents, moneys]) {
    const bars = isChange(words) ? undefined : barsOf(text, matches, words);
    if (bars) return { kind: 'bars', bars };
  }
  const percent = percents[0];
  if (percent) return rangeOf(text, percent) ?? shareOrTrend(percent, words);
  const amount = moneys[0] ?? amounts[0];
  return ratioOf(text) ?? (amount && (rangeOf(text, amount) ?? amountOf(amount)));
}

/** The year or years a text tells of. */
export function findYear(text: string): Figure | undefined {
  for (const match of text.matchAll(YEAR)) {
    if (YEAR_LEAD.test(text.slice(Math.max(0, match.index - 12), match.index))) {
      return { text: match[0].replace('-', '–'), cue: match[0] };
    }
  }
  return undefined;
}

/** Rises and falls side by side are no amounts to compare. */
function isChange(words: readonly Word[]): boolean {
  return words.some((word) => word.tag === 'VERB' && FALLS.has(word.lemma));
}

/** “From 12% to 30%”. */
function changeBetween(text: string, matches: readonly RegExpExecArray[]): FigureFinding | undefined {
  const [before, after] = matches;
  if (!before || !after || matches.length > 2) return undefined;
  const lead = text.slice(Math.max(0, before.index - 12), before.index);
  const between = text.slice(before.index + before[0].length, after.index);
  if (
    !/\bfrom\s+(?:about\s+|around\s+)?$/i.test(lead) ||
    !/^(?:\s+an?\s+\w+)?(?:\s+in\s+(?:\d{4}|the\s+\w+\s+\w+))?,?\s+to\s+(?:about\s+|around\s+)?$/i.test(
      between,
    )
  ) {
    return undefined;
  }
  const [from, to] = [magnitude(before[0]), magnitude(after[0])];
  if (from === to) return undefined;
  return {
    kind: 'trend',
    direction: to > from ? 'up' : 'down',
    value: { text: `${shown(before[0])} → ${shown(after[0])}`, cue: after[0] },
  };
}

function barsOf(
  text: string,
  matches: readonly RegExpExecArray[],
  words: readonly Word[],
): Bar[] | undefined {
  if (matches.length < 2 || matches.length > MAX_BARS || text.length > MAX_CHART_TEXT) return undefined;
  // A bar has no length below zero.
  if (matches.some((match) => magnitude(match[0]) < 0)) return undefined;
  const labels =
    allDifferent(matches.map((match) => labelAfter(match, words))) ??
    allDifferent(matches.map((match) => labelBefore(match, words)));
  return labels?.map((label, index) => {
    const figure = matches[index]?.[0] ?? '';
    return { label, value: magnitude(figure), text: shown(figure), cue: figure };
  });
}

function allDifferent(labels: readonly (string | undefined)[]): string[] | undefined {
  const known = labels.filter((label) => label !== undefined);
  const distinct = new Set(known.map((label) => label.toLowerCase()));
  return distinct.size === labels.length ? known : undefined;
}

/** “40% of adults”, “3% in Wales”. */
function labelAfter(match: RegExpExecArray, words: readonly Word[]): string | undefined {
  const end = match.index + match[0].length;
  const next = words.findIndex((word) => word.start >= end);
  const preposition = words[next]?.lower ?? '';
  const names = preposition === 'in' && words[next + 1]?.isName;
  if (preposition !== 'of' && preposition !== 'for' && !names) return undefined;
  const label: string[] = [];
  for (const word of words.slice(next + 1, next + 7)) {
    // “The world's fresh water” is of water.
    if (word.lower === "'s" || word.lower === '’s') label.length = 0;
    else if (/NOUN|PROPN|ADJ/.test(word.tag)) label.push(word.text);
    else if (word.tag !== 'DET' || label.length > 0) break;
  }
  return label.length > 0 ? label.join(' ') : undefined;
}

/** “France 20%”, “France produced 20%”. */
function labelBefore(match: RegExpExecArray, words: readonly Word[]): string | undefined {
  const before = words
    .filter((word) => word.end <= match.index)
    .slice(-4)
    .reverse();
  const name = before.findIndex((word) => word.isName || word.tag === 'NOUN');
  if (name < 0 || before.slice(0, name).some((word) => word.tag === 'PUNCT' || word.tag === 'NUM'))
    return undefined;
  return before[name]?.text;
}

function shareOrTrend(percent: RegExpExecArray, words: readonly Word[]): FigureFinding {
  const at = words.findIndex((word) => word.start >= percent.index);
  const sentence = words[at]?.sentence;
  const nearby = words.slice(Math.max(0, at - 6), at + 4).filter((word) => word.sentence === sentence);
  const moves = (verbs: ReadonlySet<string>) =>
    nearby.some((word) => (word.tag === 'VERB' || word.tag === 'NOUN') && verbs.has(word.lemma));
  const direction = moves(FALLS) ? 'down' : moves(RISES) ? 'up' : undefined;
  const share = Number(percent[1]);
  const text = shown(percent[0]);
  if (direction) {
    const isLevel = words[at - 1]?.lower === 'to';
    const sign = isLevel || /^\D/u.test(text) ? '' : direction === 'up' ? '+' : '−';
    return { kind: 'trend', direction, value: { text: sign + text, cue: percent[0] } };
  }
  if (share > 100 || /^\D/u.test(text)) return { kind: 'number', value: { text, cue: percent[0] } };
  return { kind: 'donut', fraction: share / 100, value: { text, cue: percent[0] } };
}

function ratioOf(text: string): FigureFinding | undefined {
  const match = RATIO.exec(text);
  if (!match) return undefined;
  const count = (word = '') => SMALL_NUMBERS[word.toLowerCase()] ?? Number(word);
  const [part, whole] = [count(match[1]), count(match[2])];
  return part >= 1 && part < whole && whole <= 10 ? { kind: 'ratio', part, whole, cue: match[0] } : undefined;
}

function rangeOf(text: string, match: RegExpExecArray): FigureFinding | undefined {
  const lead = RANGE_LEAD.exec(text.slice(Math.max(0, match.index - MAX_LEAD), match.index))?.[0];
  if (lead === undefined) return undefined;
  const range = `${lead}${match[0].trim()}`;
  return { kind: 'number', value: { text: shown(range), cue: range } };
}

function amountOf(match: RegExpExecArray): FigureFinding {
  return { kind: 'number', value: { text: shown(match[0].trim()), cue: match[0].trim() } };
}

/** `$2.5 million` as 2,500,000. */
export function magnitude(text: string): number {
  const sign = /^\s*[-−]/u.test(text) ? -1 : 1;
  const scale = SCALES[/[a-z]+\b/i.exec(text)?.[0]?.toLowerCase() ?? ''] ?? 1;
  return Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0]?.replaceAll(',', '') ?? 0) * scale * sign;
}

/** A figure as a chart shows it. */
export function shown(text: string): string {
  return text
    .replace(/^-(?=[\d$€£¥])/u, '−')
    .replace(/ ?(?:percent|per cent)$/i, '%')
    .replace(/ %$/, '%')
    .replace(/(?<=\d)(?=(?:°|km|cm|mm|kg)\S{0,2}$)/u, ' ');
}
