import { withDeadline } from '../core/deadline.ts';
import { EngineError, InputError, ProviderError } from '../core/errors.ts';
import type { Size } from '../core/frame.ts';
import type { Picture } from '../core/model.ts';
import type { Illustrator, PictureRequest } from '../pictures/index.ts';
import { loadPictureImage } from '../render/index.ts';
import { getBytes } from './get-bytes.ts';
import type { Photo, PhotoQuery, PhotoSource, PhotoUse } from './photo-source.ts';
import { searchWords } from './search-words.ts';

export interface PhotoSettings {
  readonly apiKey: string;
  readonly use: PhotoUse;
  /** The source's own by default. */
  readonly baseUrl?: string;
  /** For tests, whose server is on this machine. */
  readonly allowPrivateAddresses?: boolean;
}

const STYLE = { id: 'photo', name: 'Photo', description: 'Photographs found by what is said' };
const MAX_RESULT_BYTES = 4_000_000;
const MAX_PHOTO_BYTES = 40_000_000;
const TIME_LIMIT_MS = 60_000;
/** How many photos of one search are tried if some cannot be loaded. */
const MAX_TRIED = 3;
const MAX_SEARCHES = 5;

/**
 * Shows photographs from a source instead of drawing. The first take shows the most relevant photo, and each further
 * take the next one.
 */
export function createPhotoIllustrator(source: PhotoSource, settings: PhotoSettings): Illustrator {
  const { use, apiKey, baseUrl = source.baseUrl, allowPrivateAddresses = false } = settings;

  const get = (
    url: string,
    more: { maxBytes: number; headers?: Record<string, string>; signal: AbortSignal },
  ) => getBytes(url, { name: source.name, allowPrivateAddresses, ...more });

  async function search(query: PhotoQuery, signal: AbortSignal): Promise<Photo[]> {
    const { url, headers } = source.searchRequest(query, { baseUrl, apiKey });
    const bytes = await get(url, { maxBytes: MAX_RESULT_BYTES, ...(headers && { headers }), signal });
    try {
      return source.readPhotos(JSON.parse(Buffer.from(bytes).toString()), query);
    } catch (cause) {
      throw new ProviderError(`${source.name} gave an answer that cannot be read.`, { status: 200, cause });
    }
  }

  async function find(request: PictureRequest, signal: AbortSignal): Promise<Photo[]> {
    const words = await searchWords(request);
    for (const each of [...words.slice(0, MAX_SEARCHES - 1), ...words.slice(-1)]) {
      const photos = await search({ words: each, shape: shapeOf(request.size), use }, signal);
      if (photos.length > 0) return photos;
    }
    throw new EngineError('picture_failed', `${source.name} has no photo for this shot.`, {
      advice: 'Describe the picture in other words, or add one of your own.',
    });
  }

  /** The first of some photos that can be loaded. */
  async function load(
    photos: readonly Photo[],
    request: PictureRequest,
    signal: AbortSignal,
  ): Promise<Picture> {
    let failure: unknown;
    for (const { url, credit } of photos.slice(0, MAX_TRIED)) {
      try {
        const image = await get(url, { maxBytes: MAX_PHOTO_BYTES, signal });
        const { width: widthPx, height: heightPx } = await loadPictureImage(image);
        const description = credit.title || request.prompt.slice(0, 300) || 'A photo';
        return { kind: 'flat', widthPx, heightPx, image, description, credit };
      } catch (error) {
        signal.throwIfAborted();
        failure = error;
      }
    }
    throw failure;
  }

  return {
    id: `${source.id}:photos`,
    licence: `stated for each photo of ${source.name}`,
    styles: [STYLE],
    async illustrate(request) {
      if (request.style !== STYLE.id) throw unknownStyle(request.style);
      const reason = new ProviderError(`${source.name} gave no photo within ${TIME_LIMIT_MS / 1000} s.`);
      return withDeadline({ timeoutMs: TIME_LIMIT_MS, reason, signal: request.signal }, async (signal) => {
        const photos = await find(request, signal);
        const first = takeNumber(request.seed) % photos.length;
        return load([...photos.slice(first), ...photos.slice(0, first)], request, signal);
      });
    },
    close: async () => {},
  };
}

/** The number at the end of a seed counts takes. */
function takeNumber(seed: string): number {
  return Number(/\/(\d{1,6})$/.exec(seed)?.[1] ?? 0);
}

function shapeOf({ widthPx, heightPx }: Size): PhotoQuery['shape'] {
  if (widthPx === heightPx) return 'square';
  return widthPx > heightPx ? 'wide' : 'tall';
}

function unknownStyle(style: string): InputError {
  return new InputError('unknown_style', `There is no picture style “${style.slice(0, 40)}”.`, {
    advice: `Photos have one style, ${STYLE.id}.`,
  });
}
