import { spellOut } from './acronyms.ts';
import { cardinal, decadeWords, digitByDigit, ordinal, yearWords } from './number-words.ts';
import { quantity } from './quantity.ts';
import { flowsOn, type Reading, type Run } from './runs.ts';

const BEFORE_YEARS = new Set(
  `in since by from until till of before after during around circa year early late mid
  spring summer autumn fall winter between to and through c ca`.split(/\s+/u),
);
const COUNTED =
  /^(?!(?:was|is|has|as|this|us|its|his|besides|perhaps|always|across|versus)$)\p{Ll}{3,}s$|^(?:people|men|women|children|percent|million|billion|feet|of)$/u;
/** Reads like a telephone or account number: digits in groups, said one by one. */
const PHONE = /^(?:\+?\d{1,3}[-. ]?)?\(?\d{3}\)?[-. ]\d{3,4}(?:[-. ]\d{4})?$/u;

const IDIOMS: Readonly<Record<string, string>> = { '24/7': 'twenty four seven', '9/11': 'nine eleven' };

/** Years, decades, ordinals, versions, telephone numbers, plain amounts, and letters mixed with digits. */
export function readNumeral(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run || !/[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/u.test(run.core)) return undefined;
  if (/^\(\d{3}\)$/u.test(run.written) && /^\d{3}[-. ]\d{4}$/u.test(runs[index + 1]?.core ?? '')) {
    return { spoken: groupsOfDigits(`${run.core}-${runs[index + 1]?.core}`), runCount: 2 };
  }
  const spoken =
    IDIOMS[run.core] ??
    readOrdinal(run.core) ??
    readDecade(run.core) ??
    readYears(runs, index) ??
    readDigits(run.core) ??
    readMultiplied(run.core) ??
    quantity(run.core)?.spoken ??
    readVersion(run.core);
  if (spoken !== undefined) return withMixedFraction(spoken, runs, index);
  const parts = readMixture(run.core);
  return parts === undefined || parts === '' ? undefined : { spoken: parts, runCount: 1 };
}

/** `2 1/2` is one amount. */
function withMixedFraction(spoken: string, runs: readonly Run[], index: number): Reading {
  const next = runs[index + 1];
  if (
    /^\d{1,3}$/u.test(runs[index]?.core ?? '') &&
    flowsOn(runs[index]) &&
    /^[1-9]\/[2-9]$/u.test(next?.core ?? '')
  ) {
    const part = quantity(next?.core ?? '')?.spoken.replace(/^one /u, 'a ');
    return { spoken: `${spoken} and ${part}`, runCount: 2 };
  }
  return { spoken, runCount: 1 };
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
  const range = /^([12]\d{3})[-–—](\d{4}|\d{2})$/u.exec(run?.core ?? '');
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

function readDigits(core: string): string | undefined {
  if (core.length <= 40 && PHONE.test(core)) return groupsOfDigits(core);
  return /^0\d+$/u.test(core) && core.length <= 40 ? digitByDigit(core) : undefined;
}

function groupsOfDigits(core: string): string {
  return core.split(/\D+/u).filter(Boolean).map(digitByDigit).join(', ');
}

/** `10x`, `5+`, `1920×1080`, `16:9`. */
function readMultiplied(core: string): string | undefined {
  const times = /^(\d[\d,.]{0,15})[x×]$/u.exec(core)?.[1];
  if (times) return `${quantity(times)?.spoken ?? times} times`;
  const plus = /^(\d[\d,.]{0,15})\+$/u.exec(core)?.[1];
  if (plus) return `${quantity(plus)?.spoken ?? plus} plus`;
  const pair = /^(\d{1,6})(?:[x×]|(:))(\d{1,6})$/u.exec(core);
  return pair?.[1] && pair[3] && `${cardinal(pair[1])} ${pair[2] ? 'to' : 'by'} ${cardinal(pair[3])}`;
}

/** `v2.1` and `2.10.3`. */
function readVersion(core: string): string | undefined {
  const match = /^(v?)(\d{1,6}(?:\.\d{1,6}){0,4})$/iu.exec(core);
  if (!match?.[2]) return undefined;
  const spoken = match[2].split('.').map(cardinal).join(' point ');
  return match[1] ? `version ${spoken}` : spoken;
}

/** `COVID-19`, `B2B`, `4K`, `10-year-old`: each part by itself. */
function readMixture(core: string): string | undefined {
  if (core.length > 40) return undefined;
  const parts = core.match(/[12]?\d?\d0s(?!\p{L})|\d+(?:[.,]\d+)*|\p{L}[\p{L}'’.]*|[+%&²³]/gu) ?? [];
  return parts.map(readPart).join(' ');
}

function readPart(part: string): string {
  if (/^[+%&²³]$/u.test(part)) {
    return { '+': 'plus', '%': 'percent', '&': 'and', '²': 'squared', '³': 'cubed' }[part] ?? '';
  }
  if (/^\d/u.test(part) && part.endsWith('s')) return readDecade(part) ?? part;
  if (/^\d/u.test(part))
    return /^(?:1[1-9]|20)\d{2}$/u.test(part) ? yearWords(part) : (quantity(part)?.spoken ?? cardinal(part));
  return /^\p{Lu}{1,4}$/u.test(part) ? spellOut(part) : part;
}
