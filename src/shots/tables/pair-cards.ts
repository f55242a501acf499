import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, runsOf, type SceneContext } from '../context.ts';
import { LONG_ITEM } from '../rules/lists.ts';
import { countWords } from '../words/reading.ts';
import { tableCard } from './table-cards.ts';
import { chartOf } from './table-series.ts';

const MAX_LIST_MS = 17_000;
const COST = 4;

/**
 * A narrated table of two columns whose texts are too long for a table: its rows as a list of labels and what
 * they stand for.
 */
export function pairCards(context: SceneContext): Candidate[] {
  const { scene, beats, material } = context;
  return runsOf(context, ({ table, block }) => (table?.header.length === 2 ? block : undefined)).flatMap(
    ({ first, last }): Candidate[] => {
      const table = scene.lines[first]?.table;
      const heading = material.headingsOf(scene.lines[first]?.section ?? 0)[0] ?? material.title;
      const text = scene.lines[last]?.text ?? '';
      const isShown =
        table === undefined ||
        chartOf(table, { text, heading }) !== undefined ||
        tableCard(table, { heading, row: 0, text }) !== undefined;
      if (isShown) return [];
      const rows = scene.lines.slice(first, last + 1).map((line, at) => ({
        at: first + at,
        ...pairOf(table.rows, line.text),
      }));
      return partsOf(rows).flatMap((part): Candidate[] => {
        const [start, end] = [part[0], part.at(-1)];
        const from = start && beatsOfLine(beats, announcedFrom(rows, start.at))?.from;
        const to = end && beatsOfLine(beats, end.at)?.to;
        if (from === undefined || to === undefined || part.length < 2) return [];
        const items = part.map(({ item }) => item);
        return [
          {
            card: { kind: 'list', ordered: false, items, ...(heading && { heading }) },
            value: VALUES.table - COST,
            from,
            to,
            maxMs: MAX_LIST_MS,
            group: `pairs ${scene.lines[first]?.block}`,
          },
        ];
      });
    },
  );
}

interface ReadRow {
  readonly at: number;
  /** Whether the sentence reads a row, and does not announce the table. */
  readonly isRow: boolean;
  readonly item?: string;
}

/** The sentences that announce the table stand directly before its first row. */
function announcedFrom(rows: readonly ReadRow[], start: number): number {
  const before = rows.filter(({ at }) => at < start);
  return before.some(({ isRow }) => isRow) ? start : (before[0]?.at ?? start);
}

/** `wick: what burns`, for the row that a sentence reads. */
function pairOf(rows: readonly (readonly string[])[], text: string): Omit<ReadRow, 'at'> {
  const clean = (cell: string | undefined) => (cell ?? '').replace(/\s+/gu, ' ').trim();
  const row = rows.find(([label]) => clean(label) !== '' && text.startsWith(`${clean(label)}:`));
  const [label, value = ''] = row?.map(clean) ?? [];
  const item = `${label}: ${value.split(/(?<=[.!?])\s/u)[0]?.replace(/[.]$/u, '')}`;
  const isReadable = item.length <= LONG_ITEM.length && countWords(item) <= LONG_ITEM.words;
  return { isRow: row !== undefined, ...(row && value !== '' && isReadable && { item }) };
}

/** Runs of readable rows, none with more of them than a card can hold. */
function partsOf(rows: readonly ReadRow[]): { at: number; item: string }[][] {
  const parts: { at: number; item: string }[][] = [[]];
  for (const { at, item } of rows) {
    const part = parts.at(-1) ?? [];
    if (item === undefined || part.length >= LONG_ITEM.perCard) parts.push([]);
    if (item !== undefined) parts.at(-1)?.push({ at, item });
  }
  return parts;
}
