/** What a font of the user's own is used for. */
export const FONT_ROLES = ['headings', 'text'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

export const FONT_TYPES = ['font/ttf', 'font/otf', 'font/woff2'] as const;
export type FontType = (typeof FONT_TYPES)[number];

/** What a font file may be. */
export const FONT_LIMITS = { maxBytes: 1_000_000, maxCharactersLength: 4_000 } as const;

/** A font of the user's own, as far as text is set in it. */
export interface OwnFont {
  /** Of its file. */
  readonly hash: string;
  /** The code points that it has glyphs for, as in `21-7e,a1`: hexadecimal, rising. */
  readonly characters: string;
  /** The height of its capitals, in ems. */
  readonly capitalEm: number;
  /** Where the server has its file, while it draws. */
  readonly path?: string;
}

/** A name of our own: the machine may have another font of the same name. */
export function ownFontFamily({ hash }: Pick<OwnFont, 'hash'>): string {
  return `Scenecast own ${hash.slice(0, 16)}`;
}

/** Signs can come from another font without being noticed; letters and digits cannot. */
const LETTER = /[\p{L}\p{M}\p{N}]/gu;

/** Whether a font has all letters and digits of a text. */
export function canSet({ characters }: Pick<OwnFont, 'characters'>, text: string): boolean {
  const known = rangesOf(characters);
  return (text.normalize('NFC').match(LETTER) ?? []).every((letter) =>
    isWithin(known, letter.codePointAt(0) ?? 0),
  );
}

/** The words of a text that a font lacks a letter of, each once. */
export function wordsLacking(font: Pick<OwnFont, 'characters'>, text: string): string[] {
  const words = new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  return [...words].filter((word) => !canSet(font, word));
}

type Ranges = readonly (readonly [first: number, last: number])[];

/** Of the few fonts that are in use; the oldest is forgotten. */
const known = new Map<string, Ranges>();
const MAX_KNOWN = 16;

function rangesOf(characters: string): Ranges {
  const earlier = known.get(characters);
  if (earlier) return earlier;
  const ranges = characters.split(',').map((range) => {
    const [first = Number.NaN, last = first] = range.split('-').map((end) => Number.parseInt(end, 16));
    return [first, last] as const;
  });
  const [oldest] = known.keys();
  if (known.size >= MAX_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(characters, ranges);
  return ranges;
}

function isWithin(ranges: Ranges, character: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (character > (ranges[middle]?.[1] ?? 0)) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && character >= range[0] && character <= range[1];
}
