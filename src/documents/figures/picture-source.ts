import { posix } from 'node:path';
import { FIGURE_LIMITS } from '../../core/limits.ts';
import { fetchUrl } from '../source/fetch-url.ts';

/** The bytes of a picture and its origin for the credit. */
export interface OpenedPicture {
  readonly bytes: Uint8Array;
  readonly source: string;
}

/** Opens a picture that a document refers to. `undefined` if it is missing or must not be loaded. */
export type PictureSource = (reference: string) => Promise<OpenedPicture | undefined>;

/** Pages can have more pictures than a film can show. */
const MAX_FETCHES = 24;
const FETCH_TIMEOUT_MS = 10_000;
/** Some formats omit the extension of a picture's name. */
const ENDINGS = ['', '.png', '.jpg', '.jpeg', '.svg'];
const DATA_URL = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)((?:;[\w=-]{1,40}){0,4}),/i;

/** Opens pictures embedded in the document as data URLs. */
export function openDataUrl(reference: string): OpenedPicture | undefined {
  const match = DATA_URL.exec(reference);
  // Base64 has four characters for three bytes.
  if (match === null || reference.length > FIGURE_LIMITS.maxSourceBytes * 1.4) return undefined;
  const data = reference.slice(match[0].length);
  const isBase64 = /;base64/i.test(match[1] ?? '');
  const bytes = isBase64 ? Buffer.from(data, 'base64') : Buffer.from(decodedUri(data));
  return { bytes: new Uint8Array(bytes), source: 'the document' };
}

/**
 * Opens pictures by their paths relative to the document's folder. Paths outside of it are treated as
 * missing.
 */
export function filePictures(read: (path: string) => Uint8Array | undefined, folder = ''): PictureSource {
  return async (reference) => {
    if (/^[a-z][\w+.-]*:/i.test(reference)) return undefined;
    const written = reference.replace(/[?#].*$/s, '');
    for (const name of new Set([decodedUri(written), written])) {
      const path = posix.normalize(posix.join(folder, name));
      if (path.startsWith('..') || posix.isAbsolute(path)) continue;
      for (const candidate of ENDINGS.map((ending) => `${path}${ending}`)) {
        const bytes = read(candidate);
        if (bytes !== undefined) return { bytes, source: candidate };
      }
    }
    return undefined;
  };
}

/**
 * Fetches pictures by their addresses, with the same restrictions as documents. Addresses may be relative to
 * that of the page, if it has one.
 */
export function fetchedPictures(
  page: string | undefined,
  options: { readonly allowPrivateAddresses: boolean },
): PictureSource {
  let fetches = 0;
  let signal: AbortSignal | undefined;
  return async (reference) => {
    const url = URL.canParse(reference, page) ? new URL(reference, page) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || fetches >= MAX_FETCHES) return undefined;
    fetches++;
    signal ??= AbortSignal.timeout(FETCH_TIMEOUT_MS);
    try {
      const { bytes, name } = await fetchUrl(url.href, {
        ...options,
        signal,
        maxBytes: FIGURE_LIMITS.maxSourceBytes,
      });
      return { bytes, source: name };
    } catch {
      // Without one of its pictures, the page is still usable.
      return undefined;
    }
  };
}

function decodedUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is part of the name.
    return text;
  }
}
