import { baseOf } from './languages/languages.ts';

/** A number in a text, with all that it can mean: `1.234` is 1234 in German, and 1.234 in English. */
export interface Figure {
  readonly readings: readonly string[];
  /** The groups of a number with spaces, which may be several numbers. */
  readonly parts: readonly string[];
}

/** Groups of three with spaces, or digits with separators between them. */
const NUMBER =
  /\p{Nd}{1,3}(?: \p{Nd}{3}(?!\p{Nd}))+(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,'’٫٬\u00a0\u202f\u2009]\p{Nd}+)*/gu;
/** What a number is multiplied by if one of these words follows. */
const MAGNITUDES: Readonly<Record<string, readonly (readonly [words: RegExp, zeros: number])[]>> = {
  en: [
    [/^thousands?\b/iu, 3],
    [/^(?:millions?|m)\b/iu, 6],
    [/^(?:billions?|bn)\b/iu, 9],
    [/^trillions?\b/iu, 12],
  ],
  de: [
    [/^(?:tausend|tsd\b)/iu, 3],
    [/^(?:million(?:en)?\b|mio\b)/iu, 6],
    [/^(?:milliarden?\b|mrd\b)/iu, 9],
    [/^billion(?:en)?\b/iu, 12],
  ],
  es: [
    [/^mil millones(?!\p{L})/iu, 9],
    [/^mil(?!\p{L})/iu, 3],
    [/^mill(?:ón|ones)(?!\p{L})/iu, 6],
    [/^bill(?:ón|ones)(?!\p{L})/iu, 12],
  ],
  fr: [
    [/^mille\b/iu, 3],
    [/^millions?\b/iu, 6],
    [/^milliards?\b/iu, 9],
  ],
  it: [
    [/^mila\b/iu, 3],
    [/^milion[ei]\b/iu, 6],
    [/^miliard[oi]\b/iu, 9],
  ],
  pt: [
    [/^mil(?!\p{L})/iu, 3],
    [/^milh(?:ão|ões)(?!\p{L})/iu, 6],
    [/^bilh(?:ão|ões)(?!\p{L})/iu, 9],
  ],
};
/** From one to twelve, as texts write them in words. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'one two three four five six seven eight nine ten eleven twelve',
  de: 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  es: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
  fr: 'un deux trois quatre cinq six sept huit neuf dix onze douze',
  it: 'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
  pt: 'um dois três quatro cinco seis sete oito nove dez onze doze',
};

const NUMBER_WORDS = new Map(
  Object.entries(WORDS).map(([tag, list]) => {
    const words = list.split(' ');
    return [tag, { words, pattern: new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu') }];
  }),
);

/** The numbers that a text writes in digits, in order. */
export function figuresIn(text: string, language: string): Figure[] {
  return [...text.matchAll(NUMBER)].map(({ 0: written, index }) => {
    const end = index + written.length;
    const zeros = zerosAfter(text.slice(end, end + 20), language);
    const parts = written.split(' ');
    return {
      readings: readingsOf(written, zeros),
      parts: parts.length > 1 ? parts.flatMap((part) => readingsOf(part, undefined)) : [],
    };
  });
}

/** Everything that the numbers of a text can mean, those in words included. */
export function numbersIn(text: string, language: string): Set<string> {
  const known = figuresIn(text, language).flatMap(({ readings, parts }) => [...readings, ...parts]);
  const { pattern, words } = NUMBER_WORDS.get(baseOf(language)) ?? {};
  const found = pattern ? (text.match(pattern) ?? []) : [];
  const inWords = found.map((word) => String((words?.indexOf(word.toLowerCase()) ?? 0) + 1));
  return new Set([...known, ...inWords]);
}

/** Whether a figure can mean one of these numbers. */
export function isAmong(numbers: ReadonlySet<string>, { readings, parts }: Figure): boolean {
  if (readings.some((reading) => numbers.has(reading))) return true;
  return parts.length > 0 && parts.every((part) => numbers.has(part));
}

function readingsOf(written: string, zeros: number | undefined): string[] {
  const plain = written.replace(/\p{Nd}/gu, digitOf).replace(/٫/gu, ',');
  const [, whole = '', fraction = ''] = /^(.*)[.,](\d+)$/.exec(plain) ?? [];
  const readings = new Set<string>();
  // Separators part thousands, or the last one parts a fraction. Three digits can be both.
  if (fraction === '' || fraction.length === 3) readings.add(plain.replace(/\D/g, ''));
  if (fraction !== '') readings.add(withPoint(whole.replace(/\D/g, ''), fraction));
  if (zeros !== undefined) for (const reading of [...readings]) readings.add(multiplied(reading, zeros));
  return [...readings].map((reading) => reading.replace(/^0+(?=\d)/, ''));
}

function zerosAfter(after: string, language: string): number | undefined {
  const next = /^[\s\u00a0\u202f-]?(.*)$/su.exec(after)?.[1] ?? '';
  return MAGNITUDES[baseOf(language)]?.find(([words]) => words.test(next))?.[1];
}

function withPoint(whole: string, fraction: string): string {
  const digits = fraction.replace(/0+$/, '');
  return digits === '' ? whole : `${whole}.${digits}`;
}

/** `3.5` and six zeros are `3500000`. */
function multiplied(reading: string, zeros: number): string {
  const [whole = '', fraction = ''] = reading.split('.');
  const moved = fraction.padEnd(zeros, '0');
  return withPoint(`${whole}${moved.slice(0, zeros)}`, moved.slice(zeros));
}

/** The digits of a script are ten characters in a row. */
function digitOf(character: string): string {
  let zero = character.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  // Some scripts have several rows of digits side by side.
  return String((code - zero) % 10);
}
