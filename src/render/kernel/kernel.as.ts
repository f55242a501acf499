/**
 * The inner loops of drawing, in AssemblyScript with SIMD: on planes of 8-bit samples at addresses that the
 * caller gives out. Buffers have bytes to spare at their end, since whole vectors are read and written.
 */

export { prepareColumns, resample, scratchBytes, useScratch } from './resample.as';
export { blend, mix } from './blend.as';
export { convert } from './convert.as';

/** The first address that the caller may use. */
export function heapStart(): usize {
  return (__heap_base + 15) & ~15;
}
