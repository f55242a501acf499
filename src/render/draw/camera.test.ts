import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cameraPath, cameraReach, cameraView, MAX_TRAVEL } from './camera.ts';

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
