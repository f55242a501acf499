import { and, eq, exists } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import { fileStem } from '../../core/file-name.ts';
import { assets, type BlobStore, type Ledger, takes } from '../../store/index.ts';
import type { FilmFileName, StoredFile } from '../pipeline.ts';
import type { FileReference, FilmDetail } from '../plan/asset-requests.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { readGeneration } from '../rows/generation-rows.ts';
import { mediaTypeOf } from '../views/media-types.ts';

export interface Files {
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
}

/** The files of a generation's current film; empty if there is none. */
export async function filmFiles({ ledger, blobs }: Files, generation: GenerationRow): Promise<FilmFiles> {
  const { videoKey, title } = generation;
  const [film] = videoKey === null ? [] : await ledger.select().from(assets).where(eq(assets.key, videoKey));
  if (!film || film.hash === null) return new Map();
  const { sound, srt, vtt, credits, manifest } = film.detail as FilmDetail;
  const references: Record<FilmFileName, FileReference | undefined> = {
    'video.mp4': { hash: film.hash, sizeBytes: film.sizeBytes ?? 0 },
    'sound.m4a': sound,
    'captions.srt': srt,
    'captions.vtt': vtt,
    'credits.txt': credits,
    'manifest.json': manifest,
  };
  const files = Object.entries(references).flatMap(([name, reference]) => {
    if (!reference) return [];
    const ending = name.slice(name.lastIndexOf('.'));
    return [[name as FilmFileName, storedFile(blobs, reference, `${fileStem(title)}${ending}`)] as const];
  });
  return new Map(files);
}

export type FilmFiles = ReadonlyMap<FilmFileName, StoredFile>;

/** One file of a generation's current film. */
export async function filmFile(files: Files, generationId: string, name: FilmFileName): Promise<StoredFile> {
  const generation = await readGeneration(files.ledger, generationId);
  const found = await filmFiles(files, generation);
  const file = found.get(name);
  if (file) return file;
  if (found.size === 0) {
    throw new GenerationError('not_ready', 'The video is not there yet.', {
      advice: 'Try again when the generation is complete.',
      retryable: true,
    });
  }
  throw new GenerationError('asset_not_found', `The video was made without ${name}.`, {
    advice:
      name === 'credits.txt'
        ? 'None of its pictures needs a credit.'
        : `It was created with captions: ${generation.settings.captions}.`,
  });
}

/** A finished asset of a generation, by the hash of its bytes. Not found once no generation uses it. */
export async function assetFile({ ledger, blobs }: Files, hash: string): Promise<StoredFile> {
  const [asset] = await ledger
    .select()
    .from(assets)
    .where(and(eq(assets.hash, hash), eq(assets.state, 'settled'), isUsed(ledger)))
    .limit(1);
  // Served often, so only its size is checked here. The background check compares the hash.
  if (!asset || (await blobs.sizeBytes(hash)) === undefined) {
    throw new GenerationError('asset_not_found', `There is no finished file ${hash.slice(0, 80)}.`);
  }
  const name = `${hash.slice(0, 16)}.${asset.extension ?? 'bin'}`;
  return storedFile(blobs, { hash, sizeBytes: asset.sizeBytes ?? 0 }, name);
}

/**
 * Whether a generation uses the asset. Assets of a deleted generation stay in the ledger for some days, but signed
 * links to them end with the generation.
 */
export function isUsed(ledger: Ledger) {
  return exists(ledger.select().from(takes).where(eq(takes.assetKey, assets.key)));
}

/** A file of the store, as it is sent to a client. `name` determines its media type. */
export function storedFile(blobs: BlobStore, { hash, sizeBytes }: FileReference, name: string): StoredFile {
  const mediaType = mediaTypeOf(name.slice(name.lastIndexOf('.') + 1));
  return { mediaType, sizeBytes, hash, name, open: (range) => blobs.open(hash, range) };
}
