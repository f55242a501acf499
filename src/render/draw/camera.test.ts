import fc from 'fast-check';
import { expect, test } from 'vitest';
import { framedPart, MAX_ZOOM } from '../../core/framing.ts';
import { cameraPath, cameraReach, cameraView, MAX_TRAVEL, restingPath } from './camera.ts';

const size = fc.record({
  widthPx: fc.integer({ min: 64, max: 5000 }),
  heightPx: fc.integer({ min: 64, max: 5000 }),
});
const options = fc.record({
  picture: size,
  frame: size,
  durationMs: fc.integer({ min: 1000, max: 40_000 }),
  seed: fc.integer(),
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const framing = fc.record({ x: share, y: share, zoom: fc.double({ min: 1, max: MAX_ZOOM, noNaN: true }) });

test('the camera never looks past an edge, and always sees the shape of the frame', () => {
  fc.assert(
    fc.property(options, fc.double({ min: -1, max: 2, noNaN: true }), (made, progress) => {
      const path = cameraPath(made);
      const view = cameraView(path, progress);
      for (const rect of [view, cameraReach(path)]) {
        expect(rect.xPx).toBeGreaterThanOrEqual(-1e-6);
        expect(rect.yPx).toBeGreaterThanOrEqual(-1e-6);
        expect(rect.xPx + rect.widthPx).toBeLessThanOrEqual(made.picture.widthPx + 1e-6);
        expect(rect.yPx + rect.heightPx).toBeLessThanOrEqual(made.picture.heightPx + 1e-6);
      }
      expect(view.widthPx / view.heightPx).toBeCloseTo(made.frame.widthPx / made.frame.heightPx, 6);
    }),
  );
});

test('it always moves, smoothly, and never in a hurry', () => {
  fc.assert(
    fc.property(options, (made) => {
      const path = cameraPath(made);
      const views = Array.from({ length: 61 }, (_, index) => cameraView(path, index / 60));
      const steps = views.slice(1).map((view, index) => {
        const before = views[index] ?? view;
        return Math.hypot(view.xPx - before.xPx, view.yPx - before.yPx, view.widthPx - before.widthPx);
      });
      const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
      const reach = Math.hypot(views[0]?.widthPx ?? 0, views[0]?.heightPx ?? 0);
      expect(mean * 60).toBeGreaterThan(0.005 * Math.min(made.picture.widthPx, made.picture.heightPx) * 0.1);
      expect(mean * 60).toBeLessThan(2 * MAX_TRAVEL * reach);
      for (const [index, step] of steps.entries()) {
        expect(step).toBeGreaterThan(0.2 * mean);
        expect(step).toBeLessThan(2 * mean);
        expect(Math.abs(step - (steps[index + 1] ?? step))).toBeLessThan(0.1 * mean);
      }
    }),
  );
});

test('the seed chooses among ways to move', () => {
  const paths = Array.from({ length: 40 }, (_, seed) =>
    cameraPath({
      picture: { widthPx: 1920, heightPx: 1080 },
      frame: { widthPx: 1920, heightPx: 1080 },
      durationMs: 8000,
      seed,
    }),
  );
  const kinds = new Set(
    paths.map(({ from, to }) => [Math.sign(to.widthPx - from.widthPx), Math.sign(to.xPx - from.xPx)].join()),
  );
  expect(kinds.size).toBeGreaterThanOrEqual(4);
});

test('within a chosen part, the camera always moves, stays inside, and sees the point that matters where it is nearest', () => {
  fc.assert(
    fc.property(options, framing, (made, chosen) => {
      const part = framedPart(made.picture, made.frame, chosen);
      const { from, to } = cameraPath({ ...made, framing: chosen });
      const slack = 1e-6 * Math.max(made.picture.widthPx, made.picture.heightPx);
      const reach = cameraReach({ from, to });
      expect(reach.xPx).toBeGreaterThanOrEqual(part.xPx - slack);
      expect(reach.yPx).toBeGreaterThanOrEqual(part.yPx - slack);
      expect(reach.xPx + reach.widthPx).toBeLessThanOrEqual(part.xPx + part.widthPx + slack);
      expect(reach.yPx + reach.heightPx).toBeLessThanOrEqual(part.yPx + part.heightPx + slack);
      const near = from.widthPx < to.widthPx ? from : to;
      const [x, y] = [chosen.x * made.picture.widthPx, chosen.y * made.picture.heightPx];
      expect(x).toBeGreaterThanOrEqual(near.xPx - slack);
      expect(x).toBeLessThanOrEqual(near.xPx + near.widthPx + slack);
      expect(y).toBeGreaterThanOrEqual(near.yPx - slack);
      expect(y).toBeLessThanOrEqual(near.yPx + near.heightPx + slack);
      const moved = Math.hypot(to.xPx - from.xPx, to.yPx - from.yPx, to.widthPx - from.widthPx);
      expect(moved).toBeGreaterThan(0.01 * Math.min(part.widthPx, part.heightPx));
    }),
  );
});

test('the point that matters is in the middle of the chosen part, as far as the edges allow', () => {
  const picture = { widthPx: 1000, heightPx: 500 };
  const square = { widthPx: 100, heightPx: 100 };
  const partAt = (x: number, y: number, zoom: number) => framedPart(picture, square, { x, y, zoom });
  expect(partAt(0.4, 0.5, 1)).toEqual({ xPx: 150, yPx: 0, widthPx: 500, heightPx: 500 });
  expect(partAt(0.4, 0.5, 2)).toEqual({ xPx: 275, yPx: 125, widthPx: 250, heightPx: 250 });
  expect(partAt(1, 0, 2)).toEqual({ xPx: 750, yPx: 0, widthPx: 250, heightPx: 250 });
});

test('a camera that rests does so on the chosen part, or on the middle', () => {
  const picture = { widthPx: 1000, heightPx: 500 };
  const frame = { widthPx: 200, heightPx: 200 };
  const chosen = { x: 0, y: 0.5, zoom: 1 };
  expect(restingPath(picture, frame, chosen).to).toMatchObject({ xPx: 0, widthPx: 500 });
  expect(restingPath(picture, frame).to).toMatchObject({ xPx: 250, widthPx: 500 });
});
