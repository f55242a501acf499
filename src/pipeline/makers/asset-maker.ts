import type { AssetRow, FinishedAsset } from '../../store/index.ts';
import { FREE, type Quote } from '../models/model-registry.ts';

/** Makes assets of one kind. It translates and calls; it never retries, records or decides. */
export interface AssetMaker {
  /** Gets a call ready, with what is known of it before it leaves. Does not fail: what is wrong fails the call. */
  prepare(asset: AssetRow, signal: AbortSignal): PreparedCall | Promise<PreparedCall>;
}

export interface PreparedCall {
  /** `provider:model`, as the ledger names who is asked. */
  readonly engine: string;
  readonly quote: Quote;
  /** Keeps the finished bytes in the store before it returns. */
  make(): Promise<FinishedAsset>;
}

/** A maker whose work is this machine's own. */
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
