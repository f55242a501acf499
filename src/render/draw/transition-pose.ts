import type { Rect, Size } from '../../core/frame.ts';
import { clamp01, easeInOut } from './easing.ts';
import type { Direction, Transition } from './transitions.ts';

/** What is seen of two pictures during the change from the one to the other; everything in even pixels. */
export interface TransitionPose {
  /** How far the pictures are from where they rest. */
  readonly leaving: Shift;
  readonly coming: Shift;
  /** Where the coming picture is seen, over the leaving one, and how much of it: 0 to 1. They do not overlap. */
  readonly parts: readonly { readonly area: Rect; readonly weight: number }[];
  /** Over both. */
  readonly band?: { readonly area: Rect; readonly colour: string };
}

export interface Shift {
  readonly xPx: number;
  readonly yPx: number;
}

const AT_REST: Shift = { xPx: 0, yPx: 0 };
const BAND_SHARE = 0.06;
/** Of the frame's long side. Hardly wider than a letter: words are not seen through each other. */
const SOFT_SHARE = 0.1;
/** A soft edge is drawn in so many strips, each even in itself: too narrow to be seen in any size of frame. */
const STRIPS = 16;

/** @param progress of time, 0 to 1 */
export function transitionPose(transition: Transition, progress: number, frame: Size): TransitionPose {
  const whole = { ...AT_REST, ...frame };
  const gone = easeInOut(clamp01(progress));
  switch (transition.kind) {
    case 'cut':
      return { leaving: AT_REST, coming: AT_REST, parts: [{ area: whole, weight: 1 }] };
    case 'push': {
      const { towards } = transition;
      const lengthPx = lengthAlong(frame, towards);
      const wayPx = even(gone * lengthPx);
      return {
        leaving: shifted(towards, wayPx),
        coming: shifted(towards, wayPx - lengthPx),
        parts: partsOf(strip(frame, opposite(towards), [0, wayPx])),
      };
    }
    case 'wipe': {
      const { towards, bandColour } = transition;
      const lengthPx = lengthAlong(frame, towards);
      const bandPx = even(BAND_SHARE * lengthPx);
      const edgePx = even(gone * (lengthPx + bandPx));
      const parts = partsOf(strip(frame, opposite(towards), [0, edgePx - bandPx]));
      const pose = { leaving: AT_REST, coming: AT_REST, parts };
      const area = strip(frame, opposite(towards), [edgePx - bandPx, edgePx]);
      return area === undefined ? pose : { ...pose, band: { area, colour: bandColour } };
    }
    case 'soft-wipe':
      return { leaving: AT_REST, coming: AT_REST, parts: softParts(transition.towards, gone, frame) };
  }
}

/** Strips across a frame, the clear ones joined into one. */
function softParts(towards: 'left' | 'right', gone: number, frame: Size): TransitionPose['parts'] {
  const { widthPx, heightPx } = frame;
  const softPx = SOFT_SHARE * Math.max(widthPx, heightPx);
  const stripPx = Math.max(2, even(softPx / STRIPS));
  const edgePx = gone * (widthPx + softPx);
  const weightAt = (px: number) => easeInOut(clamp01((edgePx - px) / softPx));
  const clearPx = Math.max(0, Math.floor((edgePx - softPx) / stripPx) * stripPx);
  const parts = [...partsOf(strip(frame, opposite(towards), [0, clearPx]))];
  for (let px = clearPx; px < Math.min(edgePx, widthPx); px += stripPx) {
    const area = strip(frame, opposite(towards), [px, px + stripPx]);
    const weight = weightAt(Math.min(px + stripPx / 2, widthPx));
    if (area !== undefined && weight > 0) parts.push({ area, weight });
  }
  return parts;
}

function partsOf(area: Rect | undefined): { area: Rect; weight: number }[] {
  return area === undefined ? [] : [{ area, weight: 1 }];
}

/** What lies from one distance to another from a side of the frame, if any of it does. */
function strip(frame: Size, side: Direction, [from, to]: [number, number]): Rect | undefined {
  const lengthPx = lengthAlong(frame, side);
  const [near, far] = [Math.max(0, from), Math.min(lengthPx, to)];
  if (far <= near) return undefined;
  switch (side) {
    case 'left':
      return { xPx: near, yPx: 0, widthPx: far - near, heightPx: frame.heightPx };
    case 'right':
      return { xPx: frame.widthPx - far, yPx: 0, widthPx: far - near, heightPx: frame.heightPx };
    case 'up':
      return { xPx: 0, yPx: near, widthPx: frame.widthPx, heightPx: far - near };
    case 'down':
      return { xPx: 0, yPx: frame.heightPx - far, widthPx: frame.widthPx, heightPx: far - near };
  }
}

function shifted(towards: Direction, px: number): Shift {
  switch (towards) {
    case 'left':
      return { xPx: -px, yPx: 0 };
    case 'right':
      return { xPx: px, yPx: 0 };
    case 'up':
      return { xPx: 0, yPx: -px };
    case 'down':
      return { xPx: 0, yPx: px };
  }
}

function opposite(towards: Direction): Direction {
  return ({ left: 'right', right: 'left', up: 'down', down: 'up' } as const)[towards];
}

function lengthAlong(frame: Size, towards: Direction): number {
  return towards === 'left' || towards === 'right' ? frame.widthPx : frame.heightPx;
}

function even(value: number): number {
  return 2 * Math.round(value / 2);
}
