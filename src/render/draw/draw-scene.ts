import type { Rect, Size } from '../../core/frame.ts';
import type { TransitionChoice } from '../../core/model.ts';
import { activeWordIndex, begunWordCount, type CaptionCue, cueAt } from '../captions/caption-cue.ts';
import type { CaptionLook } from '../captions/caption-layout.ts';
import { type CaptionContext, drawCaption } from '../captions/draw-caption.ts';
import { type ScenePlan, speechTimeMs, transitionFrames } from '../timeline.ts';
import { backgroundColour } from './background.ts';
import { clipTo, type ShotContext } from './draw-shot.ts';
import { transitionPose } from './transition-pose.ts';
import { sceneTransition, shotTransition, type Transition } from './transitions.ts';
import { changeProgress, filmFade, visibleShots } from './visible-shots.ts';

/** The part of the canvas API that drawing a scene uses, in browsers and on the server. */
export type SceneContext<Image> = CaptionContext &
  ShotContext<Image> &
  Pick<CanvasRenderingContext2D, 'fillRect' | 'translate'>;

/** A second canvas with the same coordinates, for content drawn over a frame with transparency. */
export interface Overlay<Image> {
  readonly context: SceneContext<Image>;
  /** The whole of it, for drawing it. */
  readonly image: Image;
}

/** A scene with everything needed to draw any of its frames. */
export interface SceneDrawing<Image> {
  readonly plan: ScenePlan;
  /** Draw the shots' pictures, or what stands for them, over a frame of the background's colour. */
  readonly shots: readonly ((context: SceneContext<Image>, frame: number) => void)[];
  /** For each shot, whether a shape travels to it from the one before. */
  readonly matched?: readonly boolean[];
  /** Empty when none are burned in. */
  readonly cues: readonly CaptionCue[];
  readonly look: CaptionLook;
  /** The captions in a second language, if there are any. */
  readonly beside?: { readonly cues: readonly CaptionCue[]; readonly look: CaptionLook } | undefined;
  /** The film's. */
  readonly style: string;
  /** How it follows the scene before it; as the theme has it when absent. */
  readonly transition?: TransitionChoice | undefined;
  readonly seed: number;
  readonly isLast: boolean;
}

/** Draws one frame of a scene, as `scenePainter` does it for the encoder: shots, captions, and the film's end. */
export function drawScene<Image>(
  { context, above }: { readonly context: SceneContext<Image>; readonly above: Overlay<Image> },
  scene: SceneDrawing<Image>,
  frame: number,
): void {
  const { plan, look, cues, style } = scene;
  const { index, changed } = visibleShots(plan, frame);
  const drawShot = (shotIndex: number) => (target: SceneContext<Image>) => {
    fillFrame(target, scene, 1);
    scene.shots[shotIndex]?.(target, frame);
  };
  const transition = shotTransition(style, scene, index, scene.matched?.[index]);
  if (changed === undefined || transition.kind === 'cut') drawShot(index)(context);
  else {
    const change = { transition, progress: changed, leaving: drawShot(index - 1), coming: drawShot(index) };
    drawChange(context, above, { ...change, size: look.size });
  }
  const timeMs = speechTimeMs(plan, frame);
  for (const shown of [{ cues, look }, ...(scene.beside ? [scene.beside] : [])]) {
    const cue = cueAt(shown.cues, timeMs);
    if (!cue) continue;
    const spoken = { activeWordIndex: activeWordIndex(cue, timeMs), begunWords: begunWordCount(cue, timeMs) };
    drawCaption(context, { ...shown.look, cue, ...spoken });
  }
  const fade = filmFade(plan, frame, scene);
  if (fade < 1) fillFrame(context, scene, 1 - fade);
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
  drawChange(context, coming, {
    transition: sceneTransition(to, to),
    progress: changeProgress(index, length),
    size: to.look.size,
    leaving: (onto) =>
      drawScene({ context: onto, above }, withoutCaptions(from), from.plan.frameCount - length + index),
    coming: (onto) => drawScene({ context: onto, above }, withoutCaptions(to), index),
  });
}

interface Change<Image> {
  readonly transition: Transition;
  readonly progress: number;
  readonly size: Size;
  readonly leaving: (onto: SceneContext<Image>) => void;
  readonly coming: (onto: SceneContext<Image>) => void;
}

/** As `TransitionPainter` does it for the encoder. */
function drawChange<Image>(
  context: SceneContext<Image>,
  overlay: Overlay<Image>,
  { transition, progress, size, leaving, coming }: Change<Image>,
): void {
  const pose = transitionPose(transition, progress, size);
  context.save();
  context.translate(pose.leaving.xPx, pose.leaving.yPx);
  leaving(context);
  context.restore();
  if (pose.parts.length > 0) coming(overlay.context);
  for (const { area, weight } of pose.parts) {
    clipTo(context, area);
    context.globalAlpha = weight;
    context.drawImage(overlay.image, pose.coming.xPx, pose.coming.yPx, size.widthPx, size.heightPx);
    context.restore();
  }
  if (pose.band) fillArea(context, pose.band.area, pose.band.colour);
}

function withoutCaptions<Image>(scene: SceneDrawing<Image>): SceneDrawing<Image> {
  return { ...scene, cues: [], beside: undefined };
}

function fillFrame<Image>(
  context: SceneContext<Image>,
  { look, style }: Pick<SceneDrawing<Image>, 'look' | 'style'>,
  opacity: number,
): void {
  context.globalAlpha = opacity;
  fillArea(context, { xPx: 0, yPx: 0, ...look.size }, backgroundColour(style));
  context.globalAlpha = 1;
}

function fillArea<Image>(
  context: SceneContext<Image>,
  { xPx, yPx, widthPx, heightPx }: Rect,
  colour: string,
) {
  context.fillStyle = colour;
  context.fillRect(xPx, yPx, widthPx, heightPx);
}
