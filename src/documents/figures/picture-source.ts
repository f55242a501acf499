import { posix } from 'node:path';
import { FIGURE_LIMITS } from '../../core/limits.ts';
import { fetchUrl } from '../source/fetch-url.ts';

/** The bytes of a picture, and where they come from, as it is credited. */
export interface OpenedPicture {
  readonly bytes: Uint8Array;
  readonly source: string;
}

/** Opens what a document refers to: `undefined` for what is not there or may not be had. */
export type PictureSource = (reference: string) => Promise<OpenedPicture | undefined>;

/** A page shows more than a film can. */
const MAX_FETCHES = 24;
const FETCH_TIMEOUT_MS = 10_000;
/** Some formats leave the ending of a picture's name out. */
const ENDINGS = ['', '.png', '.jpg', '.jpeg', '.svg'];
const DATA_URL = /^data:image\/(?:png|jpe?g|gif|webp|svg\+xml)((?:;[\w=-]{1,40}){0,4}),/i;

/** Pictures that stand in the document itself, as data URLs. */
export function openDataUrl(reference: string): OpenedPicture | undefined {
  const match = DATA_URL.exec(reference);
  // Base64 takes four characters for three bytes.
  if (match === null || reference.length > FIGURE_LIMITS.maxSourceBytes * 1.4) return undefined;
  const data = reference.slice(match[0].length);
  const isBase64 = /;base64/i.test(match[1] ?? '');
  const bytes = isBase64 ? Buffer.from(data, 'base64') : Buffer.from(decodedUri(data));
  return { bytes: new Uint8Array(bytes), source: 'the document' };
}

/** Pictures by their paths from the document's own folder; what leads out of it is not there. */
export function filePictures(read: (path: string) => Uint8Array | undefined, folder = ''): PictureSource {
  return async (reference) => {
    if (/^[a-z][\w+.-]*:/i.test(reference)) return undefined;
    const path = posix.normalize(posix.join(folder, decodedUri(reference.replace(/[?#].*$/s, ''))));
    if (path.startsWith('..') || posix.isAbsolute(path)) return undefined;
    for (const candidate of ENDINGS.map((ending) => `${path}${ending}`)) {
      const bytes = read(candidate);
      if (bytes !== undefined) return { bytes, source: candidate };
    }
    return undefined;
  };
}

/** Pictures of a page that was fetched, fetched in the same way and under the same guard. */
export function fetchedPictures(
  page: string,
  options: { readonly allowPrivateAddresses: boolean },
): PictureSource {
  let fetches = 0;
  let signal: AbortSignal | undefined;
  return async (reference) => {
    const url = URL.canParse(reference, page) ? new URL(reference, page) : undefined;
    if (url === undefined || fetches >= MAX_FETCHES) return undefined;
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
      // A page without one of its pictures is still a page.
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
