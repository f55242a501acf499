import { type ScenePlan, transitionFrames } from './timeline.ts';

/** Position of a scene in the film. */
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

/** What a frame of the film shows. */
export interface FilmMoment {
  /** Of the scene that is seen, or that comes in. */
  readonly sceneIndex: number;
  /** Of that scene. */
  readonly frame: number;
  /** Whether the scene before is still seen. */
  readonly isTransition: boolean;
}

/** @param filmFrame cut to those that the film has */
export function filmMoment(
  plans: readonly ScenePlan[],
  places: readonly ScenePlace[],
  filmFrame: number,
): FilmMoment {
  const found = places.findLastIndex(({ firstFrame }) => firstFrame <= filmFrame);
  const sceneIndex = Math.max(0, found);
  const [plan, place] = [plans[sceneIndex], places[sceneIndex]];
  if (!plan || !place) return { sceneIndex, frame: 0, isTransition: false };
  const frame = Math.min(Math.max(0, filmFrame - place.firstFrame), plan.frameCount - 1);
  return { sceneIndex, frame, isTransition: sceneIndex > 0 && frame < transitionFrames(plan.fps) };
}
