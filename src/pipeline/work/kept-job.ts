import { ProviderError } from '../../core/errors.ts';
import type { JobCancellation, JobRecord } from '../../core/job.ts';

/** The record of a call's job, in the ledger. */
export class KeptJob implements JobRecord {
  readonly begunAtMs: number;
  readonly idempotencyKey: string;
  readonly #write: (id: string) => Promise<void>;
  #id: string | undefined;

  /**
   * @param options.key the key of the asset, the same for all calls for one take
   * @param options.write stores the id for good
   */
  constructor(options: {
    readonly id: string | undefined;
    readonly startedAt: Date;
    readonly key: string;
    readonly write: (id: string) => Promise<void>;
  }) {
    this.#id = options.id;
    this.begunAtMs = options.startedAt.getTime();
    this.idempotencyKey = options.key;
    this.#write = options.write;
  }

  get id(): string | undefined {
    return this.#id;
  }

  async keep(id: string): Promise<void> {
    this.#id = id;
    await this.#write(id);
  }

  /**
   * Whether the job may give its result after this failure: the provider could not tell, or its result could not be
   * used here, such as on a full disk. Work that is no longer wanted ends its job first. If the provider cannot be
   * asked to, the job may continue.
   */
  async continuesAfter(
    error: unknown,
    options: { readonly cancelled: boolean; readonly cancelJob: CancelJob | undefined },
  ): Promise<boolean> {
    if (this.#id === undefined) return false;
    if (!options.cancelled) return !(error instanceof ProviderError) || error.jobContinues;
    return (await endJob(options.cancelJob, this.#id)) === 'may_continue';
  }
}

type CancelJob = (jobId: string) => Promise<JobCancellation>;

export async function endJob(cancelJob: CancelJob | undefined, jobId: string): Promise<JobCancellation> {
  try {
    return (await cancelJob?.(jobId)) ?? 'may_continue';
  } catch {
    return 'may_continue';
  }
}
