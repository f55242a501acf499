import { decodePicture, type PlacedClip, type Renderer } from '../../render/index.ts';
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
    const { speechKey, clips = [], ...span } = asset.request as SoundRequestData;
    const { music } = span;
    const tape = music && 'tape' in music ? { tapePath: await blobs.path(music.tape.hash) } : {};
    const assetOf = await readyAssets(ledger, [speechKey, ...clips.map(({ pictureKey }) => pictureKey)]);
    const speechPath = await blobs.path(assetOf(speechKey).hash);
    const heard: PlacedClip[] = [];
    for (const { pictureKey, ...place } of clips) {
      const { hash } = assetOf(pictureKey);
      const picture = decodePicture(await blobs.read(hash));
      const sound = picture.kind === 'flat' ? picture.clip?.sound : undefined;
      if (sound) heard.push({ sound, ...place });
    }
    const blob = await blobs.fill('aac', (path) =>
      renderer.renderSound(
        { ...span, ...tape, speechPath, ...(heard.length > 0 && { clips: heard }) },
        { path, signal },
      ),
    );
    return { ...blob, extension: 'aac' };
  });
}
