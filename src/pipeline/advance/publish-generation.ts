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
import { contentSeen, type SceneContent } from '../views/stopped-views.ts';
import { extrasOf, viewExtras, viewScene } from '../views/view-generation.ts';
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
  readonly restructured: boolean;
  readonly models: Models;
  readonly findLane: FindLane | undefined;
  /** Whether the user wants to be called when a generation comes to an end. */
  readonly isAnnounced: boolean;
}

/** Writes what readers see, and raises the revision if anything has changed. Returns the row. */
export async function publish(transaction: Ledger, publication: Publication): Promise<GenerationRow> {
  const { before, snapshot, plan, memory, edited, restructured, isAnnounced } = publication;
  const { id } = before;
  const stoppedBefore = extrasOf(before).stoppedRevision;
  const stoppedRevision = plan.status === 'cancelled' ? (stoppedBefore ?? before.revision + 1) : undefined;
  const seen = await rowSeen(transaction, publication, stoppedRevision);
  const contents = plan.scenes.map((scene) => memoizedView(snapshot, scene));
  const changed = contents.filter(
    (content) => !isSeen(memory.published.get(content.id), content, { stoppedBefore, stoppedRevision }),
  );
  const isNew = changed.length > 0 || !isDeepStrictEqual(shown(before), shown(seen));
  const revision = before.revision + (restructured || edited || isNew ? 1 : 0);
  const after = { ...seen, revision, ...(restructured && { structureRevision: revision }) };
  memory.publish(contents, { changed, revision, isStopped: stoppedRevision !== undefined });
  await publishScenes(transaction, id, { revision, scenes: changed });
  if (isDeepStrictEqual(before, after)) return before;
  const { id: _, createdAt: __, ...columns } = { ...after, updatedAt: new Date() };
  await transaction.update(generations).set(columns).where(eq(generations.id, id));
  const body = isAnnounced ? announcementOf(before, after, contents) : undefined;
  if (body !== undefined) await queueWebhookCall(transaction, { generationId: id, body });
  return { ...after, ...columns };
}

/** The generation's row with everything that readers see of it in this plan. Its revision is not raised yet. */
async function rowSeen(
  transaction: Ledger,
  { snapshot, plan, models, findLane }: Publication,
  stoppedRevision: number | undefined,
): Promise<GenerationRow> {
  const { generation, assets } = snapshot;
  const isFinished = plan.film !== undefined && assets.get(plan.film.key)?.state === 'settled';
  // An earlier film stays the current one until the new one is finished.
  const videoKey = isFinished && plan.film ? plan.film.key : generation.videoKey;
  const waiting = [plan.script, ...plan.scriptParts, ...plan.scenes.flatMap(partsOf)];
  const view = viewExtras(snapshot, plan, {
    cost: {
      ...(await costOf(transaction, generation.id)),
      estimateUsd: expectedUsd(snapshot, plan, models),
    },
    waits: await waitsOf(transaction, waiting, { stateOf: (key) => assets.get(key)?.state, findLane }),
    current: videoKey === null ? undefined : assets.get(videoKey),
    stoppedRevision,
  });
  const progress = Math.max(generation.progress, plan.progress);
  return { ...generation, status: plan.status, videoKey, view, progress };
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

/** Whether readers already see this content of a scene, so that nothing has to be written. */
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
