import { and, eq, inArray } from 'drizzle-orm';
import { GenerationError } from '../core/errors.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { Ledger } from '../store/database.ts';
import { assets } from '../store/schema.ts';
import type { FileReference, PictureDetail, VideoDetail } from './asset-requests.ts';
import { readGeneration } from './generation-rows.ts';
import { mediaTypeOf } from './media-types.ts';
import type { StoredFile } from './pipeline.ts';

export type FilmFileName = 'video.mp4' | 'captions.srt' | 'captions.vtt' | 'manifest.json';

/** A file of the film that stands for a generation. */
export async function filmFile(
  { ledger, blobs }: { readonly ledger: Ledger; readonly blobs: BlobStore },
  generationId: string,
  name: FilmFileName,
): Promise<StoredFile> {
  const { videoKey, settings } = await readGeneration(ledger, generationId);
  const [film] = videoKey === null ? [] : await ledger.select().from(assets).where(eq(assets.key, videoKey));
  if (!film || film.hash === null) {
    throw new GenerationError('not_ready', 'The video is not there yet.', {
      advice: 'Ask again when the generation is complete.',
      retryable: true,
    });
  }
  const { manifest, srt, vtt } = film.detail as VideoDetail;
  const files: Record<FilmFileName, FileReference | undefined> = {
    'video.mp4': { hash: film.hash, sizeBytes: film.sizeBytes ?? 0 },
    'captions.srt': srt,
    'captions.vtt': vtt,
    'manifest.json': manifest,
  };
  const file = files[name];
  if (!file) {
    throw new GenerationError('asset_not_found', 'The video was made without captions.', {
      advice: `It was asked for with captions: ${settings.captions}.`,
    });
  }
  return stored(blobs, file, name);
}

/** A finished asset by the hash of its bytes. */
export async function assetFile(
  { ledger, blobs }: { readonly ledger: Ledger; readonly blobs: BlobStore },
  hash: string,
): Promise<StoredFile> {
  const [asset] = await ledger
    .select()
    .from(assets)
    .where(and(eq(assets.hash, hash), eq(assets.state, 'settled')))
    .limit(1);
  // Throws when the bytes are gone, or the hash is none.
  await blobs.path(hash);
  if (!asset) {
    throw new GenerationError('asset_not_found', `There is no finished file ${hash.slice(0, 80)}.`);
  }
  const name = `${hash.slice(0, 16)}.${asset.extension ?? 'bin'}`;
  return stored(blobs, { hash, sizeBytes: asset.sizeBytes ?? 0 }, name);
}

/** The small JPEG of a finished picture, by the hash of the picture's own bytes. */
export async function previewFile(
  { ledger, blobs }: { readonly ledger: Ledger; readonly blobs: BlobStore },
  pictureHash: string,
): Promise<StoredFile> {
  const [asset] = await ledger
    .select({ detail: assets.detail })
    .from(assets)
    .where(and(eq(assets.hash, pictureHash), inArray(assets.kind, ['picture', 'card'])))
    .limit(1);
  if (!asset) {
    throw new GenerationError('asset_not_found', `There is no finished picture ${pictureHash.slice(0, 80)}.`);
  }
  const { preview } = asset.detail as PictureDetail;
  return stored(blobs, preview, `${pictureHash.slice(0, 16)}.jpg`);
}

function stored(blobs: BlobStore, { hash, sizeBytes }: FileReference, name: string): StoredFile {
  const mediaType = mediaTypeOf(name.slice(name.lastIndexOf('.') + 1));
  return { mediaType, sizeBytes, hash, name, open: (range) => blobs.open(hash, range) };
}
