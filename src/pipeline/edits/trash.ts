import { and, eq, isNotNull, lt } from 'drizzle-orm';
import type { TrashList } from '../../protocol/index.ts';
import { generations, type Ledger, markBlobsUnused } from '../../store/index.ts';
import type { TrashRequest } from '../pipeline.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { cancelAssets } from '../rows/cancel-assets.ts';
import { generationNotFound, lockGeneration } from '../rows/generation-rows.ts';
import { ORDERS } from '../views/page-cursor.ts';
import type { WorkReference } from '../work/work-queues.ts';
import { stoppedColumns } from './stopping.ts';

/** How long a deleted generation can be restored, in milliseconds. */
export const TRASH_MS = 30 * 24 * 60 * 60 * 1000;

/** How many generations are erased in one transaction: their rows are deleted with them. */
const BATCH_ROWS = 20;

/**
 * Moves a generation to the trash. Its work stops, its share ends, and its key can create another generation.
 * Returns the work that is no longer wanted.
 *
 * @throws GenerationError `generation_not_found`
 */
export async function moveToTrash(ledger: Ledger, id: string): Promise<WorkReference[]> {
  return ledger.transaction(async (transaction) => {
    const generation = await lockGeneration(transaction, id);
    const stopped = await cancelAssets(transaction, id);
    await transaction
      .update(generations)
      .set({
        deletedAt: new Date(),
        shareToken: null,
        idempotencyKey: null,
        ...(!isAtRest(generation) && stoppedColumns(generation)),
      })
      .where(eq(generations.id, id));
    return stopped;
  });
}

/** Whether nothing of it is made unless a client asks. Anything else comes back from the trash as cancelled. */
function isAtRest({ status, run }: GenerationRow): boolean {
  if (status === 'draft' || status === 'storyboard') return run === 'client';
  return status === 'complete' || status === 'partial' || status === 'failed';
}

/** Takes a generation out of the trash. Returns whether it was there. */
export async function takeFromTrash(ledger: Ledger, id: string): Promise<boolean> {
  const restored = await ledger
    .update(generations)
    .set({ deletedAt: null })
    .where(and(eq(generations.id, id), isNotNull(generations.deletedAt)))
    .returning({ id: generations.id });
  return restored.length > 0;
}

/**
 * Deletes a generation in the trash for good. Its assets are freed later, unless another generation uses them.
 *
 * @throws GenerationError `generation_not_found`
 */
export async function eraseGeneration(ledger: Ledger, id: string): Promise<void> {
  if (!(await erase(ledger, id))) throw generationNotFound(id);
}

/** Returns whether it was in the trash. */
async function erase(ledger: Ledger, id: string): Promise<boolean> {
  return ledger.transaction(async (transaction) => {
    const [row] = await transaction
      .delete(generations)
      .where(and(eq(generations.id, id), isNotNull(generations.deletedAt)))
      .returning({ source: generations.source });
    if (row?.source.kind === 'blob') await markBlobsUnused(transaction, [row.source.hash]);
    return row !== undefined;
  });
}

/** Erases what has been in the trash for thirty days. */
export async function eraseExpired(ledger: Ledger, nowMs = Date.now()): Promise<void> {
  await eraseDeletedBefore(ledger, nowMs - TRASH_MS);
}

/** Erases all that is in the trash now. What is deleted meanwhile stays. */
export async function emptyTrash(ledger: Ledger): Promise<void> {
  // Includes what was deleted within this millisecond.
  await eraseDeletedBefore(ledger, Date.now() + 1);
}

async function eraseDeletedBefore(ledger: Ledger, timeMs: number): Promise<void> {
  const isOld = lt(generations.deletedAt, new Date(timeMs));
  for (;;) {
    const found = await ledger
      .select({ id: generations.id })
      .from(generations)
      .where(isOld)
      .limit(BATCH_ROWS);
    // Somebody else may have erased or restored it meanwhile.
    for (const { id } of found) await erase(ledger, id);
    if (found.length < BATCH_ROWS) return;
  }
}

/**
 * A page of the trash, what was deleted last first.
 *
 * @throws InputError for a cursor that no page returned
 */
export async function listTrash(ledger: Ledger, { cursor, limit }: TrashRequest): Promise<TrashList> {
  const { by, isAfter, cursorAt } = ORDERS.deleted;
  const rows = await ledger
    .select()
    .from(generations)
    .where(and(isNotNull(generations.deletedAt), cursor === undefined ? undefined : isAfter(cursor)))
    .orderBy(...by)
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    generations: page.flatMap(({ id, title, deletedAt }) =>
      deletedAt === null ? [] : [{ id, title, ...timesOf(deletedAt) }],
    ),
    nextCursor: rows.length > limit && last ? cursorAt(last) : null,
  };
}

function timesOf(deletedAt: Date) {
  const keptUntil = new Date(deletedAt.getTime() + TRASH_MS);
  return { deletedAt: deletedAt.toISOString(), keptUntil: keptUntil.toISOString() };
}
