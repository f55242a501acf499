import { PipelineError } from '../../core/errors.ts';
import { type AssetRow, assetsByKey, type Ledger } from '../../store/index.ts';

/** A finished asset that others are made from. */
export type ReadyAsset = AssetRow & { readonly hash: string };

/** The work began before its inputs existed. It is planned again. */
class InputsMissing extends PipelineError {
  override readonly name = 'InputsMissing';
  readonly code = 'inputs_missing';
  readonly retryable = true;
}

/** Finds finished assets by their keys. */
export async function readyAssets(
  ledger: Ledger,
  keys: readonly string[],
): Promise<(key: string) => ReadyAsset> {
  const found = await assetsByKey(ledger, keys);
  return (key) => {
    const asset = found.get(key);
    if (asset?.state !== 'settled' || asset.hash === null) {
      throw new InputsMissing(`A part of what is made here is not finished: ${key}.`);
    }
    return { ...asset, hash: asset.hash };
  };
}
