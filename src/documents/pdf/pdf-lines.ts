/** What PDF.js says of one piece of text: origin of its baseline, size in points, y upwards. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** A name for the typeface and its weight, within this file. */
  readonly font: string;
}

/** One printed line. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly endX: number;
  readonly y: number;
  readonly size: number;
  /** Of the whole line; empty when it changes within it. */
  readonly font: string;
}

/** Puts a page's items, in the order of the file, together to lines. */
export function pdfLines(items: readonly PdfItem[], page: number): PdfLine[] {
  const groups: PdfItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group !== undefined && previous !== undefined && isSameLine(previous, item)) group.push(item);
    else if (item.text.trim() !== '') groups.push([item]);
  }
  return groups.map((group) => lineOf(group, page)).filter((line) => line.text !== '');
}

function isSameLine(previous: PdfItem, item: PdfItem): boolean {
  const size = Math.max(previous.size, item.size);
  const isLevel = Math.abs(item.y - previous.y) < size * 0.5;
  const gap = item.x - (previous.x + previous.width);
  // A jump to the right by more than two inches is another column.
  return isLevel && gap > -size && gap < 144;
}

function lineOf(items: readonly PdfItem[], page: number): PdfLine {
  const [first] = items;
  const size = dominantSize(items);
  const baseline = items.find((item) => item.size === size)?.y ?? 0;
  let text = '';
  let endX = first?.x ?? 0;
  for (const item of items) {
    if (isNoteMark(item, size, baseline)) continue;
    const hasGap = item.x - endX > size * 0.2;
    text += hasGap && text !== '' && !/\s$/.test(text) ? ` ${item.text}` : item.text;
    endX = item.x + item.width;
  }
  const fonts = new Set(items.filter((item) => item.text.trim() !== '').map((item) => item.font));
  return {
    text: text.trim(),
    page,
    x: first?.x ?? 0,
    endX,
    y: baseline,
    size,
    font: fonts.size === 1 ? (first?.font ?? '') : '',
  };
}

/** A small raised number after a word points to a note. */
function isNoteMark(item: PdfItem, size: number, baseline: number): boolean {
  return (
    item.size < size * 0.8 &&
    item.y > baseline + size * 0.15 &&
    /^\s*(?:\d{1,3}(?:,\s*\d{1,3})*|[*†‡])\s*$/.test(item.text)
  );
}

/** The size that most of the characters have. */
export function dominantSize(parts: readonly { readonly text: string; readonly size: number }[]): number {
  return dominant(parts, (part) => part.size) ?? 0;
}

/** The value that most of the characters have. */
export function dominant<Part extends { readonly text: string }, Value>(
  parts: readonly Part[],
  keyOf: (part: Part) => Value,
): Value | undefined {
  const counts = new Map<Value, number>();
  for (const part of parts) counts.set(keyOf(part), (counts.get(keyOf(part)) ?? 0) + part.text.trim().length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
