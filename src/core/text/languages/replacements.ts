import type { Counted, Language, SpokenRule } from './language.ts';

/** A piece of a text, and what is said for it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly said: string;
}

/** `1.234.567,8`, `1 234,5`, `1234` and `3.5`. */
const NUMBER = String.raw`\d{1,3}(?:[.\u00a0\u202f' ]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?`;
const BEFORE = String.raw`(?<![\p{L}\p{N}.,/])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
/** Fewer letters end in a domain than in a forgotten space after a stop. */
const DOMAIN =
  /(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]{2,}\.(?:com|org|net|eu|io|de|at|ch|es|fr|it|pt|br|mx)(?![\p{L}\p{N}.-])/gu;
/** Above this a text is no sentence. */
const MAX_LENGTH = 20_000;

/** What is said for what a sentence writes short, in order, none overlapping. */
export function replacementsIn(text: string, language: Language): Replacement[] {
  if (text.length > MAX_LENGTH) return [];
  const found: Replacement[] = [];
  for (const { pattern, say } of rulesOf(language)) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const stop = start + match[0].length;
      if (found.some((other) => other.start < stop && start < other.end)) continue;
      const before = text.slice(Math.max(0, start - 40), start).trimEnd();
      const said = say(match, { before });
      if (said !== undefined) found.push({ start, end: stop, said });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const known = new Map<string, readonly SpokenRule[]>();

/** The rules of a language, the first of which that finds something says it. */
function rulesOf(language: Language): readonly SpokenRule[] {
  let rules = known.get(language.tag);
  if (rules === undefined) {
    rules = [
      ...addressRules(language),
      ...dateRules(language),
      ...moneyRules(language),
      ...measureRules(language),
      ...language.rules,
      ...abbreviationRules(language),
      ...signRules(language),
    ];
    known.set(language.tag, rules);
  }
  return rules;
}

/** Of an address only the host is said. */
function addressRules({ words }: Language): SpokenRule[] {
  const spell = (host: string) => host.replaceAll('.', ` ${words.point} `);
  return [
    {
      pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
      say: ([address]) => spell((address ?? '').replace('@', ` ${words.at} `)),
    },
    {
      pattern: /(?:https?:\/\/|www\.)[^\s()<>]*[^\s()<>.,;:!?"“”'’»]/giu,
      say: ([address]) => {
        const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#:]+)/iu.exec(address ?? '')?.[1];
        return host === undefined ? undefined : spell(host);
      },
    },
    { pattern: DOMAIN, say: ([host]) => spell(host ?? '') },
  ];
}

function dateRules({ months, sayDay, sayYear = String, dateJoint, words }: Language): SpokenRule[] {
  const date = (day: string, month: string, year: string | undefined, before: string) => {
    const name = months[Number(month) - 1];
    if (name === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
    return [sayDay(Number(day), before), name, ...(year ? [sayYear(year)] : [])].join(dateJoint);
  };
  return [
    {
      pattern: new RegExp(String.raw`${BEFORE}(\d{1,2})[./-](\d{1,2})[./-](\d{4})${AFTER}`, 'gu'),
      say: ([, day = '', month = '', year], { before }) => date(day, month, year, before),
    },
    {
      pattern: new RegExp(String.raw`${BEFORE}(\d{4})-(\d\d)-(\d\d)${AFTER}`, 'gu'),
      say: ([, year, month = '', day = ''], { before }) => date(day, month, year, before),
    },
    {
      pattern: new RegExp(
        String.raw`${BEFORE}(\d{1,2})(?:\.|er|\.?º|°)?(?=\s+(?:de\s+)?(?:${months.join('|')})${AFTER})`,
        'giu',
      ),
      say: ([, day], { before }) => sayDay(Number(day), before),
    },
    {
      pattern: new RegExp(
        String.raw`${BEFORE}([01]?\d|2[0-3])(?:[:h]|(?:\.(?=\d\d\s+Uhr)))([0-5]\d)(?:\s+(?:Uhr|h|horas|heures|ore))?${AFTER}`,
        'gu',
      ),
      say: ([, hour = '', minute = '']) => {
        const minutes = minute === '00' ? '' : `${words.beforeMinutes}${Number(minute)}`;
        const hours = words.hours ? ` ${words.hours[hour === '1' ? 0 : 1]}` : '';
        return `${Number(hour)}${hours}${minutes}`;
      },
    },
  ];
}

function moneyRules(language: Language): SpokenRule[] {
  const { currencies, magnitudes, ofMillions } = language;
  const several = (amount: string, things: Counted) => counted(amount, things, language);
  const signs = alternatives(Object.keys(currencies));
  const many = alternatives(Object.keys(magnitudes));
  const say = (sign: string, amount: string, magnitude: string | undefined) => {
    const currency = currencies[sign];
    if (!currency) return undefined;
    const of = magnitude === undefined ? undefined : magnitudes[magnitude];
    if (of) return elided(`${several(amount, of)}${ofMillions}${currency[1]}`);
    const [whole = '', cents] = plainNumber(amount).split(',');
    if (cents === undefined || /^0+$/u.test(cents)) return several(whole, currency);
    return cents.length === 2 ? `${several(whole, currency)} ${Number(cents)}` : several(amount, currency);
  };
  return [
    {
      pattern: new RegExp(String.raw`${BEFORE}(${NUMBER})(?:\s(${many}))?\s?(${signs})${AFTER}`, 'gu'),
      say: ([, amount = '', magnitude, sign = '']) => say(sign, amount, magnitude),
    },
    {
      pattern: new RegExp(String.raw`${BEFORE}(${signs})\s?(${NUMBER})(?:\s(${many})${AFTER})?`, 'gu'),
      say: ([, sign = '', amount = '', magnitude]) => say(sign, amount, magnitude),
    },
    {
      pattern: new RegExp(String.raw`${BEFORE}(${NUMBER})\s(${many})(?=\s+\p{L})`, 'gu'),
      say: ([, amount = '', magnitude = '']) => {
        const of = magnitudes[magnitude];
        return of && several(amount, of);
      },
    },
  ];
}

function measureRules(language: Language): SpokenRule[] {
  const { units, words, sayYear = String } = language;
  const names = alternatives(Object.keys(units));
  const minus = (sign: string | undefined) => (sign ? `${words.minus} ` : '');
  return [
    {
      pattern: new RegExp(
        String.raw`${BEFORE}([-−–](?=\d))?(?:(${NUMBER})\s?[–-]\s?)?(${NUMBER})\s?(${names})${AFTER}`,
        'gu',
      ),
      say: ([, sign, from, amount = '', unit = '']) => {
        const name = units[unit];
        const range = from === undefined ? '' : `${plainNumber(from)} ${words.to} `;
        return name && `${minus(sign)}${range}${counted(amount, name, language)}`;
      },
    },
    {
      pattern: new RegExp(String.raw`${BEFORE}([-−](?=\d))?(${NUMBER})\s?([%‰])`, 'gu'),
      say: ([, sign, amount = '', per]) =>
        `${minus(sign)}${plainNumber(amount)} ${per === '%' ? words.percent : words.permille}`,
    },
    {
      pattern: new RegExp(String.raw`${BEFORE}(${NUMBER})[–-](${NUMBER})(?![\p{L}\p{N}-])`, 'gu'),
      say: ([, from = '', to = '']) =>
        `${sayYear(plainNumber(from))} ${words.to} ${sayYear(plainNumber(to))}`,
    },
    {
      pattern: /(?<=^|[\s(])−?\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?:,\d+)?(?![\d.])/gu,
      say: ([amount = '']) =>
        minus(amount.startsWith('−') ? '−' : undefined) + plainNumber(amount.replace('−', '')),
    },
    {
      pattern: /(?<=^|[\s(])[−-](?=\d)/gu,
      say: () => `${words.minus} `,
    },
  ];
}

function abbreviationRules({ abbreviations, numbering }: Language): SpokenRule[] {
  const rule = (list: Readonly<Record<string, string>>, tail: string): SpokenRule => ({
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.])(${alternatives(Object.keys(list), spaced)})${tail}`,
      'giu',
    ),
    say: (match) => {
      const written = match[1] ?? '';
      const key = written.toLowerCase().replace(/\s+/gu, '');
      const said = list[key];
      if (said === undefined) return undefined;
      const endsSentence = match[0].endsWith('.') && /^\W*$/u.test(match.input?.slice(end(match)) ?? '');
      return endsSentence ? `${said}.` : said;
    },
  });
  return [rule(numbering, String.raw`(?=\s*\d|\s+[IVX]+\b)`), rule(abbreviations, AFTER)];
}

function signRules({ words }: Language): SpokenRule[] {
  const between = (sign: string, said: string): SpokenRule => ({
    pattern: new RegExp(String.raw`(?<=[\p{L}\p{N})]\s?)${sign}(?=\s?[\p{L}\p{N}(])`, 'gu'),
    say: () => ` ${said} `,
  });
  return [
    between('&', words.and),
    between(String.raw`\+`, words.plus),
    between('=', words.equals),
    between('[×·]', words.times),
    { pattern: /[~≈](?=\s?\d)/gu, say: () => `${words.about} ` },
    { pattern: /§§?\s?(?=\d)/gu, say: () => `${words.section} ` },
    { pattern: /(?<=\p{L})\/(?=\p{L})/gu, say: () => ' ' },
  ];
}

function end(match: RegExpMatchArray): number {
  return (match.index ?? 0) + match[0].length;
}

/** The longest first; as they are written, in a pattern. */
function alternatives(list: readonly string[], written: (word: string) => string = escaped): string {
  return list
    .toSorted((a, b) => b.length - a.length)
    .map(written)
    .join('|');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** `z. B.` is written with and without its space. */
function spaced(word: string): string {
  return escaped(word).replace(/\\\.(?=.)/gu, String.raw`\.\s?`);
}

/** Without the marks between thousands, which voices take for the end of a number. */
function plainNumber(amount: string): string {
  return amount.replace(/[.\u00a0\u202f' ](?=\d{3}(?!\d))/gu, '');
}

/** `ein Kilometer`, `5 Kilometer` */
function counted(amount: string, [one, several]: Counted, { sayOne }: Language): string {
  return amount === '1' ? `${sayOne(one)} ${one}` : `${plainNumber(amount)} ${several}`;
}

/** `millions d’euros` */
function elided(said: string): string {
  return /million|milliard/u.test(said) ? said.replace(/ de (?=[aeiou])/u, ' d’') : said;
}
