import type { PDFPageProxy, TextItem } from 'pdfjs-serverless';
import { cleanCharacters } from '../clean-text.ts';
import type { Box } from './pdf-drawn.ts';

/** A piece of text from PDF.js: the origin of its baseline, sizes in points, y upwards. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** A name for the typeface and its weight, unique within this file. */
  readonly font: string;
  readonly isMonospaced: boolean;
}

/** A run of text on one line without a wide gap: a line, a table cell, or a part of a running head. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly endX: number;
  readonly y: number;
  readonly size: number;
  /** The font of the whole fragment; empty if it changes within it. */
  readonly font: string;
  readonly isMonospaced: boolean;
  /** Whether it starts with a small superscript number or symbol, like a footnote. */
  readonly startsWithMark: boolean;
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  /** Where rotated text is, such as at the axis of a chart. */
  readonly turned: readonly Box[];
  /** The number of characters for which the file has no meaning. */
  readonly lostCharacters: number;
}

/**
 * A wider gap separates cells and columns, in units of the font size. Gaps in justified lines are narrower.
 */
const MAX_WORD_GAP = 1.5;
/**
 * The distance between two copies of text drawn twice to look bold or shadowed, in units of the font size.
 */
const MAX_SHADOW = 0.15;
// Private-use and replacement characters, and controls: glyphs without a character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const LOST = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]/g;

/** Reads a page's text in the order of the file. */
export async function readPdfPage(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  const texts = withSpaces(items.filter((item): item is TextItem => 'str' in item));
  const lostCharacters = texts.reduce((sum, { str }) => sum + (str.match(LOST)?.length ?? 0), 0);
  const blanks = blankSigns(texts);
  const upright = texts.flatMap((item) =>
    uprightItem(withBlanks(item, blanks), viewport, styles[item.fontName]?.fontFamily === 'monospace'),
  );
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    fragments: joinFragments(dropShadows(upright)),
    turned: texts.flatMap((item) => turnedBox(item, viewport)),
    lostCharacters,
  };
}

/** PDF.js returns spaces as separate items. Each is put before the text that follows it. */
function withSpaces(items: readonly TextItem[]): TextItem[] {
  let isSpaced = false;
  return items.flatMap((item) => {
    const isBlank = item.str.trim() === '';
    const spaced = isSpaced && !isBlank ? { ...item, str: ` ${item.str}` } : item;
    isSpaced = isBlank && (isSpaced || item.str !== '');
    return isBlank ? [] : [spaced];
  });
}

/** The sign for the space in each font: some files use another one, such as `#`. */
function blankSigns(items: readonly TextItem[]): ReadonlyMap<string, string> {
  const byFont = new Map<string, string>();
  for (const { fontName, str } of items) {
    const text = byFont.get(fontName) ?? '';
    if (text.length < 4000) byFont.set(fontName, `${text}\n${str}`);
  }
  const blanks = new Map<string, string>();
  for (const [font, text] of byFont) {
    const counts = new Map<string, number>();
    for (const [sign] of text.matchAll(
      /(?<=[\p{L}\p{N},.;’)])[!"#$%&'()*+;<=>?@\\^`{|}~](?=[\p{L}\p{N}“"(])/gu,
    ))
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    const [sign, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    if (count >= 3 && count >= text.length / 15 && !/\p{L} \p{L}/u.test(text)) blanks.set(font, sign);
  }
  return blanks;
}

function withBlanks(item: TextItem, blanks: ReadonlyMap<string, string>): TextItem {
  const sign = blanks.get(item.fontName);
  return sign === undefined ? item : { ...item, str: item.str.replaceAll(sign, ' ') };
}

/** Rotated text, such as a stamp in the margin, is not part of the page's text. */
function uprightItem(
  item: TextItem,
  { transform, height }: { readonly transform: readonly number[]; readonly height: number },
  isMonospaced: boolean,
): PdfItem[] {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = multiply(transform, item.transform);
  if (Math.abs(b) > Math.abs(a) * 0.2) return [];
  const text = cleanCharacters(item.str);
  if (text.trim() === '') return [];
  const size = Math.round(Math.hypot(c, d) * 2) / 2;
  return [{ text, x, y: height - y, width: item.width, size, font: item.fontName, isMonospaced }];
}

function turnedBox(
  { str, width, transform: own }: TextItem,
  { transform, height }: { readonly transform: readonly number[]; readonly height: number },
): Box[] {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = multiply(transform, own);
  if (Math.abs(b) <= Math.abs(a) * 0.2 || str.trim() === '') return [];
  const size = Math.hypot(c, d);
  const length = width / (Math.hypot(a, b) || 1);
  const [endX, endY] = [x + a * length, y + b * length];
  return [
    {
      x0: Math.min(x, endX) - size,
      x1: Math.max(x, endX) + size * 0.25,
      y0: height - Math.max(y, endY),
      y1: height - Math.min(y, endY),
    },
  ];
}

function multiply(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function dropShadows(items: readonly PdfItem[]): PdfItem[] {
  const placed = new Map<string, PdfItem[]>();
  return items.filter((item) => {
    const same = placed.get(item.text.trim()) ?? [];
    const reachX = Math.max(0.5, Math.min(item.size * MAX_SHADOW, item.width * 0.5));
    const reachY = Math.max(0.5, item.size * MAX_SHADOW);
    // Recent items are the most likely matches, and a hostile page may have the same text a million times.
    const isShadow = same
      .slice(-50)
      .some((other) => Math.abs(other.x - item.x) <= reachX && Math.abs(other.y - item.y) <= reachY);
    if (!isShadow) {
      same.push(item);
      placed.set(item.text.trim(), same);
    }
    return !isShadow;
  });
}

function joinFragments(items: readonly PdfItem[]): Fragment[] {
  const groups: PdfItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group !== undefined && previous !== undefined && follows(previous, item)) group.push(item);
    else groups.push([item]);
  }
  return groups.map(fragmentOf).filter((fragment) => fragment.text !== '');
}

function follows(previous: PdfItem, item: PdfItem): boolean {
  const size = Math.max(previous.size, item.size);
  const isLevel = Math.abs(item.y - previous.y) < size * 0.5;
  const gap = item.x - (previous.x + previous.width);
  return isLevel && gap > -size && gap < size * MAX_WORD_GAP;
}

function fragmentOf(items: readonly PdfItem[]): Fragment {
  const [first] = items;
  const size = dominantSize(items);
  const baseline = items.find((item) => item.size === size)?.y ?? 0;
  const x = first?.x ?? 0;
  let text = '';
  let endX = x;
  if (isSymbolBullet(items)) text = '•';
  for (const item of text === '' ? items : items.slice(1)) {
    const hasGap = item.x - endX > size * 0.2;
    endX = item.x + item.width;
    if (isNoteMark(item, size, baseline)) continue;
    text += hasGap && text !== '' && !/\s$/.test(text) ? ` ${item.text}` : item.text;
  }
  const fonts = new Set(items.map((item) => item.font));
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x,
    endX,
    y: baseline,
    size,
    font: fonts.size === 1 ? (first?.font ?? '') : '',
    isMonospaced: items.every((item) => item.isMonospaced),
    startsWithMark: first !== undefined && isNoteMark(first, size, baseline),
  };
}

/** A bullet from a symbol font is read as a letter: a single sign in its own font, followed by a gap. */
function isSymbolBullet([first, second]: readonly PdfItem[]): boolean {
  if (first === undefined || second === undefined || !/^[^\d"“‘'([§©$€£]$/u.test(first.text.trim()))
    return false;
  const gap = second.x - (first.x + first.width);
  return first.font !== second.font && gap >= second.size * 0.5 && first.size < second.size * 1.4;
}

/** A small superscript number after a word refers to a note. */
function isNoteMark(item: PdfItem, size: number, baseline: number): boolean {
  return (
    item.size < size * 0.8 &&
    item.y > baseline + size * 0.15 &&
    /^\s*(?:\d{1,3}(?:[,–-]\s*\d{1,3})*|[*†‡§¶#]{1,3})\s*$/.test(item.text)
  );
}

/** The size of most of the characters. */
export function dominantSize(parts: readonly { readonly text: string; readonly size: number }[]): number {
  return dominant(parts, (part) => part.size) ?? 0;
}

/** The value that applies to most of the characters. */
export function dominant<Part extends { readonly text: string }, Value>(
  parts: readonly Part[],
  keyOf: (part: Part) => Value,
): Value | undefined {
  const counts = new Map<Value, number>();
  for (const part of parts) counts.set(keyOf(part), (counts.get(keyOf(part)) ?? 0) + part.text.trim().length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
