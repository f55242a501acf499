import fc from 'fast-check';
import { expect, test } from 'vitest';
import { framedPart, MAX_ZOOM as MAX_ZOOM_OF_SERVER } from '../../core/framing.ts';
import { framedShare, MAX_ZOOM } from './framing.ts';

const side = fc.integer({ min: 1, max: 5000 });
const sides = fc.record({ widthPx: side, heightPx: side });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const framings = fc.record({
  x: share,
  y: share,
  zoom: fc.double({ min: 1, max: MAX_ZOOM, noNaN: true }),
});

test('the studio frames a picture as the film does', () => {
  expect(MAX_ZOOM).toBe(MAX_ZOOM_OF_SERVER);
  fc.assert(
    fc.property(sides, sides, framings, (picture, shape, framing) => {
      const shown = framedShare(picture, shape, framing);
      const part = framedPart(picture, shape, framing);
      expect(shown.left).toBeCloseTo(part.xPx / picture.widthPx, 9);
      expect(shown.top).toBeCloseTo(part.yPx / picture.heightPx, 9);
      expect(shown.width).toBeCloseTo(part.widthPx / picture.widthPx, 9);
      expect(shown.height).toBeCloseTo(part.heightPx / picture.heightPx, 9);
    }),
  );
});
