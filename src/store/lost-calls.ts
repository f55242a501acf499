import { and, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { UNANSWERED } from './attempt-count.ts';
import type { Ledger } from './connect.ts';
import { assets, attempts, takes } from './schema.ts';
import type { AssetKind, AttemptState, StoredProblem } from './stored-types.ts';

/** A paid call whose answer was lost, so that nobody knows whether it was charged. */
export interface LostCall {
  readonly key: string;
  readonly kind: AssetKind;
  readonly number: number;
  readonly engine: string;
  readonly startedAt: Date;
}

/** Whether the outcome of the call is unknown, and there is no job id by which it can be followed. */
const isLost = and(
  eq(attempts.state, 'uncertain'),
  isNull(attempts.jobId),
  sql`${attempts.costUsd} is distinct from 0`,
);

/** The lost calls for an asset, or of a generation, or those that began lately; the earliest first. */
export async function lostCalls(
  ledger: Ledger,
  which: { readonly key: string } | { readonly generationId: string } | { readonly since: Date },
): Promise<LostCall[]> {
  return ledger
    .select({
      key: attempts.assetKey,
      kind: assets.kind,
      number: attempts.number,
      engine: attempts.engine,
      startedAt: attempts.startedAt,
    })
    .from(attempts)
    .innerJoin(assets, eq(assets.key, attempts.assetKey))
    .where(and(isLost, conditionOf(ledger, which)))
    .orderBy(attempts.startedAt)
    .limit(500);
}

function conditionOf(ledger: Ledger, which: Parameters<typeof lostCalls>[1]) {
  if ('key' in which) return eq(attempts.assetKey, which.key);
  if ('since' in which) return gte(attempts.startedAt, which.since);
  const used = ledger
    .select({ key: takes.assetKey })
    .from(takes)
    .where(eq(takes.generationId, which.generationId));
  return sql`(${eq(attempts.payer, which.generationId)} or ${inArray(attempts.assetKey, used)})`;
}

/**
 * Marks calls of a process that died before their answers came. Nothing happens if the asset is of another run by
 * now.
 */
export async function markUnanswered(
  ledger: Ledger,
  { key, run }: { readonly key: string; readonly run: number },
): Promise<void> {
  await ledger.transaction(async (transaction) => {
    const [asset] = await transaction.select().from(assets).where(eq(assets.key, key)).for('update');
    if (asset?.run !== run || (asset.state !== 'queued' && asset.state !== 'running')) return;
    await transaction
      .update(attempts)
      .set({ state: 'uncertain', endedAt: sql`now()`, error: UNANSWERED })
      .where(and(eq(attempts.assetKey, key), eq(attempts.state, 'sent'), isNull(attempts.jobId)));
  });
}

/** Those of the provider's ids that no attempt has. */
export async function unclaimedIds(ledger: Ledger, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await ledger
    .select({ id: attempts.jobId })
    .from(attempts)
    .where(inArray(attempts.jobId, [...ids]));
  const claimed = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !claimed.has(id));
}

/** What the provider says about a lost call: it runs it as a job, it charged it, or it never received it. */
export type LostCallFate =
  | { readonly kind: 'job'; readonly id: string }
  | { readonly kind: 'charged'; readonly id: string }
  | { readonly kind: 'not_received' };

/** The error of an item whose only lost call turned out to be none. */
export const NOT_RECEIVED: StoredProblem = {
  code: 'call_not_received',
  message: 'The answer to the call was lost. The provider has no record of the call, so it was not charged.',
  advice: 'Try again.',
  retryable: true,
};

/**
 * Records what became of a lost call. A job whose asset has failed is wanted again.
 *
 * @param again queues the asset, in the same transaction
 * @returns false if somebody else has recorded it, or another call has the same id
 */
export async function resolveLostCall(
  ledger: Ledger,
  { key, number }: Pick<LostCall, 'key' | 'number'>,
  fate: LostCallFate,
  again: (transaction: Ledger, asset: typeof assets.$inferSelect) => Promise<void>,
): Promise<boolean> {
  return ledger.transaction(async (transaction) => {
    const [asset] = await transaction.select().from(assets).where(eq(assets.key, key)).for('update');
    if (!asset) return false;
    if ('id' in fate && (await unclaimedIds(transaction, [fate.id])).length === 0) return false;
    const [resolved] = await transaction
      .update(attempts)
      .set(columnsOf(fate))
      .where(and(eq(attempts.assetKey, key), eq(attempts.number, number), isLost))
      .returning({ costUsd: attempts.costUsd });
    if (!resolved) return false;
    if (fate.kind === 'charged') {
      const costUsd = sql`${assets.costUsd} + ${resolved.costUsd ?? 0}`;
      await transaction.update(assets).set({ costUsd }).where(eq(assets.key, key));
    }
    if (asset.state !== 'failed') return true;
    if (fate.kind === 'job') {
      const queued = { state: 'queued', run: asset.run + 1, error: null } as const;
      await transaction.update(assets).set(queued).where(eq(assets.key, key));
      await again(transaction, { ...asset, ...queued });
    }
    if (fate.kind === 'not_received') {
      await transaction.update(assets).set({ error: NOT_RECEIVED }).where(eq(assets.key, key));
    }
    return true;
  });
}

function columnsOf(fate: LostCallFate) {
  const ended = { endedAt: sql`coalesce(${attempts.endedAt}, now())` };
  switch (fate.kind) {
    case 'job':
      return { jobId: fate.id };
    case 'charged':
      return { ...ended, state: 'charged' as AttemptState, jobId: fate.id, jobEndedAt: sql`now()` };
    case 'not_received':
      return { ...ended, state: 'failed' as AttemptState, costUsd: 0 };
  }
}
