import type { ClipDecoder } from '../core/clip-decoder.ts';
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
  /** Decodes clips. */
  readonly clips?: ClipDecoder | undefined;
  /** For tests, whose server is on this machine. */
  readonly allowPrivateAddresses?: boolean;
}

const STYLES = {
  photos: { id: 'photo', name: 'Photo', description: 'Photographs found by what is said' },
  clips: { id: 'clip', name: 'Clip', description: 'Moving pictures found by what is said' },
} as const;
const MAX_RESULT_BYTES = 4_000_000;
const MAX_MEDIA_BYTES = { photos: 40_000_000, clips: 80_000_000 };
const TIME_LIMIT_MS = { photos: 60_000, clips: 180_000 };
/** How many photos of one search are tried if some cannot be loaded. */
const MAX_TRIED = 3;
const MAX_SEARCHES = 5;

/**
 * Shows photographs or clips from a source instead of drawing. The first take shows the most relevant one, and each
 * further take the next one.
 */
export function createPhotoIllustrator(source: PhotoSource, settings: PhotoSettings): Illustrator {
  const { use, apiKey, baseUrl = source.baseUrl, allowPrivateAddresses = false, clips } = settings;
  const style = STYLES[source.model];
  const what = source.model === 'clips' ? 'clip' : 'photo';

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
    throw new EngineError('picture_failed', `${source.name} has no ${what} for this shot.`, {
      advice: 'Describe the picture in other words, or add one of your own.',
    });
  }

  /** The first of some that can be loaded. */
  async function load(
    photos: readonly Photo[],
    request: PictureRequest,
    signal: AbortSignal,
  ): Promise<Picture> {
    let failure: unknown;
    for (const { url, credit } of photos.slice(0, MAX_TRIED)) {
      try {
        const bytes = await get(url, { maxBytes: MAX_MEDIA_BYTES[source.model], signal });
        const description = credit.title || request.prompt.slice(0, 300) || `A ${what}`;
        if (source.model === 'clips') return { ...(await clipOf(bytes, signal)), description, credit };
        const { width: widthPx, height: heightPx } = await loadPictureImage(bytes);
        return { kind: 'flat', widthPx, heightPx, image: bytes, description, credit };
      } catch (error) {
        signal.throwIfAborted();
        failure = error;
      }
    }
    throw failure;
  }

  function clipOf(bytes: Uint8Array, signal: AbortSignal) {
    if (clips) return clips.decode(bytes, signal);
    throw new InputError('clips_unavailable', 'This server takes no clips.', { advice: 'Use photos.' });
  }

  return {
    id: `${source.id}:${source.model}`,
    licence: `stated for each ${what} of ${source.name}`,
    styles: [style],
    async illustrate(request) {
      if (request.style !== style.id) throw unknownStyle(request.style, style.id);
      const timeoutMs = TIME_LIMIT_MS[source.model];
      const reason = new ProviderError(`${source.name} gave no ${what} within ${timeoutMs / 1000} s.`);
      return withDeadline({ timeoutMs, reason, signal: request.signal }, async (signal) => {
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

function unknownStyle(style: string, known: string): InputError {
  return new InputError('unknown_style', `There is no picture style “${style.slice(0, 40)}”.`, {
    advice: `There is one style here, ${known}.`,
  });
}
