import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { belongTogether } from './belong-together.ts';
import { fontFamilies } from './font-files.ts';
import { fontFor } from './own-fonts.ts';
import { runsRightToLeft, visualOrder } from './readable-text.ts';
import type { FontName, OwnFontName } from './theme-fonts.ts';

export type Align = 'left' | 'center' | 'right';

export interface TypeStyle {
  readonly font: FontName | OwnFontName;
  /** In units, like all lengths here: 1/1080 of the frame's short side. */
  readonly size: number;
  /** The alignment within the width. For right-to-left text, `left` means the right side. */
  readonly align: Align;
  /** The space added between letters, in ems. */
  readonly tracking: number;
  /** The distance between lines, in ems. */
  readonly leading: number;
}

/**
 * One word of a block. `x` and `y` are the start of its baseline, relative to the block's upper left corner.
 */
export interface PlacedWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly row: number;
  /** How far its ink extends from `x` and `y`. */
  readonly ink: { readonly left: number; readonly right: number; readonly up: number; readonly down: number };
}

/**
 * Text in lines. Its top is the top of the first line's capitals; its left side is that of the given width.
 */
export interface TextBlock extends TypeStyle {
  /** In reading order. */
  readonly words: readonly PlacedWord[];
  /** The left and right ends of the longest line. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly rows: number;
}

interface Word {
  readonly text: string;
  readonly width: number;
}

const measuring = createCanvas(8, 8).getContext('2d');
/** The space below the last baseline: enough for g and j in all fonts. */
const DESCENT_EM = 0.24;
/** How far accents and Arabic letters may extend above the capitals before the block grows. */
const OVERSHOOT_EM = 0.08;

/** Sets text in lines of about the same length. Words wider than the width are broken. */
export function setText(text: string, width: number, asked: TypeStyle): TextBlock {
  const style = { ...asked, font: fontFor(asked.font, text) };
  const { size, leading } = style;
  const measure = measureIn(style);
  const space = measure('n n').width - measure('nn').width;
  const words = text
    .split(' ')
    .flatMap((word) => brokenWord(word, width, measure))
    .map((word): Word => ({ text: word, width: measure(word).width }));
  const lines = balanced(words, width, space);
  const rightToLeft = runsRightToLeft(text);
  const placed = lines.flatMap((line, row) => {
    const length = lengthOf(line, space);
    let x = startOf(length, width, style.align, rightToLeft);
    const left = new Map<Word, number>();
    for (const word of visualOrder(line, rightToLeft)) {
      left.set(word, x);
      x += word.width + space;
    }
    return line.map((word) => ({ ...word, x: left.get(word) ?? 0, row, ink: measure(word.text).ink }));
  });
  const capital = capitalEm(style.font) * size;
  const over = Math.max(0, ...placed.filter(({ row }) => row === 0).map(({ ink }) => ink.up));
  const first = over > capital + OVERSHOOT_EM * size ? over : capital;
  const pitch = Math.max(leading * size, ...gapsOfRows(placed, lines.length, size));
  const under = Math.max(
    DESCENT_EM * size,
    ...placed.filter(({ row }) => row === lines.length - 1).map(({ ink }) => ink.down),
  );
  return {
    ...style,
    words: placed.map((word) => ({ ...word, y: first + word.row * pitch })),
    left: Math.min(width, ...placed.map(({ x }) => x)),
    right: Math.max(0, ...placed.map((word) => word.x + word.width)),
    height: first + (Math.max(1, lines.length) - 1) * pitch + under,
    rows: lines.length,
  };
}

/** The distance between the baselines of each two rows at which they do not touch. */
function gapsOfRows(words: readonly Pick<PlacedWord, 'row' | 'ink'>[], rows: number, size: number): number[] {
  const reach = Array.from({ length: rows }, () => ({ up: 0, down: 0 }));
  for (const { row, ink } of words) {
    const own = reach[row];
    if (own === undefined) continue;
    own.up = Math.max(own.up, ink.up);
    own.down = Math.max(own.down, ink.down);
  }
  return reach.slice(1).map(({ up }, index) => up + (reach[index]?.down ?? 0) + AIR_EM * size);
}

/** The smallest gap between the ink of two rows. */
const AIR_EM = 0.04;

/** Sets the context's font and spacing for a block. */
export function prepare(context: SKRSContext2D, { font, size, tracking }: TypeStyle): void {
  context.font = `${size}px ${fontFamilies(font)}`;
  // The fallback fonts have all weights in one file.
  context.fontVariationSettings = "'wght' 700";
  context.letterSpacing = `${tracking * size}px`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}

/** Draws one word of a block whose upper left corner is at `x` and `y`. Call {@link prepare} first. */
export function drawWord(context: SKRSContext2D, word: PlacedWord, x: number, y: number): void {
  context.direction = runsRightToLeft(word.text) ? 'rtl' : 'ltr';
  context.fillText(word.text, x + word.x, y + word.y);
}

const capitals = new Map<FontName | OwnFontName, number>();

/** The height of a font's capitals, in ems. */
function capitalEm(font: FontName | OwnFontName): number {
  const known = capitals.get(font);
  if (known !== undefined) return known;
  measuring.save();
  measuring.font = `1000px ${fontFamilies(font)}`;
  const height = measuring.measureText('H').actualBoundingBoxAscent / 1000;
  measuring.restore();
  capitals.set(font, height);
  return height;
}

interface Measured {
  readonly width: number;
  readonly ink: PlacedWord['ink'];
}

type Measure = (text: string) => Measured;

/**
 * Words measured in a font at {@link MEASURED_SIZE}. Cached, because fitting sets the same words at many
 * sizes.
 */
const measuredWords = new Map<string, Map<string, Measured>>();
const MEASURED_SIZE = 100;
const MAX_MEASURED = 4_000;

function measureIn(style: TypeStyle): Measure {
  const key = `${style.font} ${style.tracking}`;
  const known = measuredWords.get(key) ?? new Map<string, Measured>();
  measuredWords.set(key, known);
  if (known.size > MAX_MEASURED) known.clear();
  let isPrepared = false;
  const scale = style.size / MEASURED_SIZE;
  return (text) => {
    let own = known.get(text);
    if (own === undefined) {
      if (!isPrepared) prepare(measuring, { ...style, size: MEASURED_SIZE });
      isPrepared = true;
      own = measureWord(text);
      known.set(text, own);
    }
    const { left, right, up, down } = own.ink;
    return {
      width: own.width * scale,
      ink: { left: left * scale, right: right * scale, up: up * scale, down: down * scale },
    };
  };
}

function measureWord(text: string): Measured {
  // The canvas measures right-to-left text from a different origin.
  measuring.direction = 'ltr';
  const box = measuring.measureText(text);
  const [left, right] = [-box.actualBoundingBoxLeft, box.actualBoundingBoxRight];
  const [up, down] = [box.actualBoundingBoxAscent, box.actualBoundingBoxDescent];
  // The canvas measures only a part of words in several fonts, so reserve what these alphabets may need.
  const reach = REACHES.find(({ letters }) => letters.test(text));
  if (reach === undefined) return { width: box.width, ink: { left, right, up, down } };
  const overhang = Math.max(0, -left, right - box.width, reach.aside * MEASURED_SIZE);
  return {
    width: box.width,
    ink: {
      left: -overhang,
      right: box.width + overhang,
      up: Math.max(up, (hasAccentedCapital(text) ? 1 : reach.up) * MEASURED_SIZE),
      down: Math.max(down, reach.down * MEASURED_SIZE),
    },
  };
}

function hasAccentedCapital(text: string): boolean {
  return /\p{Lu}\p{M}/u.test(text.normalize('NFD'));
}

/** How far letters of fallback fonts may extend, in ems. */
const REACHES = [
  { letters: /\p{Script=Arabic}/u, up: 1, down: 0.5, aside: 0.16 },
  { letters: /(?![A-Za-z])\p{L}/u, up: 0.82, down: 0.26, aside: 0.1 },
];

function startOf(length: number, width: number, align: Align, rightToLeft: boolean): number {
  if (align === 'center') return (width - length) / 2;
  return (align === 'left') === rightToLeft ? width - length : 0;
}

function lengthOf(line: readonly Word[], space: number): number {
  return line.reduce((sum, word) => sum + word.width, 0) + space * Math.max(0, line.length - 1);
}

/** Uses as few lines as possible, then the narrowest width that needs no more lines. */
function balanced(words: readonly Word[], width: number, space: number): Word[][] {
  const fewest = wrapped(words, width, space).length;
  let narrow = Math.max(0, ...words.map((word) => word.width));
  let wide = width;
  while (wide - narrow > BALANCE_STEP) {
    const middle = (narrow + wide) / 2;
    if (wrapped(words, middle, space).length > fewest) narrow = middle;
    else wide = middle;
  }
  return wrapped(words, wide, space);
}
const BALANCE_STEP = 4;

function wrapped(words: readonly Word[], width: number, space: number): Word[][] {
  const lines: Word[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (used + space + word.width > width + 0.01) {
      const line = lines.at(-1) ?? [];
      const before = line.length > 1 ? line.at(-1) : undefined;
      const isKept = before !== undefined && belongTogether(before.text, word.text);
      const together = isKept ? [before, word] : [word];
      if (isKept && lengthOf(together, space) <= width) line.pop();
      else together.splice(0, together.length, word);
      lines.push(together);
      used = lengthOf(together, space);
    } else {
      lines.at(-1)?.push(word);
      used += space + word.width;
    }
  }
  return lines;
}

/** Splits a word that is wider than the width into pieces that fit. */
function brokenWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word).width <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character).width > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
