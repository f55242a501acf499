import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { seededRandom } from '../../core/seeded-random.ts';
import { Kernel } from './kernel.ts';

let kernel: Kernel;
beforeEach(async () => {
  kernel = await Kernel.load(256);
});

function noise(length: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

function place(bytes: Uint8Array): number {
  const address = kernel.allocate(bytes.length);
  kernel.bytes(address, bytes.length).set(bytes);
  return address;
}

/** Catmull-Rom between four samples. */
function cubic(samples: readonly number[], t: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = samples;
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

function sampleAt(plane: Uint8Array, [width, height]: [number, number], [x, y]: [number, number]): number {
  const around = [-1, 0, 1, 2];
  const clamp = (value: number, high: number) => Math.min(high, Math.max(0, value));
  const rows = around.map((dy) => {
    const row = clamp(Math.floor(y) + dy, height - 1) * width;
    const samples = around.map((dx) => plane[row + clamp(Math.floor(x) + dx, width - 1)] ?? 0);
    return cubic(samples, x - Math.floor(x));
  });
  return Math.min(255, Math.max(0, cubic(rows, y - Math.floor(y))));
}

test('resampling is bicubic to within a step of the scale, at any place and size', () => {
  const shape = fc.record({
    sourceWidth: fc.integer({ min: 16, max: 90 }),
    sourceHeight: fc.integer({ min: 4, max: 40 }),
    width: fc.integer({ min: 1, max: 80 }),
    height: fc.integer({ min: 1, max: 40 }),
    // Whole numbers too: along an axis without motion, shorter ways are taken.
    startX: fc.oneof(fc.double({ min: -6, max: 40, noNaN: true }), fc.integer({ min: -6, max: 40 })),
    startY: fc.oneof(fc.double({ min: -6, max: 20, noNaN: true }), fc.integer({ min: -6, max: 20 })),
    step: fc.oneof(fc.double({ min: 0.4, max: 1.5, noNaN: true }), fc.constant(1)),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(shape, ({ sourceWidth, sourceHeight, width, height, startX, startY, step, seed }) => {
      const source = noise(sourceWidth * sourceHeight, seed);
      const target = kernel.allocate(width * height);
      kernel.run.prepareColumns(sourceWidth, width, startX, step);
      kernel.run.resample(
        ...([place(source), sourceWidth, sourceHeight, target, width, width, height, startY, step] as const),
      );
      const drawn = kernel.bytes(target, width * height);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const at: [number, number] = [startX + (x + 0.5) * step - 0.5, startY + (y + 0.5) * step - 0.5];
          const expected = sampleAt(source, [sourceWidth, sourceHeight], at);
          expect(Math.abs((drawn[y * width + x] ?? Number.NaN) - expected)).toBeLessThanOrEqual(1.6);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('blending lays premultiplied colour over what is there, rows of any length', () => {
  const shape = fc.record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 5 }),
    opacity: fc.integer({ min: 1, max: 256 }),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(shape, ({ width, height, opacity, seed }) => {
      const size = width * height;
      const below = noise(size, seed);
      const alpha = noise(size, seed + 1).map((value) => (value < 90 ? 0 : value > 180 ? 255 : value));
      const colour = noise(size, seed + 2).map((value, index) => (value * (alpha[index] ?? 0)) / 255);
      const target = place(below);
      kernel.run.blend(target, width, place(colour), place(alpha), width, width, height, opacity);
      kernel.bytes(target, size).forEach((value, index) => {
        const share = opacity / 256;
        const kept = 1 - ((alpha[index] ?? 0) * share) / 255;
        const expected = (colour[index] ?? 0) * share + (below[index] ?? 0) * kept;
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1.6);
      });
    }),
  );
});

test('mixing moves from one picture to the other', () => {
  const [from, to] = [noise(64, 1), noise(64, 2)];
  for (const weight of [0, 1, 100, 255, 256]) {
    const target = place(from);
    kernel.run.mix(target, place(to), 64, weight);
    kernel.bytes(target, 64).forEach((value, index) => {
      const [a, b] = [from[index] ?? 0, to[index] ?? 0];
      expect(Math.abs(value - (a + ((b - a) * weight) / 256))).toBeLessThanOrEqual(0.5);
    });
  }
});

/** Full-range RGB to BT.709 in video range (ITU-R BT.709, 3.3 and 3.4). */
function bt709([r, g, b]: readonly [number, number, number]): readonly [number, number, number] {
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [
    16 + (219 * y) / 255,
    128 + (224 * (b - y)) / (1.8556 * 255),
    128 + (224 * (r - y)) / (1.5748 * 255),
  ];
}

test.each<[number, number, number, number]>([
  [0, 0, 0, 255],
  [255, 255, 255, 255],
  [255, 0, 0, 255],
  [0, 255, 0, 128],
  [0, 0, 255, 64],
  [12, 200, 99, 0],
])('RGBA %i %i %i %i becomes BT.709, premultiplied', (r, g, b, a) => {
  const [width, height] = [32, 2];
  const rgba = Uint8Array.from({ length: width * height * 4 }, (_, index) => [r, g, b, a][index % 4] ?? 0);
  const [luma, alpha, blue, red, chromaAlpha] = [64, 64, 16, 16, 16].map((size) => kernel.allocate(size));
  const planes = [luma, alpha, blue, red, chromaAlpha].map((address) => address ?? Number.NaN) as [
    number,
    number,
    number,
    number,
    number,
  ];
  kernel.run.convert(place(rgba), width, height, ...planes);
  const [y, cb, cr] = bt709([r, g, b]);
  const expected = [y, 255, cb, cr, 255].map((value) => (value * a) / 255);
  for (const [index, address] of planes.entries()) {
    for (const value of kernel.bytes(address, index < 2 ? 64 : 16)) {
      expect(Math.abs(value - (expected[index] ?? 0))).toBeLessThanOrEqual(0.51);
    }
  }
});

test('chroma is the average around every second column, as H.264 places it', () => {
  const [width, height] = [32, 2];
  // Blue in column 4 only, which carries a chroma sample.
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) rgba.set([0, 0, 255, 255], (y * width + 4) * 4);
  const [luma, alpha, blue, red, cover] = [64, 64, 16, 16, 16].map((size) => kernel.allocate(size));
  kernel.run.convert(place(rgba), width, height, luma ?? 0, alpha ?? 0, blue ?? 0, red ?? 0, cover ?? 0);
  expect([...kernel.bytes(blue ?? 0, 5)]).toEqual([128, 128, 184, 128, 128]);
});
