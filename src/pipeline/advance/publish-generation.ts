import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { costOf, generations, type Ledger } from '../../store/index.ts';
import type { Models } from '../models/stages.ts';
import { expectedUsd } from '../plan/expected-cost.ts';
import {
  type GenerationPlan,
  type GenerationSnapshot,
  type PlannedSceneWithSegment,
  partsOf,
} from '../plan/plan-generation.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { publishScenes } from '../rows/generation-rows.ts';
import { slotOf } from '../rows/takes.ts';
import { contentSeen } from '../views/stopped-views.ts';
import { extrasOf, type SceneContent, viewExtras, viewScene } from '../views/view-generation.ts';
import type { FindLane } from '../work/call-lanes.ts';
import { waitsOf } from '../work/provider-waits.ts';
import { queueWebhookCall } from '../work/webhook-calls.ts';
import { announcementOf } from './announce.ts';
import type { GenerationMemory, PublishedScene } from './generation-memory.ts';

interface Publication {
  readonly before: GenerationRow;
  readonly snapshot: GenerationSnapshot;
  readonly plan: GenerationPlan;
  readonly memory: GenerationMemory;
  /** Whether the user changed scenes. */
  readonly edited: boolean;
  /** Whether scenes were added, removed or moved. */
  readonly structure: boolean;
  readonly models: Models;
  readonly findLane: FindLane | undefined;
  /** Whether the user wants to be called when a generation comes to an end. */
  readonly isAnnounced: boolean;
}

/** Writes what readers see, and raises the revision if anything has changed. Returns the row. */
export async function publish(
  transaction: Ledger,
  { before, snapshot, plan, memory, edited, structure, models, findLane, isAnnounced }: Publication,
): Promise<GenerationRow> {
  const { generation, assets } = snapshot;
  const isSettled = plan.film !== undefined && assets.get(plan.film.key)?.state === 'settled';
  const videoKey = isSettled && plan.film ? plan.film.key : generation.videoKey;
  const current = videoKey === null ? undefined : assets.get(videoKey);
  const cost = await costOf(transaction, generation.id);
  const estimateUsd = expectedUsd(snapshot, plan, models);
  const waiting = [plan.script, ...plan.scriptParts, ...plan.scenes.flatMap(partsOf)];
  const waits = await waitsOf(transaction, waiting, {
    stateOf: (key) => assets.get(key)?.state,
    findLane,
  });
  const stoppedBefore = extrasOf(before).stoppedRevision;
  const stoppedRevision = plan.status === 'cancelled' ? (stoppedBefore ?? before.revision + 1) : undefined;
  const view = viewExtras(snapshot, plan, {
    cost: { ...cost, estimateUsd },
    waits,
    current,
    stoppedRevision,
  });
  const progress = Math.max(generation.progress, plan.progress);
  const seen: GenerationRow = { ...generation, status: plan.status, videoKey, view, progress };
  const contents = plan.scenes.map((scene) => memoizedView(snapshot, scene));
  const isStopped = stoppedRevision !== undefined;
  const changedScenes = contents.filter((content) => {
    return !isSeen(memory.published.get(content.id), content, { stoppedBefore, stoppedRevision });
  });
  const isNew = changedScenes.length > 0 || !isDeepStrictEqual(shown(before), shown(seen));
  const changed = structure || edited || isNew;
  const revision = before.revision + (changed ? 1 : 0);
  const after = { ...seen, revision, ...(structure && { structureRevision: revision }) };
  memory.publish(contents, { changed: changedScenes, revision, isStopped });
  await publishScenes(transaction, generation.id, { revision, scenes: changedScenes });
  if (isDeepStrictEqual(before, after)) return before;
  const { id, createdAt: _, ...columns } = { ...after, updatedAt: new Date() };
  await transaction.update(generations).set(columns).where(eq(generations.id, id));
  const announcement = isAnnounced ? announcementOf(before, after, contents) : undefined;
  if (announcement !== undefined)
    await queueWebhookCall(transaction, { generationId: id, body: announcement });
  return { ...after, ...columns };
}

/**
 * The scene's view. It is the same object while nothing in it changes. The scene's row and pictures are not among the
 * inputs, because planning makes a new `speech` whenever they change.
 */
function memoizedView(snapshot: GenerationSnapshot, scene: PlannedSceneWithSegment) {
  const { speech, pictures, segment } = scene;
  const assetsOf = [speech, ...pictures, segment].map((planned) => snapshot.assets.get(planned?.key ?? ''));
  const lists = [speech, ...pictures].map((planned) => snapshot.takes.get(slotOf(planned)));
  const takesOf = lists.flatMap((keys = []) => keys.map((key) => snapshot.assets.get(key)));
  const inputs = [speech, segment, ...assetsOf, ...lists, ...takesOf];
  return snapshot.memo.get(`view ${scene.row.id}`, inputs, () => viewScene(snapshot, scene));
}

/** Whether readers see this of a scene without anything being written. */
function isSeen(
  published: PublishedScene | undefined,
  content: SceneContent,
  {
    stoppedBefore,
    stoppedRevision,
  }: { readonly stoppedBefore: number | undefined; readonly stoppedRevision: number | undefined },
): boolean {
  if (!published?.content) return false;
  const before = contentSeen(published, stoppedBefore);
  const seen = contentSeen(published, stoppedRevision);
  if (seen !== content && !isDeepStrictEqual(seen, content)) return false;
  // Readers saw a stopped view of this scene. A generation that continues publishes the stored one again.
  return seen !== published.content || seen === before;
}

/** The columns of a generation's row that readers see. */
function shown({ title, tags, language, status, warnings, run, progress, view, videoKey }: GenerationRow) {
  return { title, tags, language, status, warnings, run, progress, view, videoKey };
}
