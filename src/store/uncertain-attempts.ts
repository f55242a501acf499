import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { UncertainPolicy } from '../core/model.ts';
import type { Ledger } from './connect.ts';
import { attempts } from './schema.ts';
import type { AttemptState, StoredProblem } from './stored-types.ts';

/**
 * A call that costs more than this, in US dollars, is not repeated without the user's decision, unless the policy
 * says otherwise.
 */
export const ASK_ABOVE_USD = 0.1;
/** How many calls for one take may be uncertain before the user is asked. */
const MAX_UNCERTAIN: Readonly<Record<UncertainPolicy, number>> = { ask: 1, 'retry-once': 2 };

const PERHAPS_CHARGED: AttemptState[] = ['uncertain', 'charged'];

/**
 * Whether the user has to decide, because as many calls for this take may have been charged as the policy allows.
 * Calls that the user has confirmed do not count.
 */
export async function isDecisionNeeded(
  transaction: Ledger,
  options: {
    readonly key: string;
    readonly costUsd: number | null;
    /** The user's choice, if any. */
    readonly policy: UncertainPolicy | null | undefined;
  },
): Promise<boolean> {
  const { key, costUsd, policy } = options;
  const [tally] = await transaction
    .select({ uncertain: count() })
    .from(attempts)
    .where(
      and(eq(attempts.assetKey, key), inArray(attempts.state, PERHAPS_CHARGED), isNull(attempts.confirmedAt)),
    );
  return (tally?.uncertain ?? 0) >= MAX_UNCERTAIN[policy ?? defaultPolicy(costUsd)];
}

/** Records that the user knows that calls for these assets may have been charged, and wants another of each. */
export async function confirmUncertain(transaction: Ledger, keys: readonly string[]): Promise<void> {
  await transaction
    .update(attempts)
    .set({ confirmedAt: sql`now()` })
    .where(
      and(
        inArray(attempts.assetKey, [...keys]),
        inArray(attempts.state, PERHAPS_CHARGED),
        isNull(attempts.confirmedAt),
      ),
    );
}

/** The code of an item that waits for the user's decision. */
export const OUTCOME_UNKNOWN = 'outcome_unknown';

/** @param cause the error of the last call, if known */
export function outcomeUnknown(costUsd: number | null, cause?: StoredProblem): StoredProblem {
  const price = costUsd === null ? 'an unknown amount' : dollars(costUsd);
  const what = cause ? `${cause.message} ` : '';
  return {
    code: OUTCOME_UNKNOWN,
    message: `${what}There was no usable answer, and the call may have been charged (${price}).`,
    advice: `Try again to make another call, which costs ${price}.`,
    retryable: false,
  };
}

function defaultPolicy(costUsd: number | null): UncertainPolicy {
  return costUsd !== null && costUsd > ASK_ABOVE_USD ? 'ask' : 'retry-once';
}

function dollars(costUsd: number): string {
  return `$${costUsd.toFixed(costUsd < 0.01 ? 4 : 2)}`;
}
