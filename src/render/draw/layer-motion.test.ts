import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayerIdle, PictureLayer } from '../../core/model.ts';
import { ENTER_MS } from './layer-entrance.ts';
import { DRIFT_MAX_UNITS } from './layer-idle.ts';
import { type LayerMoment, LEAVE_MS, layerPose, type PlacedLayer } from './layer-motion.ts';

const MOTIONS = Object.keys(ENTER_MS) as PictureLayer['motion'][];
const IDLES: LayerIdle[] = ['drift', 'float', 'sway', 'flicker', 'creep', 'zoom'];
const frame = { widthPx: 1920, heightPx: 1080 };
const box = { xPx: 400, yPx: 300, widthPx: 200, heightPx: 100 };
const moment: LayerMoment = {
  timeMs: 0,
  calmTimeMs: 0,
  entersAtMs: undefined,
  leavesAtMs: undefined,
  shownFromMs: -200,
  shownUntilMs: 9800,
  frame,
  direction: 1,
  phase: 0,
};
const at = (layer: PlacedLayer, changes: Partial<LayerMoment>) =>
  layerPose(layer, { ...moment, ...changes, calmTimeMs: changes.calmTimeMs ?? changes.timeMs ?? 0 });

describe.each(MOTIONS)('%s', (motion) => {
  const layer: PlacedLayer = { ...box, depth: 0.5, motion };

  test('is unseen before its time, and wholly there when its entrance is over', () => {
    const entersAtMs = 3000;
    expect(at(layer, { entersAtMs, timeMs: 2999 }).opacity).toBe(0);
    const there = at(layer, { entersAtMs, timeMs: entersAtMs + ENTER_MS[motion] + 1 });
    expect(there).toMatchObject({ opacity: 1, scale: 1 });
    expect(there.window).toBeUndefined();
    if (motion === 'drift') expect(Math.abs(there.xPx - box.xPx)).toBeLessThanOrEqual(DRIFT_MAX_UNITS / 2);
    else expect(there.xPx).toBe(box.xPx);
    expect(Math.abs(there.yPx - box.yPx)).toBeLessThanOrEqual(7);
  });

  test('takes as long as the layer says', () => {
    const slow = { ...layer, enterMs: 4000 };
    const entering = at(slow, { entersAtMs: 0, timeMs: 2500 });
    if (motion !== 'none') expect(entering).not.toEqual(at(layer, { entersAtMs: 0, timeMs: 2500 }));
    expect(at(slow, { entersAtMs: 0, timeMs: 4001 })).toMatchObject({ opacity: 1, scale: 1 });
  });

  test('without a time it is there from the start', () => {
    expect(at(layer, { timeMs: -200 })).toMatchObject({ opacity: 1, scale: 1 });
    expect(at(layer, { timeMs: -200 }).window).toBeUndefined();
  });

  test('is gone when it has left', () => {
    const opacities = [0, LEAVE_MS / 2, LEAVE_MS].map(
      (sinceMs) => at(layer, { leavesAtMs: 2000, timeMs: 2000 + sinceMs }).opacity,
    );
    expect(opacities).toEqual([1, 0.5, 0]);
  });
});

test('a wipe uncovers its layer from the side that it comes from, by even pixels', () => {
  const uncovered = (motion: PictureLayer['motion'], timeMs: number) =>
    at({ ...box, depth: 0, motion }, { entersAtMs: 0, timeMs }).window ?? { ...frame, xPx: -1, yPx: -1 };
  const right = uncovered('wipe-right', 100);
  expect(right).toMatchObject({ xPx: 0, yPx: 0, heightPx: frame.heightPx });
  expect(right.widthPx).toBeGreaterThan(box.xPx);
  expect(right.widthPx).toBeLessThan(box.xPx + box.widthPx);
  const left = uncovered('wipe-left', 100);
  expect(left.xPx + left.widthPx).toBe(frame.widthPx);
  expect(left.xPx - box.xPx).toBe(box.xPx + box.widthPx - right.widthPx);
  expect(uncovered('wipe-down', 100)).toMatchObject({ yPx: 0, widthPx: frame.widthPx });
  expect(uncovered('wipe-up', 100).yPx).toBeGreaterThan(box.yPx);
});

test.each([
  ['slide-left', -box.widthPx],
  ['slide-right', frame.widthPx],
] as const)('%s begins outside the frame', (motion, xPx) => {
  const pose = at({ ...box, depth: 0, motion }, { entersAtMs: 0, timeMs: 0.001 });
  expect(pose.xPx).toBeCloseTo(xPx, 1);
});

test('what has no life of its own comes to rest where it was composed', () => {
  const layer: PlacedLayer = { ...box, depth: 1, motion: 'rise' };
  const rest = { xPx: box.xPx, yPx: box.yPx, scale: 1, opacity: 1 };
  expect(at(layer, { timeMs: 0 }).xPx).not.toBe(box.xPx);
  expect(at(layer, { timeMs: 2000 })).toEqual(rest);
  expect(at(layer, { timeMs: 9000 })).toEqual(rest);
});

test('nearer layers travel further, the background not at all', () => {
  const shift = (depth: number) => at({ ...box, depth, motion: 'none' }, {}).xPx - box.xPx;
  expect(shift(0)).toBe(0);
  expect(shift(1)).toBeGreaterThan(shift(0.3));
  expect(Math.abs(shift(1))).toBeLessThanOrEqual(44);
});

test.each(['creep', 'zoom'] as const)('%s grows about the middle of the frame', (idle) => {
  const layer: PlacedLayer = { ...box, depth: 0, motion: 'none', idle };
  const most = { creep: 1.022, zoom: 1.05 }[idle];
  const pose = at(layer, { timeMs: moment.shownUntilMs });
  expect(pose.scale).toBeCloseTo(most);
  expect(pose.xPx - 960).toBeCloseTo((box.xPx - 960) * most);
  expect(pose.yPx - 540).toBeCloseTo((box.yPx - 540) * most);
  expect(at(layer, { timeMs: moment.shownFromMs })).toEqual({ xPx: 400, yPx: 300, scale: 1, opacity: 1 });
});

/** How far idle motions may carry a layer at rest, in units, at a corner of the frame. */
const REACH: Readonly<Record<LayerIdle, number>> = {
  drift: DRIFT_MAX_UNITS / 2,
  float: 7,
  sway: 20,
  flicker: 0,
  creep: 1105 * 0.022,
  zoom: 1105 * 0.05,
};

const anyLayer = fc.record({
  motion: fc.constantFrom(...MOTIONS),
  idle: fc.constantFrom(...IDLES),
  depth: fc.double({ min: 0, max: 1, noNaN: true }),
});
const anyMoment = fc.record({
  phase: fc.double({ min: 0, max: 1, noNaN: true }),
  direction: fc.constantFrom(-1, 0, 1),
  shownUntilMs: fc.integer({ min: 1000, max: 40_000 }),
});

test('a layer that is there never goes further than its life takes it, and is never unseen', () => {
  fc.assert(
    fc.property(
      anyLayer,
      anyMoment,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (made, changes, progress) => {
        const timeMs = 1500 + progress * Math.max(0, changes.shownUntilMs - 1500);
        const pose = at({ ...box, ...made }, { ...changes, timeMs });
        expect(Math.hypot(pose.xPx - box.xPx, pose.yPx - box.yPx)).toBeLessThanOrEqual(
          REACH[made.idle] + 1e-6,
        );
        expect(pose.opacity).toBeGreaterThanOrEqual(made.idle === 'flicker' ? 0.8 - 1e-9 : 1);
        expect(pose.opacity).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('no motion jumps: at 60 frames a second nothing moves, grows or clears by more than a little', () => {
  fc.assert(
    fc.property(anyLayer, anyMoment, ({ depth, ...made }, changes) => {
      const layer: PlacedLayer = { ...box, ...made, depth };
      const poses = Array.from({ length: 600 }, (_, index) =>
        at(layer, { ...changes, entersAtMs: 3000, leavesAtMs: 7000, timeMs: -200 + (index * 1000) / 60 }),
      );
      for (const [index, pose] of poses.slice(1).entries()) {
        const before = poses[index];
        if (before === undefined || before.opacity === 0) continue;
        const furthestPx = made.motion.startsWith('slide') ? 90 : 13;
        expect(Math.hypot(pose.xPx - before.xPx, pose.yPx - before.yPx)).toBeLessThan(furthestPx);
        expect(Math.abs(pose.opacity - before.opacity)).toBeLessThan(0.12);
        expect(Math.abs(pose.scale - before.scale)).toBeLessThan(0.08);
      }
    }),
    { numRuns: 60 },
  );
});
