import { createHash } from 'node:crypto';
import type { ClipDecoder } from '../core/clip-decoder.ts';
import { withDeadline } from '../core/deadline.ts';
import { InputError, ProviderError } from '../core/errors.ts';
import type { Size } from '../core/frame.ts';
import type { Picture } from '../core/model.ts';
import type { FoundPicture, FoundPictures, PictureCollection, PictureSearch } from '../pictures/index.ts';
import { loadPictureImage } from '../render/index.ts';
import { getBytes } from './get-bytes.ts';
import type { Photo, PhotoQuery, PhotoSource, PhotoUse } from './photo-source.ts';
import { searchWords } from './search-words.ts';

export interface PhotoSettings {
  readonly apiKey: string;
  readonly use: PhotoUse;
  /** The source's own by default. */
  readonly baseUrl?: string;
  /** Decodes clips. */
  readonly clips?: ClipDecoder | undefined;
  /** For tests, whose server is on this machine. */
  readonly allowPrivateAddresses?: boolean;
}

const MAX_RESULT_BYTES = 4_000_000;
const MAX_PREVIEW_BYTES = 2_000_000;
const MAX_MEDIA_BYTES = { photos: 40_000_000, clips: 80_000_000 };
const TIME_LIMIT_MS = { photos: 60_000, clips: 180_000 };
const MAX_SEARCHES = 5;

/** The photos or clips of a source whose licences allow what the user wants to do with the film. */
export function createPhotoCollection(source: PhotoSource, settings: PhotoSettings): PictureCollection {
  const { use, apiKey, baseUrl = source.baseUrl, allowPrivateAddresses = false, clips } = settings;
  const what = source.model === 'clips' ? 'clip' : 'photo';

  const get = (
    url: string,
    more: { maxBytes: number; headers?: Record<string, string>; signal: AbortSignal },
  ) => getBytes(url, { name: source.name, allowPrivateAddresses, ...more });

  async function ask(query: PhotoQuery, signal: AbortSignal): Promise<Photo[]> {
    const { url, headers } = source.searchRequest(query, { baseUrl, apiKey });
    const bytes = await get(url, { maxBytes: MAX_RESULT_BYTES, ...(headers && { headers }), signal });
    try {
      return source.readPhotos(JSON.parse(Buffer.from(bytes).toString()), query);
    } catch (cause) {
      throw new ProviderError(`${source.name} gave an answer that cannot be read.`, { status: 200, cause });
    }
  }

  function foundPicture({ url, previewUrl, credit }: Photo): FoundPicture {
    const preview =
      previewUrl === undefined
        ? undefined
        : (signal: AbortSignal) => get(previewUrl, { maxBytes: MAX_PREVIEW_BYTES, signal });
    const id = createHash('sha256').update(credit.sourceUrl).digest('hex').slice(0, 16);
    return { id, url, preview, credit };
  }

  const withinTime = <Result>(
    signal: AbortSignal | undefined,
    run: (signal: AbortSignal) => Promise<Result>,
  ) => {
    const timeoutMs = TIME_LIMIT_MS[source.model];
    const reason = new ProviderError(`${source.name} gave no ${what} within ${timeoutMs / 1000} s.`);
    return withDeadline({ timeoutMs, reason, signal }, run);
  };

  async function search({ words, shot, signal }: PictureSearch): Promise<FoundPictures> {
    const shape = shapeOf(shot.size);
    const wanted = words === undefined ? await searchWords(shot) : [words];
    return withinTime(signal, async (bounded) => {
      for (const each of [...wanted.slice(0, MAX_SEARCHES - 1), ...wanted.slice(-1)]) {
        const photos = await ask({ words: each, shape, use }, bounded);
        if (photos.length > 0) return { words: each, pictures: photos.map(foundPicture) };
      }
      return { words: wanted.at(-1) ?? '', pictures: [] };
    });
  }

  function clipOf(bytes: Uint8Array, signal: AbortSignal) {
    if (clips) return clips.decode(bytes, signal);
    throw new InputError('clips_unavailable', 'This server takes no clips.', { advice: 'Use photos.' });
  }

  const load = ({ url, credit }: FoundPicture, signal: AbortSignal) =>
    withinTime(signal, async (bounded): Promise<Picture> => {
      const bytes = await get(url, { maxBytes: MAX_MEDIA_BYTES[source.model], signal: bounded });
      const description = credit.title || `A ${what}`;
      if (source.model === 'clips') return { ...(await clipOf(bytes, bounded)), description, credit };
      const { width: widthPx, height: heightPx } = await loadPictureImage(bytes);
      return { kind: 'flat', widthPx, heightPx, image: bytes, description, credit };
    });

  return { search, load };
}

function shapeOf({ widthPx, heightPx }: Size): PhotoQuery['shape'] {
  if (widthPx === heightPx) return 'square';
  return widthPx > heightPx ? 'wide' : 'tall';
}
