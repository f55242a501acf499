import type { WordTiming } from '../../core/model.ts';
import type { ScenePlan } from '../timeline.ts';
import type { CaptionCue } from './caption-cue.ts';
import type { CaptionLook } from './caption-layout.ts';
import { type MeasureText, planCaptions } from './plan-captions.ts';

export interface SceneCueOptions {
  readonly scene: { readonly narration: string; readonly words: readonly WordTiming[] };
  readonly plan: ScenePlan;
  readonly look: CaptionLook;
  readonly measure: MeasureText;
  /** Where the scene's speech begins in the film, in milliseconds: see `placeScenes`. Default 0. */
  readonly speechStartMs?: number;
}

/** The captions of a scene. The caller provides the measuring canvas. */
export function sceneCues({ scene, plan, look, measure, speechStartMs = 0 }: SceneCueOptions): CaptionCue[] {
  return planCaptions({
    narration: scene.narration,
    words: scene.words,
    look,
    measure,
    offsetMs: speechStartMs,
    // Captions end before the next scene appears.
    durationMs: ((plan.segment.end - plan.sound.first) * 1000) / plan.fps,
  });
}
