import { inArray, type SQL, sql } from 'drizzle-orm';
import { assets, generations, type Ledger, takes } from '../../store/index.ts';
import type { WorkReference } from '../work/work-queues.ts';

/** The embedded database blocks its whole process during a statement. */
const BATCH_ROWS = 500;

/**
 * Cancels assets that this generation waits for, unless another active generation wants them.
 *
 * @param keys limits the cancellation to these assets
 */
export async function cancelAssets(
  transaction: Ledger,
  id: string,
  keys?: readonly string[],
): Promise<WorkReference[]> {
  const ownKeys = sql`select ${takes.assetKey} from ${takes} where ${takes.generationId} = ${id}`;
  const chosen: SQL =
    keys === undefined
      ? ownKeys
      : sql.join(
          keys.map((key) => sql`${key}`),
          sql`, `,
        );
  const wantedElsewhere = sql`exists (
    select 1 from ${takes} join ${generations} on ${generations.id} = ${takes.generationId}
    where ${takes.assetKey} = ${assets.key} and ${generations.id} <> ${id}
      and ${generations.status} <> 'cancelled' and ${generations.deletedAt} is null)`;
  const unwanted = sql`${assets.key} in (${chosen}) and ${assets.state} in ('queued', 'running')
    and not ${wantedElsewhere}`;
  const cancelled: WorkReference[] = [];
  for (;;) {
    const some = transaction.select({ key: assets.key }).from(assets).where(unwanted).limit(BATCH_ROWS);
    const batch = await transaction
      .update(assets)
      .set({ state: 'cancelled' })
      .where(inArray(assets.key, some))
      .returning({ key: assets.key, kind: assets.kind, run: assets.run });
    cancelled.push(...batch);
    if (batch.length < BATCH_ROWS) return cancelled;
  }
}
