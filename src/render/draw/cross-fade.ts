import { crossfadeFrames, type ScenePlan, transitionFrames } from '../timeline.ts';
import { easeInOut } from './easing.ts';

/** A shot that is seen, over those before it. */
export interface VisibleShot {
  readonly index: number;
  /** 0 to 1: how much of it is seen. */
  readonly weight: number;
}

/** The shots that are seen in a frame of the scene, the lowest first. */
export function visibleShots(plan: ScenePlan, frame: number): VisibleShot[] {
  const crossfade = crossfadeFrames(plan.fps);
  return plan.shots.flatMap(({ first, end }, index) => {
    if (frame < first || frame >= end) return [];
    const weight = index === 0 ? 1 : fadeWeight(frame - first, crossfade);
    return [{ index, weight }];
  });
}

/** How much of a scene is seen where the film begins and ends; the rest is background. */
export function filmFade(
  plan: ScenePlan,
  frame: number,
  scene: { isFirst: boolean; isLast: boolean },
): number {
  const length = transitionFrames(plan.fps);
  const fadeIn = scene.isFirst ? fadeWeight(frame, length) : 1;
  const fadeOut = scene.isLast ? fadeWeight(plan.frameCount - 1 - frame, length) : 1;
  return Math.min(fadeIn, fadeOut);
}

/** How much of the coming is seen in the frame with this index of a fade that is `length` frames long. */
export function fadeWeight(index: number, length: number): number {
  return index >= length ? 1 : easeInOut((index + 1) / (length + 1));
}
