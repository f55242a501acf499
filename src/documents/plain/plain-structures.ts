import type { Block } from '../../core/model.ts';
import { joinLines } from './hyphenation.ts';
import { plainInline } from './plain-inline.ts';
import { type Chunk, indentOf } from './text-chunks.ts';

const BULLET = /^\s*(?:[-*•‣◦·]|\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)/;

/** Splits a chunk into the lines that introduce a list and the list itself. */
export function splitAtList(chunk: Chunk): Chunk[] {
  const start = chunk.lines.findIndex((line) => BULLET.test(line));
  if (start < 1 || !startsList(chunk.lines.slice(start))) return [chunk];
  return [
    { ...chunk, lines: chunk.lines.slice(0, start), blankLinesAfter: 0 },
    { ...chunk, lines: chunk.lines.slice(start), blankLinesBefore: 0 },
  ];
}

function startsList(lines: readonly string[]): boolean {
  return BULLET.test(lines[0] ?? '') && lines.filter((line) => BULLET.test(line)).length >= 2;
}

/** A single numbered line, which is a heading if others like it follow. */
export function numberedLineOf({ lines }: Chunk): Block | undefined {
  const [, number, text = ''] = /^\s*(\d{1,2})[.)]\s+(\S.{0,89})$/.exec(lines[0] ?? '') ?? [];
  if (number === undefined || lines.length > 1 || /[,;:!?]$|\p{Ll}\.$/u.test(text)) return undefined;
  return {
    kind: 'list',
    ordered: true,
    items: [plainInline(text)],
    ...(number !== '1' && { start: Number(number) }),
  };
}

/** A list: at least two lines with a bullet or a number. Lines without one continue the item above. */
export function listOf({ lines }: Chunk): Block | undefined {
  if (!startsList(lines)) return undefined;
  const items: string[][] = [];
  for (const line of lines) {
    if (BULLET.test(line)) items.push([line.replace(BULLET, '').trim()]);
    else items.at(-1)?.push(line.trim());
  }
  const first = /^\s*\(?(\d{1,3})/.exec(lines[0] ?? '')?.[1];
  const ordered = first !== undefined;
  const start = ordered && first !== '1' ? { start: Number(first) } : {};
  return {
    kind: 'list',
    ordered,
    ...start,
    items: items.map((item) => plainInline(joinLines(item, new Set()))),
  };
}

/**
 * A table: cells separated by bars, or at least two lines with two or more columns separated by wide gaps.
 */
export function tableOf({ lines }: Chunk): Block | undefined {
  if (lines.length < 2) return undefined;
  const separator = lines.every((line) => line.includes('|')) ? /\s*\|\s*/ : /\s{3,}/;
  const rows = lines
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .trim()
        .split(separator)
        .map(plainInline),
    );
  const columns = rows[0]?.length ?? 0;
  const [header, ...body] = rows;
  if (columns < 2 || header === undefined || body.length < 1) return undefined;
  // Two lines of words with gaps may be anything. With numbers below, they are a table.
  if (body.length === 1 && (columns < 3 || !body[0]?.some((cell) => /^\W?\d/.test(cell)))) return undefined;
  return rows.every((row) => row.length === columns) ? { kind: 'table', header, rows: body } : undefined;
}

/** A quotation: every line is indented. Its last line may name the author. */
export function quoteOf({ lines }: Chunk, vocabulary: ReadonlySet<string>): Block | undefined {
  if (!lines.every((line) => indentOf(line) >= 2)) return undefined;
  const last =
    lines.length > 1 ? /^\s*(?:--|—|–)\s*(\p{Lu}[^!?]{1,80})$/u.exec(lines.at(-1) ?? '')?.[1] : undefined;
  const body = last === undefined ? lines : lines.slice(0, -1);
  const text = plainInline(
    joinLines(
      body.map((line) => unmarked(line.trim())),
      vocabulary,
    ),
  );
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return {
    kind: 'quote',
    text,
    ...(last === undefined ? {} : { attribution: plainInline(last).replace(/[.,]$/, '') }),
  };
}

/** Each line of verse has its own emphasis marks. */
function unmarked(line: string): string {
  return line.replace(/_([^_]{1,300})_/g, '$1');
}
