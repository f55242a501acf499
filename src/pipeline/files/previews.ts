import { and, eq, inArray, sql } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import { oneAtATime } from '../../core/one-at-a-time.ts';
import { decodePicture, previewImage } from '../../render/index.ts';
import { assets, type BlobStore, type Ledger } from '../../store/index.ts';
import type { StoredFile } from '../pipeline.ts';
import type { FileReference, PictureDetail } from '../plan/asset-requests.ts';
import { isUsed, storedFile } from './stored-files.ts';

/**
 * Small JPEGs of finished pictures, made on the first request, because films do not need them. They are made one at a
 * time: decoding a picture of many layers takes a lot of memory.
 */
export class Previews {
  readonly #ledger: Ledger;
  readonly #blobs: BlobStore;
  readonly #inTurn = oneAtATime();

  constructor({ ledger, blobs }: { readonly ledger: Ledger; readonly blobs: BlobStore }) {
    this.#ledger = ledger;
    this.#blobs = blobs;
  }

  /**
   * The preview of a picture.
   *
   * @param pictureHash the hash of the picture's own bytes
   * @throws GenerationError `asset_not_found`; EngineError `picture_failed` if it cannot be decoded
   */
  async file(pictureHash: string): Promise<StoredFile> {
    const preview = (await this.#find(pictureHash)) ?? (await this.#enqueue(pictureHash));
    return storedFile(this.#blobs, preview, `${pictureHash.slice(0, 16)}.jpg`);
  }

  #enqueue(pictureHash: string): Promise<FileReference> {
    // An earlier request in the queue may have made it.
    return this.#inTurn(async () => (await this.#find(pictureHash)) ?? this.#make(pictureHash));
  }

  async #find(pictureHash: string): Promise<FileReference | undefined> {
    const [asset] = await this.#ledger
      .select({ detail: assets.detail })
      .from(assets)
      .where(and(isPicture(pictureHash), isUsed(this.#ledger)))
      .limit(1);
    if (asset) return (asset.detail as PictureDetail).preview;
    throw new GenerationError('asset_not_found', `There is no finished picture ${pictureHash.slice(0, 80)}.`);
  }

  async #make(pictureHash: string): Promise<FileReference> {
    const picture = decodePicture(await this.#blobs.read(pictureHash));
    const preview = await this.#blobs.put(await previewImage(picture));
    await this.#ledger
      .update(assets)
      .set({ detail: sql`${assets.detail} || ${JSON.stringify({ preview })}::jsonb` })
      .where(isPicture(pictureHash));
    return preview;
  }
}

function isPicture(hash: string) {
  return and(eq(assets.hash, hash), inArray(assets.kind, ['picture', 'card']));
}
