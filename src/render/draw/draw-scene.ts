import { activeWordIndex, type CaptionCue, cueAt } from '../captions/caption-cue.ts';
import { type CaptionContext, type CaptionLook, drawCaption } from '../captions/draw-caption.ts';
import { type ScenePlan, speechTimeMs, transitionFrames } from '../timeline.ts';
import { BACKGROUND_COLOURS } from './background.ts';
import { fadeWeight, filmFade, visibleShots } from './cross-fade.ts';
import type { ShotContext } from './draw-shot.ts';

/** What drawing a scene needs of a canvas: the browser's context has it, and so has the server's. */
export type SceneContext<Image> = CaptionContext &
  ShotContext<Image> &
  Pick<CanvasRenderingContext2D, 'fillRect'>;

/** Another canvas under the same coordinates, for what is laid over a frame half clear. */
export interface Overlay<Image> {
  readonly context: SceneContext<Image>;
  /** The whole of it, for drawing it. */
  readonly image: Image;
}

/** A scene with all that drawing any of its frames needs. */
export interface SceneDrawing<Image> {
  readonly plan: ScenePlan;
  /** Draw the shots' pictures, or what stands for them, over a frame of the background's colour. */
  readonly shots: readonly ((context: SceneContext<Image>, frame: number) => void)[];
  /** Empty when none are burned in. */
  readonly cues: readonly CaptionCue[];
  readonly look: CaptionLook;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Draws one frame of a scene, as `scenePainter` does it for the encoder: shots, captions, and the film's fades. */
export function drawScene<Image>(
  { context, above }: { readonly context: SceneContext<Image>; readonly above: Overlay<Image> },
  scene: SceneDrawing<Image>,
  frame: number,
): void {
  const { plan, look, cues } = scene;
  for (const { index, weight } of visibleShots(plan, frame)) {
    const target = weight < 1 ? above.context : context;
    fillFrame(target, look, 1);
    scene.shots[index]?.(target, frame);
    if (weight < 1) layOver(context, above, { look, weight });
  }
  const timeMs = speechTimeMs(plan, frame);
  const cue = cueAt(cues, timeMs);
  if (cue) drawCaption(context, { ...look, cue, activeWordIndex: activeWordIndex(cue, timeMs) });
  const fade = filmFade(plan, frame, scene);
  if (fade < 1) fillFrame(context, look, 1 - fade);
}

/**
 * Draws one frame of the change from a scene to the next, in which both go on moving.
 *
 * @param index counts the frames of the change
 * @param target its second overlay holds the coming scene while that is drawn
 */
export function drawTransition<Image>(
  target: {
    readonly context: SceneContext<Image>;
    readonly above: Overlay<Image>;
    readonly coming: Overlay<Image>;
  },
  { from, to }: { readonly from: SceneDrawing<Image>; readonly to: SceneDrawing<Image> },
  index: number,
): void {
  const { context, above, coming } = target;
  const length = transitionFrames(from.plan.fps);
  drawScene({ context, above }, withoutCaptions(from), from.plan.frameCount - length + index);
  drawScene({ context: coming.context, above }, withoutCaptions(to), index);
  layOver(context, coming, { look: to.look, weight: fadeWeight(index, length) });
}

function withoutCaptions<Image>(scene: SceneDrawing<Image>): SceneDrawing<Image> {
  return { ...scene, cues: [] };
}

function fillFrame<Image>(context: SceneContext<Image>, { size, style }: CaptionLook, opacity: number): void {
  context.globalAlpha = opacity;
  context.fillStyle = BACKGROUND_COLOURS[style];
  context.fillRect(0, 0, size.widthPx, size.heightPx);
  context.globalAlpha = 1;
}

function layOver<Image>(
  context: SceneContext<Image>,
  { image }: Overlay<Image>,
  { look, weight }: { readonly look: CaptionLook; readonly weight: number },
): void {
  context.globalAlpha = weight;
  context.drawImage(image, 0, 0, look.size.widthPx, look.size.heightPx);
  context.globalAlpha = 1;
}
