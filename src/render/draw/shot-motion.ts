import type { Size } from '../../core/frame.ts';
import type { Picture, PictureLayer, WordTiming } from '../../core/model.ts';
import { seededRandom } from '../../core/seeded-random.ts';
import { phraseStartMs } from '../phrase-time.ts';
import { type ScenePlan, speechTimeMs } from '../timeline.ts';
import { type CameraPath, cameraPath } from './camera.ts';
import { type LayerPose, layerPose, type PlacedLayer } from './layer-motion.ts';

/** A picture's geometry, without its images. */
export type PictureShape =
  | ({ readonly kind: 'flat' } & Size)
  | ({ readonly kind: 'layers'; readonly layers: readonly Omit<PictureLayer, 'png'>[] } & Size);

export interface MotionScene {
  readonly narration: string;
  readonly words: readonly WordTiming[];
  readonly seed: number;
  readonly shots: readonly { readonly narrationStart: number }[];
}

export interface ShotMotionOptions {
  readonly scene: MotionScene;
  readonly plan: ScenePlan;
  readonly shotIndex: number;
  readonly picture: PictureShape | Picture;
  /** Of the frame. */
  readonly size: Size;
}

/** How a shot's picture moves: all that its drawing at any frame needs, but its images. */
export type ShotMotion =
  | { readonly kind: 'flat'; readonly path: CameraPath }
  | { readonly kind: 'layers'; readonly layers: readonly PlacedLayer[]; poses(frame: number): LayerPose[] };

/** A layer is on its way when its word begins, so that it is seen on the word. */
const ENTER_AHEAD_MS = 120;

export function shotMotion(options: ShotMotionOptions): ShotMotion {
  const { scene, plan, shotIndex, picture, size } = options;
  const span = plan.shots[shotIndex] ?? { first: 0, end: plan.frameCount };
  const seed = Math.imul(scene.seed + 1, 0x9e3779b1) ^ shotIndex;
  if (picture.kind === 'flat') {
    const durationMs = ((span.end - span.first) * 1000) / plan.fps;
    return { kind: 'flat', path: cameraPath({ picture, frame: size, durationMs, seed }) };
  }
  const random = seededRandom(seed);
  const direction = random() < 0.5 ? -1 : 1;
  const layers = picture.layers.map((layer) => placeLayer(layer, picture, size));
  const moments = picture.layers.map((layer) => ({
    enterMs: enterTimeMs(layer.cue, options),
    phase: random(),
  }));
  const shownFromMs = speechTimeMs(plan, span.first);
  const shownUntilMs = speechTimeMs(plan, span.end);
  const unitPx = Math.min(size.widthPx, size.heightPx) / 1080;
  const poses = (frame: number) =>
    layers.map((layer, index) =>
      layerPose(layer, {
        timeMs: speechTimeMs(plan, frame),
        enterMs: moments[index]?.enterMs,
        phase: moments[index]?.phase ?? 0,
        shownFromMs,
        shownUntilMs,
        unitPx,
        direction,
      }),
    );
  return { kind: 'layers', layers, poses };
}

function enterTimeMs(phrase: string | undefined, options: ShotMotionOptions): number | undefined {
  if (phrase === undefined) return undefined;
  const { narration, words, shots } = options.scene;
  const fromOffset = shots[options.shotIndex]?.narrationStart ?? 0;
  const toOffset = shots[options.shotIndex + 1]?.narrationStart ?? narration.length;
  const startMs = phraseStartMs({ narration, words, phrase, fromOffset, toOffset });
  return startMs === undefined ? undefined : startMs - ENTER_AHEAD_MS;
}

/** Fits a picture into the frame so that it covers it, and tells where a layer then is. */
function placeLayer(layer: Omit<PictureLayer, 'png'>, picture: Size, frame: Size): PlacedLayer {
  const scale = Math.max(frame.widthPx / picture.widthPx, frame.heightPx / picture.heightPx);
  return {
    xPx: layer.xPx * scale + (frame.widthPx - picture.widthPx * scale) / 2,
    yPx: layer.yPx * scale + (frame.heightPx - picture.heightPx * scale) / 2,
    widthPx: layer.widthPx * scale,
    heightPx: layer.heightPx * scale,
    depth: layer.depth,
    motion: layer.motion,
  };
}
