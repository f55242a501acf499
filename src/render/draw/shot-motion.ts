import type { Size } from '../../core/frame.ts';
import type { Framing } from '../../core/framing.ts';
import type { Picture, PictureLayer, WordTiming } from '../../core/model.ts';
import { seededRandom } from '../../core/seeded-random.ts';
import { phraseStartMs } from '../phrase-time.ts';
import { type ScenePlan, speechTimeMs } from '../timeline.ts';
import { type CameraPath, cameraPath, restingPath } from './camera.ts';
import { calmStepFrames } from './layer-idle.ts';
import { type LayerPose, LEAVE_MS, layerPose, type PlacedLayer } from './layer-motion.ts';
import { coveredAfterMs, matchOf, travelling } from './match.ts';
import type { PictureShape } from './picture-shape.ts';
import { shotTransition } from './transitions.ts';

export interface MotionScene {
  readonly narration: string;
  readonly words: readonly WordTiming[];
  readonly seed: number;
  /** Whether the film begins with it. */
  readonly isFirst: boolean;
  readonly shots: readonly { readonly narrationStart: number; readonly framing?: Framing | undefined }[];
}

export interface ShotMotionOptions {
  readonly scene: MotionScene;
  /** The film's. */
  readonly style: string;
  readonly plan: ScenePlan;
  readonly shotIndex: number;
  readonly picture: PictureShape | Picture;
  /** Of the frame. */
  readonly size: Size;
  /** The picture before it, if a shape may travel from that. */
  readonly before?: PictureShape | Picture | undefined;
}

/** How a shot's picture moves: all that its drawing at any frame needs, but its images. */
export type ShotMotion =
  | { readonly kind: 'flat'; readonly path: CameraPath }
  | { readonly kind: 'layers'; readonly layers: readonly PlacedLayer[]; poses(frame: number): LayerPose[] };

/** A layer is on its way when its word begins, so that it is seen on the word. */
const ENTER_AHEAD_MS = 120;
/** What waits in the film's first picture is well on its way when the film begins: its first frame shows something. */
const OPENING_AHEAD_MS = 400;
/** No picture is bare ground for longer. */
const MAX_BARE_MS = 120;

export function shotMotion(options: ShotMotionOptions): ShotMotion {
  const { scene, plan, shotIndex, picture, size } = options;
  const span = plan.shots[shotIndex] ?? { first: 0, end: plan.frameCount };
  const seed = Math.imul(scene.seed + 1, 0x9e3779b1) ^ shotIndex;
  if (picture.kind === 'flat') {
    const framing = scene.shots[shotIndex]?.framing;
    if (picture.clip) return { kind: 'flat', path: restingPath(picture, size, framing) };
    const durationMs = ((span.end - span.first) * 1000) / plan.fps;
    return { kind: 'flat', path: cameraPath({ picture, frame: size, durationMs, seed, framing }) };
  }
  const random = seededRandom(seed);
  // After a cut the camera stands where it stood.
  const match = shotIndex > 0 ? matchOf(options.before, picture, size) : undefined;
  const isCut =
    shotIndex > 0 && (match !== undefined || shotTransition(options.style, scene, shotIndex).kind === 'cut');
  const direction = isCut ? 0 : random() < 0.5 ? -1 : 1;
  const layers = picture.layers.map((layer) => placeLayer(layer, picture, size));
  const shownFromMs = speechTimeMs(plan, span.first);
  const shownUntilMs = speechTimeMs(plan, span.end);
  const entrances = enteringTimes({ ...options, picture, layers, shownFromMs });
  const moments = picture.layers.map((layer, index) => {
    const [entersAtMs, placed] = [entrances[index], layers[index]];
    // A shape that came from the picture before is there from the cut on, and what stands on it comes after it.
    const isThere = index === match?.layerIndex;
    const coveredMs =
      match && placed && index > match.layerIndex ? coveredAfterMs(match, placed, size) : undefined;
    const onShapeMs = coveredMs ? Math.max(entersAtMs ?? 0, shownFromMs + coveredMs) : entersAtMs;
    const leavesAtMs = leavingTime(layer, onShapeMs, options);
    return { entersAtMs: isThere ? undefined : onShapeMs, leavesAtMs, phase: random() };
  });
  const step = calmStepFrames(plan.fps);
  const poses = (frame: number) => {
    const timeMs = speechTimeMs(plan, frame);
    const calmTimeMs = speechTimeMs(plan, Math.floor(frame / step) * step);
    const shared = { timeMs, calmTimeMs, shownFromMs, shownUntilMs, frame: size, direction };
    const area = match && travelling(match, timeMs - shownFromMs, size);
    return layers.map((layer, index) => {
      const pose = layerPose(layer, {
        ...shared,
        ...(moments[index] ?? { entersAtMs: undefined, leavesAtMs: undefined, phase: 0 }),
      });
      return area && index === match.layerIndex ? { ...pose, fill: { area, colour: match.colour } } : pose;
    });
  };
  return { kind: 'layers', layers, poses };
}

interface EnteringLayers extends ShotMotionOptions {
  readonly picture: Extract<PictureShape | Picture, { kind: 'layers' }>;
  readonly layers: readonly PlacedLayer[];
  readonly shownFromMs: number;
}

/** When each layer enters; `undefined` for one that is there from the start. */
function enteringTimes(options: EnteringLayers): (number | undefined)[] {
  const { picture, layers, shownFromMs, scene, shotIndex, size } = options;
  const spoken = picture.layers.map(({ cue }) => {
    const startMs = spokenTime(cue, options);
    return startMs === undefined ? undefined : startMs - ENTER_AHEAD_MS;
  });
  const times = picture.layers.map(({ delayMs }, index) => {
    return spoken[index] ?? (delayMs === undefined ? undefined : shownFromMs + delayMs);
  });
  const isOpening = scene.isFirst && shotIndex === 0;
  const content = times.flatMap((timeMs, index) =>
    isGround(layers[index], size) ? [] : [{ timeMs, isSpoken: spoken[index] !== undefined }],
  );
  const firstMs = Math.min(...content.map(({ timeMs = Number.NEGATIVE_INFINITY }) => timeMs));
  const latestMs = shownFromMs + (isOpening ? -OPENING_AHEAD_MS : MAX_BARE_MS);
  const waiting = content.flatMap(({ timeMs, isSpoken }) => (isSpoken ? [] : (timeMs ?? [])));
  const movedMs = isOpening && waiting.length > 0 ? Math.min(...waiting) : firstMs;
  const earlyMs = Number.isFinite(movedMs) ? Math.max(0, movedMs - latestMs) : 0;
  return times.map((time, index) => {
    if (time === undefined) return undefined;
    if (spoken[index] === undefined) return time - earlyMs;
    // What comes first comes early, on its word or not, rather than leave the ground bare.
    return time === firstMs ? Math.min(time, latestMs) : time;
  });
}

/** Covers the frame and does not come nearer, as a picture would. */
function isGround(layer: PlacedLayer | undefined, { widthPx, heightPx }: Size): boolean {
  if (layer === undefined || layer.idle === 'zoom') return false;
  const { xPx, yPx } = layer;
  return xPx < 1 && yPx < 1 && xPx + layer.widthPx > widthPx - 1 && yPx + layer.heightPx > heightPx - 1;
}

/** What leaves on some words is gone when a layer enters that comes on them. */
function leavingTime(
  { leaveCue }: Pick<PictureLayer, 'leaveCue'>,
  entersAtMs: number | undefined,
  options: ShotMotionOptions,
): number | undefined {
  const spokenMs = spokenTime(leaveCue, options);
  if (spokenMs === undefined) return undefined;
  const leavesAtMs = spokenMs - ENTER_AHEAD_MS - LEAVE_MS;
  return entersAtMs !== undefined && leavesAtMs <= entersAtMs ? undefined : leavesAtMs;
}

function spokenTime(phrase: string | undefined, options: ShotMotionOptions): number | undefined {
  if (phrase === undefined) return undefined;
  const { narration, words, shots } = options.scene;
  const fromOffset = shots[options.shotIndex]?.narrationStart ?? 0;
  const toOffset = shots[options.shotIndex + 1]?.narrationStart ?? narration.length;
  return phraseStartMs({ narration, words, phrase, fromOffset, toOffset });
}

/** Fits a picture into the frame so that it covers it, and tells where a layer then is. */
function placeLayer(layer: Omit<PictureLayer, 'png'>, picture: Size, frame: Size): PlacedLayer {
  const scale = Math.max(frame.widthPx / picture.widthPx, frame.heightPx / picture.heightPx);
  const { depth, motion, idle, enterMs } = layer;
  return {
    xPx: layer.xPx * scale + (frame.widthPx - picture.widthPx * scale) / 2,
    yPx: layer.yPx * scale + (frame.heightPx - picture.heightPx * scale) / 2,
    widthPx: layer.widthPx * scale,
    heightPx: layer.heightPx * scale,
    depth,
    motion,
    ...(idle === undefined ? {} : { idle }),
    ...(enterMs === undefined ? {} : { enterMs }),
  };
}
