import { createCanvas } from '@napi-rs/canvas';
import type { CaptionCue } from './captions/caption-cue.ts';
import { captionMeasure } from './captions/draw-caption.ts';
import { type SceneCueOptions, sceneCues } from './captions/scene-cues.ts';
import { registerCaptionFonts } from './captions/server-fonts.ts';

/** The captions of a scene: the same whether they are burned in or written to a file. */
export function sceneCaptions(options: Omit<SceneCueOptions, 'measure'>): CaptionCue[] {
  const { scene, look } = options;
  registerCaptionFonts(look.theme, scene.narration);
  const context = createCanvas(1, 1).getContext('2d') as unknown as Omit<CanvasRenderingContext2D, 'canvas'>;
  return sceneCues({ ...options, measure: captionMeasure(context, look) });
}
