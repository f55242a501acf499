import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutWindows } from './cut-windows.ts';

test('windows cover every item once, in order, and never grow', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 8 }), (startIndex, count, laneCount) => {
      const windows = cutWindows({ startIndex, endIndex: startIndex + count }, laneCount);
      const items = windows.flatMap((window) =>
        Array.from({ length: window.endIndex - window.startIndex }, (_, index) => window.startIndex + index),
      );
      expect(items).toEqual(Array.from({ length: count }, (_, index) => startIndex + index));
      const sizes = windows.map((window) => window.endIndex - window.startIndex);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }),
  );
});

test('one lane gets one window, several end on single items', () => {
  const sizes = (laneCount: number) =>
    cutWindows({ startIndex: 0, endIndex: 24 }, laneCount).map(
      ({ startIndex, endIndex }) => endIndex - startIndex,
    );
  expect(sizes(1)).toEqual([24]);
  expect(sizes(3)).toEqual([4, 4, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1]);
});
