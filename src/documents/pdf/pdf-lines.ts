import type { Column } from './pdf-columns.ts';
import { tablesOf } from './pdf-tables.ts';
import type { Fragment } from './pdf-text.ts';

const RULE = /^(?:[-–—_*.=~•·#]\s?){4,}\p{L}?$/u;

/** One printed line in its column. */
export interface PdfLine {
  readonly kind: 'line';
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly endX: number;
  readonly y: number;
  readonly size: number;
  /** The font of the whole line; empty if it changes within the line. */
  readonly font: string;
  readonly isMonospaced: boolean;
  readonly startsWithMark: boolean;
  /** The left and right edges of the column's text. */
  readonly left: number;
  readonly right: number;
}

export interface PdfTableRows {
  readonly kind: 'table';
  readonly page: number;
  readonly rows: readonly (readonly string[])[] | undefined;
  readonly isFormula: boolean;
}

export type PdfElement = PdfLine | PdfTableRows;

/** The lines and tables of a column, in reading order. */
export function elementsOf(column: Column, page: number): PdfElement[] {
  const tables = tablesOf(column.fragments);
  const elements: PdfElement[] = [];
  const told = new Set<unknown>();
  let group: Fragment[] = [];
  const endLine = () => {
    if (group.length > 0) elements.push(lineOf(group, column, page));
    group = [];
  };
  for (const fragment of column.fragments) {
    const table = tables.find(({ fragments }) => fragments.has(fragment));
    if (table !== undefined) {
      endLine();
      if (!told.has(table))
        elements.push({ kind: 'table', page, rows: table.rows, isFormula: table.isFormula });
      told.add(table);
      continue;
    }
    const previous = group.at(-1);
    if (previous !== undefined && !isSameLine(previous, fragment)) endLine();
    group.push(fragment);
  }
  endLine();
  return elements.filter((element) => element.kind === 'table' || !RULE.test(element.text));
}

function isSameLine(previous: Fragment, fragment: Fragment): boolean {
  const size = Math.max(previous.size, fragment.size);
  return Math.abs(previous.y - fragment.y) < size * 0.5 && fragment.x > previous.endX - size;
}

function lineOf(fragments: readonly Fragment[], column: Column, page: number): PdfLine {
  const [first] = fragments;
  const widest = [...fragments].sort((a, b) => b.text.length - a.text.length)[0];
  const fonts = new Set(fragments.map((fragment) => fragment.font));
  return {
    kind: 'line',
    text: fragments
      .map((fragment) => fragment.text)
      .join(' ')
      .replace(/^(?:[-–—_=]\s){4,}(?:x\s)?/, ''),
    page,
    x: first?.x ?? 0,
    endX: fragments.at(-1)?.endX ?? 0,
    y: widest?.y ?? 0,
    size: widest?.size ?? 0,
    font: fonts.size === 1 ? (first?.font ?? '') : '',
    isMonospaced: fragments.every((fragment) => fragment.isMonospaced),
    startsWithMark: first?.startsWithMark ?? false,
    left: column.left,
    right: column.right,
  };
}
