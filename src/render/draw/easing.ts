/** Shapes of motion: each takes how far the time is, 0 to 1, and tells how far the motion is. */
export type Easing = (progress: number) => number;

export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Starts and stops without a jerk. */
export const easeInOut: Easing = (t) => t * t * (3 - 2 * t);

/** Moves all the time, a little slower at both ends: a camera on rails. */
export const glide: Easing = (t) => t - (0.6 * Math.sin(2 * Math.PI * t)) / (2 * Math.PI);

/** Fast at first, then settles. */
export const easeOut: Easing = (t) => 1 - (1 - t) ** 3;

/** Faster still at first, with a long settling: type that arrives. */
export const easeOutQuart: Easing = (t) => 1 - (1 - t) ** 4;

/** Settles from a little beyond its place. */
export const easeOutBack: Easing = (t) => 1 + 2.70158 * (t - 1) ** 3 + 1.70158 * (t - 1) ** 2;
