import { acronymWords } from './acronyms.ts';
import { amountAt } from './amounts.ts';
import { nameGreekLetters } from './greek.ts';
import { cardinal, decadeWords, digitByDigit, ordinal, yearWords } from './number-words.ts';
import { readEquation, readPower } from './powers.ts';
import { quantity } from './quantity.ts';
import { flowsOn, type Reading, type Run } from './runs.ts';

const BEFORE_YEARS = new Set(
  `in since by from until till of before after during around circa year early late mid
  spring summer autumn fall winter between to and through c ca`.split(/\s+/u),
);
const COUNTED =
  /^(?!(?:was|is|has|as|this|us|its|his|besides|perhaps|always|across|versus)$)\p{Ll}{3,}s$|^(?:people|men|women|children|percent|million|billion|feet|of)$/u;

const IDIOMS: Readonly<Record<string, string>> = { '24/7': 'twenty four seven', '9/11': 'nine eleven' };

/** Years, decades, ordinals, versions, telephone numbers, plain amounts, and letters mixed with digits. */
export function readNumeral(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run || !/[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/u.test(run.core)) return undefined;
  const several = amountAt(runs, index);
  if (several && several.runCount > 1) return { spoken: several.spoken, runCount: several.runCount };
  const spoken =
    IDIOMS[run.core] ??
    readEmergency(runs, index) ??
    readOrdinal(run.core) ??
    readDecade(run.core) ??
    readYears(runs, index) ??
    readDigits(runs, index) ??
    readMultiplied(run.core, runs[index + 1]) ??
    readPower(run.core) ??
    readEquation(run.core) ??
    readModel(runs, index) ??
    quantity(run.core)?.spoken ??
    readVersion(run.core) ??
    readMixture(run.core);
  if (!spoken) return undefined;
  // `1) Heat the oven`: a pause separates a list's number from its item.
  const isListMark =
    run.startsLine && /^\d{1,3}$/u.test(run.core) && run.trail === ')' && !run.written.startsWith('(');
  return { spoken, runCount: 1, ...(isListMark && { pause: ',' }) };
}

/** `1:50 000`. */
export function readScale(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index] as Run;
  const match = /^(\d{1,4}):(\d{1,3})$/u.exec(run.core);
  if (!match?.[1] || !match[2] || !flowsOn(run)) return undefined;
  const second = amountAt([{ ...run, core: match[2] }, ...runs.slice(index + 1, index + 5)], 0);
  if (!second || second.runCount === 1) return undefined;
  return { spoken: `${cardinal(match[1])} to ${second.spoken}`, runCount: second.runCount };
}

function readOrdinal(core: string): string | undefined {
  const match = /^(\d{1,3}(?:,\d{3})*|\d{1,9})(?:st|nd|rd|th)$/iu.exec(core);
  return match?.[1] && ordinal(match[1]);
}

function readDecade(core: string): string | undefined {
  const match = /^['’]?(\d0|[12]\d\d0)['’]?s$/u.exec(core);
  return match?.[1] && decadeWords(match[1]);
}

function readYears(runs: readonly Run[], index: number): string | undefined {
  const run = runs[index];
  const range = /^([12]\d{3})[-–—/](\d{4}|\d{2})$/u.exec(run?.core ?? '');
  if (range?.[1] && range[2]) return `${yearWords(range[1])} to ${yearWords(range[2])}`;
  if (!run || !/^[12]\d{3}$/u.test(run.core)) return undefined;
  const before = runs[index - 1]?.core.toLowerCase() ?? '';
  const after = flowsOn(run) ? (runs[index + 1]?.core ?? '') : '';
  if (COUNTED.test(after) && !(before === 'in' && !/^(?:of|percent|million|billion|feet)$/u.test(after)))
    return undefined;
  const value = Number(run.core);
  const isYear = value >= 1100 && value < 2100 ? true : BEFORE_YEARS.has(before) && value < 2200;
  return isYear ? yearWords(run.core) : undefined;
}

function readDigits(runs: readonly Run[], index: number): string | undefined {
  const core = runs[index]?.core ?? '';
  if (/^0\d+$/u.test(core) && core.length <= 40) return digitByDigit(core);
  // `CA 90210`: a postal code.
  const isPostal = /^\d{5}(?:-\d{4})?$/u.test(core) && /^\p{Lu}{2}$/u.test(runs[index - 1]?.core ?? '');
  return isPostal ? core.split('-').map(digitByDigit).join(', ') : undefined;
}

/** `Boeing 747-400`: the second number does not end a range. */
function readModel(runs: readonly Run[], index: number): string | undefined {
  const match = /^(\d{3})-(\d{1,4})$/u.exec(runs[index]?.core ?? '');
  if (!match?.[1] || !match[2] || !/^\p{Lu}\p{Ll}/u.test(runs[index - 1]?.core ?? '')) return undefined;
  if (Number(match[2]) > Number(match[1])) return undefined;
  const model = match[1].endsWith('00')
    ? cardinal(match[1])
    : `${cardinal(match[1].slice(0, 1))} ${cardinal(String(Number(match[1].slice(1))))}`;
  return `${model} ${cardinal(match[2])}`;
}

/** `10x`, `5+`, `1920×1080`, `16:9`. */
function readMultiplied(core: string, next: Run | undefined): string | undefined {
  const times = /^(\d[\d,.]{0,15})[x×]$/u.exec(core)?.[1];
  // `3x + 2` is algebra, `10x faster` is not.
  const isAlgebra = core.endsWith('x') && /^[-−+=<>≤≥]$/u.test(next?.written ?? '');
  if (times) return `${quantity(times)?.spoken ?? times} ${isAlgebra ? 'x' : 'times'}`;
  const plus = /^(\d[\d,.]{0,15})\+$/u.exec(core)?.[1];
  if (plus) return `${quantity(plus)?.spoken ?? plus} plus`;
  const pair = /^(\d[\d,]{0,8}(?:\.\d{1,3})?)(?:[x×]|(:))(\d[\d,]{0,10}(?:\.\d{1,3})?)$/u.exec(core);
  if (!pair?.[1] || !pair[3]) return undefined;
  const [first, second] = [quantity(pair[1])?.spoken, quantity(pair[3])?.spoken];
  return first && second && `${first} ${pair[2] ? 'to' : 'by'} ${second}`;
}

/** `call 911`. */
function readEmergency(runs: readonly Run[], index: number): string | undefined {
  const [run, next] = [runs[index], runs[index + 1]];
  if (!/^(?:911|999|112)$/u.test(run?.core ?? '') || COUNTED.test(next?.core ?? '')) return undefined;
  const isCalled = runs
    .slice(Math.max(0, index - 3), index)
    .some(({ core }) => /^(?:call|dial|phone|ring)s?$/iu.test(core));
  return isCalled ? digitByDigit(run?.core ?? '') : undefined;
}

/** `v2.1`, `2.10.3` and `1.0.0-beta.2`. */
function readVersion(core: string): string | undefined {
  const match = /^(v?)(\d{1,6}(?:\.\d{1,6}){0,4})(?:-(\p{Ll}{1,10})\.?(\d{0,4}))?$/iu.exec(core);
  if (!match?.[2]) return undefined;
  const stage = match[3] ? ` ${match[3]}${match[4] ? ` ${cardinal(match[4])}` : ''}` : '';
  if (stage && !match[1] && !match[2].includes('.')) return undefined;
  const spoken = match[2].split('.').map(cardinal).join(' point ') + stage;
  return match[1] ? `version ${spoken}` : spoken;
}

/** `COVID-19`, `B2B`, `4K`, `10-year-old`, `2nd-largest`: each part on its own. */
function readMixture(core: string): string | undefined {
  if (core.length > 60) return undefined;
  const parts =
    nameGreekLetters(core).match(
      /[12]?\d?\d0s(?!\p{L})|\d{1,9}(?:st|nd|rd|th)(?!\p{L})|\d+(?:[.,]\d+)*|\p{L}[\p{L}'’.]*|[+%&²³=<>≤≥≠≈±×÷→]/gu,
    ) ?? [];
  return parts.map(readPart).join(' ') || undefined;
}

const PART_SIGNS: Readonly<Record<string, string>> = {
  '+': 'plus',
  '%': 'percent',
  '&': 'and',
  '²': 'squared',
  '³': 'cubed',
  '=': 'equals',
  '<': 'less than',
  '>': 'greater than',
  '≤': 'at most',
  '≥': 'at least',
  '≠': 'not',
  '≈': 'about',
  '±': 'plus or minus',
  '×': 'times',
  '÷': 'divided by',
  '→': 'to',
};

function readPart(part: string): string {
  if (Object.hasOwn(PART_SIGNS, part)) return PART_SIGNS[part] ?? '';
  if (/^\d/u.test(part)) {
    if (part.endsWith('s')) return readDecade(part) ?? part;
    if (/^(?:1[1-9]|20)\d{2}$/u.test(part)) return yearWords(part);
    return readOrdinal(part) ?? quantity(part)?.spoken ?? cardinal(part);
  }
  return /^\p{Lu}{1,4}$/u.test(part) ? acronymWords(part) : part.replace(/\.(?=\p{L})/gu, ' dot ');
}
