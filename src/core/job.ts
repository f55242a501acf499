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
