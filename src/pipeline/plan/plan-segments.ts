import { framingOf } from '../../core/framing.ts';
import { spokenShots } from '../../core/text/says-itself.ts';
import { type RenderScene, type SegmentRequest, type ShotShape, segmentKey } from '../../render/index.ts';
import type { StoredSettings } from '../../store/index.ts';
import { assetKey } from './asset-key.ts';
import type {
  FilmRequestData,
  FilmSceneData,
  SceneReference,
  SegmentRequestData,
  SpeechDetail,
} from './asset-requests.ts';
import { hasClipSound } from './clip-sound.ts';
import type { EngineNames, GenerationRow, PlannedAsset, PlannedScene } from './plan-scenes.ts';
import { renderSettings } from './settings.ts';

/** A scene with the keys of the speech and pictures, or their replacements, that its segment is made from. */
export interface ReadyScene {
  readonly planned: PlannedScene;
  readonly speechKey: string;
  readonly speech: SpeechDetail;
  readonly pictures: readonly { readonly key: string; readonly hash: string | null }[];
}

/** A scene with its position in the film. */
export interface PlacedScene {
  readonly planned: PlannedScene;
  readonly reference: SceneReference;
  /** The form that the renderer computes the segment's key from. */
  readonly shape: RenderScene<ShotShape>;
}

export function placeScene(
  { planned, speechKey, speech, pictures }: ReadyScene,
  place: { readonly isFirst: boolean; readonly isLast: boolean },
): PlacedScene {
  const { row } = planned;
  const reference: SceneReference = {
    id: row.id,
    narration: row.narration,
    speechKey,
    shots: spokenShots(row.narration, row.shots).map((shot, index) => {
      const picture = pictures[index];
      const framing = framingOf(row.shots[index]?.framing, picture?.hash);
      return { ...shot, pictureKey: picture?.key ?? '', ...(framing && { framing }) };
    }),
    seed: motionSeed(speechKey),
    ...place,
  };
  return { planned, reference, shape: renderedScene(reference, speech) };
}

/** The seed of the pictures' motion. Another take of the speech changes it. */
export function motionSeed(speechKey: string): number {
  return Number.parseInt(speechKey.slice(0, 8), 16);
}

/** The scene in the renderer's form, without its pictures. */
export function renderedScene(reference: SceneReference, speech: SpeechDetail): RenderScene<ShotShape> {
  const { speechKey: _, ...scene } = reference;
  return { ...scene, words: speech.words, speechSampleCount: speech.sampleCount };
}

export function planSegment(
  scene: PlacedScene,
  settings: StoredSettings,
  engines: EngineNames,
): PlannedAsset {
  const common = { kind: 'scene', settings: renderSettings(settings) } as const;
  const request: SegmentRequestData = { ...common, scene: scene.reference };
  return planned(scene, request, { ...common, scene: scene.shape }, engines);
}

export function planTransition(
  [from, to]: readonly [PlacedScene, PlacedScene],
  settings: StoredSettings,
  engines: EngineNames,
): PlannedAsset {
  const common = { kind: 'transition', settings: renderSettings(settings) } as const;
  const request: SegmentRequestData = { ...common, from: from.reference, to: to.reference };
  return planned(from, request, { ...common, from: from.shape, to: to.shape }, engines);
}

function planned(
  { planned: { speech } }: PlacedScene,
  request: SegmentRequestData,
  shape: SegmentRequest<ShotShape>,
  engines: EngineNames,
): PlannedAsset {
  const key = segmentKey(shape, engines.renderer);
  const kind = request.kind === 'scene' ? 'segment' : 'transition';
  return { ...speech, key, kind, request };
}

/** The film of these scenes, once their segments have keys. */
export function planFilm(
  generation: GenerationRow,
  scenes: readonly {
    readonly placed: PlacedScene;
    readonly segment: PlannedAsset;
    readonly sound: PlannedAsset;
    readonly transition?: PlannedAsset;
  }[],
  engines: EngineNames,
): PlannedAsset {
  const { title, language, warnings, source } = generation;
  // Which pictures came first changes nothing of the film.
  const { castPictures: _, ...settings } = generation.settings;
  const film = scenes.map(({ placed, segment, sound, transition }): FilmSceneData => {
    const { row, pictures } = placed.planned;
    return {
      title: row.title,
      ...(row.passages && { passages: row.passages }),
      scene: placed.reference,
      shots: row.shots.map(({ id, visualPrompt, narrationStart, card }, index) => ({
        id,
        visualPrompt,
        narrationStart,
        seed: pictures[index]?.request.seed ?? '',
        ...(card && { card }),
      })),
      segmentKey: segment.key,
      soundKey: sound.key,
      ...(transition && { transitionKey: transition.key }),
    };
  });
  const origin = { ...(source.kind === 'topic' && { topic: source.topic }) };
  const request: FilmRequestData = { title, ...origin, language, settings, warnings, scenes: film };
  const key = assetKey('video', {
    engine: engines.renderer,
    title,
    ...origin,
    language,
    settings: { ...settings },
    warnings,
    // Without music and clips that are heard, the sounds follow from the speech.
    ...((settings.music || hasClipSound(scenes.map(({ placed }) => placed.planned.row))) && {
      sounds: film.map(({ soundKey }) => soundKey),
    }),
    scenes: film.map(({ title: sceneTitle, passages, scene, segmentKey: segment, transitionKey }) => [
      sceneTitle,
      scene.speechKey,
      segment,
      transitionKey,
      ...(passages ? [passages] : []),
    ]),
  });
  return { key, kind: 'video', request, sceneId: '', shotId: '', turn: 1 };
}
