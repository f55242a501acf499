import type { AssetRow, FinishedAsset } from '../../store/ledger.ts';

/** Makes assets of one kind. It translates and calls; it never retries, records or decides. */
export interface AssetMaker {
  /** `provider:model`, as the ledger names who is asked. */
  readonly engine: string;
  /** What the call is expected to cost, in US dollars; absent for a maker of this machine's own, which is free. */
  readonly estimateUsd?: ((asset: AssetRow) => number) | undefined;
  /** Keeps the finished bytes in the store before it returns. */
  make(asset: AssetRow, signal: AbortSignal): Promise<FinishedAsset>;
}
