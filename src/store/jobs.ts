import { and, desc, eq, exists, isNotNull, isNull, not, sql } from 'drizzle-orm';
import type { Ledger } from './connect.ts';
import { assets, attempts, workers } from './schema.ts';
import type { AssetKind } from './stored-types.ts';

/** Attempts whose job may still give a result. */
const hasOpenJob = and(isNotNull(attempts.jobId), isNull(attempts.jobEndedAt));

/** Records the id that the provider gave to the job of an attempt. */
export async function keepJobId(
  ledger: Ledger,
  { key, number, jobId }: { readonly key: string; readonly number: number; readonly jobId: string },
): Promise<void> {
  await ledger
    .update(attempts)
    .set({ jobId })
    .where(and(eq(attempts.assetKey, key), eq(attempts.number, number)));
}

/** Continues the attempt whose job may still give its result: nothing is submitted or charged again. */
export async function continueJob(
  transaction: Ledger,
  { key, worker, engine }: { readonly key: string; readonly worker: string; readonly engine: string },
) {
  const [open] = await transaction
    .select({ number: attempts.number, jobId: attempts.jobId, startedAt: attempts.startedAt })
    .from(attempts)
    .where(and(eq(attempts.assetKey, key), eq(attempts.engine, engine), hasOpenJob))
    .orderBy(desc(attempts.number))
    .limit(1);
  if (!open?.jobId) return undefined;
  const { number, jobId, startedAt } = open;
  await transaction
    .update(attempts)
    .set({ state: 'sent', worker, error: null, endedAt: null })
    .where(and(eq(attempts.assetKey, key), eq(attempts.number, number)));
  await transaction.update(assets).set({ state: 'running' }).where(eq(assets.key, key));
  return { kind: 'begun', number, jobId, startedAt } as const;
}

/** A job that nobody waits for any more. */
export interface LeftJob {
  readonly key: string;
  readonly kind: AssetKind;
  readonly number: number;
  readonly jobId: string;
}

/** The jobs of cancelled work whose process ended before it could cancel them. */
export async function leftJobs(ledger: Ledger): Promise<LeftJob[]> {
  const rows = await ledger
    .select({ key: assets.key, kind: assets.kind, number: attempts.number, jobId: attempts.jobId })
    .from(attempts)
    .innerJoin(assets, eq(attempts.assetKey, assets.key))
    .where(
      and(
        hasOpenJob,
        eq(attempts.state, 'sent'),
        eq(assets.state, 'cancelled'),
        not(exists(ledger.select().from(workers).where(eq(workers.id, attempts.worker)))),
      ),
    );
  return rows.map(({ jobId, ...row }) => ({ ...row, jobId: jobId ?? '' }));
}

/** Records that a job was left. Its call may have been charged. */
export async function abandonJob(
  ledger: Ledger,
  { key, number, hasEnded }: Pick<LeftJob, 'key' | 'number'> & { readonly hasEnded: boolean },
): Promise<void> {
  await ledger
    .update(attempts)
    .set({ state: 'uncertain', endedAt: sql`now()`, ...(hasEnded && { jobEndedAt: sql`now()` }) })
    .where(and(eq(attempts.assetKey, key), eq(attempts.number, number), eq(attempts.state, 'sent')));
}
