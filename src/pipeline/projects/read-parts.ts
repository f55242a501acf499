import { imageHeader } from '../../core/image-header.ts';
import { FIGURE_LIMITS, type Limits } from '../../core/limits.ts';
import { FONT_LIMITS } from '../../core/look/own-font.ts';
import type { Picture, WordTiming } from '../../core/model.ts';
import { MUSIC_LIMITS } from '../../core/music-decoder.ts';
import { decodeWav, encodeWav } from '../../core/wav.ts';
import {
  encodePicture,
  isClipSound,
  loadPictureImage,
  readOwnFont,
  SAMPLE_RATE_HZ,
} from '../../render/index.ts';
import { blobHash, type StoredFont } from '../../store/index.ts';
import { isMusic } from '../edits/own-music.ts';
import { secondTextsSchema } from '../makers/second-texts.ts';
import type { KeptFigure } from '../plan/asset-requests.ts';
import { clipPictureSchema, layeredPictureSchema } from './picture-shape.ts';
import { readJson } from './read-storyboard.ts';
import { type PictureFile, type SoundFile, type StoryboardFile, timingsSchema } from './storyboard-file.ts';
import { unreadableProject } from './unreadable-project.ts';
import { bytesInMemory, openZip, type ZipFile } from './zip-file.ts';

// Each file is checked as an upload would be, and compared with its hash in the storyboard.

const MAX_TIMINGS_BYTES = 4_000_000;
/** Stereo, in 16 bits, with its header. */
const MAX_MUSIC_BYTES = MUSIC_LIMITS.maxSeconds * SAMPLE_RATE_HZ * 4 + 100;
/** Of all scenes of a film, in two languages. */
const MAX_TEXTS_BYTES = 20_000_000;
/** A picture, in layers or as one image. */
const MAX_PICTURE_BYTES = 64_000_000;
const MAX_PICTURE_JSON_BYTES = 1_000_000;
/** Of all layers of one picture together. */
const MAX_PICTURE_PIXELS = 400_000_000;
/** Twenty seconds. */
const MAX_CLIP_SOUND_BYTES = 2_000_000;
/** Of all frames of one clip together: twenty seconds of 1280 × 720 at 25 frames a second. */
const MAX_CLIP_PIXELS = 500_000_000;
/** Of an uploaded document. */
const MAX_DOCUMENT_BYTES = 20_000_000;
/** Beside a provider's sound that is as long as it may be, such as the pause after it. */
const SPEECH_MARGIN_MS = 10_000;
/** As a voice is stored: 16-bit samples after a header. */
const BYTES_PER_MS = (SAMPLE_RATE_HZ * 2) / 1000;

type DescribedFigure = StoryboardFile['figures'][number];
type DescribedFont = NonNullable<StoryboardFile['fonts']>[number];

export interface ReadSound {
  readonly sizeBytes: number;
  readonly sampleCount: number;
  readonly words: readonly WordTiming[];
}

export interface ReadPicture {
  /** As pictures are stored. */
  readonly bytes: Uint8Array;
  readonly picture: Picture;
}

/** @throws InputError `archive_unreadable` */
export async function readSound(zip: ZipFile, sound: SoundFile, limits: Limits): Promise<ReadSound> {
  const { file, timings, narration } = sound;
  const bytes = await readSoundFile(zip, sound, limits);
  const samples = samplesOf(bytes);
  if (samples === undefined) throw unreadableProject(`has a sound that cannot be read: ${file}`);
  const json = readJson(await zip.read(timings, MAX_TIMINGS_BYTES), timings);
  const { data } = timingsSchema.safeParse(json);
  if (!data || !areInOrder(data.words, narration)) {
    throw unreadableProject(`has times of words that do not fit: ${timings}`);
  }
  return { sizeBytes: bytes.length, sampleCount: samples.length, words: data.words };
}

/** The sound alone. @throws InputError `archive_unreadable` */
export function readSoundFile(
  zip: ZipFile,
  { file, hash }: SoundFile,
  { maxNarrationSeconds, maxSpeechPercent }: Limits,
): Promise<Buffer> {
  const maxMs = maxNarrationSeconds * 10 * maxSpeechPercent + SPEECH_MARGIN_MS;
  return readWhole(zip, file, { hash, maxBytes: maxMs * BYTES_PER_MS });
}

/** The samples of a sound that is stored as ours are. */
function samplesOf(bytes: Buffer): Float32Array | undefined {
  let sound: ReturnType<typeof decodeWav>;
  try {
    sound = decodeWav(bytes);
  } catch {
    return undefined;
  }
  const [samples] = sound.channels;
  if (samples === undefined || samples.length === 0 || sound.sampleRateHz !== SAMPLE_RATE_HZ)
    return undefined;
  return bytes.equals(encodeWav(sound)) && sound.channels.length === 1 ? samples : undefined;
}

function areInOrder(words: readonly WordTiming[], narration: string): boolean {
  return words.every(({ start, end, startMs, endMs }, index) => {
    const before = words[index - 1];
    return (
      start < end &&
      end <= narration.length &&
      startMs <= endMs &&
      (before === undefined || (before.end <= start && before.startMs <= startMs))
    );
  });
}

/**
 * Reads a picture. Its images are decoded unless `isChecked`.
 *
 * @throws InputError `archive_unreadable`
 */
export async function readPicture(
  zip: ZipFile,
  description: PictureFile,
  { isChecked = false }: { readonly isChecked?: boolean } = {},
): Promise<ReadPicture> {
  const { file, layers, clip, picture: facts, hash } = description;
  const name = layers ?? clip ?? file;
  const read = async (): Promise<Picture> => {
    if (layers !== undefined) return readLayers(await zip.read(layers, MAX_PICTURE_BYTES), layers);
    if (clip !== undefined) return readClip(await zip.read(clip, MAX_PICTURE_BYTES), clip);
    if (facts === undefined) throw unreadableProject(`does not say what ${file} is`);
    return { ...facts, image: await zip.read(file, MAX_PICTURE_BYTES) };
  };
  const picture = await read();
  const bytes = encodePicture(picture);
  if (blobHash(bytes) !== hash) throw otherFile(name);
  if (!isChecked) await decodeImages(picture, name);
  return { bytes, picture };
}

async function readLayers(content: Buffer, name: string): Promise<Picture> {
  const inner = await openZip(bytesInMemory(content));
  const json = readJson(await inner.read('picture.json', MAX_PICTURE_JSON_BYTES), name);
  const { data } = layeredPictureSchema.safeParse(json);
  if (!data) throw unreadableProject(`has a picture with invalid layers: ${name}`);
  const layers = [];
  for (const [index, layer] of data.layers.entries()) {
    layers.push({ ...layer, png: await inner.read(`image-${index}`, MAX_PICTURE_BYTES) });
  }
  return { ...data, layers };
}

async function readClip(content: Buffer, name: string): Promise<Picture> {
  const inner = await openZip(bytesInMemory(content));
  const json = readJson(await inner.read('picture.json', MAX_PICTURE_JSON_BYTES), name);
  const { data } = clipPictureSchema.safeParse(json);
  if (!data) throw unreadableProject(`has an invalid clip: ${name}`);
  const image = await inner.read('image-0', MAX_PICTURE_BYTES);
  const frames = [];
  for (let index = 0; index < data.clip.frameCount; index++) {
    frames.push(await inner.read(`frame-${index}`, MAX_PICTURE_BYTES));
  }
  const sound = data.clip.hasSound ? { sound: await readClipSound(inner, name) } : {};
  return { ...data, image, clip: { fps: data.clip.fps, frames, ...sound } };
}

/** The renderer reads it as what a decoder of this program made. */
async function readClipSound(inner: ZipFile, name: string): Promise<Uint8Array> {
  const sound = await inner.read('sound', MAX_CLIP_SOUND_BYTES);
  if (isClipSound(sound)) return sound;
  throw unreadableProject(`has a clip with sound that cannot be read: ${name}`);
}

async function decodeImages(picture: Picture, name: string): Promise<void> {
  const frames = picture.kind === 'flat' ? (picture.clip?.frames ?? []) : [];
  const images = picture.kind === 'flat' ? [picture.image, ...frames] : picture.layers.map(({ png }) => png);
  const sizes = images.map(imageHeader);
  const pixels = sizes.reduce((sum, size) => sum + (size ? size.widthPx * size.heightPx : 0), 0);
  // The frames of a clip are decoded one after the other, and are of one size.
  const [first] = sizes.slice(1);
  const areFrames = sizes.slice(1).every((size) => {
    return (
      size?.mediaType === 'image/jpeg' && size.widthPx === first?.widthPx && size.heightPx === first.heightPx
    );
  });
  if (frames.length > 0 && !areFrames) throw unreadableProject(`has a clip of different images: ${name}`);
  if (pixels > (frames.length > 0 ? MAX_CLIP_PIXELS : MAX_PICTURE_PIXELS))
    throw unreadableProject(`has a picture of too many pixels: ${name}`);
  for (const image of images) await decodeImage(image, name);
}

async function decodeImage(image: Uint8Array, name: string): Promise<void> {
  await loadPictureImage(image).catch((cause: unknown) => {
    throw unreadableProject(`has a picture that cannot be decoded: ${name}`, cause);
  });
}

/** Reads a picture that cards show. @throws InputError `archive_unreadable` */
export async function readFigure(zip: ZipFile, described: DescribedFigure): Promise<KeptFigure> {
  const { hash, file, source } = described;
  const bytes = await readFigureFile(zip, described);
  const header = imageHeader(bytes);
  if (
    (header?.mediaType !== 'image/png' && header?.mediaType !== 'image/jpeg') ||
    Math.max(header.widthPx, header.heightPx) > FIGURE_LIMITS.maxSidePx
  ) {
    throw unreadableProject(`has a figure that cannot be shown: ${file}`);
  }
  await decodeImage(bytes, file);
  const { mediaType, widthPx, heightPx } = header;
  return { hash, sizeBytes: bytes.length, mediaType, widthPx, heightPx, source };
}

/** The file alone. @throws InputError `archive_unreadable` */
export function readFigureFile(zip: ZipFile, { hash, file }: DescribedFigure): Promise<Buffer> {
  return readWhole(zip, file, { hash, maxBytes: FIGURE_LIMITS.maxBytes });
}

/** A font of the user's own, checked as one that is chosen. @throws InputError `archive_unreadable` */
export async function readFont(zip: ZipFile, described: DescribedFont): Promise<StoredFont> {
  const bytes = await readFontFile(zip, described);
  const font = await readOwnFont(bytes).catch((cause: unknown) => {
    throw unreadableProject(`has a font that cannot be used: ${described.file}`, cause);
  });
  return { ...font, sizeBytes: bytes.length };
}

/** The texts for captions in a second language. @throws InputError `archive_unreadable` */
export async function readSecondTexts(zip: ZipFile, described: DescribedFont): Promise<Buffer> {
  const bytes = await readWhole(zip, described.file, { hash: described.hash, maxBytes: MAX_TEXTS_BYTES });
  if (secondTextsSchema.safeParse(readJson(bytes, described.file)).success) return bytes;
  throw unreadableProject(`has texts for captions that cannot be read: ${described.file}`);
}

/** Music of the user's own. @throws InputError `archive_unreadable` */
export async function readMusic(zip: ZipFile, described: DescribedFont): Promise<Buffer> {
  const bytes = await readWhole(zip, described.file, { hash: described.hash, maxBytes: MAX_MUSIC_BYTES });
  if (isMusic(bytes.subarray(0, 44))) return bytes;
  throw unreadableProject(`has music that cannot be played: ${described.file}`);
}

/** The file alone. @throws InputError `archive_unreadable` */
export function readFontFile(zip: ZipFile, { hash, file }: DescribedFont): Promise<Buffer> {
  return readWhole(zip, file, { hash, maxBytes: FONT_LIMITS.maxBytes });
}

/** @throws InputError `archive_unreadable` */
export function readDocumentFile(
  zip: ZipFile,
  { file, hash }: { readonly file: string; readonly hash: string },
): Promise<Buffer> {
  return readWhole(zip, file, { hash, maxBytes: MAX_DOCUMENT_BYTES });
}

async function readWhole(
  zip: ZipFile,
  file: string,
  { hash, maxBytes }: { readonly hash: string; readonly maxBytes: number },
): Promise<Buffer> {
  const bytes = await zip.read(file, maxBytes);
  if (blobHash(bytes) === hash) return bytes;
  throw otherFile(file);
}

function otherFile(file: string) {
  return unreadableProject(`has another file than its storyboard says: ${file}`);
}
