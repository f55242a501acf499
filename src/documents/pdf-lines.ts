/** What PDF.js says of one piece of text: origin of its baseline, size in points, y upwards. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** One printed line. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly endX: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
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
  const isBold = items.every((item) => item.isBold || item.text.trim() === '');
  return { text: text.trim(), page, x: first?.x ?? 0, endX, y: baseline, size, isBold };
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
  const counts = new Map<number, number>();
  for (const { text, size } of parts) counts.set(size, (counts.get(size) ?? 0) + text.trim().length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
