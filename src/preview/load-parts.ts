import type { Size } from '../core/frame.ts';
import { estimateWords } from '../core/text/speech-estimate.ts';
import type { SceneView, ShotView } from '../protocol/generation.ts';
import type { SceneTimeline } from '../protocol/timeline.ts';
import type { CaptionContext } from '../render/browser.ts';
import { speechDurationMs } from './film-layout.ts';
import { type LoadedPicture, loadPicture, readPicture } from './load-picture.ts';
import { decodeSound } from './scene-sound.ts';

/** Where the parts of scenes come from. */
export interface PartSources {
  /** Of what scenes are drawn on. */
  readonly canvas: Size;
  /** For measuring a text, once the fonts that its captions need are there. */
  readonly measuring: (text: string) => Promise<CaptionContext>;
  readonly loadTimeline: (sceneId: string, signal: AbortSignal) => Promise<SceneTimeline>;
  readonly loadBytes: (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;
  /** The file of the picture that stands in the film for a shot's picture that failed. */
  readonly loadTitleCard: (shot: ShotName, signal: AbortSignal) => Promise<ArrayBuffer>;
}

/** One shot of one scene. */
export interface ShotName {
  readonly sceneId: string;
  readonly shotId: string;
}

/** What there is of a scene. */
export interface SceneParts {
  readonly timing: Pick<SceneTimeline, 'seed' | 'words'>;
  readonly measuring: CaptionContext | undefined;
  /** One for each shot. */
  readonly pictures: readonly (LoadedPicture | undefined)[];
  readonly sound: AudioBuffer | undefined;
  /** Why a part is missing that should be there. */
  readonly problems: readonly unknown[];
}

/** Only breaking it off fails: a part that cannot be had is a problem of the scene. */
export async function loadParts(
  scene: SceneView,
  sources: PartSources,
  signal: AbortSignal,
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
    const measuring = await attempt(() => sources.measuring(scene.narration));
    return { timing: timingOf(scene, timeline), measuring, pictures, sound, problems };
  } catch (error) {
    releasePictures(pictures);
    throw error;
  }
}

/** What is seen in a shot, as far as that is known yet: a picture that failed has a card in its place. */
async function loadShot(
  sceneId: string,
  { id: shotId, picture }: ShotView,
  { canvas, loadBytes, loadTitleCard }: PartSources,
  signal: AbortSignal,
): Promise<LoadedPicture | undefined> {
  switch (picture.status) {
    case 'ready':
      return loadPicture(picture.asset, { canvas, loadBytes: (url) => loadBytes(url, signal) });
    case 'failed':
      return readPicture(new Uint8Array(await loadTitleCard({ sceneId, shotId }, signal)), canvas);
    default:
      return undefined;
  }
}

export function releasePictures(pictures: SceneParts['pictures']): void {
  for (const image of pictures.flatMap((picture) => picture?.images ?? [])) image.close();
}

/** When the words are spoken; a guess while there is no speech, and never where there will be none. */
function timingOf(scene: SceneView, timeline: SceneTimeline | undefined): SceneParts['timing'] {
  if (scene.audio.status === 'failed') return { seed: 0, words: [] };
  // One of another take is older or newer than what is known of the scene; a newer view is then on its way.
  const isOfThisTake = scene.audioTake === undefined || timeline?.audioTake === scene.audioTake;
  if (timeline && isOfThisTake) return timeline;
  return { seed: 0, words: estimateWords(scene.narration, speechDurationMs(scene)) };
}
