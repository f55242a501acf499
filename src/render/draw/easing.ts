/** Easing functions: each maps the progress of time, 0 to 1, to the progress of the motion. */
export type Easing = (progress: number) => number;

export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Starts and stops without a jerk. */
export const easeInOut: Easing = (t) => t * t * (3 - 2 * t);

/** Almost linear, slightly slower at both ends, for the camera. */
export const glide: Easing = (t) => t - (0.6 * Math.sin(2 * Math.PI * t)) / (2 * Math.PI);

/** Fast at first, then settles. */
export const easeOut: Easing = (t) => 1 - (1 - t) ** 3;

/** Very fast at first, with a long settling, for text. */
export const easeOutQuart: Easing = (t) => 1 - (1 - t) ** 4;

/** Settles from a little beyond its place. */
export const easeOutBack: Easing = (t) => 1 + 2.70158 * (t - 1) ** 3 + 1.70158 * (t - 1) ** 2;
