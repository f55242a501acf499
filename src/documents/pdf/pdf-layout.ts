import { vocabularyOf } from '../plain/unwrap.ts';
import type { PdfLine } from './pdf-lines.ts';
import { dominant, dominantSize } from './pdf-text.ts';

export const MAX_HEADING_CHARACTERS = 150;
const MAX_LEVEL = 6;
/** A size with this many lines is that of a text, however large. */
const MIN_TEXT_LINES = 6;

/** How a document is typeset, measured across all of its lines. */
export interface PdfLayout {
  readonly bodySize: number;
  readonly headingSizes: readonly number[];
  /** The level of a heading of this size: 1 for the largest. Sizes that hardly differ share a level. */
  levelOf(size: number): number;
  readonly isMonospaced: boolean;
  readonly vocabulary: ReadonlySet<string>;
  /** Whether text of this size uses this typeface. If not, a line in it may be a heading. */
  isTextFont(font: string, size: number): boolean;
  /** The distance between baselines within a paragraph of lines like this one. */
  leadingOf(line: PdfLine): number;
}

export function measureLayout(lines: readonly PdfLine[]): PdfLayout {
  const bodySize = dominantSize(lines);
  const bySize = groupBy(lines, (line) => line.size);
  const textSizes = new Set(
    [...bySize].filter(([, set]) => isTextSize(set, lines.length)).map(([size]) => size),
  );
  const headingSizes = [...bySize]
    .filter(([size, set]) => {
      const isShort = set.some((line) => line.text.length <= MAX_HEADING_CHARACTERS);
      return size > bodySize * 1.12 && isShort && !textSizes.has(size);
    })
    .map(([size]) => size);
  const fonts = new Map([...bySize].map(([size, set]) => [size, dominant(set, (line) => line.font) ?? '']));
  const leadings = measureLeadings(lines);
  const levels = levelsOf(headingSizes);
  return {
    bodySize,
    headingSizes,
    levelOf: (size) => levels.get(size) ?? Math.min(MAX_LEVEL, new Set(levels.values()).size + 1),
    isMonospaced: dominant(lines, (line) => line.isMonospaced) ?? false,
    vocabulary: vocabularyOf(lines.map((line) => line.text)),
    isTextFont: (font, size) =>
      font === fonts.get(bodySize) || (textSizes.has(size) && font === fonts.get(size)),
    leadingOf: (line) =>
      leadings.get(`${line.page} ${line.size}`) ?? leadings.get(`${line.size}`) ?? line.size * 1.25,
  };
}

function isTextSize(lines: readonly PdfLine[], total: number): boolean {
  const long = lines.filter((line) => line.text.length >= 40 && line.endX > line.right - line.size * 3);
  return lines.length >= MIN_TEXT_LINES && lines.length >= total * 0.04 && long.length >= lines.length * 0.5;
}

function levelsOf(sizes: readonly number[]): Map<number, number> {
  const levels = new Map<number, number>();
  let level = 0;
  let largest = Number.POSITIVE_INFINITY;
  for (const size of [...sizes].sort((a, b) => b - a)) {
    if (size < largest * 0.93) {
      level = Math.min(MAX_LEVEL, level + 1);
      largest = size;
    }
    levels.set(size, level);
  }
  return levels;
}

/** Measured by page and size where there are enough lines, and by size across the whole document. */
function measureLeadings(lines: readonly PdfLine[]): Map<string, number> {
  const steps = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (previous?.page !== line.page || previous.size !== line.size) return;
    const step = previous.y - line.y;
    if (step < line.size * 0.7 || step > line.size * 3.5) return;
    for (const key of [`${line.page} ${line.size}`, `${line.size}`]) pushTo(steps, key, step);
  });
  const leadings = new Map<string, number>();
  for (const [key, values] of steps) {
    if (key.includes(' ') && values.length < 5) continue;
    leadings.set(key, commonest(values));
  }
  return leadings;
}

function commonest(values: readonly number[]): number {
  const counts = groupBy(values, (value) => Math.round(value * 2));
  const [most = []] = [...counts.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  return most.reduce((sum, value) => sum + value, 0) / Math.max(1, most.length);
}

function pushTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) pushTo(groups, keyOf(item), item);
  return groups;
}
