import type { Size } from './frame.ts';

export interface ImageHeader extends Size {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
}

/** The format and size of a PNG, JPEG, WebP or GIF file, from its header alone; `undefined` for other files. */
export function imageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return pngHeader(view) ?? webpHeader(view) ?? gifHeader(view) ?? jpegHeader(view);
  } catch (error) {
    // The file is truncated.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function pngHeader(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined;
  return { mediaType: 'image/png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

function webpHeader(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined;
  const mediaType = 'image/webp';
  const kind = view.getUint32(12);
  const uint24 = (offset: number) => view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16);
  if (kind === 0x56503858) return { mediaType, widthPx: uint24(24) + 1, heightPx: uint24(27) + 1 };
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { mediaType, widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 0x56503820) return undefined;
  return {
    mediaType,
    widthPx: view.getUint16(26, true) & 0x3fff,
    heightPx: view.getUint16(28, true) & 0x3fff,
  };
}

function gifHeader(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x47494638) return undefined;
  return { mediaType: 'image/gif', widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true) };
}

function jpegHeader(view: DataView): ImageHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let offset = 2; ; ) {
    while (view.getUint8(offset) === 0xff && view.getUint8(offset + 1) === 0xff) offset++;
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      return {
        mediaType: 'image/jpeg',
        widthPx: view.getUint16(offset + 7),
        heightPx: view.getUint16(offset + 5),
      };
    }
    offset += 2 + view.getUint16(offset + 2);
  }
}
