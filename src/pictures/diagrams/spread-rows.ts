import type { Box } from '../stage/box.ts';

export interface SpreadRow {
  readonly y: number;
  readonly height: number;
}

/**
 * Stacks rows in the middle of a room, with room around their words and at least so far apart. What is left of the
 * room makes them higher and moves them apart, up to a limit. `undefined` if they do not fit.
 *
 * @param words the heights of the words
 */
export function spreadRows(
  words: readonly number[],
  gaps: readonly number[],
  { room, size }: { readonly room: Box; readonly size: number },
): SpreadRow[] | undefined {
  const gapHeight = sum(gaps);
  const fitting = PADS.map((pad) => words.map((height) => height + 2 * pad * size))
    // Rows of one height look like one family.
    .flatMap((heights) => [heights.map(() => Math.max(...heights)), heights])
    .find((heights) => sum(heights) + gapHeight <= room.height);
  if (fitting === undefined) return undefined;
  const spare = room.height - sum(fitting) - gapHeight;
  const higher = Math.min((spare * ROW_SHARE) / fitting.length, size * MAX_HIGHER);
  const apart = Math.min((spare - higher * fitting.length) / Math.max(1, gaps.length), MAX_APART);
  let y = room.y + (spare - higher * fitting.length - apart * gaps.length) / 2;
  return fitting.map((height, index) => {
    const row = { y, height: height + higher };
    y += row.height + (gaps[index] ?? 0) + apart;
    return row;
  });
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, one) => all + one, 0);
}

/** Above and below the words, in ems. */
const PADS = [0.42, 0.24];
/** How much of the spare room goes to the rows. */
const ROW_SHARE = 0.6;
/** In ems. */
const MAX_HIGHER = 2;
const MAX_APART = 60;
