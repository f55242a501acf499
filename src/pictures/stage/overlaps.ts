import type { Box } from './box.ts';

/** Whether two boxes are closer to each other than `apart`. */
export function overlaps(one: Box, other: Box, apart: number): boolean {
  return (
    one.x < other.x + other.width + apart &&
    other.x < one.x + one.width + apart &&
    one.y < other.y + other.height + apart &&
    other.y < one.y + one.height + apart
  );
}
