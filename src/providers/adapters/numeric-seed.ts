import { createHash } from 'node:crypto';

/** A seed as a number, for models that take one: the same text gives the same number. */
export function numericSeed(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE() >>> 1;
}
