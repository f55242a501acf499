import { type ScenePlan, transitionFrames } from './timeline.ts';

/** Where a scene lies in the film. */
export interface ScenePlace {
  /** The film's frame in which the scene is first seen. */
  readonly firstFrame: number;
  /** When its speech begins; word timings count from here. */
  readonly speechStartMs: number;
}

/** Places scenes one after the other: each is first seen while the one before leaves. */
export function placeScenes(plans: readonly ScenePlan[]): ScenePlace[] {
  let next = 0;
  return plans.map((plan) => {
    const firstFrame = next;
    next += plan.frameCount - transitionFrames(plan.fps);
    return { firstFrame, speechStartMs: ((firstFrame + plan.sound.first) * 1000) / plan.fps };
  });
}

/** The length of the film in frames. */
export function filmFrameCount(plans: readonly ScenePlan[]): number {
  const shared = plans.slice(1).reduce((sum, plan) => sum + transitionFrames(plan.fps), 0);
  return plans.reduce((sum, plan) => sum + plan.frameCount, 0) - shared;
}
