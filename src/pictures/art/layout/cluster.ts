import type { Box } from '../artboard.ts';

export interface ClusterOptions {
  readonly count: number;
  /** Width by height of one thing. */
  readonly aspect: number;
  /** The longer side of one thing, at most. */
  readonly maxSize: number;
  /** In how deep a crowd they are: the part of each row that the row before it may hide, 0 to 1. */
  readonly overlap: number;
}

/**
 * Places for equal things in a box: in one row, or in two with the back one shorter, whichever is larger.
 * They rest on the bottom of the box, centred, the back row first.
 */
export function cluster(box: Box, options: ClusterOptions): Box[] {
  const { count } = options;
  const oneRow = arrange(box, [count], options);
  if (count < 3) return oneRow;
  const twoRows = arrange(box, [Math.floor(count / 2), Math.ceil(count / 2)], options);
  return area(twoRows[0]) > area(oneRow[0]) * 1.05 ? twoRows : oneRow;
}

/** From the middle of one thing to the next, in widths. */
const PITCH = 1.06;

function arrange(box: Box, rows: readonly number[], { aspect, maxSize, overlap }: ClusterOptions): Box[] {
  const columns = Math.max(...rows);
  const isStaggered = rows.length === 2 && rows[0] === rows[1] && overlap > 0.3;
  const columnsWide = 1 + (columns - 1 + (isStaggered ? 0.5 : 0)) * PITCH;
  const rowsHigh = 1 + (rows.length - 1) * (1 - overlap);
  const widest = Math.min(box.width / columnsWide, maxSize);
  const height = Math.min(box.height / rowsHigh, maxSize, widest / aspect);
  const width = height * aspect;
  const centreX = box.x + box.width / 2;
  return rows.flatMap((inRow, row) => {
    const stagger = isStaggered ? (row === 0 ? 0.25 : -0.25) : 0;
    return Array.from({ length: inRow }, (_, column) => ({
      x: centreX + ((column - (inRow - 1) / 2 + stagger) * PITCH - 0.5) * width,
      y: box.y + box.height - height * (1 + (rows.length - 1 - row) * (1 - overlap)),
      width,
      height,
    }));
  });
}

function area(box: Box | undefined): number {
  return box === undefined ? 0 : box.width * box.height;
}
