import { sql } from 'drizzle-orm';
import type { CopyGenerationRequest } from '../../protocol/index.ts';
import {
  assets,
  type BlobStore,
  generations,
  type Ledger,
  markBlobsUnused,
  takes,
} from '../../store/index.ts';
import { translatedParts } from '../makers/translation-maker.ts';
import type { OutlineDetail } from '../plan/asset-requests.ts';
import { type GenerationRow, storyboardKey } from '../plan/plan-scenes.ts';
import { insertTakes } from '../rows/generation-rows.ts';
import { findCreated } from '../rows/idempotency.ts';
import { newId } from '../rows/new-generation.ts';
import type { Translation } from './translation.ts';

interface InsertOptions {
  readonly original: GenerationRow;
  readonly request: CopyGenerationRequest;
  readonly blobs: BlobStore;
  readonly idempotencyKey: string | undefined;
}

/**
 * Inserts a film that waits for the translation of its storyboard. No engine makes the storyboard, so it is stored as
 * the film's finished script. The translated parts replace its scenes.
 */
export async function insertTranslation(
  transaction: Ledger,
  { language, settings, storyboard, bytes, kept }: Translation,
  { original, request, blobs, idempotencyKey }: InsertOptions,
): Promise<{ readonly id: string; readonly created: boolean }> {
  const { source, tags, tenant, budgetUsd, uncertain } = original;
  const id = newId();
  const blob = await blobs.put(bytes);
  const inserted = await transaction
    .insert(generations)
    .values({
      id,
      source,
      settings,
      language,
      tags,
      tenant,
      budgetUsd,
      uncertain,
      idempotencyKey: idempotencyKey ?? null,
      title: request.title ?? original.title,
      run: request.run ?? 'client',
      createdAt: new Date(),
    })
    .onConflictDoNothing()
    .returning({ id: generations.id });
  if (inserted.length === 0) {
    const earlier = await findCreated(transaction, { source, settings, tenant, idempotencyKey });
    await markBlobsUnused(transaction, [blob.hash]);
    return { id: earlier, created: false };
  }
  const detail: OutlineDetail = { document: blob, parts: translatedParts(storyboard) };
  await insertStoryboard(transaction, id, { blob, detail });
  await keepFigures(transaction, { from: original.id, to: id });
  await insertTakes(transaction, id, kept);
  return { id, created: true };
}

async function insertStoryboard(
  transaction: Ledger,
  generationId: string,
  { blob, detail }: { readonly blob: OutlineDetail['document']; readonly detail: OutlineDetail },
): Promise<void> {
  const key = storyboardKey(blob.hash);
  const settled = { ...blob, detail, state: 'settled', error: null, unusedSince: null } as const;
  await transaction
    .insert(assets)
    .values({
      key,
      kind: 'script',
      request: { storyboard: blob.hash },
      extension: 'json',
      ...settled,
      settledAt: sql`now()`,
    })
    .onConflictDoUpdate({ target: assets.key, set: settled });
  await transaction
    .insert(takes)
    .values({ generationId, sceneId: '', shotId: '', kind: 'script', assetKey: key });
}

async function keepFigures(
  transaction: Ledger,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await transaction.execute(sql`
    insert into ${takes} (generation_id, scene_id, shot_id, kind, asset_key, created_at)
    select ${to}, scene_id, shot_id, kind, asset_key, created_at from ${takes}
    where generation_id = ${from} and kind = 'figure'`);
}
