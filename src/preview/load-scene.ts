import type { Size } from '../core/frame.ts';
import { type Framing, framingOf } from '../core/framing.ts';
import type { ItemView, SceneView, ShotView } from '../protocol/generation.ts';
import {
  type CaptionContext,
  type CaptionCue,
  type CaptionLook,
  captionLooks,
  captionMeasure,
  clipFrame,
  drawShot,
  type MotionScene,
  matchOf,
  type PictureShape,
  planScene,
  type SceneDrawing,
  type ScenePlan,
  type SecondText,
  sceneCues,
  secondScene,
  shotMotion,
  shownCues,
} from '../render/browser.ts';
import { drawPlaceholder } from './draw-placeholder.ts';
import { type FilmLayout, placeInFilm, timedScene } from './film-layout.ts';
import { type HeardScene, layClips } from './lay-clips.ts';
import { loadParts, type PartSources, releasePictures, type SceneParts } from './load-parts.ts';
import type { LoadedPicture } from './load-picture.ts';

/** A scene with its position in the film. */
export interface PlacedScene {
  readonly scene: SceneView;
  readonly index: number;
  readonly layout: FilmLayout;
}

/** A playable scene, as far as its parts are ready. */
export interface LoadedScene extends HeardScene {
  readonly drawing: SceneDrawing<CanvasImageSource>;
  /** All captions, even if they are not burned in. Empty if captions are off. */
  readonly cues: readonly CaptionCue[];
  /** The errors of parts that could not be loaded. */
  readonly problems: readonly unknown[];
  /** Whether a clip shows an earlier frame than it should, because that one is still decoded. */
  readonly isBehind: () => boolean;
  /** Frees the memory of its pictures. */
  readonly release: () => void;
}

export interface SceneLoader extends PartSources {
  /** Whether to show pictures complete and without motion. */
  readonly isStill: boolean;
  /** The text of a placeholder for a missing picture. */
  readonly placeholderText: (scene: SceneView, index: number) => string;
  /** What a translation says in a scene, if captions show it. */
  readonly loadSecondText: (scene: SceneView, signal: AbortSignal) => Promise<SecondText | undefined>;
}

/** A key that differs between scenes that look or sound different. */
export function sceneKey({ scene, index, layout }: PlacedScene): string {
  const { id, title, narration, audio, audioTake, shots } = scene;
  const { isFirst, isLast } = placeInFilm(index, layout.plans.length);
  const pictures = shots.map((shot) => [
    shot.id,
    shot.narrationStart,
    stateOf(shot.picture),
    chosenPart(shot),
    shot.clipSound,
  ]);
  const { style, captions, captionStyle, captionSize, captionPlace, captionFont, secondCaptions } = layout;
  const { size, fps, transition } = layout;
  return JSON.stringify([
    id,
    title,
    narration,
    stateOf(audio),
    audioTake,
    pictures,
    isFirst,
    isLast,
    style,
    captions,
    captionStyle,
    captionSize,
    captionPlace,
    captionFont?.hash,
    secondCaptions?.asset.hash,
    transition,
    size,
    fps,
  ]);
}

function stateOf(item: ItemView): string {
  return item.status === 'ready' ? item.asset.hash : item.status;
}

/** The part of its picture that the user chose. */
function chosenPart({ picture, framing }: ShotView): Framing | undefined {
  return picture.status === 'ready' ? framingOf(framing, picture.asset.hash) : undefined;
}

/** @throws the signal's reason on abort */
export async function loadScene(
  placed: PlacedScene,
  loader: SceneLoader,
  signal: AbortSignal,
): Promise<LoadedScene> {
  const second =
    placed.layout.captions === 'burned' ? await loader.loadSecondText(placed.scene, signal) : undefined;
  const parts = await loadParts(placed.scene, loader, signal, second?.text);
  const { problems, pictures } = parts;
  const isBehind = () => pictures.some((picture) => picture?.clip?.frames.isBehind === true);
  const release = () => releasePictures(pictures);
  const arranged = arrange(placed, { ...parts, second }, loader);
  const clips = placed.scene.shots.map(({ clipSound }, shot) =>
    clipSound === 'low' ? pictures[shot]?.clip?.sound : undefined,
  );
  const heard = layClips(parts.sound, arranged.drawing.plan, clips);
  return { ...arranged, ...heard, problems, isBehind, release };
}

/** Everything of the scene that follows from its parts. */
function arrange(
  { scene, index, layout }: PlacedScene,
  { timing, measuring, pictures, second }: SceneParts & { readonly second: SecondText | undefined },
  { isStill, placeholderText }: SceneLoader,
): Pick<LoadedScene, 'cues' | 'drawing'> {
  const { size, style, transition, captions, fps, plans } = layout;
  const place = placeInFilm(index, plans.length);
  const timed = timedScene(scene, { words: timing.words, ...place });
  const plan = planScene(timed, fps);
  const looks = captionLooks(layout);
  const look = looks.first;
  const { seed } = timing;
  const framed = timed.shots.map((shot, shotIndex) => {
    const view = scene.shots[shotIndex];
    return { ...shot, framing: view && chosenPart(view) };
  });
  const moving = { scene: { ...timed, shots: framed, seed }, style, plan, size, isStill };
  const shots = pictures.map((picture, shotIndex) =>
    picture
      ? movingPicture(picture, { ...moving, shotIndex, before: pictures[shotIndex - 1]?.shape })
      : placeholder(look, placeholderText(scene, index)),
  );
  const matched = pictures.map(
    (picture, index) => matchOf(pictures[index - 1]?.shape, picture?.shape, size) !== undefined,
  );
  const isCaptioned = measuring !== undefined && captions !== 'none';
  const cues = isCaptioned
    ? sceneCues({ scene: timed, plan, look, measure: captionMeasure(measuring, look) })
    : [];
  const burned = captions === 'burned' ? shownCues(cues, timed.shots, plan) : [];
  const translated = secondScene({ ...timed, second });
  const beside =
    looks.second && translated && isCaptioned ? { look: looks.second, scene: translated } : undefined;
  const secondCues = beside && {
    look: beside.look,
    cues: sceneCues({ ...beside, plan, measure: captionMeasure(measuring as CaptionContext, beside.look) }),
  };
  return {
    cues,
    drawing: {
      plan,
      shots,
      cues: burned,
      look,
      beside: secondCues,
      matched,
      style,
      transition,
      seed,
      ...place,
    },
  };
}

type PaintShot = SceneDrawing<CanvasImageSource>['shots'][number];

interface MovingPicture {
  readonly scene: MotionScene;
  readonly style: string;
  readonly plan: ScenePlan;
  readonly shotIndex: number;
  readonly size: Size;
  readonly isStill: boolean;
  readonly before: PictureShape | undefined;
}

/** A clip moves by itself, as in the film, and shows its first frame where nothing shall move. */
function movingPicture({ shape, images, clip }: LoadedPicture, options: MovingPicture): PaintShot {
  const { plan, shotIndex, size, isStill } = options;
  const motion = shotMotion({ ...options, picture: shape });
  const span = plan.shots[shotIndex] ?? plan.segment;
  if (clip && !isStill) {
    const { frames, fps, count } = clip;
    const indexAt = (frame: number) =>
      clipFrame({ fps, frames: { length: count } }, { frame, span, filmFps: plan.fps });
    return (context, frame) =>
      drawShot(context, { motion, images: [frames.at(indexAt(frame))], span, frame, size });
  }
  return (context, frame) =>
    drawShot(context, { motion, images, span, frame: isStill ? span.end - 1 : frame, size });
}

function placeholder(look: CaptionLook, text: string): PaintShot {
  return (context) => drawPlaceholder(context, { look, text });
}
