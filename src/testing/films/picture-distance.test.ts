import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { pictureDistance } from './picture-distance.ts';

function filled(colour: string, shiftPx = 0): Uint8Array {
  const canvas = createCanvas(64, 48);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 64, 48);
  context.fillStyle = colour;
  context.fillRect(16 + shiftPx, 8, 32, 32);
  return canvas.toBuffer('image/png');
}

test('the same picture has no distance', async () => {
  expect(await pictureDistance(filled('#cc3344'), filled('#cc3344'))).toEqual({ mean: 0, worst: 0 });
});

test('the distance of a colour is its ΔE in CIE L*a*b*', async () => {
  // sRGB blue and sRGB white, by the standard's L*a*b* of (32.30, 79.20, −107.86) and (100, 0, 0).
  expect((await pictureDistance(filled('#0000ff'), filled('#ffffff'))).worst).toBeCloseTo(149.95, 0);
});

test('an edge smoothed otherwise counts little, a part that moved counts much', async () => {
  const smoothed = await pictureDistance(filled('#cc3344'), filled('#cc3344', 0.2));
  const moved = await pictureDistance(filled('#cc3344'), filled('#cc3344', 8));
  expect(smoothed.mean).toBeLessThan(0.7);
  expect(moved.worst).toBeGreaterThan(50);
});

test('pictures of two sizes are not compared', async () => {
  const small = createCanvas(8, 8).toBuffer('image/png');
  await expect(pictureDistance(small, filled('#cc3344'))).rejects.toThrow(RangeError);
});
