import { rowsOf } from './pdf-rows.ts';
import type { Fragment } from './pdf-text.ts';

/** The fragments of one column between two elements of full width, in reading order. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly fragments: readonly Fragment[];
}

const STEP = 3;
const MIN_COLUMN_LINES = 6;
const MIN_COLUMN_CHARACTERS = 18;
const MAX_COLUMNS = 4;

/** Divides a page into its columns, in reading order. */
export function columnsOf(fragments: readonly Fragment[]): Column[] {
  const gutters = guttersOf(fragments);
  if (gutters.length === 0) return fragments.length === 0 ? [] : [columnOf(inReadingOrder(fragments))];
  const columns: Column[] = [];
  let band: Fragment[] = [];
  const endBand = () => {
    for (const part of partAt(band, gutters)) if (part.length > 0) columns.push(columnOf(part));
    band = [];
  };
  let wide: Fragment[] = [];
  const endWide = () => {
    if (wide.length > 0) columns.push(columnOf(wide));
    wide = [];
  };
  for (const { fragments: row } of rowsOf(fragments)) {
    const isWide = row.some((fragment) => gutters.some((x) => fragment.x < x && fragment.endX > x));
    if (isWide) {
      endBand();
      wide.push(...row);
    } else {
      endWide();
      band.push(...row);
    }
  }
  endBand();
  endWide();
  return columns;
}

function columnOf(fragments: readonly Fragment[]): Column {
  const ends = fragments.map((fragment) => fragment.endX).sort((a, b) => a - b);
  return {
    left: Math.min(...fragments.map((fragment) => fragment.x)),
    right: ends[Math.floor(ends.length * 0.9)] ?? 0,
    fragments,
  };
}

function partAt(band: readonly Fragment[], gutters: readonly number[]): Fragment[][] {
  const parts: Fragment[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const fragment of band) {
    const index = gutters.filter((x) => fragment.x >= x).length;
    parts[index]?.push(fragment);
  }
  return parts;
}

/**
 * The centres of the gaps between columns, from left to right. Only counts lines of text, because labels of a
 * drawing and cells of a table can be anywhere.
 */
function guttersOf(fragments: readonly Fragment[], depth = 1): number[] {
  const lines = fragments.filter((fragment) => fragment.text.length >= MIN_COLUMN_CHARACTERS);
  if (depth >= MAX_COLUMNS || lines.length < MIN_COLUMN_LINES * 2) return [];
  const left = Math.min(...lines.map((fragment) => fragment.x));
  const right = Math.max(...lines.map((fragment) => fragment.endX));
  const gutter = whitestStrip(lines, left, right);
  if (gutter === undefined) return [];
  const before = lines.filter((fragment) => fragment.endX <= gutter);
  const after = lines.filter((fragment) => fragment.x >= gutter);
  const crossing = lines.length - before.length - after.length;
  const areColumns = before.length >= MIN_COLUMN_LINES && after.length >= MIN_COLUMN_LINES;
  if (crossing > lines.length * 0.35 || !areColumns) return [];
  return [...guttersOf(before, depth + 1), gutter, ...guttersOf(after, depth + 1)];
}

function whitestStrip(fragments: readonly Fragment[], left: number, right: number): number | undefined {
  const count = Math.min(2000, Math.ceil((right - left) / STEP) + 1);
  const cover = new Array<number>(count).fill(0);
  for (const { x, endX } of fragments) {
    const from = Math.floor((x - left) / STEP);
    const to = Math.min(count - 1, Math.ceil((endX - left) / STEP) - 1);
    for (let at = from; at <= to; at++) cover[at] = (cover[at] ?? 0) + 1;
  }
  const [from, to] = [Math.floor(count * 0.2), Math.ceil(count * 0.8)];
  const least = Math.min(...cover.slice(from, to));
  let best: { start: number; length: number } | undefined;
  for (let at = from; at < to; at++) {
    if ((cover[at] ?? 0) > least) continue;
    const start = at;
    while (at + 1 < to && (cover[at + 1] ?? 0) <= least) at++;
    if (best === undefined || at - start + 1 > best.length) best = { start, length: at - start + 1 };
  }
  return best && left + (best.start + best.length / 2) * STEP;
}

/** The order of the file, unless it jumps up and down the page. */
function inReadingOrder(fragments: readonly Fragment[]): readonly Fragment[] {
  const jumps = fragments.filter((fragment, index) => {
    const previous = fragments[index - 1];
    return previous !== undefined && fragment.y > previous.y + previous.size * 0.5;
  });
  if (jumps.length <= Math.max(1, fragments.length * 0.05)) return fragments;
  return rowsOf(fragments).flatMap((row) => row.fragments);
}
