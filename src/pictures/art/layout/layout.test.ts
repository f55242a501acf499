import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameSize } from '../../../core/frame.ts';
import { artboardFor, type Box, bottomOf, rightOf } from '../artboard.ts';
import { cluster } from './cluster.ts';
import { slotsFor } from './slots.ts';

const format = fc.constantFrom('landscape', 'portrait', 'square' as const);

test('slots lie inside the content, clear of the headline and of each other', () => {
  fc.assert(
    fc.property(
      format,
      fc.boolean(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
      (shape, captions, part, airborne) => {
        const artboard = artboardFor(frameSize(shape, '1080p'), { captions, inset: 20 });
        const { content } = artboard;
        const headline = {
          ...content,
          width: content.width * (shape === 'landscape' ? 0.43 : 1),
          height: content.height * (shape === 'landscape' ? 0.62 : 0.32) * part,
        };
        const boxes = slotsFor(artboard, headline, airborne).map((slot) => slot.box);
        expect(boxes).toHaveLength(airborne.length);
        for (const [index, box] of boxes.entries()) {
          expectInside(box, content);
          expect(box.height).toBeGreaterThan(150);
          expect(box.width).toBeGreaterThan(150);
          if (shape !== 'landscape' || index > 0) expect(overlap(box, headline)).toBe(false);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
      },
    ),
  );
});

test('a cluster holds as many as were asked for, of one size, inside its box', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 0.6, noNaN: true }),
      (count, aspect, overlapPart) => {
        const box = { x: 10, y: 20, width: 500, height: 400 };
        const places = cluster(box, { count, aspect, maxSize: 600, overlap: overlapPart });
        expect(places).toHaveLength(count);
        for (const place of places) {
          expectInside(place, box);
          expect(place.width / place.height).toBeCloseTo(aspect, 5);
        }
      },
    ),
  );
});

function expectInside(box: Box, outer: Box): void {
  expect(box.x).toBeGreaterThanOrEqual(outer.x - 0.01);
  expect(box.y).toBeGreaterThanOrEqual(outer.y - 0.01);
  expect(rightOf(box)).toBeLessThanOrEqual(rightOf(outer) + 0.01);
  expect(bottomOf(box)).toBeLessThanOrEqual(bottomOf(outer) + 0.01);
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < rightOf(other) - 0.01 &&
    other.x < rightOf(one) - 0.01 &&
    one.y < bottomOf(other) - 0.01 &&
    other.y < bottomOf(one) - 0.01
  );
}
