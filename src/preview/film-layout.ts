import { frameSize, type Size } from '../core/frame.ts';
import type { OwnFont } from '../core/look/own-font.ts';
import type {
  CaptionMode,
  CaptionPlace,
  CaptionSize,
  CaptionStyle,
  TransitionChoice,
} from '../core/model.ts';
import { spokenShots } from '../core/text/says-itself.ts';
import { estimateSceneMs } from '../core/text/speech-estimate.ts';
import type { GenerationView, SceneView } from '../protocol/generation.ts';
import {
  filmFrameCount,
  placeScenes,
  planScene,
  type ScenePlace,
  type ScenePlan,
  type TimedScene,
} from '../render/browser.ts';

/** When each scene appears in the film, as far as that is known before the film is made. */
export interface FilmLayout {
  readonly fps: ScenePlan['fps'];
  readonly size: Size;
  readonly style: string;
  readonly captions: CaptionMode;
  readonly captionStyle: CaptionStyle | undefined;
  readonly captionSize: CaptionSize | undefined;
  readonly captionPlace: CaptionPlace | undefined;
  /** The user's own, and where its file is. */
  readonly captionFont: (OwnFont & { readonly url: string }) | undefined;
  readonly secondCaptions: GenerationView['secondCaptions'];
  readonly transition: TransitionChoice | undefined;
  readonly plans: readonly ScenePlan[];
  readonly places: readonly ScenePlace[];
  readonly frameCount: number;
  readonly durationMs: number;
}

export function layOutFilm(generation: GenerationView): FilmLayout {
  const { scenes, format = 'landscape', resolution = '1080p', fps = 30 } = generation;
  const { style = '', look = style, captions = 'burned', captionStyle, transition } = generation;
  const { captionSize, captionPlace } = generation;
  // A scene's duration does not depend on when its words are spoken.
  const plans = scenes.map((scene, index) =>
    planScene(timedScene(scene, { words: [], ...placeInFilm(index, scenes.length) }), fps),
  );
  const frameCount = scenes.length === 0 ? 0 : filmFrameCount(plans);
  return {
    fps,
    captions,
    captionStyle,
    captionSize,
    captionPlace,
    captionFont: captionFontOf(generation),
    secondCaptions: generation.secondCaptions,
    transition,
    plans,
    frameCount,
    size: frameSize(format, resolution),
    style: look,
    places: placeScenes(plans),
    durationMs: (frameCount * 1000) / fps,
  };
}

function captionFontOf({ brand }: GenerationView): FilmLayout['captionFont'] {
  const font = brand?.fonts?.text;
  if (font === undefined) return undefined;
  const { asset, characters, capitalEm } = font;
  return { hash: asset.hash, url: asset.url, characters, capitalEm };
}

export function placeInFilm(index: number, sceneCount: number) {
  return { isFirst: index === 0, isLast: index === sceneCount - 1 };
}

/** The input of a scene's plan. */
export function timedScene(
  scene: SceneView,
  known: Pick<TimedScene, 'words' | 'isFirst' | 'isLast'>,
): TimedScene {
  return {
    ...known,
    narration: scene.narration,
    speechSampleCount: Math.round(speechDurationMs(scene) * SAMPLES_PER_MS),
    shots: spokenShots(
      scene.narration,
      scene.shots.map(({ narrationStart = 0, card }) => ({ narrationStart, card })),
    ),
  };
}

const SAMPLES_PER_MS = 48;
/** The film is silent for at least this long where speech failed. */
const MIN_SILENCE_MS = 2000;

/** The duration of the scene's speech, or of the silence in its place, or an estimate of it. */
export function speechDurationMs(scene: SceneView): number {
  const { audio } = scene;
  if (audio.status === 'ready' && audio.asset.durationMs !== undefined) return audio.asset.durationMs;
  const expectedMs = scene.durationMs ?? estimatedMs(scene);
  return audio.status === 'failed' ? Math.max(MIN_SILENCE_MS, expectedMs) : expectedMs;
}

function estimatedMs(scene: SceneView): number {
  const known = estimates.get(scene);
  if (known !== undefined) return known;
  const lengthMs = estimateSceneMs(scene.narration);
  estimates.set(scene, lengthMs);
  return lengthMs;
}

/** Cached, because estimating two hundred narrations takes longer than a frame, and few change between views. */
const estimates = new WeakMap<SceneView, number>();
