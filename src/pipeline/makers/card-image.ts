import { type Card, type CardImage, logoOf, pictureOf } from '../../core/card.ts';
import { GenerationError } from '../../core/errors.ts';
import { imageHeader } from '../../core/image-header.ts';
import { FIGURE_LIMITS } from '../../core/limits.ts';
import type { PictureFonts, RequestImage } from '../../pictures/index.ts';
import type { BlobStore } from '../../store/index.ts';
import type { PictureRequestData } from '../plan/asset-requests.ts';
import { type AssetMaker, freeMaker } from './asset-maker.ts';

/** The picture and the logo that a card names, each absent if there is none. */
export async function cardImages(
  card: Card | undefined,
  blobs: BlobStore,
): Promise<{ readonly image?: RequestImage; readonly logo?: RequestImage }> {
  const image = await bytesOf(card && pictureOf(card), blobs);
  const logo = await bytesOf(card && logoOf(card), blobs);
  return { ...(image && { image }), ...(logo && { logo }) };
}

/**
 * The bytes of a picture, compared with their hash; `undefined` if there is no such file, or it is no picture: the card
 * is then drawn with its words alone. A user may have written the card, so its claims about the picture are checked.
 */
async function bytesOf(named: CardImage | undefined, blobs: BlobStore): Promise<RequestImage | undefined> {
  if (named === undefined) return undefined;
  try {
    const bytes = await blobs.read(named.hash);
    const header = imageHeader(bytes);
    if (header === undefined || header.widthPx * header.heightPx > FIGURE_LIMITS.maxPixels) return undefined;
    const { mediaType, widthPx, heightPx } = header;
    if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') return undefined;
    return { bytes, mediaType, widthPx, heightPx };
  } catch (error) {
    return unlessLost(error);
  }
}

function unlessLost(error: unknown): undefined {
  if (error instanceof GenerationError && /^asset_(?:damaged|not_found)$/.test(error.code)) return undefined;
  throw error;
}

/** The files of the user's own fonts. Without one that was lost, type is set in the theme's. */
export async function pictureFonts(
  { fonts }: Pick<PictureRequestData, 'fonts'>,
  blobs: BlobStore,
): Promise<{ readonly fonts?: PictureFonts }> {
  if (fonts === undefined) return {};
  const fileOf = async (hash: string | undefined) => {
    const bytes = hash === undefined ? undefined : await blobs.read(hash).catch(unlessLost);
    return hash !== undefined && bytes ? { hash, bytes } : undefined;
  };
  const [headings, text] = [await fileOf(fonts.headings), await fileOf(fonts.text)];
  return { fonts: { ...(headings && { headings }), ...(text && { text }) } };
}

/** Figures come with their script. A lost one cannot be made again. */
export const lostFigureMaker: AssetMaker = freeMaker('document', async () => {
  throw new GenerationError('asset_not_found', 'A picture of the document was lost.', {
    advice: 'Make a new film of the document.',
  });
});
