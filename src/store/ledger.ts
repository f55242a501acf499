import { inArray, sql } from 'drizzle-orm';
import { countedAttempts, MAX_ATTEMPTS } from './attempt-count.ts';
import type { Ledger } from './connect.ts';
import { type AssetKind, assets, attempts, takes } from './schema.ts';

export type AssetRow = typeof assets.$inferSelect;

/** What is wanted, by the key of everything that shapes it. */
export interface WantedAsset {
  readonly key: string;
  readonly kind: AssetKind;
  readonly request: unknown;
}

/**
 * Writes down that these assets are wanted anew, and returns all their rows. One that was cancelled, or failed
 * for somebody else, is made again with a budget of its own; one that is settled or under way stays what it is.
 *
 * @param payer the generation whose money it costs from now on, unless another waits for it already
 */
export async function wantAssets(
  ledger: Ledger,
  wanted: readonly WantedAsset[],
  payer: string,
): Promise<AssetRow[]> {
  const rows: AssetRow[] = [];
  // In one order everywhere: two that want the same assets must not wait for each other.
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
          // It may have been blanked when nobody used it any more.
          request: sql`excluded.request`,
          payer: sql`case when ${assets.state} in ('cancelled', 'failed') then ${payer} else ${assets.payer} end`,
        },
      })
      .returning();
    rows.push(...inserted);
  }
  return rows;
}

/** What a finished asset is. */
export interface FinishedAsset {
  readonly hash: string;
  readonly extension: string;
  readonly sizeBytes: number;
  readonly durationMs?: number;
  readonly detail?: unknown;
  /** What the call cost; `null` when nobody knows. */
  readonly costUsd: number | null;
}

/** The generations that any of these assets is, or was, made for. */
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
