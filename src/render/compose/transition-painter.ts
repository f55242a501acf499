import type { Size } from '../../core/frame.ts';
import { transitionPose } from '../draw/transition-pose.ts';
import type { Transition } from '../draw/transitions.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { intersection } from './area.ts';
import { colourSamples } from './colour-samples.ts';
import { YuvFrame } from './yuv-frame.ts';

/** Draws a whole frame over all of the target. */
type Paint = (target: YuvFrame) => void;

export interface TransitionMoment {
  readonly transition: Transition;
  /** 0 to 1. */
  readonly progress: number;
  readonly leaving: Paint;
  readonly coming: Paint;
}

/** Draws transitions between pictures, as `drawTransition` does on a canvas. */
export class TransitionPainter {
  readonly #leaving: YuvFrame;
  readonly #coming: YuvFrame;

  constructor(kernel: Kernel, size: Size) {
    this.#leaving = new YuvFrame(kernel, size);
    this.#coming = new YuvFrame(kernel, size);
  }

  paint(target: YuvFrame, { transition, progress, leaving, coming }: TransitionMoment): void {
    const pose = transitionPose(transition, progress, target.size);
    const { xPx, yPx } = pose.leaving;
    if (xPx === 0 && yPx === 0) leaving(target);
    else {
      leaving(this.#leaving);
      const whole = { xPx: 0, yPx: 0, ...target.size };
      const seen = intersection(whole, { ...whole, xPx, yPx });
      if (seen) target.copyAreaFrom(this.#leaving, seen, { xPx: seen.xPx - xPx, yPx: seen.yPx - yPx });
    }
    if (pose.parts.length > 0) coming(this.#coming);
    for (const { area, weight } of pose.parts) {
      const from = { xPx: area.xPx - pose.coming.xPx, yPx: area.yPx - pose.coming.yPx };
      if (weight === 1) target.copyAreaFrom(this.#coming, area, from);
      else target.mixAreaWith(this.#coming, area, weight);
    }
    if (pose.band) target.fillArea(pose.band.area, colourSamples(pose.band.colour));
  }
}
