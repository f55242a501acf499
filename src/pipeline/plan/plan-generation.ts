import type { AssetRow, GenerationStatus } from '../../store/index.ts';
import type { TakeLists } from '../rows/takes.ts';
import type { SpeechDetail } from './asset-requests.ts';
import type { IdentityMemo } from './identity-memo.ts';
import {
  type EngineNames,
  type GenerationRow,
  type PlannedAsset,
  type PlannedScene,
  planCard,
  planScenes,
  planScript,
  planScriptParts,
  planSilence,
  type SceneRow,
} from './plan-scenes.ts';
import {
  type PlacedScene,
  placeScene,
  planFilm,
  planSegment,
  planTransition,
  type ReadyScene,
} from './plan-segments.ts';
import { chapterParts, planSound } from './plan-sounds.ts';

/** The part of an asset that planning and readers need. It leaves out requests, which are large. */
export interface KnownAsset
  extends Omit<AssetRow, 'request' | 'attemptsAllowed' | 'createdAt' | 'settledAt' | 'unusedSince'> {
  /** The engine in its request, if the request names one. */
  readonly engine: string | null;
  /** The text of a speech. */
  readonly narration: string | null;
}

/** Everything known about a generation at one moment. */
export interface GenerationSnapshot {
  readonly generation: GenerationRow;
  readonly scenes: readonly SceneRow[];
  readonly engines: EngineNames;
  /** The assets that this generation asked for, by key. */
  readonly assets: ReadonlyMap<string, KnownAsset>;
  /** Results of this generation's earlier plans. */
  readonly takes: TakeLists;
  readonly memo: IdentityMemo;
}

/** The state of an asset in this generation. `pending`: not queued, or cancelled. */
export type AssetStatus = 'pending' | 'running' | 'settled' | 'failed';

/** A scene, with its segment once its parts exist. */
export interface PlannedSceneWithSegment extends PlannedScene {
  readonly segment: PlannedAsset | undefined;
}

/** What follows from a snapshot. */
export interface GenerationPlan {
  readonly script: PlannedAsset;
  /** Of a script that takes more than one call, once its outline is written. */
  readonly scriptParts: readonly PlannedAsset[];
  readonly scenes: readonly PlannedSceneWithSegment[];
  /** All segments, transitions and sounds that can be rendered now. */
  readonly rendered: readonly PlannedAsset[];
  /** The film, once all segments have ended. */
  readonly film: PlannedAsset | undefined;
  /** Assets to queue now. */
  readonly wanted: readonly PlannedAsset[];
  readonly status: GenerationStatus;
  /** 0 to 100. Computed from this snapshot alone, so it can fall. */
  readonly progress: number;
}

export function assetStatusOf(snapshot: GenerationSnapshot, key: string | undefined): AssetStatus {
  const state = key === undefined ? undefined : snapshot.assets.get(key)?.state;
  if (state === undefined || state === 'cancelled') return 'pending';
  return state === 'queued' ? 'running' : state;
}

/** Decides what to make next, and computes the state of everything. Depends on the snapshot alone. */
export function planGeneration(snapshot: GenerationSnapshot): GenerationPlan {
  const { generation, engines } = snapshot;
  const stopped = generation.status === 'cancelled';
  const inBackground = generation.run === 'background';
  const script = planScript(generation, engines);
  const scriptParts = planScriptParts(script, snapshot.assets.get(script.key));
  const scenes = planScenes(generation, snapshot.scenes, snapshot);
  const needed: PlannedAsset[] = [];
  if (inBackground) needed.push(script, ...scenes.flatMap(partsOf));
  // Whoever asked for the script asked for all of it.
  if (generation.scriptKey === null) needed.push(...scriptParts);

  const filmWanted = inBackground || generation.finalizeWanted;
  if (filmWanted) needed.push(...planStandIns(snapshot, scenes));
  const ready = scenes.map((scene) => readyScene(snapshot, scene));
  const rendering = planRendering(snapshot, ready);
  if (filmWanted || generation.segmentsWanted) needed.push(...rendering.segments);
  if (filmWanted && rendering.film) needed.push(rendering.film);

  const planned = scenes.map((scene) => ({ ...scene, segment: rendering.ownSegments.get(scene.row.id) }));
  const plan = { script, scriptParts, scenes: planned, rendered: rendering.segments, film: rendering.film };
  return {
    ...plan,
    wanted: stopped ? [] : needed.filter(({ key }) => assetStatusOf(snapshot, key) === 'pending'),
    status: stopped ? 'cancelled' : statusOf(snapshot, plan, filmWanted),
    progress: progressOf(snapshot, plan),
  };
}

/** Speech and pictures, in the order in which they are wanted. */
export function partsOf({ speech, pictures }: PlannedScene): PlannedAsset[] {
  return [speech, ...pictures];
}

function planStandIns(snapshot: GenerationSnapshot, scenes: readonly PlannedScene[]): PlannedAsset[] {
  const { engines, generation } = snapshot;
  const { settings } = generation;
  const failed = ({ key }: PlannedAsset) => assetStatusOf(snapshot, key) === 'failed';
  return scenes.flatMap((scene) => [
    ...(failed(scene.speech) ? [planSilence(scene)] : []),
    ...scene.pictures.filter(failed).map((picture) => planCard(scene, picture, { engines, settings })),
  ]);
}

/** A scene on its way to be rendered. `lost` names a part that failed and cannot be replaced. */
type SceneParts = ReadyScene | { readonly lost: PlannedAsset; readonly planned: PlannedScene } | undefined;

/** The scene with everything that its segment needs; `undefined` while a part is missing. */
function readyScene(snapshot: GenerationSnapshot, planned: PlannedScene): SceneParts {
  const { assets, engines, generation } = snapshot;
  const used: KnownAsset[] = [];
  for (const part of partsOf(planned)) {
    const own = assets.get(part.key);
    if (own?.state !== 'failed') {
      if (own?.state !== 'settled') return undefined;
      used.push(own);
      continue;
    }
    const picture = planned.pictures.find(({ key, shotId }) => key === part.key && shotId === part.shotId);
    const standIn = picture
      ? planCard(planned, picture, { engines, settings: generation.settings })
      : planSilence(planned);
    const instead = assets.get(standIn.key);
    if (instead?.state === 'failed') return { lost: standIn, planned };
    if (instead?.state !== 'settled') return undefined;
    used.push(instead);
  }
  const [speech, ...pictures] = used;
  if (!speech) return undefined;
  return snapshot.memo.get(`ready ${planned.row.id}`, [planned, ...used], () => ({
    planned,
    speechKey: speech.key,
    speech: speech.detail as SpeechDetail,
    pictureKeys: pictures.map(({ key }) => key),
  }));
}

interface Rendering {
  /** By scene id. */
  readonly ownSegments: ReadonlyMap<string, PlannedAsset>;
  /** Everything that can be rendered now: segments, sounds and transitions, in the order of the film. */
  readonly segments: readonly PlannedAsset[];
  readonly film: PlannedAsset | undefined;
}

/**
 * A scene that cannot be rendered is left out of the film. Its neighbours are then joined, and may become the first
 * or last, so planning starts again without it. Its own segment is still reported as failed.
 */
function planRendering(snapshot: GenerationSnapshot, scenes: readonly SceneParts[]): Rendering {
  const failed = new Map<string, PlannedAsset>();
  let remaining: readonly (ReadyScene | undefined)[] = scenes.filter(
    (scene): scene is ReadyScene | undefined => {
      if (!scene || !('lost' in scene)) return true;
      failed.set(scene.planned.row.id, scene.lost);
      return false;
    },
  );
  for (;;) {
    const rendering = renderAll(snapshot, remaining);
    let dropped = false;
    for (const { id, segment } of rendering.parts) {
      if (assetStatusOf(snapshot, segment.key) !== 'failed' || failed.has(id)) continue;
      failed.set(id, segment);
      dropped = true;
    }
    if (!dropped) {
      const ownSegments = new Map([...rendering.ownSegments, ...failed]);
      return { ownSegments, segments: rendering.parts.map(({ segment }) => segment), film: rendering.film };
    }
    remaining = remaining.filter((scene) => !scene || !failed.has(scene.planned.row.id));
  }
}

function renderAll(snapshot: GenerationSnapshot, ready: readonly (ReadyScene | undefined)[]) {
  const { generation, engines, assets, memo } = snapshot;
  const { settings } = generation;
  const placed = ready.map((scene, index) => {
    if (!scene) return undefined;
    const place = { isFirst: index === 0, isLast: index === ready.length - 1 };
    const inputs = [scene, place.isFirst, place.isLast];
    return memo.get(`placed ${scene.planned.row.id}`, inputs, () => placeScene(scene, place));
  });
  const chapters = chapterParts(snapshot.scenes);
  const soundAt = (scene: PlacedScene, index: number) => {
    const around = [placed[index - 1], scene, placed[index + 1]];
    // What is played in a scene follows from the scenes beside it too.
    const isReady = around.every((each, at) => each || !(index + at - 1 in placed));
    if (settings.music !== undefined && !isReady) return undefined;
    const [previous, , next] = settings.music === undefined ? [] : around;
    const { id } = scene.planned.row;
    const inputs = [previous, scene, next].flatMap((each) => {
      const part = each && chapters.get(each.planned.row.id);
      return [each, part?.chapter, part?.opensChapter];
    });
    return memo.get(`sound ${id}`, inputs, () =>
      planSound(
        scene,
        { previous, next, chapters, filmSeed: settings.musicSeed ?? generation.scriptKey ?? '' },
        { settings, engines },
      ),
    );
  };
  const scenes = placed.map((scene, index) => {
    if (!scene) return undefined;
    const { id } = scene.planned.row;
    const next: PlacedScene | undefined = placed[index + 1];
    const segment = memo.get(`segment ${id}`, [scene], () => planSegment(scene, settings, engines));
    const sound = soundAt(scene, index);
    if (!next) return { placed: scene, segment, sound };
    const transition = memo.get(`transition ${id}`, [scene, next], () =>
      planTransition([scene, next], settings, engines),
    );
    return { placed: scene, segment, sound, transition };
  });
  const there = scenes.filter((scene) => scene !== undefined);
  const isSettled = ({ key }: PlannedAsset) => assets.get(key)?.state === 'settled';
  const isShown = ({ segment, transition }: (typeof there)[number]) =>
    isSettled(segment) && (!transition || isSettled(transition));
  const audible = there.flatMap(({ sound, ...scene }) => (sound ? [{ ...scene, sound }] : []));
  const isWhole = audible.length > 0 && audible.length === scenes.length && audible.every(isShown);
  const film = isWhole ? planFilm(generation, audible, engines) : undefined;
  // Films of earlier versions kept no sounds; a finished film needs none.
  const isMade = film !== undefined && isSettled(film);
  const parts = there.flatMap(({ placed: { planned }, segment, sound, transition }) => {
    const beside = [...(sound && !isMade ? [sound] : []), ...(transition ? [transition] : [])];
    return [segment, ...beside].map((segment) => ({ id: planned.row.id, segment }));
  });
  return {
    parts,
    ownSegments: new Map(there.map(({ placed: { planned }, segment }) => [planned.row.id, segment])),
    film: isMade || audible.every(({ sound }) => isSettled(sound)) ? film : undefined,
  };
}

type PlannedWork = Pick<GenerationPlan, 'script' | 'scriptParts' | 'scenes' | 'film'>;

function statusOf(snapshot: GenerationSnapshot, plan: PlannedWork, filmWanted: boolean): GenerationStatus {
  const { generation } = snapshot;
  const statusOfAsset = ({ key }: PlannedAsset) => assetStatusOf(snapshot, key);
  if (generation.error) return 'failed';
  if (generation.scriptKey === null) {
    const script = statusOfAsset(plan.script);
    if (script === 'failed') return 'failed';
    const parts = plan.scriptParts.map(statusOfAsset);
    // The others are finished first, and kept.
    if (parts.includes('failed') && parts.every((part) => part === 'failed' || part === 'settled'))
      return 'failed';
    return script === 'pending' && generation.run === 'client' ? 'draft' : 'scripting';
  }
  const parts = plan.scenes.flatMap(partsOf).map(statusOfAsset);
  const segments = plan.scenes.map(({ segment }) => (segment ? statusOfAsset(segment) : 'pending'));
  const film = plan.film ? statusOfAsset(plan.film) : 'pending';
  if (film === 'settled') return [...parts, ...segments].includes('failed') ? 'partial' : 'complete';
  if (film === 'failed') return 'failed';
  if (segments.length > 0 && segments.every((segment) => segment === 'failed')) return 'failed';
  const partsEnded = parts.every((part) => part === 'settled' || part === 'failed');
  if (filmWanted && partsEnded && parts.length > 0) return 'rendering';
  // Nobody asked for what there is already: it was imported, copied, or kept by an edit.
  const isKept = !generation.segmentsWanted && generation.videoKey === null;
  const waits = parts.every((part) => part === 'pending' || (isKept && part === 'settled'));
  return waits && !filmWanted ? 'storyboard' : 'generating';
}

/** The share of each part in the progress, in percent. */
const SHARES = { script: 10, parts: 60, segments: 25, film: 5 };

function progressOf(snapshot: GenerationSnapshot, plan: PlannedWork): number {
  const ended = (key: string | undefined) => {
    const status = assetStatusOf(snapshot, key);
    return status === 'settled' || status === 'failed';
  };
  if (snapshot.generation.scriptKey === null) return 0;
  const parts = plan.scenes.flatMap(partsOf);
  const partsEnded = parts.filter(({ key }) => ended(key)).length;
  const segmentsEnded = plan.scenes.filter(({ segment }) => ended(segment?.key)).length;
  const share = (count: number, total: number) => (total === 0 ? 0 : count / total);
  if (ended(plan.film?.key)) return 100;
  const percent =
    SHARES.script +
    SHARES.parts * share(partsEnded, parts.length) +
    SHARES.segments * share(segmentsEnded, plan.scenes.length);
  return Math.round(percent * 10) / 10;
}
