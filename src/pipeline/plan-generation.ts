import type { RenderScene, SegmentRequest, ShotShape } from '../render/renderer.ts';
import { segmentKey } from '../render/segment-key.ts';
import type { AssetRow, WantedAsset } from '../store/ledger.ts';
import type { generations, scenes, shots } from '../store/schema.ts';
import { assetKey } from './asset-key.ts';
import type {
  PictureRequestData,
  SpeechDetail,
  SpeechRequestData,
  VideoRequestData,
} from './asset-requests.ts';
import { type GenerationSettings, renderSettings, sizeOf } from './settings.ts';

export type GenerationRow = typeof generations.$inferSelect;
export type SceneRow = typeof scenes.$inferSelect & {
  readonly shots: readonly (typeof shots.$inferSelect)[];
};

/** The engines that shape what is made, by their ids. */
export interface EngineNames {
  readonly speech: string;
  readonly pictures: string;
  readonly renderer: string;
}

/** Where an asset is used. */
export interface Place {
  readonly sceneId: string;
  /** Empty for what belongs to the whole scene. */
  readonly shotId: string;
}

export type PlannedAsset = WantedAsset & Place;

/** What a scene needs, by its rows alone: its keys do not depend on what is finished. */
export interface PlannedScene {
  readonly row: SceneRow;
  readonly speech: PlannedAsset;
  readonly pictures: readonly PlannedAsset[];
}

/** Names what each scene needs. The same rows and engines give the same keys, for ever and everywhere. */
export function planScenes(
  generation: GenerationRow,
  rows: readonly SceneRow[],
  engines: EngineNames,
): PlannedScene[] {
  const { settings, language } = generation;
  return rows.map((row) => ({
    row,
    speech: planSpeech(row, { settings, language, engine: engines.speech }),
    pictures: row.shots.map((shot) => planPicture(row, shot, { settings, engine: engines.pictures })),
  }));
}

interface PlanContext {
  readonly settings: GenerationSettings;
  readonly engine: string;
}

function planSpeech(row: SceneRow, context: PlanContext & { readonly language: string }): PlannedAsset {
  const request: SpeechRequestData = {
    narration: row.narration,
    voice: context.settings.voice,
    language: context.language,
  };
  const key = assetKey('speech', { engine: context.engine, ...request, take: row.speechTake });
  return { key, kind: 'speech', request, sceneId: row.id, shotId: '' };
}

function planPicture(row: SceneRow, shot: SceneRow['shots'][number], context: PlanContext): PlannedAsset {
  const { settings, engine } = context;
  const request: PictureRequestData = {
    prompt: shot.visualPrompt,
    title: row.title,
    style: settings.style,
    size: sizeOf(settings),
    captions: settings.captions === 'burned',
    seed: `${row.id}/${shot.id}/${shot.pictureTake}`,
    ...(shot.card && { card: shot.card }),
  };
  const key = assetKey('picture', {
    engine,
    ...request,
    size: { ...request.size },
    card: request.card ?? null,
  });
  return { key, kind: 'picture', request, sceneId: row.id, shotId: shot.id };
}

/** A shot by the key of its picture. */
export type KeyedScene = RenderScene<ShotShape>;

/** The scene as the renderer knows it, once its speech is settled; `undefined` before. */
export function timedScene(
  planned: PlannedScene,
  assets: ReadonlyMap<string, AssetRow>,
  place: { readonly isFirst: boolean; readonly isLast: boolean },
): KeyedScene | undefined {
  const speech = assets.get(planned.speech.key);
  if (speech?.state !== 'settled') return undefined;
  if (planned.pictures.some(({ key }) => assets.get(key)?.state !== 'settled')) return undefined;
  const { words, sampleCount } = speech.detail as SpeechDetail;
  return {
    id: planned.row.id,
    narration: planned.row.narration,
    words,
    speechSampleCount: sampleCount,
    shots: planned.row.shots.map(({ narrationStart }, index) => ({
      narrationStart,
      pictureKey: planned.pictures[index]?.key ?? '',
    })),
    seed: Number.parseInt(speech.key.slice(0, 8), 16),
    ...place,
  };
}

/** The segments whose inputs are all there: each scene's own, and the change to the next. */
export function planSegments(
  generation: GenerationRow,
  timed: readonly (KeyedScene | undefined)[],
  engines: EngineNames,
): { bodies: (PlannedAsset | undefined)[]; transitions: (PlannedAsset | undefined)[] } {
  const settings = renderSettings(generation.settings);
  const plan = (request: SegmentRequest<ShotShape>, sceneId: string): PlannedAsset => ({
    key: segmentKey(request, engines.renderer),
    kind: request.kind === 'body' ? 'segment' : 'transition',
    request,
    sceneId,
    shotId: '',
  });
  return {
    bodies: timed.map((scene) => scene && plan({ kind: 'body', scene, settings }, scene.id)),
    transitions: timed.slice(0, -1).map((from, index) => {
      const to = timed[index + 1];
      return from && to && plan({ kind: 'transition', from, to, settings }, from.id);
    }),
  };
}
