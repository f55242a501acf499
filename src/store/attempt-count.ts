import { count, eq, sql } from 'drizzle-orm';
import type { Ledger } from './connect.ts';
import { attempts, type StoredProblem } from './schema.ts';

/** At most this many calls for one take of an asset: the only place where attempts are counted. */
export const MAX_ATTEMPTS = 3;
/**
 * Free attempts that died with their process count for nothing this many times (docs/adr/0008); further ones
 * count as others do, since the work may be what kills the process.
 */
const MAX_FORGIVEN_DEATHS = 50;

export const UNANSWERED: StoredProblem = {
  code: 'answer_lost',
  message: 'The process ended before the answer came.',
  retryable: true,
};

/** How many of an asset's attempts count against those allowed. */
export const countedAttempts = sql<number>`count(*)
  - least(${MAX_FORGIVEN_DEATHS}, count(*) filter (where ${attempts.state} = 'interrupted'))`.mapWith(Number);

/** The attempts of an asset: all, those that count, and those that were sent and never answered. */
export async function countAttempts(transaction: Ledger, key: string) {
  const unanswered = sql<number>`count(*) filter (where ${attempts.state} = 'sent')`.mapWith(Number);
  const [tally] = await transaction
    .select({ all: count(), counted: countedAttempts, unanswered })
    .from(attempts)
    .where(eq(attempts.assetKey, key));
  return tally ?? { all: 0, counted: 0, unanswered: 0 };
}
