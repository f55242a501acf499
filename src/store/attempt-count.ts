import { count, eq, sql } from 'drizzle-orm';
import type { Ledger } from './connect.ts';
import { attempts, type StoredProblem } from './schema.ts';

/** At most this many calls for one take of an asset: the only place where attempts are counted. */
export const MAX_ATTEMPTS = 3;
/**
 * So many attempts that died with their process count for nothing (docs/adr/0008); further ones count as others
 * do, since the work may be what kills it. Fewer where each may have been charged.
 */
const FORGIVEN_DEATHS = { paid: 5, free: 50 };

export const UNANSWERED: StoredProblem = {
  code: 'answer_lost',
  message: 'The process ended before the answer came; the call may have been charged.',
  retryable: true,
};

/** How many of an asset's attempts count against those allowed. */
export const countedAttempts = sql<number>`count(*)
  - least(${FORGIVEN_DEATHS.free}, count(*) filter (where ${attempts.state} = 'interrupted'))
  - least(${FORGIVEN_DEATHS.paid}, count(*) filter (
      where ${attempts.state} = 'uncertain' and ${attempts.error}->>'code' = ${UNANSWERED.code}))`.mapWith(
  Number,
);

/** The attempts of an asset: all, those that count, and those that were sent and never answered. */
export async function countAttempts(transaction: Ledger, key: string) {
  const unanswered = sql<number>`count(*) filter (where ${attempts.state} = 'sent')`.mapWith(Number);
  const [tally] = await transaction
    .select({ all: count(), counted: countedAttempts, unanswered })
    .from(attempts)
    .where(eq(attempts.assetKey, key));
  return tally ?? { all: 0, counted: 0, unanswered: 0 };
}
