import { createCanvas } from '@napi-rs/canvas';
import type { Size } from '../core/frame.ts';
import type { WordTiming } from '../core/model.ts';
import type { CaptionCue } from './captions/caption-cue.ts';
import type { CaptionStyle } from './captions/caption-style.ts';
import { captionMeasure } from './captions/draw-caption.ts';
import { planCaptions } from './captions/plan-captions.ts';
import { registerCaptionFonts, serverCanDraw } from './captions/server-fonts.ts';
import type { ScenePlan } from './timeline.ts';

export interface SceneCaptionOptions {
  readonly scene: { readonly narration: string; readonly words: readonly WordTiming[] };
  readonly plan: ScenePlan;
  readonly size: Size;
  readonly style: CaptionStyle;
  /** Where the scene's speech begins in the film, in milliseconds: see `placeScenes`. Default 0. */
  readonly speechStartMs?: number;
}

/** The captions of a scene: the same whether they are burned in or written to a file. */
export function sceneCaptions({
  scene,
  plan,
  size,
  style,
  speechStartMs = 0,
}: SceneCaptionOptions): CaptionCue[] {
  registerCaptionFonts();
  const context = createCanvas(1, 1).getContext('2d') as unknown as Omit<CanvasRenderingContext2D, 'canvas'>;
  return planCaptions({
    narration: scene.narration,
    words: scene.words,
    size,
    measure: captionMeasure(context, { size, style, canDraw: serverCanDraw }),
    offsetMs: speechStartMs,
    // They are gone when the next scene comes in.
    durationMs: ((plan.body.end - plan.sound.first) * 1000) / plan.fps,
  });
}
