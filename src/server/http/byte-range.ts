/** The bytes to send: all, a part, or none if the requested part does not exist. */
export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' };

const WHOLE: ByteRange = { kind: 'whole' };

/**
 * Parses a `Range` header (RFC 9110, 14.2). `end` is exclusive. Invalid and multiple ranges are ignored, as the
 * standard allows.
 */
export function parseByteRange(header: string | undefined, sizeBytes: number): ByteRange {
  const match = /^bytes=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(header ?? '');
  if (!match) return WHOLE;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return WHOLE;
  if (first === '') return part(Math.max(0, sizeBytes - Number(last)), sizeBytes);
  if (last !== '' && Number(last) < Number(first)) return WHOLE;
  return part(Number(first), last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes));
}

function part(start: number, end: number): ByteRange {
  return start < end ? { kind: 'part', start, end } : { kind: 'unsatisfiable' };
}
