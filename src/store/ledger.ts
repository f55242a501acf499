import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Ledger } from './database.ts';
import { type AssetKind, type AssetState, assets, attempts, type StoredProblem, takes } from './schema.ts';

/** At most this many calls for one asset, in all and for ever: the only place where attempts are counted. */
export const MAX_ATTEMPTS = 3;

export type AssetRow = typeof assets.$inferSelect;
export type AttemptRow = typeof attempts.$inferSelect;

/** What is wanted, by the key of everything that shapes it. */
export interface WantedAsset {
  readonly key: string;
  readonly kind: AssetKind;
  readonly request: unknown;
}

/**
 * Writes down that these assets are wanted, and returns all their rows. One that was cancelled is wanted again;
 * one that is settled, under way or has failed stays what it is.
 */
export async function wantAssets(ledger: Ledger, wanted: readonly WantedAsset[]): Promise<AssetRow[]> {
  const rows: AssetRow[] = [];
  for (const part of batches(wanted, 500)) {
    const inserted = await ledger
      .insert(assets)
      .values(part.map(({ key, kind, request }) => ({ key, kind, request })))
      .onConflictDoUpdate({
        target: assets.key,
        set: {
          run: sql`${assets.run} + case when ${assets.state} = 'cancelled' then 1 else 0 end`,
          state: sql`case when ${assets.state} = 'cancelled' then 'queued' else ${assets.state} end`,
        },
      })
      .returning();
    rows.push(...inserted);
  }
  return rows;
}

/** How an attempt may begin, or why it may not. */
export type AttemptStart =
  | { readonly kind: 'begun'; readonly asset: AssetRow; readonly number: number }
  | { readonly kind: 'ended'; readonly state: AssetState };

/**
 * Writes down an attempt before its call leaves. An earlier one that was sent and never answered, because its
 * process died, becomes `uncertain` here: it may have been charged, and counts against the budget.
 */
export async function beginAttempt(
  ledger: Ledger,
  options: { readonly key: string; readonly engine: string; readonly worker: string },
): Promise<AttemptStart> {
  return ledger.transaction(async (transaction) => {
    const [asset] = await transaction.select().from(assets).where(eq(assets.key, options.key)).for('update');
    if (!asset) return { kind: 'ended', state: 'cancelled' };
    if (asset.state !== 'queued' && asset.state !== 'running') return { kind: 'ended', state: asset.state };

    const unanswered: StoredProblem = {
      code: 'answer_lost',
      message: 'The process ended before the answer came; the call may have been charged.',
      retryable: true,
    };
    await transaction
      .update(attempts)
      .set({ state: 'uncertain', endedAt: sql`now()`, error: unanswered })
      .where(and(eq(attempts.assetKey, options.key), eq(attempts.state, 'sent')));
    const earlier = await transaction.select().from(attempts).where(eq(attempts.assetKey, options.key));
    if (earlier.length >= MAX_ATTEMPTS) {
      const last = earlier.toSorted((a, b) => a.number - b.number).at(-1);
      const error = { ...(last?.error ?? unanswered), retryable: false };
      await transaction.update(assets).set({ state: 'failed', error }).where(eq(assets.key, options.key));
      return { kind: 'ended', state: 'failed' };
    }
    const number = earlier.length + 1;
    await transaction
      .insert(attempts)
      .values({ assetKey: options.key, number, engine: options.engine, worker: options.worker });
    await transaction.update(assets).set({ state: 'running' }).where(eq(assets.key, options.key));
    return { kind: 'begun', asset, number };
  });
}

/** What a finished asset is. */
export interface FinishedAsset {
  readonly hash: string;
  readonly extension: string;
  readonly sizeBytes: number;
  readonly durationMs?: number;
  readonly detail?: unknown;
  readonly costUsd: number;
}

/** The answer is kept on disk: the asset is settled for ever. */
export async function settleAttempt(
  ledger: Ledger,
  options: { readonly key: string; readonly number: number; readonly finished: FinishedAsset },
): Promise<void> {
  const { key, number, finished } = options;
  await ledger.transaction(async (transaction) => {
    await transaction
      .update(attempts)
      .set({ state: 'settled', costUsd: finished.costUsd, endedAt: sql`now()` })
      .where(and(eq(attempts.assetKey, key), eq(attempts.number, number)));
    const { costUsd, ...file } = finished;
    await transaction
      .update(assets)
      .set({
        ...file,
        state: 'settled',
        error: null,
        costUsd: sql`${assets.costUsd} + ${costUsd}`,
        settledAt: sql`now()`,
      })
      .where(eq(assets.key, key));
  });
}

/** What became of an attempt that brought nothing. */
export interface AttemptFailure {
  readonly key: string;
  readonly number: number;
  readonly error: StoredProblem;
  /** `uncertain` when no answer came, so that it may have been charged all the same. */
  readonly outcome: 'failed' | 'uncertain';
  /** Whether the user stopped it. */
  readonly cancelled: boolean;
}

/** Writes the failure down and tells whether another attempt is allowed. */
export async function failAttempt(
  ledger: Ledger,
  failure: AttemptFailure,
): Promise<'again' | 'failed' | 'cancelled'> {
  const { key, number, error, outcome, cancelled } = failure;
  const again = !cancelled && error.retryable && number < MAX_ATTEMPTS;
  await ledger.transaction(async (transaction) => {
    await transaction
      .update(attempts)
      .set({ state: outcome, error, endedAt: sql`now()` })
      .where(and(eq(attempts.assetKey, key), eq(attempts.number, number)));
    if (!again) {
      const state = cancelled ? 'cancelled' : 'failed';
      await transaction.update(assets).set({ state, error }).where(eq(assets.key, key));
    }
  });
  if (cancelled) return 'cancelled';
  return again ? 'again' : 'failed';
}

/** The generations that an asset is, or was, made for. */
export async function generationsUsing(ledger: Ledger, key: string): Promise<string[]> {
  const rows = await ledger
    .selectDistinct({ id: takes.generationId })
    .from(takes)
    .where(eq(takes.assetKey, key));
  return rows.map(({ id }) => id);
}

export async function assetsByKey(ledger: Ledger, keys: readonly string[]): Promise<Map<string, AssetRow>> {
  const found = new Map<string, AssetRow>();
  for (const part of batches(keys, 1000)) {
    for (const row of await ledger
      .select()
      .from(assets)
      .where(inArray(assets.key, [...part])))
      found.set(row.key, row);
  }
  return found;
}

function* batches<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
