import { createHash } from 'node:crypto';

/**
 * A number from 0 to below 1 that hangs on nothing but `parts`. Drawing by what a call is, and not by when it
 * comes, lets a run be repeated although calls overlap in another order.
 */
export function draw(...parts: readonly (string | number)[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE() / 2 ** 32;
}
