import { expect, test } from 'vitest';
import type { PictureLayer } from '../../core/model.ts';
import { type LayerMoment, layerPose, type PlacedLayer } from './layer-motion.ts';

const MOTIONS: PictureLayer['motion'][] = ['none', 'rise', 'pop', 'fade', 'drift', 'float'];
const box = { xPx: 400, yPx: 300, widthPx: 200, heightPx: 100 };
const moment: LayerMoment = {
  timeMs: 0,
  enterMs: undefined,
  shownFromMs: -200,
  shownUntilMs: 9800,
  unitPx: 1,
  direction: 1,
  phase: 0,
};

test.each(MOTIONS)('%s: unseen before its word, wholly there half a second after it', (motion) => {
  const layer: PlacedLayer = { ...box, depth: 0.5, motion };
  const at = (timeMs: number) => layerPose(layer, { ...moment, enterMs: 3000, timeMs });
  expect(at(2999).opacity).toBe(0);
  expect(at(3000 + 520)).toMatchObject({ opacity: 1, scale: 1 });
  expect(Math.abs(at(3000 + 520).yPx - box.yPx)).toBeLessThanOrEqual(7);
});

test.each(MOTIONS)('%s: without a word it is there from the start', (motion) => {
  const layer: PlacedLayer = { ...box, depth: 0, motion };
  expect(layerPose(layer, { ...moment, timeMs: -200 })).toMatchObject({ opacity: 1, scale: 1 });
});

test('what neither drifts nor floats comes to rest where it was composed', () => {
  const layer: PlacedLayer = { ...box, depth: 1, motion: 'rise' };
  const rest = { xPx: box.xPx, yPx: box.yPx, scale: 1, opacity: 1 };
  expect(layerPose(layer, { ...moment, timeMs: 0 }).xPx).not.toBe(box.xPx);
  expect(layerPose(layer, { ...moment, timeMs: 2000 })).toEqual(rest);
  expect(layerPose(layer, { ...moment, timeMs: 9000 })).toEqual(rest);
});

test('nearer layers travel further, the background not at all', () => {
  const shift = (depth: number) => layerPose({ ...box, depth, motion: 'none' }, moment).xPx - box.xPx;
  expect(shift(0)).toBe(0);
  expect(shift(1)).toBeGreaterThan(shift(0.3));
  expect(Math.abs(shift(1))).toBeLessThanOrEqual(44);
});

test('no motion jumps: at 60 frames a second no layer moves more than a few pixels a frame', () => {
  for (const motion of MOTIONS) {
    const layer: PlacedLayer = { ...box, depth: 1, motion };
    const poses = Array.from({ length: 600 }, (_, index) =>
      layerPose(layer, { ...moment, enterMs: 3000, timeMs: -200 + (index * 1000) / 60 }),
    );
    for (const [index, pose] of poses.slice(1).entries()) {
      const before = poses[index];
      if (before === undefined || before.opacity === 0) continue;
      expect(Math.hypot(pose.xPx - before.xPx, pose.yPx - before.yPx)).toBeLessThan(12);
    }
  }
});
