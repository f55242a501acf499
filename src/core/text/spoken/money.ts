import { cardinal } from './number-words.ts';
import { AMOUNT, quantity } from './quantity.ts';
import { flowsOn, type Reading, type Run } from './runs.ts';

interface Currency {
  readonly one: string;
  readonly many: string;
  readonly part?: readonly [one: string, many: string];
}

const DOLLAR: Currency = { one: 'dollar', many: 'dollars', part: ['cent', 'cents'] };
const EURO: Currency = { one: 'euro', many: 'euros', part: ['cent', 'cents'] };
const POUND: Currency = { one: 'pound', many: 'pounds', part: ['penny', 'pence'] };
const YEN: Currency = { one: 'yen', many: 'yen' };
const SIGNS: Readonly<Record<string, Currency>> = {
  $: DOLLAR,
  '€': EURO,
  '£': POUND,
  '¥': YEN,
  '₹': { one: 'rupee', many: 'rupees' },
  '₩': { one: 'won', many: 'won' },
  '₽': { one: 'ruble', many: 'rubles' },
  '₿': { one: 'bitcoin', many: 'bitcoins' },
};
const CODES: Readonly<Record<string, Currency>> = {
  USD: DOLLAR,
  EUR: EURO,
  GBP: POUND,
  JPY: YEN,
  CHF: { one: 'Swiss franc', many: 'Swiss francs' },
};
const COUNTRIES: Readonly<Record<string, string>> = {
  US: 'U S',
  A: 'Australian',
  AU: 'Australian',
  C: 'Canadian',
  CA: 'Canadian',
  NZ: 'New Zealand',
  HK: 'Hong Kong',
  S: 'Singapore',
};
const MAGNITUDES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  bn: 'billion',
  b: 'billion',
  t: 'trillion',
  tn: 'trillion',
};

const SIGN_FIRST = new RegExp(
  `^([-−–+~≈<>]?)([A-Z]{0,2})([$€£¥₹₩₽₿])(${AMOUNT})[-]?(k|K|m|M|mn|bn|B|b|tn|T|thousand|million|billion|trillion)?(?:/([a-z]{1,12}))?\\+?$`,
  'u',
);
const SIGN_LAST = new RegExp(`^(${AMOUNT})([€£$¥₹₽])$`, 'u');

/** `$24.5 billion`, `£3.50`, `US$5bn`, `€10/month`, `5 EUR`, `99¢`. */
export function readMoney(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run) return undefined;
  return readSignFirst(runs, index) ?? readSignLast(run) ?? readCode(run, runs[index + 1]);
}

function readSignFirst(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  const match = run && SIGN_FIRST.exec(run.core);
  const currency = match && SIGNS[match[3] ?? ''];
  if (!match || !currency) return undefined;
  const [, sign = '', country = '', , amount = '', suffix = '', per] = match;
  const next = runs[index + 1];
  const nextWord =
    suffix === '' && flowsOn(run) && /^(?:thousand|[mbtr]+illion)$/u.exec(next?.core ?? '')?.[0];
  const magnitude = nextWord || (MAGNITUDES[suffix.toLowerCase()] ?? suffix);
  const named = nameMoney({ amount, magnitude, currency, country: COUNTRIES[country] ?? country });
  if (named === undefined) return undefined;
  const signed = sign === '' ? named : `${quantity(`${sign}1`)?.spoken.replace(/ one$/u, '')} ${named}`;
  return { spoken: per ? `${signed} per ${per}` : signed, runCount: nextWord ? 2 : 1 };
}

function readSignLast(run: Run): Reading | undefined {
  const cents = /^(\d{1,3})¢$/u.exec(run.core)?.[1];
  if (cents) return { spoken: `${cardinal(cents)} ${cents === '1' ? 'cent' : 'cents'}`, runCount: 1 };
  const match = SIGN_LAST.exec(run.core);
  const currency = match && SIGNS[match[2] ?? ''];
  const spoken = currency && nameMoney({ amount: match[1] ?? '', magnitude: '', currency, country: '' });
  return spoken ? { spoken, runCount: 1 } : undefined;
}

function readCode(run: Run, next: Run | undefined): Reading | undefined {
  const currency = CODES[next?.core ?? ''] ?? SIGNS[next?.core ?? ''];
  if (!currency || !flowsOn(run) || !/\d/u.test(run.core)) return undefined;
  const spoken = nameMoney({ amount: run.core, magnitude: '', currency, country: '' });
  return spoken ? { spoken, runCount: 2 } : undefined;
}

function nameMoney(money: { amount: string; magnitude: string; currency: Currency; country: string }) {
  const { amount, magnitude, currency, country } = money;
  const parts = magnitude === '' ? /^([\d,]+)\.(\d{2})$/u.exec(amount) : null;
  const before = country === '' ? '' : `${country} `;
  if (parts?.[1] && parts[2] && currency.part) {
    return withParts({ whole: parts[1], part: parts[2], currency, before });
  }
  const value = quantity(amount);
  if (!value) return undefined;
  const name = before + (value.isOne && magnitude === '' ? currency.one : currency.many);
  return [value.spoken, magnitude, name].filter(Boolean).join(' ');
}

function withParts(money: { whole: string; part: string; currency: Currency; before: string }): string {
  const { whole, part, currency, before } = money;
  const [one = '', many = ''] = currency.part ?? [];
  const small = part === '00' ? '' : `${cardinal(part.replace(/^0/u, ''))} ${part === '01' ? one : many}`;
  const large = `${cardinal(whole)} ${before}${whole === '1' ? currency.one : currency.many}`;
  if (whole === '0' && small) return small;
  return small ? `${large} and ${small}` : large;
}
