/** A word for one thing and for several. */
export type Counted = readonly [one: string, several: string];

/** A pattern of a language's own, and what is said for it; `undefined` leaves it as it is written. */
export interface SpokenRule {
  /** With the flags `g` and `u`. */
  readonly pattern: RegExp;
  readonly say: (match: RegExpMatchArray, around: { readonly before: string }) => string | undefined;
}

/**
 * What is known of a language other than English: how its sentences end, and how what is written short is said. The
 * voice itself reads the digits.
 */
export interface Language {
  /** BCP 47, without a region. */
  readonly tag: string;

  /** What is said for abbreviations, by how they are written: in small letters, without spaces, with their stops. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Those that mean something only before a number: `Abb. 3`, `n.º 5`. */
  readonly numbering: Readonly<Record<string, string>>;
  /** Those of the above that may end a sentence: a capital after them begins another one. */
  readonly closing: ReadonlySet<string>;
  /** Quotation marks: what closes what. */
  readonly quotations: Readonly<Record<string, string>>;
  /** Whether a number with a stop before a word is an ordinal, and ends no sentence. */
  readonly isOrdinal?: (before: string, after: string) => boolean;

  readonly months: readonly string[];
  /** How a day of a month is said, after the words before it. */
  readonly sayDay: (day: number, before: string) => string;
  /** How a year is said, where it is not said as a number. */
  readonly sayYear?: (year: string) => string;
  /** Between the day and the month, and the month and the year. */
  readonly dateJoint: string;
  /** From 1. */
  readonly ordinals: readonly string[];

  /** `one` before a noun, which voices say as they count: `eins`, `uno`. */
  readonly sayOne: (noun: string) => string;
  readonly currencies: Readonly<Record<string, Counted>>;
  /** Said between millions and what they are of. */
  readonly ofMillions: string;
  readonly magnitudes: Readonly<Record<string, Counted>>;
  readonly units: Readonly<Record<string, Counted>>;
  readonly words: {
    readonly percent: string;
    readonly permille: string;
    readonly to: string;
    readonly and: string;
    readonly plus: string;
    readonly minus: string;
    readonly equals: string;
    readonly times: string;
    readonly about: string;
    readonly section: string;
    /** In addresses: `example point org`, `anna at example`. */
    readonly point: string;
    readonly at: string;
    /** After the hour of a time, where it is said, and before its minutes. */
    readonly hours?: Counted;
    readonly beforeMinutes: string;
  };
  readonly rules: readonly SpokenRule[];

  /** Words that tell nothing of what a text is about. */
  readonly stopWords: ReadonlySet<string>;
  /** Fitted to a voice of the language: see `speech-estimate.ts`. */
  readonly pace: {
    readonly perSyllableMs: number;
    readonly perDigitMs: number;
    readonly perCommaMs: number;
  };
}

/** The words of a list that is parted by white space. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
