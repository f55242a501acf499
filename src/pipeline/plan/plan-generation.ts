import type { GenerationStatus } from '../../store/index.ts';
import { planCredits } from './plan-credits.ts';
import { planRendering } from './plan-rendering.ts';
import {
  type PlannedAsset,
  type PlannedScene,
  partsOf,
  planScenes,
  planScript,
  planScriptParts,
} from './plan-scenes.ts';
import { planStandIns, readyScene } from './ready-scenes.ts';
import { type AssetStatus, assetStatusOf, type GenerationSnapshot } from './snapshot.ts';

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
  const isStopped = generation.status === 'cancelled';
  const isInBackground = generation.run === 'background';
  const script = planScript(generation, engines);
  const scriptParts = planScriptParts(script, snapshot.assets.get(script.key));
  const scenes = planScenes(generation, snapshot.scenes, snapshot);
  const needed: PlannedAsset[] = [];
  if (isInBackground) needed.push(script, ...scenes.flatMap(partsOf));
  // A request for the script is a request for all of its parts.
  if (generation.scriptKey === null) needed.push(...scriptParts);

  const credits = planCredits(snapshot, scenes);
  const isFilmWanted = isInBackground || generation.finalizeWanted;
  if (isFilmWanted) needed.push(...planStandIns(snapshot, scenes, credits));
  const ready = scenes.map((scene) =>
    readyScene(snapshot, scene, scene === scenes.at(-1) ? credits : undefined),
  );
  const rendering = planRendering(snapshot, ready);
  if (isFilmWanted || generation.segmentsWanted) needed.push(...rendering.segments);
  if (isFilmWanted && rendering.film) needed.push(rendering.film);

  const planned = scenes.map((scene) => ({ ...scene, segment: rendering.ownSegments.get(scene.row.id) }));
  const plan = { script, scriptParts, scenes: planned, rendered: rendering.segments, film: rendering.film };
  return {
    ...plan,
    wanted: isStopped ? [] : needed.filter(({ key }) => assetStatusOf(snapshot, key) === 'pending'),
    status: isStopped ? 'cancelled' : statusOf(snapshot, plan, isFilmWanted),
    progress: progressOf(snapshot, plan),
  };
}

type PlannedWork = Pick<GenerationPlan, 'script' | 'scriptParts' | 'scenes' | 'film'>;

function statusOf(snapshot: GenerationSnapshot, plan: PlannedWork, isFilmWanted: boolean): GenerationStatus {
  if (snapshot.generation.error) return 'failed';
  if (snapshot.generation.scriptKey === null) return statusOfScript(snapshot, plan);
  return statusOfScenes(snapshot, plan, isFilmWanted);
}

/** The status of a generation that has no scenes yet. */
function statusOfScript(snapshot: GenerationSnapshot, plan: PlannedWork): GenerationStatus {
  const script = assetStatusOf(snapshot, plan.script.key);
  if (script === 'failed') return 'failed';
  const parts = plan.scriptParts.map(({ key }) => assetStatusOf(snapshot, key));
  // If a part fails, the others are finished first, and kept.
  if (parts.includes('failed') && parts.every(hasEnded)) return 'failed';
  return script === 'pending' && snapshot.generation.run === 'client' ? 'draft' : 'scripting';
}

/** The status of a generation whose script is written. */
function statusOfScenes(
  snapshot: GenerationSnapshot,
  plan: PlannedWork,
  isFilmWanted: boolean,
): GenerationStatus {
  const { generation } = snapshot;
  const parts = plan.scenes.flatMap(partsOf).map(({ key }) => assetStatusOf(snapshot, key));
  const segments = plan.scenes.map(({ segment }) => assetStatusOf(snapshot, segment?.key));
  const film = assetStatusOf(snapshot, plan.film?.key);
  if (film === 'settled') return [...parts, ...segments].includes('failed') ? 'partial' : 'complete';
  if (film === 'failed') return 'failed';
  if (segments.length > 0 && segments.every((segment) => segment === 'failed')) return 'failed';
  if (isFilmWanted && parts.length > 0 && parts.every(hasEnded)) return 'rendering';
  // These parts were not made for this film: they were imported, copied, or kept by an edit.
  const isKept = !generation.segmentsWanted && generation.videoKey === null;
  const isWaiting = parts.every((part) => part === 'pending' || (isKept && part === 'settled'));
  return isWaiting && !isFilmWanted ? 'storyboard' : 'generating';
}

function hasEnded(status: AssetStatus): boolean {
  return status === 'settled' || status === 'failed';
}

/** The share of each part in the progress, in percent. */
const SHARES = { script: 10, parts: 60, segments: 25, film: 5 };

function progressOf(snapshot: GenerationSnapshot, plan: PlannedWork): number {
  const ended = (key: string | undefined) => hasEnded(assetStatusOf(snapshot, key));
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
