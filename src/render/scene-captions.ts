import { createCanvas } from '@napi-rs/canvas';
import type { CaptionCue } from './captions/caption-cue.ts';
import type { CaptionStyle } from './captions/caption-style.ts';
import { captionMeasure } from './captions/draw-caption.ts';
import { type SceneCueOptions, sceneCues } from './captions/scene-cues.ts';
import { registerCaptionFonts } from './captions/server-fonts.ts';

export interface SceneCaptionOptions extends Omit<SceneCueOptions, 'measure'> {
  readonly style: CaptionStyle;
}

/** The captions of a scene: the same whether they are burned in or written to a file. */
export function sceneCaptions({ style, ...options }: SceneCaptionOptions): CaptionCue[] {
  registerCaptionFonts(style, options.scene.narration);
  const context = createCanvas(1, 1).getContext('2d') as unknown as Omit<CanvasRenderingContext2D, 'canvas'>;
  const measure = captionMeasure(context, { size: options.size, style });
  return sceneCues({ ...options, measure });
}
