import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rect, Size } from '../../core/frame.ts';
import { transitionPose } from './transition-pose.ts';
import type { Direction, Transition } from './transitions.ts';

const DIRECTIONS: Direction[] = ['left', 'right', 'up', 'down'];
const TRANSITIONS: Transition[] = [
  { kind: 'cut' },
  ...DIRECTIONS.flatMap((towards): Transition[] => [
    { kind: 'push', towards },
    { kind: 'wipe', towards, bandColour: '#ff0000' },
  ]),
  { kind: 'soft-wipe', towards: 'left' },
  { kind: 'soft-wipe', towards: 'right' },
];
const even = (max: number) => fc.integer({ min: 64, max }).map((half) => half * 2);
const anyFrame = fc.record({ widthPx: even(960), heightPx: even(960) });
const anyTransition = fc.constantFrom(...TRANSITIONS);
/** Doubles would be close to 0 nearly always. */
const anyProgress = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

function areaOf(rects: readonly Rect[]): number {
  return rects.reduce((sum, { widthPx, heightPx }) => sum + widthPx * heightPx, 0);
}

/** How much of the frame is the coming picture's. */
function comingShare(transition: Transition, progress: number, frame: Size): number {
  const { parts } = transitionPose(transition, progress, frame);
  const seen = parts.reduce((sum, { area, weight }) => sum + areaOf([area]) * weight, 0);
  return seen / (frame.widthPx * frame.heightPx);
}

test('everything is in even pixels of the frame, and no part lies over another', () => {
  fc.assert(
    fc.property(anyTransition, anyProgress, anyFrame, (transition, progress, frame) => {
      const { leaving, coming, parts, band } = transitionPose(transition, progress, frame);
      const areas = [...parts.map(({ area }) => area), ...(band ? [band.area] : [])];
      for (const { xPx, yPx, widthPx, heightPx } of areas) {
        for (const px of [xPx, yPx, widthPx, heightPx]) expect(px % 2).toBe(0);
        expect(xPx >= 0 && yPx >= 0 && widthPx > 0 && heightPx > 0).toBe(true);
        expect(xPx + widthPx <= frame.widthPx && yPx + heightPx <= frame.heightPx).toBe(true);
      }
      for (const px of [leaving.xPx, leaving.yPx, coming.xPx, coming.yPx]) expect(Math.abs(px % 2)).toBe(0);
      expect(areaOf(areas)).toBeLessThanOrEqual(frame.widthPx * frame.heightPx);
      for (const { weight } of parts) expect(weight > 0 && weight <= 1).toBe(true);
    }),
  );
});

test('a change begins with the one picture and ends with the other, and never goes back', () => {
  fc.assert(
    fc.property(anyTransition, anyFrame, (transition, frame) => {
      const shares = Array.from({ length: 13 }, (_, index) => comingShare(transition, index / 12, frame));
      expect(shares.at(-1)).toBe(1);
      if (transition.kind !== 'cut') expect(shares[0]).toBe(0);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    }),
  );
});

test('pushed pictures lie side by side and fill the frame', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DIRECTIONS), anyProgress, anyFrame, (towards, progress, frame) => {
      const { leaving, coming, parts } = transitionPose({ kind: 'push', towards }, progress, frame);
      const { widthPx, heightPx } = frame;
      const seen = (px: number, length: number) => length - Math.abs(px);
      const leavingArea = seen(leaving.xPx, widthPx) * seen(leaving.yPx, heightPx);
      expect(leavingArea + areaOf(parts.map(({ area }) => area))).toBe(widthPx * heightPx);
      expect(Math.abs(coming.xPx - leaving.xPx) + Math.abs(coming.yPx - leaving.yPx)).toBe(
        coming.xPx === leaving.xPx ? heightPx : widthPx,
      );
    }),
  );
});

test('a soft edge has no step that looks like an edge, in any size of frame', () => {
  fc.assert(
    fc.property(anyProgress, anyFrame, (progress, frame) => {
      const { parts } = transitionPose({ kind: 'soft-wipe', towards: 'right' }, progress, frame);
      const weights = [...parts.map(({ weight }) => weight), 0];
      const steps = weights.slice(1).map((weight, index) => (weights[index] ?? 0) - weight);
      // The last strip may end with the frame.
      const isAtEnd = parts.some(({ area }) => area.xPx + area.widthPx >= frame.widthPx);
      for (const step of isAtEnd ? steps.slice(0, -1) : steps) expect(step).toBeLessThan(0.3);
    }),
  );
});
