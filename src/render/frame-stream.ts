import type { Size } from '../core/frame.ts';
import type { Fps } from './frame-rate.ts';

/**
 * Frames on their way to ffmpeg, each with its number, so that what stands still need not be sent: the IVF
 * container, which every ffmpeg reads, holding raw 4:2:0 planes. Its clock ticks once a frame.
 *
 * Source: https://wiki.multimedia.cx/index.php/Duck_IVF
 */
export const FRAME_STREAM_FORMAT = 'ivf';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 12;

export function frameStreamHeader({ size, fps }: { readonly size: Size; readonly fps: Fps }): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('DKIF', 0, 'latin1');
  header.writeUInt16LE(HEADER_BYTES, 6);
  header.write('I420', 8, 'latin1');
  header.writeUInt16LE(size.widthPx, 12);
  header.writeUInt16LE(size.heightPx, 14);
  header.writeUInt32LE(fps, 16);
  header.writeUInt32LE(1, 20);
  return header;
}

/** Comes before the bytes of each frame. */
export function frameHeader({ index, sizeBytes }: { index: number; sizeBytes: number }): Uint8Array {
  const header = Buffer.alloc(FRAME_HEADER_BYTES);
  header.writeUInt32LE(sizeBytes, 0);
  header.writeUInt32LE(index, 4);
  return header;
}
