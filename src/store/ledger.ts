import { inArray, sql } from 'drizzle-orm';
import { countedAttempts, MAX_ATTEMPTS } from './attempt-count.ts';
import type { Ledger } from './connect.ts';
import { assets, attempts, takes } from './schema.ts';
import type { AssetKind } from './stored-types.ts';

export type AssetRow = typeof assets.$inferSelect;

/** An asset to make, identified by its key. */
export interface WantedAsset {
  readonly key: string;
  readonly kind: AssetKind;
  readonly request: unknown;
}

/**
 * Queues assets and returns all their rows. An asset that was cancelled, or failed for another generation, is made
 * again with a new allowance of attempts. A settled or running asset stays as it is.
 *
 * @param payer the generation that pays from now on, unless another one already waits for the asset
 */
export async function wantAssets(
  ledger: Ledger,
  wanted: readonly WantedAsset[],
  payer: string,
): Promise<AssetRow[]> {
  const rows: AssetRow[] = [];
  // Sorted, so that two transactions that want the same assets cannot deadlock.
  const sorted = wanted.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (const part of batches(sorted, 500)) {
    const inserted = await ledger
      .insert(assets)
      .values(part.map(({ key, kind, request }) => ({ key, kind, request, payer })))
      .onConflictDoUpdate({
        target: assets.key,
        set: {
          run: sql`${assets.run} + case when ${assets.state} in ('cancelled', 'failed') then 1 else 0 end`,
          attemptsAllowed: sql`case when ${assets.state} in ('cancelled', 'failed')
            then (select ${countedAttempts} from ${attempts} where ${attempts.assetKey} = ${assets.key})
              + ${MAX_ATTEMPTS}
            else ${assets.attemptsAllowed} end`,
          state: sql`case when ${assets.state} in ('cancelled', 'failed') then 'queued' else ${assets.state} end`,
          // The request is removed from assets that nobody uses.
          request: sql`excluded.request`,
          payer: sql`case when ${assets.state} in ('cancelled', 'failed') then ${payer} else ${assets.payer} end`,
        },
      })
      .returning();
    rows.push(...inserted);
  }
  return rows;
}

/** The facts of a finished asset. */
export interface FinishedAsset {
  readonly hash: string;
  readonly extension: string;
  readonly sizeBytes: number;
  readonly durationMs?: number;
  readonly detail?: unknown;
  /** The cost of the call; `null` if unknown. */
  readonly costUsd: number | null;
}

/** The generations that use, or once used, any of these assets. */
export async function generationsUsing(ledger: Ledger, keys: readonly string[]): Promise<string[]> {
  const rows = await ledger
    .selectDistinct({ id: takes.generationId })
    .from(takes)
    .where(inArray(takes.assetKey, [...keys]));
  return rows.map(({ id }) => id);
}

export async function assetsByKey(ledger: Ledger, keys: readonly string[]): Promise<Map<string, AssetRow>> {
  const found = new Map<string, AssetRow>();
  for (const part of batches(keys, 1000)) {
    const rows = await ledger
      .select()
      .from(assets)
      .where(inArray(assets.key, [...part]));
    for (const row of rows) found.set(row.key, row);
  }
  return found;
}

export function* batches<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
