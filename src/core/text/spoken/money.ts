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
const RUPEE: Currency = { one: 'rupee', many: 'rupees' };
const WON: Currency = { one: 'won', many: 'won' };
const RUBLE: Currency = { one: 'ruble', many: 'rubles' };
const SIGNS: Readonly<Record<string, Currency>> = {
  $: DOLLAR,
  '€': EURO,
  '£': POUND,
  '¥': YEN,
  '₹': RUPEE,
  '₩': WON,
  '₽': RUBLE,
  '₿': { one: 'bitcoin', many: 'bitcoins' },
};
const CODES: Readonly<Record<string, Currency>> = {
  USD: DOLLAR,
  EUR: EURO,
  GBP: POUND,
  JPY: YEN,
  INR: RUPEE,
  Rs: RUPEE,
  kr: { one: 'krone', many: 'kroner' },
  KRW: WON,
  RUB: RUBLE,
  AUD: { ...DOLLAR, one: 'Australian dollar', many: 'Australian dollars' },
  CAD: { ...DOLLAR, one: 'Canadian dollar', many: 'Canadian dollars' },
  NZD: { ...DOLLAR, one: 'New Zealand dollar', many: 'New Zealand dollars' },
  CNY: { one: 'yuan', many: 'yuan' },
  RMB: { one: 'yuan', many: 'yuan' },
  SEK: { one: 'Swedish krona', many: 'Swedish kronor' },
  NOK: { one: 'Norwegian krone', many: 'Norwegian kroner' },
  DKK: { one: 'Danish krone', many: 'Danish kroner' },
  PLN: { one: 'zloty', many: 'zlotys' },
  BRL: { one: 'real', many: 'reais' },
  MXN: { one: 'Mexican peso', many: 'Mexican pesos' },
  ZAR: { one: 'rand', many: 'rand' },
  TRY: { one: 'lira', many: 'lira' },
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

/** Words after a sum that make it a property: `a $10 note` is a ten dollar note. */
const VALUED = /^(?:notes?|bills?|coins?|bonds?|tickets?|stamps?|banknotes?|vouchers?)$/u;
const NOT_VALUED =
  /^(?:an?|and|or|of|in|to|for|from|with|at|on|by|per|each|every|more|less|than|as|is|was|off|extra|worth|now|then|but|if|that|this|when|would|will|had|has|could|can|before|after|over|under|later|today)$/u;

/** `$24.5 billion`, `£3.50`, `US$5bn`, `€10/month`, `5 EUR`, `EUR 5`, `99¢`, `50p`. */
export function readMoney(runs: readonly Run[], index: number): Reading | undefined {
  if (!runs[index]) return undefined;
  return readSignFirst(runs, index) ?? readSignLast(runs[index]) ?? readCode(runs, index);
}

function readSignFirst(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  const match = run && SIGN_FIRST.exec(run.core);
  const currency = match && SIGNS[match[3] ?? ''];
  if (!match || !currency) return undefined;
  const [, sign = '', country = '', , amount = '', suffix = '', per] = match;
  const next = runs[index + 1];
  const nextWord =
    suffix === '' && flowsOn(run) && /^(?:thousand|[mbtr]+illion|bn|mn|m|tn|k)$/u.exec(next?.core ?? '')?.[0];
  const found = nextWord || suffix;
  const magnitude = MAGNITUDES[found.toLowerCase()] ?? found;
  const last = nextWord ? next : run;
  const isValue = namesAValue(runs, index, nextWord ? 2 : 1);
  const named = nameMoney({
    amount,
    magnitude,
    currency: isValue ? { ...currency, many: currency.one } : currency,
    country: COUNTRIES[country] ?? country,
  });
  if (named === undefined) return undefined;
  const signed = sign === '' ? named : `${quantity(`${sign}1`)?.spoken.replace(/ one$/u, '')} ${named}`;
  const spoken = per ? `${signed} per ${per}` : signed;
  return { spoken, runCount: nextWord ? 2 : 1, ownsPeriod: Boolean(nextWord) && !last?.endsSentence };
}

/** Whether the sum precedes a thing of that value: `a $5 million house`, `$5 or $10 notes`. */
function namesAValue(runs: readonly Run[], index: number, runCount: number): boolean {
  if (!flowsOn(runs[index + runCount - 1])) return false;
  const after = runs[index + runCount]?.core ?? '';
  if (VALUED.test(after)) return true;
  const hasArticle = /^an?$/iu.test(runs[index - 1]?.core ?? '');
  return hasArticle && /^\p{Ll}{3,}$/u.test(after) && !NOT_VALUED.test(after);
}

function readSignLast(run: Run): Reading | undefined {
  const cents = /^(\d{1,3})¢$/u.exec(run.core)?.[1];
  if (cents) return { spoken: `${cardinal(cents)} ${cents === '1' ? 'cent' : 'cents'}`, runCount: 1 };
  const pence = /^(\d{1,2})p$/u.exec(run.core)?.[1];
  if (pence) return { spoken: `${cardinal(pence)} ${pence === '1' ? 'penny' : 'pence'}`, runCount: 1 };
  const match = SIGN_LAST.exec(run.core);
  const currency = match && SIGNS[match[2] ?? ''];
  const spoken = currency && nameMoney({ amount: match[1] ?? '', magnitude: '', currency, country: '' });
  return spoken ? { spoken, runCount: 1 } : undefined;
}

/** `5 EUR`, `5 €`, and the reverse: `EUR 5`, `R$ 5`, `Rs. 500`. */
function readCode(runs: readonly Run[], index: number): Reading | undefined {
  const [run, next] = [runs[index], runs[index + 1]];
  if (!run || !next || run.endsSentence) return undefined;
  const isCodeFirst = /^(?:\p{Lu}{3}|Rs|kr|\p{Lu}{0,2}[$€£¥₹₩₽])$/u.test(run.core) && /^\d/u.test(next.core);
  const currency = isCodeFirst ? currencyNamed(run.core) : currencyNamed(next.core);
  const isParted = isCodeFirst ? !/^\.?$/u.test(run.trail) : !flowsOn(run) || !/\d/u.test(run.core);
  if (!currency || isParted) return undefined;
  const amount = isCodeFirst ? next.core : run.core;
  const suffix = isCodeFirst ? /^([\d.,]+)(k|m|mn|bn|tn)$/u.exec(amount) : null;
  const after = runs[index + 2];
  const word =
    isCodeFirst && flowsOn(next) && /^[mbtr]+illion$|^bn$/u.test(after?.core ?? '') ? after?.core : undefined;
  const magnitude = word ?? suffix?.[2] ?? '';
  const spoken = nameMoney({
    amount: suffix?.[1] ?? amount,
    magnitude: MAGNITUDES[magnitude] ?? magnitude,
    currency,
    country: '',
  });
  return spoken ? { spoken, runCount: word ? 3 : 2 } : undefined;
}

function currencyNamed(core: string): Currency | undefined {
  if (Object.hasOwn(CODES, core)) return CODES[core];
  if (core === 'R$') return CODES.BRL;
  return Object.hasOwn(SIGNS, core) ? SIGNS[core] : undefined;
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
