import { Readable } from 'node:stream';
import { and, eq, exists, isNull } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import { fileStem } from '../../core/file-name.ts';
import { assets, type BlobStore, blobHash, generations, type Ledger, takes } from '../../store/index.ts';
import type { FilmManifest } from '../makers/manifest.ts';
import type { FilmFileName, StoredFile } from '../pipeline.ts';
import type { FileReference, FilmDetail } from '../plan/asset-requests.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { readGeneration } from '../rows/generation-rows.ts';
import { mediaTypeOf } from '../views/media-types.ts';
import { type FilmTexts, filmTexts } from './film-texts.ts';
import { filmNotReady } from './not-ready.ts';

export interface Files {
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
}

/** The files of a generation's current film; empty if there is none. */
export async function filmFiles({ ledger, blobs }: Files, generation: GenerationRow): Promise<FilmFiles> {
  const { videoKey, title } = generation;
  const [film] = videoKey === null ? [] : await ledger.select().from(assets).where(eq(assets.key, videoKey));
  if (!film || film.hash === null) return new Map();
  const { sound, srt, vtt, secondSrt, secondVtt, manifest } = film.detail as FilmDetail;
  const references: Partial<Record<FilmFileName, FileReference | undefined>> = {
    'video.mp4': { hash: film.hash, sizeBytes: film.sizeBytes ?? 0 },
    'sound.m4a': sound,
    'captions.srt': srt,
    'captions.vtt': vtt,
    'second-captions.srt': secondSrt,
    'second-captions.vtt': secondVtt,
    'manifest.json': manifest,
  };
  const files = Object.entries(references).flatMap(([name, reference]) => {
    if (!reference) return [];
    const ending = name.slice(name.lastIndexOf('.'));
    const beside = name.startsWith('second-')
      ? `-${generation.settings.secondCaptions?.language ?? 'second'}`
      : '';
    const stored = storedFile(blobs, reference, `${fileStem(title)}${beside}${ending}`);
    return [[name as FilmFileName, stored] as const];
  });
  const texts = [...(await textsBeside(blobs, manifest))].map(
    ([name, text]) => [name, textFile(text, `${fileStem(title)}-${name}`)] as const,
  );
  return new Map([...files, ...texts]);
}

const NO_SECOND = 'Choose a second language for its captions, and make it again.';

/** Empty while the manifest is lost, so that the other files of the film can still be downloaded. */
async function textsBeside(blobs: BlobStore, { hash, sizeBytes }: FileReference): Promise<FilmTexts> {
  if ((await blobs.sizeBytes(hash)) !== sizeBytes) return new Map();
  const manifest = Buffer.concat(await blobs.open(hash).toArray()).toString();
  return filmTexts(JSON.parse(manifest) as FilmManifest);
}

function textFile(text: string, name: string): StoredFile {
  const bytes = Buffer.from(text);
  return {
    mediaType: mediaTypeOf('txt'),
    sizeBytes: bytes.length,
    hash: blobHash(bytes),
    name,
    open: ({ start, end } = { start: 0, end: bytes.length }) => Readable.from([bytes.subarray(start, end)]),
  };
}

export type FilmFiles = ReadonlyMap<FilmFileName, StoredFile>;

/** One file of a generation's current film. */
export async function filmFile(files: Files, generationId: string, name: FilmFileName): Promise<StoredFile> {
  const generation = await readGeneration(files.ledger, generationId);
  const found = await filmFiles(files, generation);
  const file = found.get(name);
  if (file) return file;
  if (found.size === 0) throw filmNotReady();
  const reasons: Partial<Record<FilmFileName, string>> = {
    'chapters.txt': 'It has fewer than three chapters of ten seconds.',
    'credits.txt': 'None of its pictures needs a credit.',
    'second-captions.srt': NO_SECOND,
    'second-captions.vtt': NO_SECOND,
  };
  throw new GenerationError('asset_not_found', `The film was made without ${name}.`, {
    advice: reasons[name] ?? `It was created with captions: ${generation.settings.captions}.`,
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
 * Whether a generation uses the asset. Assets of a deleted generation stay in the ledger while it is in the trash, and
 * for some days after that, but signed links to them end with the deletion.
 */
export function isUsed(ledger: Ledger) {
  return exists(
    ledger
      .select({ key: takes.assetKey })
      .from(takes)
      .innerJoin(generations, eq(generations.id, takes.generationId))
      .where(and(eq(takes.assetKey, assets.key), isNull(generations.deletedAt))),
  );
}

/** A file of the store, as it is sent to a client. `name` determines its media type. */
export function storedFile(blobs: BlobStore, { hash, sizeBytes }: FileReference, name: string): StoredFile {
  const mediaType = mediaTypeOf(name.slice(name.lastIndexOf('.') + 1));
  return { mediaType, sizeBytes, hash, name, open: (range) => blobs.open(hash, range) };
}
