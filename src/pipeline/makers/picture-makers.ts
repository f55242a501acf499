import type { Illustrator } from '../../pictures/illustrator.ts';
import { previewImage } from '../../render/compose/preview-image.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { PictureDetail, PictureRequestData } from '../asset-requests.ts';
import { encodePicture } from '../picture-file.ts';
import type { AssetMaker } from './asset-maker.ts';

/** Has pictures made, for shots or for the cards that stand for them; each is kept with all of its layers, and a preview. */
export function createPictureMaker(options: {
  readonly illustrator: Illustrator;
  readonly blobs: BlobStore;
  readonly price?: ((request: PictureRequestData) => number) | undefined;
}): AssetMaker {
  const { illustrator, blobs, price } = options;
  return {
    engine: illustrator.id,
    estimateUsd: price && ((asset) => price(asset.request as PictureRequestData)),
    async make(asset, signal) {
      const request = asset.request as PictureRequestData;
      const picture = await illustrator.illustrate({ ...request, signal });
      const blob = await blobs.put(encodePicture(picture));
      const preview = await blobs.put(await previewImage(picture, request.size));
      const detail: PictureDetail = { description: picture.description, preview };
      return { ...blob, extension: 'picture', detail, costUsd: price?.(request) ?? 0 };
    },
  };
}
