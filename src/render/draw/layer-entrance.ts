import type { Rect, Size } from '../../core/frame.ts';
import type { PictureLayer } from '../../core/model.ts';
import { clamp01, easeInOut, easeOut, easeOutBack, easeOutQuart } from './easing.ts';

/** How a layer that enters differs from one at rest. */
export interface EntrancePose {
  readonly shiftXPx: number;
  readonly shiftYPx: number;
  /** Around the middle of the lower edge of the layer. */
  readonly scale: number;
  readonly opacity: number;
  /** The uncovered part, as shares of the layer's box. Default: all of it. */
  readonly uncovered?: Edges;
}

/** Shares of a box, from its left and upper edge. */
interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const WHOLLY_THERE: EntrancePose = { shiftXPx: 0, shiftYPx: 0, scale: 1, opacity: 1 };
const UNSEEN: EntrancePose = { ...WHOLLY_THERE, opacity: 0 };

/** How long each entrance takes unless the layer says otherwise. */
export const ENTER_MS: Readonly<Record<PictureLayer['motion'], number>> = {
  none: 0,
  fade: 520,
  drift: 520,
  float: 520,
  pop: 520,
  rise: 620,
  'wipe-right': 620,
  'wipe-left': 620,
  'wipe-up': 620,
  'wipe-down': 620,
  'slide-left': 900,
  'slide-right': 900,
};
const RISE_UNITS = 40;
const POP_SCALE = 0.7;
/** A wipe that takes longer is a line that draws itself or a picture that opens: it starts gently too. */
const LONG_WIPE_MS = 700;
const WHOLE_BOX: Edges = { left: 0, top: 0, right: 1, bottom: 1 };

export interface EntranceMoment {
  readonly motion: PictureLayer['motion'];
  /** Time since the layer began to enter. Negative before that. */
  readonly sinceMs: number;
  readonly durationMs: number;
  /** Position of the layer at rest. */
  readonly box: Rect;
  readonly frame: Size;
  readonly unitPx: number;
}

/** Appearance of a layer while it enters. */
export function entrancePose(moment: EntranceMoment): EntrancePose {
  const { motion, sinceMs, durationMs, box, frame, unitPx } = moment;
  if (sinceMs <= 0) return UNSEEN;
  if (sinceMs >= durationMs) return WHOLLY_THERE;
  const t = sinceMs / durationMs;
  switch (motion) {
    case 'none':
      return WHOLLY_THERE;
    case 'rise': {
      const shiftYPx = RISE_UNITS * unitPx * (1 - easeOutQuart(t));
      return { ...WHOLLY_THERE, opacity: easeOut(clamp01(t * 1.6)), shiftYPx };
    }
    case 'pop': {
      const scale = POP_SCALE + (1 - POP_SCALE) * easeOutBack(t);
      return { ...WHOLLY_THERE, opacity: clamp01(t * 3), scale };
    }
    case 'slide-left':
      return { ...WHOLLY_THERE, shiftXPx: -(box.xPx + box.widthPx) * (1 - easeOut(t)) };
    case 'slide-right':
      return { ...WHOLLY_THERE, shiftXPx: (frame.widthPx - box.xPx) * (1 - easeOut(t)) };
    case 'fade':
    case 'drift':
    case 'float':
      return { ...WHOLLY_THERE, opacity: easeInOut(t) };
    default: {
      const share = durationMs > LONG_WIPE_MS ? easeInOut(t) : easeOutQuart(t);
      return { ...WHOLLY_THERE, uncovered: uncoveredBy(motion, share) };
    }
  }
}

function uncoveredBy(motion: `wipe-${'right' | 'left' | 'up' | 'down'}`, share: number): Edges {
  switch (motion) {
    case 'wipe-right':
      return { ...WHOLE_BOX, right: share };
    case 'wipe-left':
      return { ...WHOLE_BOX, left: 1 - share };
    case 'wipe-down':
      return { ...WHOLE_BOX, bottom: share };
    case 'wipe-up':
      return { ...WHOLE_BOX, top: 1 - share };
  }
}

/**
 * The part of the frame in which an uncovered part of a box is seen. Its edges are even, as the encoder's planes need
 * them; where nothing is covered it ends with the frame, so that soft edges are not cut.
 */
export function uncoveredWindow({ left, top, right, bottom }: Edges, box: Rect, frame: Size): Rect {
  const at = (start: number, length: number, share: number, limit: number) => {
    if (share === 0) return 0;
    if (share === 1) return limit;
    return Math.min(limit, Math.max(0, 2 * Math.round((start + length * share) / 2)));
  };
  const xPx = at(box.xPx, box.widthPx, left, frame.widthPx);
  const yPx = at(box.yPx, box.heightPx, top, frame.heightPx);
  return {
    xPx,
    yPx,
    widthPx: at(box.xPx, box.widthPx, right, frame.widthPx) - xPx,
    heightPx: at(box.yPx, box.heightPx, bottom, frame.heightPx) - yPx,
  };
}
