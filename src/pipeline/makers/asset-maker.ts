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
  /** Stores the finished bytes before it returns. */
  make(): Promise<FinishedAsset>;
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
