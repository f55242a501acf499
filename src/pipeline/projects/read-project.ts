import { type FileHandle, open } from 'node:fs/promises';
import { clipFacts } from '../../core/clip-facts.ts';
import type { Limits } from '../../core/limits.ts';
import { SAMPLE_RATE_HZ } from '../../render/index.ts';
import type { FinishedAsset, StoredFont } from '../../store/index.ts';
import { assetKey } from '../plan/asset-key.ts';
import type { FileReference, KeptFigure, PictureDetail, SpeechDetail } from '../plan/asset-requests.ts';
import {
  readDocumentFile,
  readFigure,
  readFigureFile,
  readFont,
  readFontFile,
  readMusic,
  readPicture,
  readSecondTexts,
  readSound,
  readSoundFile,
} from './read-parts.ts';
import { type ReadStoryboard, readStoryboard } from './read-storyboard.ts';
import type {
  PictureFile,
  SoundFile,
  StoryboardFile,
  StoryboardScene,
  StoryboardShot,
} from './storyboard-file.ts';
import { unreadableProject } from './unreadable-project.ts';
import { type ByteSource, openZip, type ZipFile } from './zip-file.ts';

/** All files of a project together, unpacked. */
const MAX_UNPACKED_BYTES = 4_000_000_000;
/** As many digits of a speech's key as the seed of its scene has. */
const SEED_DIGITS = 8;

/** A file that was checked. Read again to be stored, because all of them do not fit into memory. */
interface CheckedFile {
  readonly hash: string;
  readonly readAgain: () => Promise<Uint8Array>;
}

/** A take of a scene's speech or of a shot's picture, checked. */
export interface ImportedTake {
  readonly kind: 'speech' | 'picture';
  readonly sceneId: string;
  /** Empty for speech. */
  readonly shotId: string;
  /** Its place among the takes of its part. */
  readonly index: number;
  readonly isCurrent: boolean;
  /** Its key in the film that the archive was made of. */
  readonly id: string;
  readonly key: string;
  readonly request: { readonly engine: string; readonly narration?: string };
  readonly asset: Omit<FinishedAsset, 'costUsd'>;
}

/** An archive in which everything is checked. Nothing of it is stored yet. */
export interface ReadProject {
  readonly takes: readonly ImportedTake[];
  readonly figures: readonly KeptFigure[];
  readonly fonts: readonly StoredFont[];
  readonly secondTexts: FileReference | undefined;
  readonly musicSound: FileReference | undefined;
  /** Everything that has to be stored. */
  readonly files: readonly CheckedFile[];
}

interface Reading {
  readonly zip: ZipFile;
  readonly limits: Limits;
  /** Aborts between two files. */
  readonly signal: AbortSignal;
}

/**
 * Opens an archive, and lets `use` read it until that ends.
 *
 * @param use is given its storyboard, and reads the files when they are wanted
 * @throws InputError `archive_unreadable`, `archive_version_unknown`, `limit_exceeded`
 */
export async function withProject<Result>(
  path: string,
  { limits, signal }: Omit<Reading, 'zip'>,
  use: (read: ReadStoryboard, readFiles: () => Promise<ReadProject>) => Promise<Result>,
): Promise<Result> {
  const file = await open(path);
  try {
    const zip = await openZip(await bytesInFile(file));
    const read = await readStoryboard(zip, limits);
    refuseFiles(zip, read.storyboard);
    return await use(read, () => readFiles(read.storyboard, { zip, limits, signal }));
  } finally {
    await file.close();
  }
}

async function bytesInFile(file: FileHandle): Promise<ByteSource> {
  const { size: sizeBytes } = await file.stat();
  return {
    sizeBytes,
    async read(start, length) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    },
  };
}

/** @throws InputError `archive_unreadable` if a file is missing, or stands for two parts, or all are too much */
function refuseFiles(
  zip: ZipFile,
  { scenes, figures, fonts = [], secondTexts, musicSound, source }: StoryboardFile,
): void {
  const parts = scenes.flatMap((scene) => [
    ...speechOf(scene).flatMap(({ asset }) => [asset.file, asset.timings]),
    ...scene.shots.flatMap((shot) =>
      picturesOf(shot).map(({ asset }) => asset.layers ?? asset.clip ?? asset.file),
    ),
  ]);
  const files = [
    ...parts,
    ...[...figures, ...fonts, ...[secondTexts, musicSound].flatMap((each) => each ?? [])].map(
      ({ file }) => file,
    ),
    ...('file' in source ? [source.file] : []),
  ];
  let unpackedBytes = 0;
  for (const file of files) {
    const sizeBytes = zip.sizeOf(file);
    if (sizeBytes === undefined) throw unreadableProject(`has no file ${file}`);
    unpackedBytes += sizeBytes;
  }
  if (unpackedBytes > MAX_UNPACKED_BYTES) throw unreadableProject('unpacks to more than 4 GB');
  if (new Set(files).size < files.length) throw unreadableProject('names one file twice');
}

interface DescribedTake<Asset> {
  readonly id: string;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly asset: Asset;
}

function speechOf({ audio, audioTake = '', audioTakes }: StoryboardScene): DescribedTake<SoundFile>[] {
  return (audioTakes ?? [{ id: audioTake, current: true as const }]).flatMap((take, index) => {
    const item = take.current ? audio : take.item;
    const place = { id: take.id, index, isCurrent: take.current };
    return item.status === 'ready' ? [{ ...place, asset: item.asset }] : [];
  });
}

function picturesOf({ picture, take: current = '', takes }: StoryboardShot): DescribedTake<PictureFile>[] {
  return (takes ?? [{ id: current, current: true as const }]).flatMap((take, index) => {
    const item = take.current ? picture : take.item;
    const place = { id: take.id, index, isCurrent: take.current };
    return item.status === 'ready' ? [{ ...place, asset: item.asset }] : [];
  });
}

async function readFiles(storyboard: StoryboardFile, reading: Reading): Promise<ReadProject> {
  const { zip, signal } = reading;
  const { source } = storyboard;
  const documents: CheckedFile[] = [];
  if ('file' in source) {
    const readAgain = () => readDocumentFile(zip, source);
    await readAgain();
    documents.push({ hash: source.hash, readAgain });
  }
  const figures = [];
  for (const described of storyboard.figures) {
    signal.throwIfAborted();
    const figure = await readFigure(zip, described);
    figures.push({ ...figure, readAgain: () => readFigureFile(zip, described) });
  }
  const fonts = [];
  for (const described of storyboard.fonts ?? []) {
    signal.throwIfAborted();
    const font = await readFont(zip, described);
    fonts.push({ ...font, readAgain: () => readFontFile(zip, described) });
  }
  const second = await readNamed(storyboard.secondTexts, (named) => readSecondTexts(zip, named));
  const music = await readNamed(storyboard.musicSound, (named) => readMusic(zip, named));
  const takes = [];
  for (const scene of storyboard.scenes) {
    for (const take of speechOf(scene)) takes.push(await readSpeechTake(scene, take, reading));
    for (const shot of scene.shots) {
      const place = { sceneId: scene.id, shotId: shot.id };
      for (const take of picturesOf(shot)) takes.push(await readPictureTake(place, take, reading));
    }
  }
  const files = takes.map(({ asset: { hash }, readAgain }) => ({ hash, readAgain }));
  return {
    takes,
    figures,
    fonts: fonts.map(({ readAgain: _, ...font }) => font),
    secondTexts: second && { hash: second.hash, sizeBytes: second.sizeBytes },
    musicSound: music && { hash: music.hash, sizeBytes: music.sizeBytes },
    files: [...documents, ...figures, ...fonts, ...[second, music].flatMap((each) => each ?? []), ...files],
  };
}

async function readNamed<Named extends { readonly hash: string }>(
  named: Named | undefined,
  read: (named: Named) => Promise<Buffer>,
): Promise<(CheckedFile & { readonly sizeBytes: number }) | undefined> {
  if (named === undefined) return undefined;
  const { length: sizeBytes } = await read(named);
  return { hash: named.hash, sizeBytes, readAgain: () => read(named) };
}

async function readSpeechTake(
  { id: sceneId, narration: current }: StoryboardScene,
  { id, index, isCurrent, asset: described }: DescribedTake<SoundFile>,
  { zip, limits, signal }: Reading,
) {
  signal.throwIfAborted();
  const { engine, licence, narration, hash } = described;
  const { words, sampleCount, sizeBytes } = await readSound(zip, described, limits);
  const detail: SpeechDetail = { words, engine, licence, sampleCount };
  const durationMs = (sampleCount * 1000) / SAMPLE_RATE_HZ;
  // The motion of the pictures follows from the beginning of the key (`motionSeed`), so it stays what it was.
  const seed = id.slice(0, SEED_DIGITS);
  const ownKey = assetKey('speech', { take: id, narration, hash, detail });
  const take: ImportedTake = {
    kind: 'speech',
    sceneId,
    shotId: '',
    index,
    // A take of other words would be heard with the captions of these.
    isCurrent: isCurrent && narration === current,
    id,
    key: `${seed}${ownKey.slice(seed.length)}`,
    request: { engine, narration },
    asset: { hash, sizeBytes, extension: 'wav', durationMs, detail },
  };
  return { ...take, readAgain: () => readSoundFile(zip, described, limits) };
}

async function readPictureTake(
  place: Pick<ImportedTake, 'sceneId' | 'shotId'>,
  { id, index, isCurrent, asset: described }: DescribedTake<PictureFile>,
  { zip, signal }: Reading,
) {
  signal.throwIfAborted();
  const { engine, licence, hash } = described;
  const { bytes, picture } = await readPicture(zip, described);
  const { description } = picture;
  const credit = picture.kind === 'flat' ? picture.credit : undefined;
  const detail: PictureDetail = { engine, licence, description, ...(credit && { credit }) };
  const { durationMs, ...heard } = clipFacts(picture);
  const take: ImportedTake = {
    kind: 'picture',
    ...place,
    index,
    isCurrent,
    id,
    key: assetKey('picture', { take: id, hash, detail }),
    request: { engine },
    asset: {
      hash,
      sizeBytes: bytes.length,
      extension: 'picture',
      ...(durationMs !== undefined && { durationMs }),
      // Not in the key, which earlier imports of the same archive have too.
      detail: { ...detail, ...heard },
    },
  };
  const readAgain = async () => (await readPicture(zip, described, { isChecked: true })).bytes;
  return { ...take, readAgain };
}
