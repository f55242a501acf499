import fc from 'fast-check';
import { expect, test } from 'vitest';
import { framedPart, MAX_ZOOM as MAX_ZOOM_OF_SERVER } from '../../core/framing.ts';
import { type Corner, framedShare, MAX_ZOOM, movedTo, resizedTo } from './framing.ts';

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

const CORNERS: readonly Corner[] = [
  { across: -1, down: -1 },
  { across: 1, down: -1 },
  { across: -1, down: 1 },
  { across: 1, down: 1 },
];

/** Of what is shown, as the direction from its middle says. */
function cornerAt(part: ReturnType<typeof framedShare>, { across, down }: Corner) {
  return {
    x: part.left + (across > 0 ? part.width : 0),
    y: part.top + (down > 0 ? part.height : 0),
  };
}

test('a corner that is drawn anywhere keeps the shape, the opposite corner, the picture’s edges and the zoom’s limits', () => {
  const anywhere = fc.double({ min: -1, max: 2, noNaN: true });
  fc.assert(
    fc.property(
      fc.tuple(sides, sides, framings, fc.constantFrom(...CORNERS), anywhere, anywhere),
      ([picture, shape, framing, corner, x, y]) => {
        const opposite = { across: -corner.across, down: -corner.down } as Corner;
        const before = framedShare(picture, shape, framing);
        const resized = resizedTo(picture, shape, framing, corner, { x, y });
        const part = framedShare(picture, shape, resized);
        expect(cornerAt(part, opposite).x).toBeCloseTo(cornerAt(before, opposite).x, 6);
        expect(cornerAt(part, opposite).y).toBeCloseTo(cornerAt(before, opposite).y, 6);
        expect(resized.zoom).toBeGreaterThanOrEqual(1);
        expect(resized.zoom).toBeLessThanOrEqual(MAX_ZOOM);
        for (const share of [resized.x, resized.y])
          expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.5 + 1e-9);
      },
    ),
  );
});

test('a part is moved as far as the picture’s edges, and not at all along a side that is shown from end to end', () => {
  const wide = { widthPx: 2000, heightPx: 1000 };
  const square = { widthPx: 1, heightPx: 1 };
  const whole = { x: 0.3, y: 0.4, zoom: 1 };
  expect(movedTo(wide, square, whole, { x: 0.9, y: 0.9 })).toEqual({ x: 0.75, y: 0.4, zoom: 1 });
  const near = { x: 0.5, y: 0.5, zoom: 2 };
  expect(movedTo(wide, square, near, { x: 0, y: 0.6 })).toEqual({ x: 0.125, y: 0.6, zoom: 2 });
});
