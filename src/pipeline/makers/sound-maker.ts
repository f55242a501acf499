import type { Renderer } from '../../render/index.ts';
import type { BlobStore, Ledger } from '../../store/index.ts';
import type { SoundRequestData } from '../plan/asset-requests.ts';
import { type AssetMaker, freeMaker } from './asset-maker.ts';
import { readyAssets } from './ready-assets.ts';

/** Encodes each scene's part of the film's sound. */
export function createSoundMaker(options: {
  readonly renderer: Renderer;
  readonly blobs: BlobStore;
  readonly ledger: Ledger;
}): AssetMaker {
  const { renderer, blobs, ledger } = options;
  return freeMaker(renderer.id, async (asset, signal) => {
    const { speechKey, ...span } = asset.request as SoundRequestData;
    const { music } = span;
    const tape = music && 'tape' in music ? { tapePath: await blobs.path(music.tape.hash) } : {};
    const assetOf = await readyAssets(ledger, [speechKey]);
    const speechPath = await blobs.path(assetOf(speechKey).hash);
    const blob = await blobs.fill('aac', (path) =>
      renderer.renderSound({ ...span, ...tape, speechPath }, { path, signal }),
    );
    return { ...blob, extension: 'aac' };
  });
}
