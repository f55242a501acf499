import { type ScenePlan, shotChangeFrames, transitionFrames } from '../timeline.ts';
import { easeInOut } from './easing.ts';

/** What is seen in a frame of a scene: one shot, or one that comes while the one before leaves. */
export interface VisibleShots {
  readonly index: number;
  /** While the shot before is still to be seen: how far the change is, above 0 and below 1. */
  readonly changed?: number;
}

export function visibleShots(plan: ScenePlan, frame: number): VisibleShots {
  const index = Math.max(
    0,
    plan.shots.findLastIndex(({ first, end }) => first <= frame && frame < end),
  );
  const shot = plan.shots[index];
  const length = shotChangeFrames(plan.fps);
  if (index === 0 || shot === undefined || frame - shot.first >= length) return { index };
  return { index, changed: changeProgress(frame - shot.first, length) };
}

/** How far a change of so many frames is in one of them, above 0 and below 1. */
export function changeProgress(index: number, length: number): number {
  return (index + 1) / (length + 1);
}

/** How much is seen of a scene where the film ends; the rest is background. A film begins with its first picture. */
export function filmFade(plan: ScenePlan, frame: number, scene: { isLast: boolean }): number {
  const length = transitionFrames(plan.fps);
  const left = plan.frameCount - 1 - frame;
  return scene.isLast && left < length ? easeInOut(changeProgress(left, length)) : 1;
}
