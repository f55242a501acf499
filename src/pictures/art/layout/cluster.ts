import type { Box } from '../stage.ts';

/**
 * Places for `count` equal things of one shape in a box: in one row, or in two with the back one shorter.
 * They rest on the bottom of the box, centred.
 *
 * @param aspect width by height of one thing
 * @param maxSize the longer side of one thing, at most
 */
export function cluster(box: Box, options: { count: number; aspect: number; maxSize: number }): Box[] {
  const { count } = options;
  const one = arrange(box, [count], options);
  if (count < 3) return one;
  const two = arrange(box, [Math.floor(count / 2), Math.ceil(count / 2)], options);
  return area(two[0]) > area(one[0]) * 1.05 ? two : one;
}

/** How much of a thing in the back row the row before it may hide. */
const HIDDEN = 0.12;

function arrange(box: Box, rows: readonly number[], options: { aspect: number; maxSize: number }): Box[] {
  const columns = Math.max(...rows);
  const pitch = 1.06;
  const limits = {
    width: Math.min(box.width / (1 + (columns - 1) * pitch), options.maxSize),
    height: Math.min(box.height / (1 + (rows.length - 1) * (1 - HIDDEN)), options.maxSize),
  };
  const height = Math.min(limits.height, limits.width / options.aspect);
  const width = height * options.aspect;
  const centreX = box.x + box.width / 2;
  return rows.flatMap((inRow, row) =>
    Array.from({ length: inRow }, (_, column) => ({
      x: centreX + (column - (inRow - 1) / 2) * width * pitch - width / 2,
      y: box.y + box.height - height - (rows.length - 1 - row) * height * (1 - HIDDEN),
      width,
      height,
    })),
  );
}

function area(box: Box | undefined): number {
  return box === undefined ? 0 : box.width * box.height;
}
