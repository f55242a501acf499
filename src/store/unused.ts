import {
  and,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lt,
  not,
  notExists,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';
import type { BlobStore } from './blob-store.ts';
import type { Ledger } from './connect.ts';
import { assets, attempts, changeKeys, generations, takes, unusedBlobs } from './schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH_ROWS = 500;

/** Records blobs of a row that is being deleted. */
export async function markBlobsUnused(transaction: Ledger, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await transaction
    .insert(unusedBlobs)
    .values(hashes.map((hash) => ({ hash })))
    .onConflictDoNothing();
}

/**
 * Frees what nothing refers to any more. An asset that no generation uses or pays for is deleted after a day, and its
 * blobs a day later, unless another asset or document has the same bytes. Files unknown to this ledger are not
 * touched.
 */
export async function freeUnused(ledger: Ledger, blobs: BlobStore, nowMs = Date.now()): Promise<void> {
  const dayAgo = new Date(nowMs - DAY_MS);
  await ledger.delete(changeKeys).where(lt(changeKeys.createdAt, dayAgo));
  await markUnused(ledger, new Date(nowMs));
  while ((await forgetUnused(ledger, dayAgo)) === BATCH_ROWS);
  await removeBlobs(ledger, blobs, dayAgo);
}

/** Records since when assets are unused, and resets this for those that are used again. */
async function markUnused(ledger: Ledger, now: Date): Promise<void> {
  const isUnused = and(
    notExists(ledger.select().from(takes).where(eq(takes.assetKey, assets.key))),
    // An asset is kept while its payer exists, because its cost is part of the payer's cost.
    notExists(ledger.select().from(generations).where(eq(generations.id, assets.payer))),
    notInArray(assets.state, ['queued', 'running']),
    // A row that keeps only its cost has nothing more to free.
    or(isNotNull(assets.hash), sql`${assets.request} <> '{}'`, not(isCostCounted(ledger))),
  );
  await ledger
    .update(assets)
    .set({ unusedSince: null })
    .where(and(isNotNull(assets.unusedSince), sql`not (${isUnused})`));
  await ledger
    .update(assets)
    .set({ unusedSince: now })
    .where(and(isNull(assets.unusedSince), isUnused));
}

/** Deletes a batch of them, and returns how many. A full batch means that there may be more. */
async function forgetUnused(ledger: Ledger, unusedBefore: Date): Promise<number> {
  return ledger.transaction(async (transaction) => {
    // Locked before they are checked. A generation that wants one meanwhile waits, and makes it again.
    const held = await transaction
      .select({ key: assets.key })
      .from(assets)
      .where(lt(assets.unusedSince, unusedBefore))
      .limit(BATCH_ROWS)
      .for('update', { skipLocked: true });
    const keys = held.map(({ key }) => key);
    if (keys.length === 0) return 0;
    const used = notExists(transaction.select().from(takes).where(eq(takes.assetKey, assets.key)));
    const isForgotten = and(inArray(assets.key, keys), notInArray(assets.state, ['queued', 'running']), used);
    const found = await transaction
      .select({ hash: assets.hash, others: sql<string[]>`jsonb_path_query_array(detail, '$.*.hash')` })
      .from(assets)
      .where(isForgotten);
    // Only their cost is kept.
    const nothing = { request: {}, hash: null, sizeBytes: null, detail: null, error: null } as const;
    await transaction
      .update(assets)
      .set({ ...nothing, state: 'cancelled', unusedSince: null })
      .where(and(isForgotten, isCostCounted(transaction)));
    await transaction.delete(assets).where(and(isForgotten, not(isCostCounted(transaction))));
    const hashes = found.flatMap(({ hash, others }) => [...(hash ? [hash] : []), ...(others ?? [])]);
    await markBlobsUnused(transaction, [...new Set(hashes)]);
    return found.length;
  });
}

/** Whether its calls cost something, or may have: they count for the spending caps, and in the list of costs. */
function isCostCounted(ledger: Ledger) {
  return exists(
    ledger
      .select()
      .from(attempts)
      .where(and(eq(attempts.assetKey, assets.key), sql`${attempts.costUsd} is distinct from 0`)),
  );
}

async function removeBlobs(ledger: Ledger, blobs: BlobStore, unusedBefore: Date): Promise<void> {
  const old = await ledger.select().from(unusedBlobs).where(lt(unusedBlobs.since, unusedBefore));
  if (old.length === 0) return;
  const used = await usedHashes(ledger);
  for (const { hash } of old) {
    const isDone = used.has(hash) || (await blobs.remove(hash, { putSinceMs: unusedBefore.getTime() }));
    if (isDone) await ledger.delete(unusedBlobs).where(eq(unusedBlobs.hash, hash));
  }
}

async function usedHashes(ledger: Ledger): Promise<Set<string>> {
  const finished = await ledger.select({ hash: assets.hash }).from(assets).where(isNotNull(assets.hash));
  const beside = await ledger
    .select({ hash: sql<string>`jsonb_path_query(${assets.detail}, '$.*.hash') #>> '{}'` })
    .from(assets)
    .where(isNotNull(assets.detail));
  const sources = await ledger
    .select({ hash: sql<string | null>`${generations.source} ->> 'hash'` })
    .from(generations);
  return new Set([...finished, ...beside, ...sources].flatMap(({ hash }) => hash ?? []));
}
