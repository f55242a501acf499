import { eq, sql } from 'drizzle-orm';
import type { RunMode } from '../../protocol/index.ts';
import { assets, confirmUncertain, type Ledger, OUTCOME_UNKNOWN, takes } from '../../store/index.ts';
import type { GenerationCommand } from '../advance/generation-reconciler.ts';
import type { Models } from '../models/stages.ts';
import type { ResumeOptions } from '../pipeline.ts';
import { cancelAssets } from '../rows/cancel-assets.ts';
import { forgetFailed } from '../rows/generation-rows.ts';
import { refuseUnpriced } from '../rows/new-generation.ts';
import type { WorkReference } from '../work/work-queues.ts';

/** Stops an unfinished generation. Once the command has run, `stopped` lists the work that is no longer wanted. */
export function cancel(): { readonly command: GenerationCommand; readonly stopped: WorkReference[] } {
  const stopped: WorkReference[] = [];
  const command: GenerationCommand = {
    // Planning thousands of scenes from nothing takes longer than the rest of a cancellation.
    isFollowed: true,
    async change(transaction, generation) {
      if (generation.status === 'complete' || generation.status === 'partial') return {};
      stopped.push(...(await cancelAssets(transaction, generation.id)));
      return { status: 'cancelled', segmentsWanted: false, finalizeWanted: false };
    },
  };
  return { command, stopped };
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
