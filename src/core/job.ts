/**
 * The record of one call that a provider may run as a job. It outlives the process that makes the call, so a job whose
 * id is recorded is never submitted again.
 */
export interface JobRecord {
  /** The job that was submitted, in this process or an earlier one; `undefined` until an id is kept. */
  readonly id: string | undefined;
  /** When the call was begun. */
  readonly begunAtMs: number;
  /** The same for all calls for one take. For providers that make a repeated request once. */
  readonly idempotencyKey: string;
  /** Records the id. To be awaited before anything else is asked of the provider. */
  keep(id: string): Promise<void>;
}

/** Whether a job has ended after a request to cancel it, so that it will never give a result. */
export type JobCancellation = 'ended' | 'may_continue';

/** A way to ask a provider what became of a call whose answer was lost. Asking costs nothing. */
export interface CallLookup {
  /**
   * Finds the calls with exactly this content that the provider received in a period, the earliest first.
   *
   * @throws ProviderError if the provider does not tell
   */
  find(period: LookupPeriod): Promise<FoundCalls>;
  /** Whether what is found are jobs, whose results can still be fetched. The results of other calls are lost. */
  readonly isJob: boolean;
  /** How long after its beginning a call that is not found was certainly never received. */
  readonly certainAfterMs: number;
}

export interface LookupPeriod {
  readonly sinceMs: number;
  readonly untilMs: number;
  readonly signal: AbortSignal;
}

export interface FoundCalls {
  /** The provider's own. */
  readonly ids: readonly string[];
  /** False if the provider has calls of that time whose content it does not tell any more. */
  readonly isComplete: boolean;
}
