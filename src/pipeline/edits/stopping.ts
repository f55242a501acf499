import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import type { RunMode } from '../../protocol/index.ts';
import {
  assets,
  confirmUncertain,
  costOf,
  generations,
  type Ledger,
  OUTCOME_UNKNOWN,
  takes,
} from '../../store/index.ts';
import type { GenerationCommand } from '../advance/generation-reconciler.ts';
import type { Models } from '../models/stages.ts';
import type { ResumeOptions } from '../pipeline.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { cancelAssets } from '../rows/cancel-assets.ts';
import { forgetFailed, lockGeneration } from '../rows/generation-rows.ts';
import { refuseUnpriced } from '../rows/new-generation.ts';
import { stoppedItem } from '../views/stopped-views.ts';
import { extrasOf, type GenerationExtras, viewCost } from '../views/view-generation.ts';
import type { WorkReference } from '../work/work-queues.ts';

/**
 * Stops an unfinished generation, and returns the work that is no longer wanted. Nothing is planned, and no scene is
 * read or written, so it takes little longer for a film of thousands of scenes.
 *
 * @throws GenerationError `generation_not_found`
 */
export function stopGeneration(ledger: Ledger, id: string): Promise<WorkReference[]> {
  return ledger.transaction(async (transaction) => {
    const generation = await lockGeneration(transaction, id);
    const { status } = generation;
    if (status === 'complete' || status === 'partial' || status === 'cancelled') return [];
    const stopped = await cancelAssets(transaction, id);
    await transaction
      .update(generations)
      .set({ ...stoppedColumns(generation), updatedAt: new Date() })
      .where(eq(generations.id, id));
    return stopped;
  });
}

/** The columns of a generation that is stopped. Readers see by them what follows for its scenes: `stoppedScene`. */
export function stoppedColumns(generation: GenerationRow) {
  const { waits: _, failure: __, video, cover, ...extras } = extrasOf(generation);
  const revision = generation.revision + 1;
  const view: GenerationExtras = {
    ...extras,
    video: stoppedItem(video),
    ...(cover && { cover: stoppedItem(cover) }),
    stoppedRevision: revision,
  };
  return { status: 'cancelled', segmentsWanted: false, finalizeWanted: false, revision, view } as const;
}

/**
 * Publishes what a generation that was stopped has cost: more than before if a call that was stopped may be charged.
 */
export function tellCost(ledger: Ledger, id: string): Promise<void> {
  return ledger.transaction(async (transaction) => {
    const generation = await lockGeneration(transaction, id);
    const extras = extrasOf(generation);
    const { estimateUsd } = extras.cost;
    const known = { ...(await costOf(transaction, id)), estimateUsd };
    const cost = viewCost(known, generation.budgetUsd);
    if (isDeepStrictEqual(cost, extras.cost)) return;
    await transaction
      .update(generations)
      .set({ view: { ...extras, cost }, revision: generation.revision + 1, updatedAt: new Date() })
      .where(eq(generations.id, id));
  });
}

/**
 * Resumes a generation: cancelled and failed assets may be queued again.
 * Assets that may have been charged without an answer are not, unless `retryUncertain` is set.
 */
export function resume(
  mode: RunMode,
  options: ResumeOptions & { readonly models: Models },
): GenerationCommand {
  const { budgetUsd, uncertain, retryUncertain = false, models } = options;
  return {
    async change(transaction, generation) {
      if (typeof budgetUsd === 'number') refuseUnpriced(generation.settings, models);
      const { status } = generation;
      if (retryUncertain) {
        await confirmUncertain(transaction, await uncertainAssets(transaction, generation.id));
      }
      if (retryUncertain || status === 'failed' || status === 'partial' || budgetUsd !== undefined) {
        await forgetFailed(transaction, generation.id);
      }
      const stopped = status === 'cancelled' || status === 'failed';
      return {
        run: mode,
        ...(stopped && { status: 'draft', error: null }),
        ...(budgetUsd !== undefined && { budgetUsd }),
        ...(uncertain !== undefined && { uncertain }),
      };
    },
  };
}

/** Assets of this generation that failed because a call may have been charged without an answer. */
async function uncertainAssets(transaction: Ledger, id: string): Promise<string[]> {
  const rows = await transaction
    .selectDistinct({ key: assets.key })
    .from(assets)
    .innerJoin(takes, eq(takes.assetKey, assets.key))
    .where(
      sql`${takes.generationId} = ${id} and ${assets.state} = 'failed' and ${assets.error}->>'code' = ${OUTCOME_UNKNOWN}`,
    );
  return rows.map(({ key }) => key);
}
