import type { CallLookup, JobCancellation, JobRecord } from '../../core/job.ts';
import type { AssetRow, FinishedAsset } from '../../store/index.ts';
import { FREE, type Quote } from '../models/model-registry.ts';

/** Makes assets of one kind. It translates and calls a stage; it never retries, records or decides. */
export interface AssetMaker {
  /**
   * Prepares a call, with what is known about it before it is made. Never fails: errors are thrown by the call
   * itself.
   */
  prepare(asset: AssetRow, signal: AbortSignal): PreparedCall | Promise<PreparedCall>;
}

export interface PreparedCall {
  /** `provider:model`, as the ledger names the engine. */
  readonly engine: string;
  readonly quote: Quote;
  /**
   * Stores the finished bytes before it returns.
   *
   * @param job the record of the call, for engines that run calls as jobs
   */
  make(job: JobRecord): Promise<FinishedAsset>;
  /** Asks the provider to end a job that is no longer wanted. */
  cancelJob?(jobId: string): Promise<JobCancellation>;
  /** How to ask the provider what became of this call, if it can be asked. */
  lookup?(): CallLookup | undefined;
}

/** A maker that works on this machine only. */
export function freeMaker(
  engine: string,
  make: (asset: AssetRow, signal: AbortSignal) => Promise<Omit<FinishedAsset, 'costUsd'>>,
): AssetMaker {
  return {
    prepare: (asset, signal) => ({
      engine,
      quote: FREE,
      make: async () => ({ ...(await make(asset, signal)), costUsd: 0 }),
    }),
  };
}
