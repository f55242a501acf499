import type { GenerationStatus } from '../../store/index.ts';
import { planCredits } from './plan-credits.ts';
import {
  type PlannedAsset,
  type PlannedScene,
  partsOf,
  planScenes,
  planScript,
  planScriptParts,
} from './plan-scenes.ts';
import {
  type PlacedScene,
  placeScene,
  planFilm,
  planSegment,
  planTransition,
  type ReadyScene,
} from './plan-segments.ts';
import { chapterParts, planSound, soundStarts } from './plan-sounds.ts';
import { planStandIns, readyScene, type SceneParts } from './ready-scenes.ts';
import { assetStatusOf, type GenerationSnapshot } from './snapshot.ts';

export { partsOf } from './plan-scenes.ts';
export { type AssetStatus, assetStatusOf, type GenerationSnapshot, type KnownAsset } from './snapshot.ts';

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
  // A request for the script is a request for all of its parts.
  if (generation.scriptKey === null) needed.push(...scriptParts);

  const credits = planCredits(snapshot, scenes);
  const filmWanted = inBackground || generation.finalizeWanted;
  if (filmWanted) needed.push(...planStandIns(snapshot, scenes, credits));
  const ready = scenes.map((scene) =>
    readyScene(snapshot, scene, scene === scenes.at(-1) ? credits : undefined),
  );
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
  const whole = placed.filter((scene) => scene !== undefined);
  // A file is played on from scene to scene, so that where a scene begins has to be known.
  const hasTape = settings.music !== undefined && settings.musicFile !== undefined;
  const starts = hasTape && whole.length === placed.length ? soundStarts(whole, settings) : undefined;
  const soundAt = (scene: PlacedScene, index: number) => {
    if (hasTape) {
      const startSample = starts?.[index];
      if (startSample === undefined) return undefined;
      const tape = { previous: undefined, next: undefined, chapters, filmSeed: '', startSample };
      return memo.get(`sound ${scene.planned.row.id}`, [scene, startSample], () =>
        planSound(scene, tape, { settings, engines }),
      );
    }
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
  // These parts were not made for this film: they were imported, copied, or kept by an edit.
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
