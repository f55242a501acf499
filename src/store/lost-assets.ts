import { and, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { BlobStore } from './blob-store.ts';
import type { Ledger } from './connect.ts';
import { generationsUsing } from './ledger.ts';
import { assets, generations } from './schema.ts';
import type { StoredProblem } from './stored-types.ts';
import { ASK_ABOVE_USD } from './uncertain-attempts.ts';

const BATCH_ROWS = 500;

const DAMAGED: StoredProblem = {
  code: 'asset_damaged',
  message: 'The finished file was damaged on the disk, and making it again costs money.',
  advice: 'Try again to pay for it once more. Check the disk before you do.',
  retryable: false,
};

/**
 * Resets assets whose files are missing, so that they are made again when they are wanted.
 *
 * @returns the generations that used them
 */
export async function dropLostAssets(ledger: Ledger, blobs: BlobStore): Promise<string[]> {
  const users = new Set<string>();
  for await (const batch of readyAssets(ledger)) {
    const isThere = await Promise.all(
      batch.map(async ({ hash, sizeBytes }) => (await blobs.sizeBytes(hash)) === sizeBytes),
    );
    const lost = batch.flatMap(({ hash }, index) => (isThere[index] ? [] : [hash]));
    for (const id of await dropAssets(ledger, lost)) users.add(id);
  }
  return [...users];
}

/**
 * Resets assets with these bytes. Free and cheap assets are made again when they are wanted. Expensive ones, and
 * those of users who want to be asked, fail until the user decides.
 *
 * @returns the generations that used them
 */
export async function dropAssets(ledger: Ledger, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const isAsked = sql`(${assets.costUsd} > ${ASK_ABOVE_USD} or (${assets.costUsd} > 0 and exists (
    select 1 from ${generations} where ${generations.id} = ${assets.payer} and ${generations.uncertain} = 'ask')))`;
  const dropped = await ledger
    .update(assets)
    .set({
      state: sql`case when ${isAsked} then 'failed' else 'cancelled' end`,
      error: sql`case when ${isAsked} then ${JSON.stringify(DAMAGED)}::jsonb end`,
      hash: null,
      sizeBytes: null,
    })
    .where(and(eq(assets.state, 'settled'), inArray(assets.hash, [...hashes])))
    .returning({ key: assets.key });
  return generationsUsing(
    ledger,
    dropped.map(({ key }) => key),
  );
}

/** All assets that have a file, page by page. */
export async function* readyAssets(
  ledger: Ledger,
): AsyncGenerator<{ readonly key: string; readonly hash: string; readonly sizeBytes: number | null }[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: { key: string; hash: string | null; sizeBytes: number | null }[] = await ledger
      .select({ key: assets.key, hash: assets.hash, sizeBytes: assets.sizeBytes })
      .from(assets)
      .where(and(eq(assets.state, 'settled'), isNotNull(assets.hash), gt(assets.key, after)))
      .orderBy(assets.key)
      .limit(BATCH_ROWS);
    yield rows.map((row) => ({ ...row, hash: row.hash ?? '' }));
    after = rows[BATCH_ROWS - 1]?.key;
  }
}
