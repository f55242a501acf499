import { count, eq, sql } from 'drizzle-orm';
import type { Ledger } from './connect.ts';
import { attempts } from './schema.ts';
import type { StoredProblem } from './stored-types.ts';

/** The most calls for one take of an asset. Attempts are counted only here. */
export const MAX_ATTEMPTS = 3;
/**
 * This many free attempts that died with their process are not counted (docs/adr/0008). Further ones are, because the
 * work itself may be what kills the process.
 */
const MAX_FORGIVEN_DEATHS = 50;
/** This many refusals of a provider that had too many calls, or was down, are not counted (docs/adr/0027). */
const MAX_FORGIVEN_REFUSALS = 50;

export const UNANSWERED: StoredProblem = {
  code: 'answer_lost',
  message: 'The process ended before the answer came.',
  retryable: true,
};

/** How many of an asset's attempts count against its allowance. */
export const countedAttempts = sql<number>`count(*)
  - least(${MAX_FORGIVEN_DEATHS}, count(*) filter (where ${attempts.state} = 'interrupted'))
  - least(${MAX_FORGIVEN_REFUSALS}, count(*) filter (where ${attempts.state} = 'refused'))`.mapWith(Number);

/** The attempts of an asset: all, those that count, and those that were sent and never answered. */
export async function countAttempts(transaction: Ledger, key: string) {
  const unanswered = sql<number>`count(*) filter (where ${attempts.state} = 'sent')`.mapWith(Number);
  const [tally] = await transaction
    .select({ all: count(), counted: countedAttempts, unanswered })
    .from(attempts)
    .where(eq(attempts.assetKey, key));
  return tally ?? { all: 0, counted: 0, unanswered: 0 };
}
