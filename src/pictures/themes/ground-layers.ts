import type { Box } from '../stage/box.ts';
import type { Frame } from '../stage/frame.ts';
import { fillDisc, type Layer, type LayerMotion, type Pen } from '../stage/layer.ts';

/** How far a layer of the ground may move from its original position. */
export const DRIFT_REACH = 60;

/** The lowest layer: it fills the frame and does not move. */
export function backdrop({ width, height }: Frame, paint: (pen: Pen) => void): Layer {
  return { box: { x: 0, y: 0, width, height }, paint, shared: 'backdrop' };
}

export function plainBackdrop(frame: Frame, fill: string): Layer {
  return backdrop(frame, (pen) => {
    pen.fillStyle = fill;
    pen.fillRect(0, 0, frame.width, frame.height);
  });
}

/** A disc that moves slowly, clipped to what can come into the frame. */
export function driftingDisc(
  frame: Frame,
  {
    name,
    x,
    y,
    radius,
    fill,
    ...motion
  }: LayerMotion & { name: string; x: number; y: number; radius: number; fill: string },
): Layer {
  return {
    box: visible(frame, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
    paint(pen) {
      pen.fillStyle = fill;
      fillDisc(pen, x, y, radius);
    },
    shared: name,
    idle: 'drift',
    ...motion,
  };
}

/** The part of a box that is inside the frame, or can move into it. */
export function visible(frame: Frame, { x, y, width, height }: Box): Box {
  const left = Math.max(-DRIFT_REACH, x);
  const top = Math.max(-DRIFT_REACH, y);
  return {
    x: left,
    y: top,
    width: Math.min(frame.width + DRIFT_REACH, x + width) - left,
    height: Math.min(frame.height + DRIFT_REACH, y + height) - top,
  };
}

/** A colour with an opacity from 0 to 1. */
export function translucent(colour: string, opacity: number): string {
  return `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}
