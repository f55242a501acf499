import type { JobRecord } from '../../core/job.ts';
import type { Illustrator } from '../../pictures/index.ts';
import { encodePicture } from '../../render/index.ts';
import type { BlobStore } from '../../store/index.ts';
import type { Models } from '../models/stages.ts';
import type { PictureDetail, PictureRequestData } from '../plan/asset-requests.ts';
import { type AssetMaker, freeMaker } from './asset-maker.ts';
import { cardImages } from './card-image.ts';

/** Makes the pictures of shots, and stores each with all of its layers. */
export function createPictureMaker(models: Models['picture'], blobs: BlobStore): AssetMaker {
  return {
    prepare(asset, signal) {
      const request = asset.request as PictureRequestData;
      const quote = models.quote(request.engine, request);
      return {
        engine: request.engine,
        quote,
        make: async (job) => ({
          ...(await illustrate(models.find(request.engine), request, { blobs, signal, job })),
          costUsd: quote.costUsd,
        }),
        cancelJob: async (jobId) => (await models.find(request.engine).cancelJob?.(jobId)) ?? 'may_continue',
        lookup: () => {
          const { engine, ...work } = request;
          return models.find(engine).lookup?.(work);
        },
      };
    },
  };
}

/** Draws the cards that replace failed pictures. */
export function createCardMaker(illustrator: Illustrator, blobs: BlobStore): AssetMaker {
  return freeMaker(illustrator.id, ({ request }, signal) =>
    illustrate(illustrator, request as PictureRequestData, { blobs, signal }),
  );
}

/** Draws a picture and stores it with all of its layers. */
export async function illustrate(
  illustrator: Illustrator,
  { engine, ...request }: PictureRequestData,
  options: { readonly blobs: BlobStore; readonly signal: AbortSignal; readonly job?: JobRecord },
) {
  const { blobs, ...call } = options;
  const images = await cardImages(request.card, blobs);
  const picture = await illustrator.illustrate({ ...request, ...images, ...call });
  const blob = await blobs.put(encodePicture(picture));
  const { description } = picture;
  const credit = picture.kind === 'flat' ? picture.credit : undefined;
  const licence = credit?.licence ?? illustrator.licence;
  const detail: PictureDetail = { engine, licence, description, ...(credit && { credit }) };
  return { ...blob, extension: 'picture', detail };
}
