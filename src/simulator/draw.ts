import { createHash } from 'node:crypto';

/**
 * A number from 0 to below 1 that depends only on `parts`. Because it depends on the call rather than on when it
 * arrives, a run can be repeated even if its calls overlap in another order.
 */
export function draw(...parts: readonly (string | number)[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE() / 2 ** 32;
}
