import type { Size } from '../core/frame.ts';
import { framingOf } from '../core/framing.ts';
import { estimateWords } from '../core/text/speech-estimate.ts';
import type { SceneView, ShotView } from '../protocol/generation.ts';
import type { SceneTimeline } from '../protocol/timeline.ts';
import type { CaptionContext } from '../render/browser.ts';
import { speechDurationMs } from './film-layout.ts';
import { type LoadedPicture, loadPicture, readPicture } from './load-picture.ts';
import { decodeSound } from './scene-sound.ts';

/** The sources of the parts of scenes. */
export interface PartSources {
  /** The size of the canvas that scenes are drawn on. */
  readonly canvas: Size;
  /** A context for measuring a text, once the fonts that its captions need are loaded. */
  readonly measuring: (text: string) => Promise<CaptionContext>;
  readonly loadTimeline: (sceneId: string, signal: AbortSignal) => Promise<SceneTimeline>;
  readonly loadBytes: (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;
  /** Called when a frame of a clip is decoded that should be shown. */
  readonly onClipFrame?: (() => void) | undefined;
  /** Loads the title card that replaces a shot's failed picture in the film. */
  readonly loadTitleCard: (shot: ShotName, signal: AbortSignal) => Promise<ArrayBuffer>;
}

/** One shot of one scene. */
export interface ShotName {
  readonly sceneId: string;
  readonly shotId: string;
}

/** The parts of a scene that are ready. */
export interface SceneParts {
  readonly timing: Pick<SceneTimeline, 'seed' | 'words'>;
  readonly measuring: CaptionContext | undefined;
  /** One for each shot. */
  readonly pictures: readonly (LoadedPicture | undefined)[];
  readonly sound: AudioBuffer | undefined;
  /** The errors of parts that could not be loaded. */
  readonly problems: readonly unknown[];
}

/** Rejects only when aborted. A part that cannot be loaded is listed in `problems`. */
export async function loadParts(
  scene: SceneView,
  sources: PartSources,
  signal: AbortSignal,
  /** What captions show beside the narration. */
  secondText = '',
): Promise<SceneParts> {
  const problems: unknown[] = [];
  const attempt = async <Part>(load: () => Promise<Part>): Promise<Part | undefined> => {
    try {
      return await load();
    } catch (error) {
      signal.throwIfAborted();
      problems.push(error);
      return undefined;
    }
  };
  const loadBytes = (url: string) => sources.loadBytes(url, signal);
  const { audio, shots } = scene;
  const pictures: (LoadedPicture | undefined)[] = [];
  try {
    const isSpoken = audio.status === 'ready';
    const timeline = isSpoken ? await attempt(() => sources.loadTimeline(scene.id, signal)) : undefined;
    const sound = isSpoken
      ? await attempt(async () => decodeSound(await loadBytes(audio.asset.url)))
      : undefined;
    for (const shot of shots) pictures.push(await attempt(() => loadShot(scene.id, shot, sources, signal)));
    const measuring = await attempt(() => sources.measuring(`${scene.narration} ${secondText}`));
    return { timing: timingOf(scene, timeline), measuring, pictures, sound, problems };
  } catch (error) {
    releasePictures(pictures);
    throw error;
  }
}

/** The picture of a shot, if it is ready. A failed picture is replaced by its title card. */
async function loadShot(
  sceneId: string,
  { id: shotId, picture, framing }: ShotView,
  { canvas, loadBytes, loadTitleCard, onClipFrame }: PartSources,
  signal: AbortSignal,
): Promise<LoadedPicture | undefined> {
  switch (picture.status) {
    case 'ready':
      return loadPicture(picture.asset, {
        ...{ canvas, onClipFrame },
        loadBytes: (url) => loadBytes(url, signal),
        zoom: framingOf(framing, picture.asset.hash)?.zoom,
      });
    case 'failed':
      return readPicture(new Uint8Array(await loadTitleCard({ sceneId, shotId }, signal)), { canvas });
    default:
      return undefined;
  }
}

export function releasePictures(pictures: SceneParts['pictures']): void {
  for (const picture of pictures) {
    picture?.clip?.frames.release();
    for (const image of picture?.images ?? []) image.close();
  }
}

/** The timing of the words: an estimate before there is speech, and none if the speech failed. */
function timingOf(scene: SceneView, timeline: SceneTimeline | undefined): SceneParts['timing'] {
  if (scene.audio.status === 'failed') return { seed: 0, words: [] };
  // A timeline of another take is older or newer than this view. In the latter case, a newer view will follow.
  const isOfThisTake = scene.audioTake === undefined || timeline?.audioTake === scene.audioTake;
  if (timeline && isOfThisTake) return timeline;
  return { seed: 0, words: estimateWords(scene.narration, speechDurationMs(scene)) };
}
