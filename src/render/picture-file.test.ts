import { expect, test } from 'vitest';
import type { Picture } from '../core/model.ts';
import { decodePicture, encodePicture } from './picture-file.ts';

const layered: Picture = {
  kind: 'layers',
  widthPx: 4,
  heightPx: 2,
  description: 'a “well”',
  layers: [
    { png: new Uint8Array([1, 2]), xPx: 0, yPx: 0, widthPx: 4, heightPx: 2, depth: 0, motion: 'none' },
    {
      png: new Uint8Array(),
      xPx: 1,
      yPx: 1,
      widthPx: 1,
      heightPx: 1,
      depth: 0.5,
      motion: 'wipe-right',
      cue: 'well',
      delayMs: 200,
      enterMs: 1500,
      leaveCue: 'dry',
      idle: 'sway',
    },
  ],
};
const flat: Picture = {
  kind: 'flat',
  widthPx: 4,
  heightPx: 2,
  description: '',
  image: new Uint8Array([9]),
};

const clip: Picture = {
  ...flat,
  clip: { fps: 25, frames: [new Uint8Array([9]), new Uint8Array([8, 8]), new Uint8Array()] },
};

test.each([layered, flat, clip])('a $kind picture comes back as it was', (picture) => {
  expect(decodePicture(encodePicture(picture))).toEqual(picture);
});

test('the same picture gives the same bytes', () => {
  expect(encodePicture(layered)).toEqual(encodePicture(layered));
});
