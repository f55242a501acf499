import type { Size } from '../../core/frame.ts';

const MAX_HEADER_BYTES = 16_384;

/**
 * The size of an AVIF file, from its header alone; `undefined` for other files. A picture of tiles declares the
 * size of each of them too: the largest is the picture's.
 */
export function avifSize(bytes: Uint8Array): Size | undefined {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_HEADER_BYTES));
  if (header.toString('latin1', 4, 8) !== 'ftyp' || !/avi[fs]/.test(header.toString('latin1', 8, 40))) return;
  let size: Size | undefined;
  for (
    let at = header.indexOf('ispe');
    at > 0 && at + 16 <= header.length;
    at = header.indexOf('ispe', at + 4)
  ) {
    const [widthPx, heightPx] = [header.readUInt32BE(at + 8), header.readUInt32BE(at + 12)];
    if (size === undefined || widthPx * heightPx > size.widthPx * size.heightPx) size = { widthPx, heightPx };
  }
  return size;
}
