import { clipFacts } from '../../core/clip-facts.ts';
import type { Size } from '../../core/frame.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Illustrator, ReferencePicture } from '../../pictures/index.ts';
import { decodePicture, encodePicture, previewImage, slideImage } from '../../render/index.ts';
import { assetsByKey, type BlobStore, type Ledger, type PictureReference } from '../../store/index.ts';
import type { Models } from '../models/stages.ts';
import type { PictureDetail, PictureRequestData } from '../plan/asset-requests.ts';
import { type AssetMaker, freeMaker } from './asset-maker.ts';
import { cardImages, pictureFonts } from './card-image.ts';
import { readyAssets } from './ready-assets.ts';

/** Makes the pictures of shots, and stores each with all of its layers. */
export function createPictureMaker(
  models: Models['picture'],
  { blobs, ledger }: { readonly blobs: BlobStore; readonly ledger: Ledger },
): AssetMaker {
  return {
    prepare(asset, signal) {
      const request = asset.request as PictureRequestData;
      const quote = models.quote(request.engine, request);
      return {
        engine: request.engine,
        quote,
        make: async (job) => {
          const illustrator = models.find(request.engine);
          const firstFrame = illustrator.needsFirstFrame && (await firstFrameOf(request, { blobs, ledger }));
          const references = await referencesOf(request, { blobs, ledger });
          const made = await illustrate(illustrator, request, {
            blobs,
            signal,
            job,
            ...(firstFrame && { firstFrame }),
            ...(references.length > 0 && { references }),
          });
          return { ...made, costUsd: quote.costUsd };
        },
        cancelJob: async (jobId) => (await models.find(request.engine).cancelJob?.(jobId)) ?? 'may_continue',
        lookup: () => {
          const { engine, firstFrame: _, firstFraming: __, references = [], fonts: ___, ...work } = request;
          return models.find(engine).lookup?.({ ...work, references: references.map(withoutImage) });
        },
      };
    },
  };
}

function withoutImage({ names }: PictureReference): ReferencePicture {
  return { names, image: new Uint8Array() };
}

/** The earlier pictures that are sent with a prompt. One that was lost is left out. */
async function referencesOf(
  { references = [] }: PictureRequestData,
  { blobs, ledger }: { readonly blobs: BlobStore; readonly ledger: Ledger },
): Promise<ReferencePicture[]> {
  if (references.length === 0) return [];
  const found = await assetsByKey(
    ledger,
    references.map(({ key }) => key),
  );
  const pictures = references.map(async ({ names, key }) => {
    const { hash = null, state } = found.get(key) ?? {};
    if (state !== 'settled' || hash === null) return [];
    return [{ names, image: await previewImage(decodePicture(await blobs.read(hash))) }];
  });
  return (await Promise.all(pictures)).flat();
}

/** The picture that a clip begins with, as the film shows it. `undefined` if the shot had none. */
async function firstFrameOf(
  { firstFrame, firstFraming, size }: PictureRequestData,
  { blobs, ledger }: { readonly blobs: BlobStore; readonly ledger: Ledger },
): Promise<Uint8Array | undefined> {
  if (firstFrame === undefined) return undefined;
  const { hash } = (await readyAssets(ledger, [firstFrame]))(firstFrame);
  return slideImage(decodePicture(await blobs.read(hash)), frameWithin(size), firstFraming);
}

/** Models of clips make no larger ones, and a larger image would only take longer to send. */
const FRAME_LONG_SIDE_PX = 1280;

function frameWithin({ widthPx, heightPx }: Size): Size {
  const scale = Math.min(1, FRAME_LONG_SIDE_PX / Math.max(widthPx, heightPx));
  return { widthPx: Math.round(widthPx * scale), heightPx: Math.round(heightPx * scale) };
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
  { engine, firstFrame: _, firstFraming: __, references: ___, fonts, ...request }: PictureRequestData,
  options: {
    readonly blobs: BlobStore;
    readonly signal: AbortSignal;
    readonly job?: JobRecord;
    readonly firstFrame?: Uint8Array;
    readonly references?: readonly ReferencePicture[];
  },
) {
  const { blobs, ...call } = options;
  const files = {
    ...(await cardImages(request.card, blobs)),
    ...(fonts && (await pictureFonts({ fonts }, blobs))),
  };
  const picture = await illustrator.illustrate({ ...request, ...files, ...call });
  const blob = await blobs.put(encodePicture(picture));
  const { description } = picture;
  const credit = picture.kind === 'flat' ? picture.credit : undefined;
  const licence = credit?.licence ?? illustrator.licence;
  const { durationMs, ...heard } = clipFacts(picture);
  const detail: PictureDetail = { engine, licence, description, ...(credit && { credit }), ...heard };
  return { ...blob, extension: 'picture', ...(durationMs !== undefined && { durationMs }), detail };
}
