import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imageHeader } from './image-header.ts';

const canvas = createCanvas(300, 17);
const files = {
  png: canvas.toBuffer('image/png'),
  jpeg: canvas.toBuffer('image/jpeg'),
  webp: canvas.toBuffer('image/webp'),
  'lossless webp': canvas.toBuffer('image/webp', 100),
  gif: Buffer.from('GIF89a\x2c\x01\x11\0', 'latin1'),
};

test.each(Object.entries(files))('a %s tells its kind and size', (kind, bytes) => {
  const mediaType = `image/${kind.replace('lossless ', '')}`;
  expect(imageHeader(bytes)).toEqual({ mediaType, widthPx: 300, heightPx: 17 });
});

test('bytes of any kind give a size or none, and never an error', () => {
  const damaged = fc
    .tuple(fc.constantFrom(...Object.values(files)), fc.nat(60), fc.uint8Array({ maxLength: 8 }))
    .map(([file, at, change]) => Buffer.concat([file.subarray(0, at), change, file.subarray(at, at + 20)]));
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 64 })), (bytes) => {
      const size = imageHeader(bytes);
      expect(size === undefined || Number.isInteger(size.widthPx * size.heightPx)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
