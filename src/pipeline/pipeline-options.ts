import type { CallLimits, Fallback, Limits, SpendingCaps } from '../core/limits.ts';
import type { UncertainPolicy } from '../core/model.ts';
import type { TenantLimits } from '../core/tenant.ts';
import type { BlobStore, Database } from '../store/index.ts';
import type { Stages } from './models/stages.ts';
import type { WorkLimits } from './work/durable-work.ts';
import type { LaneTimes } from './work/lane-state.ts';
import type { SendWebhook } from './work/webhook-calls.ts';

/** What a pipeline is built from. Settings that can change while it runs are functions. */
export interface PipelineOptions {
  /** Closed by its owner, after the pipeline. */
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly stages: Stages;
  /** By default, 3 calls for speech, 2 for pictures and 2 renderings at once. */
  readonly limits?: Partial<WorkLimits>;
  /** Limits of providers and models now. By default, those of `limits` hold for all providers together. */
  readonly callLimits?: (() => CallLimits) | undefined;
  /** What may be done for each tenant now. No limit by default. */
  readonly tenantLimits?: (() => TenantLimits) | undefined;
  /** Which models continue films while the provider of another one takes no calls. None by default. */
  readonly fallback?: (() => Fallback) | undefined;
  /** How long providers that refuse or do not answer are left alone. */
  readonly laneTimes?: LaneTimes | undefined;
  /**
   * How many tasks of this machine run at once, over all queues. Tasks of the earliest scenes go first. By default,
   * only `limits` applies.
   */
  readonly cores?: number;
  /**
   * What happens after a paid call whose outcome is unknown, unless the request says: by default `ask` for calls
   * known to cost more than $0.10, and `retry-once` for others.
   */
  readonly uncertain?: UncertainPolicy | undefined;
  /** Limits on the size of a generation. */
  readonly bounds?: Partial<Limits>;
  /** What this server may spend on calls now. No limit by default. */
  readonly caps?: (() => SpendingCaps) | undefined;
  /**
   * How long after the start the background check of finished files begins, in milliseconds; a minute by default.
   * Infinity turns it off.
   */
  readonly scrubAfterMs?: number;
  /** Calls the user when a film comes to an end. By default, nobody is called. */
  readonly webhooks?: {
    /** Whether there is somebody to call now. */
    readonly areWanted: () => boolean;
    readonly send: SendWebhook;
    /** The pauses between attempts, in milliseconds. */
    readonly delaysMs?: readonly number[];
  };
  /** Unique among live processes. */
  readonly workerId: string;
  /** Called with errors that no caller receives. The failed work is tried again later. */
  readonly onError?: (error: unknown) => void;
}
