import type { Block } from '../../core/model.ts';
import { plainInline } from './plain-inline.ts';
import { type Chunk, indentOf } from './text-chunks.ts';

const MAX_VERSE_COLUMNS = 66;
/** The mark that opens a speech stands to the left of the verse. */
const HANGING_QUOTE = /^\s*["“'‘]/u;

/**
 * The stanza in a chunk: short lines that start with capitals although the line before had more room.
 *
 * @param widthColumns the column at which the surrounding text is wrapped
 */
export function stanzaOf(chunk: Chunk, widthColumns: number): Extract<Block, { kind: 'verse' }> | undefined {
  // The number of a sonnet or a psalm is on a separate line.
  const lines = chunk.lines
    .map(withoutLineNumber)
    .filter((line) => !/^\s*[\dIVXLC]*\.?$|^\s*\[[^\]]*\]\s*$/.test(line));
  const attribution = /^\s*(?:--|—|–)\s*\p{Lu}/u.test(lines.at(-1) ?? '');
  const body = attribution ? lines.slice(0, -1) : lines;
  if (body.length < 2 || body.some((line) => line.trim().length > MAX_VERSE_COLUMNS)) return undefined;
  const isIndented = body.every((line) => indentOf(line) >= (HANGING_QUOTE.test(line) ? 1 : 2));
  const isShortText = widthColumns <= 56;
  const isNarrow = body.every((line) => line.length < widthColumns * 0.78);
  if (!isIndented && !isShortText && !(isNarrow && body.length >= 4)) return undefined;
  const capitals = body.filter((line) => /^[\s_"'“‘(¡¿—-]*[\p{Lu}\d]/u.test(line)).length;
  const stops = body.filter((line) => /[.!?]["”’)_]*$/.test(line)).length;
  const words = body.reduce((sum, line) => sum + line.trim().split(/\s+/).length, 0) / body.length;
  const labels = body.filter((line) => /^\s*[\p{L} ]{1,24}:(?:\s|$)/u.test(line)).length;
  if (words < 2.5 || labels > body.length / 2 || !/\p{Ll}/u.test(body.join(''))) return undefined;
  // Notes with one sentence per line look like verse, but each line ends a sentence.
  if (capitals < body.length * (isIndented ? 0.75 : 0.9) || (!isIndented && stops > body.length * 0.6))
    return undefined;
  return { kind: 'verse', lines: body.map((line) => plainInline(unmarked(line.trim()))) };
}

/** Removes a line number at the end of a line, after a wide gap. */
function withoutLineNumber(line: string): string {
  return line.replace(/(?<!\s)\s{3,}\[?\d{1,4}\]?$/, '');
}

/** Each line of verse has its own emphasis marks. */
function unmarked(line: string): string {
  return line.replace(/_([^_]{1,300})_/g, '$1').replace(/^_|_$/g, '');
}
