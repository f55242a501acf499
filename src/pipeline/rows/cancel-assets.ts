import { type SQL, sql } from 'drizzle-orm';
import { assets, generations, type Ledger, takes } from '../../store/index.ts';
import type { WorkReference } from '../work/work-queues.ts';

/**
 * Cancels assets that this generation waits for, unless another active generation wants them.
 *
 * @param keys limits the cancellation to these assets
 */
export function cancelAssets(
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
  return transaction
    .update(assets)
    .set({ state: 'cancelled' })
    .where(
      sql`${assets.key} in (${chosen}) and ${assets.state} in ('queued', 'running') and not ${wantedElsewhere}`,
    )
    .returning({ key: assets.key, kind: assets.kind, run: assets.run });
}
